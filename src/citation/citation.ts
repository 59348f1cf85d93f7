/**
 * How an article is cited: by GB/T 7714—2015, the Chinese standard for references; by the notes and bibliography style
 * of The Chicago Manual of Style (17th edition, bibliography form); and as an entry for BibTeX with the fields of BibLaTeX.
 */
import type { TextLanguage } from '../model/languages.ts';
import { dateInWords } from './date-in-words.ts';

/** What is cited. Texts are plain, as printed in the source. */
export interface Citation {
  /** ASCII, unlike that of any other article of the site */
  key: string;
  title: string;
  subtitle: string;
  /** names as printed, in the order of the byline */
  authors: readonly string[];
  /** the newspaper, journal or proceedings */
  publication: string;
  /** ISO 8601 year, year and month, or calendar date */
  date?: string | undefined;
  lang: TextLanguage;
  /** a newspaper appears on a day; proceedings and reports are contributions to a collection */
  kind: 'newspaper' | 'collection';
}

/** Where the text was read, and when: known to the reader's browser alone. */
export interface Reading {
  /** whole address, with the block that is cited as fragment: `https://host/zh/a/b/#p12` */
  address: string;
  /** ISO 8601 calendar date of the day of reading */
  day: string;
}

export type CitationStyle = 'gbt7714' | 'chicago' | 'bibtex';
export const citationStyles: readonly CitationStyle[] = ['gbt7714', 'chicago', 'bibtex'];

/** @returns the citation as plain text, one line; a BibTeX entry has several */
export function cite(style: CitationStyle, citation: Citation, reading: Reading): string {
  if (style === 'gbt7714') return gbt7714(citation, reading);
  return style === 'chicago' ? chicago(citation, reading) : bibtex(citation, reading);
}

/** GB/T 7714 names three authors at most; signs of type are those of its appendix B: N newspaper, C collection, OL online. */
const namedAtMost = 3;

function gbt7714(citation: Citation, { address, day }: Reading): string {
  const { authors, publication, date, kind, lang } = citation;
  const others = lang === 'en' ? ', et al' : ', 等';
  const named = authors.slice(0, namedAtMost).join(', ') + (authors.length > namedAtMost ? others : '');
  const who = named === '' ? '' : `${named}. `;
  const type = kind === 'newspaper' ? '[N/OL]. ' : '[C/OL]//';
  const where = [publication, kind === 'newspaper' ? date : date?.slice(0, 4)].filter(Boolean).join(', ');
  return `${who}${wholeTitle(citation, ': ')}${type}${where}[${day}]. ${address}.`;
}

/** Chicago gives a Chinese name as it is, family name first and without a comma; of a Western name the family name leads. */
function chicago(citation: Citation, { address, day }: Reading): string {
  const { authors, publication, date, lang } = citation;
  const [first, ...others] = authors;
  const names = first === undefined ? [] : [lang === 'en' ? familyNameFirst(first) : first, ...others];
  const and = lang === 'en' ? ', and ' : '、';
  const who =
    names.length < 2 ? names.join('') : `${names.slice(0, -1).join(lang === 'en' ? ', ' : '、')}${and}${names.at(-1)}`;
  const when = date === undefined ? '' : `, ${dateInWords(date)}`;
  const parts = [
    who === '' ? '' : `${withFullStop(who)} `,
    `“${withFullStop(wholeTitle(citation, ': '))}” ${publication}${when}. `,
    `Accessed ${dateInWords(day)}. ${address}.`,
  ];
  return parts.join('');
}

function bibtex(citation: Citation, { address, day }: Reading): string {
  const { key, authors, title, subtitle, publication, date, lang, kind } = citation;
  const fields: [string, string][] = [
    ['author', authors.map((name) => `{${escaped(name)}}`).join(' and ')],
    ['title', `{${escaped(title)}}`],
    ['subtitle', subtitle === '' ? '' : `{${escaped(subtitle)}}`],
    [kind === 'newspaper' ? 'journaltitle' : 'booktitle', `{${escaped(publication)}}`],
    ['date', date ?? ''],
    ['langid', lang === 'en' ? 'english' : 'chinese'],
    ['url', address],
    ['urldate', day],
  ];
  const lines = fields.filter(([, value]) => value !== '').map(([name, value]) => `  ${name} = {${value}},`);
  return [`@${kind === 'newspaper' ? 'article' : 'inproceedings'}{${key},`, ...lines, '}'].join('\n');
}

function wholeTitle({ title, subtitle }: Citation, colon: string): string {
  return subtitle === '' ? title : `${title}${colon}${subtitle}`;
}

/** `Amina Foss` → `Foss, Amina`; a name of one word, or with Han in it, stays. */
function familyNameFirst(name: string): string {
  const [family, ...given] = name.split(/\s+/).reverse();
  return given.length === 0 || /\p{Script=Han}/u.test(name) ? name : `${family}, ${given.reverse().join(' ')}`;
}

function withFullStop(text: string): string {
  return /[.。!！?？]$/.test(text) ? text : `${text}.`;
}

/** Signs that TeX takes for commands; braces would break the entry. */
function escaped(text: string): string {
  return text
    .replace(/[\\{}]/g, (sign) => ({ '\\': '\\textbackslash ', '{': '\\{', '}': '\\}' })[sign] ?? sign)
    .replace(/[&%$#_]/g, '\\$&')
    .replaceAll('~', '\\textasciitilde ')
    .replaceAll('^', '\\textasciicircum ');
}
