/** What the rules of both languages share: numbers in digits, and the units whose prefixes are figures. */
import type { Found } from './figure.ts';
import { add, decimal, isSame, type Rational, rational, whole } from './rational.ts';

/** Digits with separators of thousands and a decimal point. */
export const digits = String.raw`(?:\d{1,3}(?:[,\u00a0\u2009\u202f]\d{3})+(?!\d)|\d+)(?:\.\d+)?`;

export function numberOf(text: string): Rational {
  return decimal(text.replace(/[,\u00a0\u2009\u202f]/g, ''));
}

export const hundredth = rational(1n, 100n);
export const thousandth = rational(1n, 1000n);

/** Watt and ton with the prefixes of a thousand and more, as they are abbreviated everywhere. */
export const prefixedUnit = `(?:(?<prefix>[kMGT])(?:W(?:h|p)?|t(?:CO|ce)?)(?![A-Za-z]))`;
const prefixFactors: Readonly<Record<string, Rational>> = {
  k: whole(1000),
  M: whole(1_000_000),
  G: whole(1_000_000_000),
  T: whole(1_000_000_000_000),
};
export const prefixFactor = (prefix: string | undefined): Rational | undefined => prefixFactors[prefix ?? ''];

/** A figure in digits has to be in the other text, except 1, which languages write as an article or leave out. */
export function inDigits(readings: readonly Rational[], factor?: Rational): Found {
  const isOne = readings.length > 0 && readings.every((reading) => isSame(reading, whole(1)));
  return { readings: [...readings], isDemanded: !isOne, ...(factor !== undefined && { factor }) };
}

export function inWords(readings: readonly Rational[], isDemanded = false, factor?: Rational): Found {
  return { readings: [...readings], isDemanded, ...(factor !== undefined && { factor }) };
}

/** Hours of the day: 7 in the evening is 19. */
export function hourReadings(hour: number): Rational[] {
  return [hour, hour < 12 ? hour + 12 : hour - 12].map(whole);
}

/** “19:30”: an hour and, unless they are nought, minutes. */
export function timeFigures(hour: number, minute: number): Found[] {
  return [inDigits(hourReadings(hour)), ...(minute === 0 ? [] : [inDigits([whole(minute)])])];
}

/** Years with two digits mean one of the centuries that newspapers speak of. */
export function shortYearReadings(year: Rational): Rational[] {
  return [year, add(year, whole(1900)), add(year, whole(2000))];
}
