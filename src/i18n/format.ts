/** Numbers, dates, lists and plurals as a language writes them, all by `Intl`. */
import type { InterfaceLanguage, TextLanguage } from '../model/languages.ts';

/** Locale for formatting: English dates are day first, as in the library catalogues that the pages resemble. */
const locales: Record<TextLanguage, string> = { 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-TW', en: 'en-GB' };

/** The locale as the Open Graph protocol writes it: `zh_CN`. */
export function openGraphLocale(lang: TextLanguage): string {
  return locales[lang].replace('-', '_');
}

/** Making a formatter costs more than a page of HTML; each is made once. */
const formatters = new Map<string, unknown>();
function once<Formatter>(key: string, make: () => Formatter): Formatter {
  const known = formatters.get(key) as Formatter | undefined;
  if (known !== undefined) return known;
  const made = make();
  formatters.set(key, made);
  return made;
}

/** @returns for example `12,345` */
export function formatNumber(lang: TextLanguage, value: number): string {
  return once(`number ${lang}`, () => new Intl.NumberFormat(locales[lang])).format(value);
}

/** @param bytes of a file or several @returns with one decimal at most, in the unit that fits: `36 kB`, `3.5 MB` */
export function formatSize(lang: TextLanguage, bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3));
  const unit = units[power] ?? 'byte';
  const options = { style: 'unit', unit, maximumFractionDigits: power < 2 ? 0 : 1 } as const;
  return once(`size ${lang} ${unit}`, () => new Intl.NumberFormat(locales[lang], options)).format(
    bytes / 1000 ** power,
  );
}

/** @returns the number with the form of the noun that the language's plural rules ask for: `1 article`, `2 articles` */
export function formatCount(lang: TextLanguage, value: number, forms: { one: string; other: string }): string {
  const rules = once(`plural ${lang}`, () => new Intl.PluralRules(locales[lang]));
  const form = rules.select(value) === 'one' ? forms.one : forms.other;
  return `${formatNumber(lang, value)} ${form}`;
}

/**
 * @param style `long` with the language's “and” before the last, `narrow` with marks alone where the language can do that
 * @returns for example `A, B and C`, or `甲、乙、丙` when narrow
 */
export function formatList(lang: TextLanguage, items: readonly string[], style: 'long' | 'narrow' = 'long'): string {
  const make = () => new Intl.ListFormat(locales[lang], { type: 'conjunction', style });
  return once(`list ${lang} ${style}`, make).format(items);
}

/** @returns the pieces of such a list in order, with the index of the item where a piece is one */
export function formatListParts(
  lang: TextLanguage,
  items: readonly string[],
  style: 'long' | 'narrow' = 'long',
): { text: string; item?: number }[] {
  const make = () => new Intl.ListFormat(locales[lang], { type: 'conjunction', style });
  let item = 0;
  return once(`list ${lang} ${style}`, make)
    .formatToParts(items)
    .map(({ type, value }) => (type === 'element' ? { text: value, item: item++ } : { text: value }));
}

/** @returns the share in whole percent, rounded down so that 100 % is said only of the whole: `87%` */
export function formatPercent(lang: TextLanguage, part: number, whole: number): string {
  const make = () => new Intl.NumberFormat(locales[lang], { style: 'percent', roundingMode: 'floor' });
  return once(`percent ${lang}`, make).format(whole === 0 ? 0 : part / whole);
}

/** @returns the name of a language, in the language `lang`: `英语`, `Chinese` */
export function formatLanguage(lang: TextLanguage, language: InterfaceLanguage): string {
  return (
    once(`language ${lang}`, () => new Intl.DisplayNames(locales[lang], { type: 'language' })).of(language) ?? language
  );
}

const monthPart = { month: 'long' } as const;
const dayPart = { day: 'numeric' } as const;

/**
 * @param date ISO 8601 year, year and month, or calendar date
 * @returns only what is known: `2026年`, `2026年3月`, `2026年3月16日`; `16 March 2026` in English. A date that does not exist
 *   in the calendar comes back as it is.
 */
export function formatDate(lang: TextLanguage, date: string): string {
  const [year = 0, month, day] = date.split('-').map(Number);
  const instant = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
  const exists = instant.getUTCMonth() + 1 === (month ?? 1) && instant.getUTCDate() === (day ?? 1);
  if (!exists) return date;
  const parts = { ...(month === undefined ? {} : monthPart), ...(day === undefined ? {} : dayPart) };
  const known = Object.keys(parts).join(' ');
  const make = () => new Intl.DateTimeFormat(locales[lang], { timeZone: 'UTC', year: 'numeric', ...parts });
  return once(`date ${lang} ${known}`, make).format(instant);
}

/** @returns the date as `formatDate` has it; '' where there is none, or the name beside which it would stand says it */
export function dateBeside(lang: TextLanguage, date: string | undefined, name: string): string {
  const shown = date ? formatDate(lang, date) : '';
  return name.includes(shown) ? '' : shown;
}

/** @param lines line ranges of the front matter: `3-112, 114` @returns the same with en dashes, at which no line ends */
export function formatLines(lines: string): string {
  return lines.replaceAll('-', '\u2060–\u2060');
}
