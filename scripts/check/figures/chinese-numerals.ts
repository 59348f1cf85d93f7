/** Numbers in Chinese characters. */
import { add, decimal, multiply, type Rational, whole } from './rational.ts';

const digitValues: ReadonlyMap<string, number> = new Map([
  ...[...'零一二三四五六七八九'].map((character, value): [string, number] => [character, value]),
  ['〇', 0],
  ['○', 0],
  ['两', 2],
  ['俩', 2],
]);
const largeUnits: readonly [string, number][] = [
  ['亿', 100_000_000],
  ['万', 10_000],
];

/** Any run of numeral characters that begins like a number; {@link chineseNumber} says whether it is one. */
export const numeral = `[一二三四五六七八九两十][零〇○一二三四五六七八九两十百千万亿]*`;

/**
 * @param text numeral characters alone, such as 两万三千零五, 十二, 三百五, 二〇二五
 * @returns nothing where they are no single number, as in 三五 or 十四五
 */
export function chineseNumber(text: string): Rational | undefined {
  const value = numberValue(text) ?? yearOf(text);
  return value === undefined ? undefined : whole(value);
}

/** 三点五: digits after the point one by one. */
export function chineseDecimal(before: string, after: string): Rational | undefined {
  const integer = chineseNumber(before);
  const fraction = [...after].map((character) => digitValues.get(character) ?? 0).join('');
  return integer === undefined ? undefined : add(integer, decimal(`0.${fraction}`));
}

function numberValue(text: string): number | undefined {
  for (const [unit, size] of largeUnits) {
    const at = text.lastIndexOf(unit);
    if (at < 0) continue;
    const before = numberValue(text.slice(0, at));
    const after = restOf(text.slice(at + 1), size);
    return before === undefined || after === undefined || after >= size ? undefined : before * size + after;
  }
  return sectionOf(text);
}

/** What follows a unit: 零五, 三千, or a single digit that counts tenths of the unit: 一万二 is 12,000. */
function restOf(text: string, size: number): number | undefined {
  const digit = text.length === 1 ? digitValues.get(text) : undefined;
  if (text === '') return 0;
  return digit === undefined ? numberValue(text.replace(/^[零〇○]/, '')) : (digit * size) / 10;
}

const section =
  /^(?:(?<thousands>[一二三四五六七八九两])千)?[零〇○]?(?:(?<hundreds>[一二三四五六七八九两])百)?[零〇○]?(?:(?<tens>[一二三四五六七八九两]?)(?<ten>十))?[零〇○]?(?<ones>[一二三四五六七八九两])?$/u;

/** Below ten thousand. */
function sectionOf(text: string): number | undefined {
  const groups = text === '' ? undefined : section.exec(text)?.groups;
  if (groups === undefined) return undefined;
  const { thousands = '', hundreds = '', tens = '', ten, ones = '' } = groups;
  const value = valueOfDigit(thousands) * 1000 + valueOfDigit(hundreds) * 100;
  if (ten !== undefined) return value + (tens === '' ? 1 : valueOfDigit(tens)) * 10 + valueOfDigit(ones);
  // 三百五 is 350, 三百零五 is 305.
  const isTenth = ones !== '' && !/[零〇○].$/u.test(text);
  if (isTenth && hundreds !== '') return value + valueOfDigit(ones) * 10;
  if (isTenth && thousands !== '') return value + valueOfDigit(ones) * 100;
  return value + valueOfDigit(ones);
}

const valueOfDigit = (character: string): number => digitValues.get(character) ?? 0;

/** Digits one by one, as in years: only where they are four, or a nought shows it. */
function yearOf(text: string): number | undefined {
  const values = [...text].map((character) => digitValues.get(character));
  const isPositional = text.length === 4 || (text.length > 2 && /[〇○零]/.test(text));
  if (!isPositional || values.some((value) => value === undefined)) return undefined;
  return Number(values.join(''));
}

const unitFactors: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1000,
  万: 10_000,
  亿: 100_000_000,
};

/** The factor of units that stand after one another: 万亿 is 10^12. */
export function unitFactor(units: string): Rational {
  return [...units].reduce((factor, unit) => multiply(factor, whole(unitFactors[unit] ?? 1)), whole(1));
}
