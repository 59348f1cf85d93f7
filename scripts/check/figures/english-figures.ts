/** Figures in English text. */
import { englishNumbers, numeral, scaleFactor, smallNumeral, smallValue } from './english-numerals.ts';
import type { FigureRule, Found } from './figure.ts';
import type { CurrencyWords, FigureLanguage } from './find-figures.ts';
import {
  digits,
  hourReadings,
  hundredth,
  inDigits,
  inWords,
  numberOf,
  prefixedUnit,
  prefixFactor,
  shortYearReadings,
  thousandth,
  timeFigures,
} from './numbers.ts';
import { add, isAtLeast, multiply, type Rational, rational, whole } from './rational.ts';
import { halfReadings, sharedRules } from './shared-rules.ts';

/** From here on a number in words is a figure, and the translation has to have it. */
const leastDemanded = 13;

const tail = `(?=(?<tail>.{0,24}))`;
const begin = String.raw`(?<![\p{L}\p{N}])`;
const end = String.raw`(?![\p{L}\p{N}])`;
const scale = `(?:hundred|thousand|million|billion|trillion)`;
const dayHalf = String.raw`(?:[ap]\.?m\.?|o['’]clock)`;

function rule(pattern: string, read: FigureRule['read']): FigureRule {
  return { pattern: new RegExp(pattern, 'isuy'), read };
}

/** Words that say a number, each among its other meanings, so none is ever demanded. */
function words(pattern: string, ...readings: readonly Rational[]): FigureRule {
  return rule(`${begin}(?:${pattern})${end}`, () => [inWords(readings)]);
}

const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
const shortMonths = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec';

const parts: readonly [string, number][] = [
  ['hal(?:f|ves)', 2],
  ['thirds?', 3],
  ['quarters?|fourths?', 4],
  ['fifths?', 5],
  ['sixths?', 6],
  ['sevenths?', 7],
  ['eighths?', 8],
  ['ninths?', 9],
  ['tenths?', 10],
  ['twentieths?', 20],
  ['hundredths?', 100],
  ['thousandths?', 1000],
];
const part = parts.map(([name]) => name).join('|');

function partValue(name: string): number {
  return parts.find(([pattern]) => new RegExp(`^(?:${pattern})$`, 'i').test(name))?.[1] ?? 1;
}

const countOf = (word: string): number => (/^an?$/i.test(word) ? 1 : (smallValue(word) ?? 1));

const englishRules: readonly FigureRule[] = [
  rule(String.raw`(?<hour>\d{1,2})[:.](?<minute>[0-5]\d)\s?${dayHalf}${end}`, ({ hour, minute }) =>
    timeFigures(Number(hour), Number(minute)),
  ),
  rule(String.raw`(?<hour>\d{1,2})\s?${dayHalf}${end}`, ({ hour }) => [inDigits(hourReadings(Number(hour)))]),
  rule(String.raw`(?<hour>${smallNumeral})\s?(?:o['’]clock|[ap]\.?m\.?)${end}`, ({ hour = '' }) => [
    inWords(hourReadings(smallValue(hour) ?? 0)),
  ]),
  // the 1990s, the '90s
  rule(String.raw`['’]?(?<decade>\d?\d?\d0)['’]?s${end}`, ({ decade = '' }) => {
    const years = numberOf(decade);
    return [inDigits(decade.length === 4 ? [years, whole(Number(decade) % 100)] : shortYearReadings(years))];
  }),
  // 2 and a half million, one and a half
  rule(
    String.raw`${begin}(?<number>${digits}|${smallNumeral}) and a half(?:[\s-]+(?<scale>${scale}))?${end}`,
    ({ number = '', scale: unit }) => {
      const count = /^\d/.test(number) ? numberOf(number) : whole(countOf(number));
      const factor = unit === undefined ? whole(1) : scaleFactor(unit);
      return [
        figure(/^\d/.test(number) || unit !== undefined, [multiply(add(count, rational(1n, 2n)), factor), count]),
      ];
    },
  ),
  // half a million, a quarter of a million
  rule(`${begin}(?:(?<half>half)|a quarter of) an? (?<scale>${scale})${end}`, ({ half, scale: unit = '' }) => [
    inWords([multiply(rational(1n, half === undefined ? 4n : 2n), scaleFactor(unit))]),
  ]),
  // half a per cent, a quarter of one per cent
  rule(
    `${begin}(?:(?<half>half)|a quarter)(?:[\\s-](?:of )?(?:an?|one))?[\\s-](?:per[\\s-]?cent|percentage point)${end}`,
    ({ half }) => [inWords([rational(1n, half === undefined ? 400n : 200n)], false, hundredth)],
  ),
  // two-thirds, three quarters, a fifth; one third is also the third one
  rule(String.raw`${begin}(?<over>an?|${smallNumeral})[\s-](?<under>${part})${end}`, ({ over = '', under = '' }) => {
    const [count, size] = [countOf(over), partValue(under)];
    return [inWords([rational(BigInt(count), BigInt(size)), whole(size), whole(count)])];
  }),
  // 3.5 million, 464bn, 70.5 per cent, 3 GW, 21st
  rule(
    String.raw`(?<number>${digits})(?:[\s-]?(?<scale>(?:${scale}|bn|tn|trn|mn|mln)(?:\s${scale})?|[mk])${end})?${tail}`,
    ({ number = '', scale: unit, tail: after = '' }) => [withTail(true, numberOf(number), unit, after)],
  ),
  // A hundred, a million: may be a manner of speaking.
  rule(String.raw`${begin}an?[\s-](?<scale>${scale}(?:[\s-]${scale})?)${end}`, ({ scale: unit = '' }) => [
    inWords([scaleFactor(unit)], false, scaleFactor(unit)),
  ]),
  rule(String.raw`${begin}(?<number>an?|half a|${smallNumeral})[\s-]dozen${end}`, ({ number = '' }) => [
    inWords([multiply(number === 'half a' ? rational(1n, 2n) : whole(countOf(number)), whole(12))]),
  ]),
  rule(String.raw`${begin}(?<number>${smallNumeral})[\s-]?fold${end}`, ({ number = '' }) => [
    inWords([whole(countOf(number))]),
  ]),
  rule(
    String.raw`${begin}(?<number>${smallNumeral}) point (?<after>(?:(?:${smallNumeral})\s?)+)${end}`,
    ({ number = '', after = '' }) => {
      const decimals = after.trim().split(/\s+/).map(countOf).join('');
      return [
        inWords([
          add(whole(countOf(number)), multiply(numberOf(decimals), rational(1n, 10n ** BigInt(decimals.length)))),
        ]),
      ];
    },
  ),
  rule(`${begin}(?<run>${numeral})${tail}`, ({ run = '', tail: after = '' }) => {
    const numbers = englishNumbers(run);
    return numbers.map((number, index) =>
      index === numbers.length - 1 ? withTail(false, number, undefined, after) : figure(false, [number]),
    );
  }),
  words('double[ds]?|doubling|twice|twofold|both|pairs?|couple|twins?|dual|duo', whole(2)),
  words('triple[ds]?|tripling|trebled?|trebling|thrice|trio', whole(3)),
  words('quadruple[ds]?|quadrupling', whole(4)),
  words('quintuple[ds]?', whole(5)),
  words('half|halves|halved', ...halfReadings),
  words('quarters?', rational(1n, 4n), whole(15), whole(3)),
  words('once|single|sole', whole(1)),
  words('dozens?', whole(12)),
  words('decades?', whole(10)),
  words('century|centuries', whole(100)),
  words('fortnight', whole(14), whole(2)),
  words('noon|midday', whole(12)),
  words('midnight', whole(0), whole(12), whole(24)),
  words('(?<decade>twenties)', ...shortYearReadings(whole(20))),
  ...['thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'].map((decade, index) =>
    words(decade, ...shortYearReadings(whole((index + 3) * 10))),
  ),
  {
    // Capitals alone: may and march are verbs.
    pattern: new RegExp(`${begin}(?<month>${months}|${shortMonths})${end}`, 'uy'),
    read: ({ month = '' }) => {
      const number = shortMonths.replace('Sept?', 'Sep').split('|').indexOf(month.slice(0, 3)) + 1;
      // At the start of a sentence these two are verbs as well.
      const isSure = !['Mar', 'May'].includes(month.slice(0, 3));
      return [{ readings: [whole(number)], isDemanded: isSure, isMonth: true }];
    },
  },
  {
    pattern: new RegExp(`${begin}(?<roman>[IVX]{1,5})${end}`, 'uy'),
    read: ({ roman = '' }) => [inWords([whole(romanValue(roman))])],
  },
];

function figure(isDigits: boolean, readings: readonly Rational[], factor?: Rational): Found {
  const [value] = readings;
  if (isDigits) return inDigits(readings, factor);
  return inWords(readings, value !== undefined && isAtLeast(value, leastDemanded), factor);
}

const unitPrefix = new RegExp(String.raw`^\s?${prefixedUnit}`, 'u');
const namedPrefix = /^[\s-]?(?<name>kilo|mega|giga|tera)(?:watt|ton|gram|met|cal|pascal|hertz)/i;
const prefixLetters: Readonly<Record<string, string>> = { kilo: 'k', mega: 'M', giga: 'G', tera: 'T' };

function withTail(isDigits: boolean, number: Rational, unit: string | undefined, after: string): Found {
  const factor = unit === undefined ? undefined : scaleFactor(unit);
  const value = factor === undefined ? number : multiply(number, factor);
  const share = shareFactor(after);
  if (share !== undefined)
    return {
      readings: [multiply(value, share)],
      isDemanded: isDigits || isAtLeast(value, leastDemanded),
      factor: share,
    };
  const readings = [value];
  // “5m” may be metres, “5k” kilometres; “0.3 points” of a rate are percentage points.
  if (unit !== undefined && /^[mk]$/i.test(unit)) readings.push(number);
  if (/^[\s-]points?(?![a-z])/i.test(after)) readings.push(multiply(value, hundredth));
  const name = namedPrefix.exec(after)?.groups?.name?.toLowerCase();
  const prefix = prefixFactor(name === undefined ? unitPrefix.exec(after)?.groups?.prefix : prefixLetters[name]);
  if (prefix !== undefined) readings.push(multiply(value, prefix));
  // Ordinals in words may be parts: “a third of”, “one in ten”.
  return figure(isDigits, readings, factor);
}

function shareFactor(after: string): Rational | undefined {
  if (/^[\s-]?(?:%|per[\s-]?cent(?![a-z])|percentage[\s-]points?|pp(?![a-z]))/i.test(after)) return hundredth;
  return /^[\s-]?(?:‰|per (?:mille|thousand))/i.test(after) ? thousandth : undefined;
}

function romanValue(roman: string): number {
  const values = [...roman].map((letter) => ({ I: 1, V: 5, X: 10 })[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

const currencies: CurrencyWords = {
  before: [
    [/HK\$\s?$/u, 'HKD'],
    [/(?:US|(?<![A-Z]))\$\s?$/u, 'USD'],
    [/(?:RMB|CNY)\s?$/u, 'CNY'],
    [/€\s?$/u, 'EUR'],
    [/£\s?$/u, 'GBP'],
  ],
  after: [
    [/^[\s-]?(?:yuan|renminbi|RMB|CNY)/iu, 'CNY'],
    [/^[\s-]?(?:Hong Kong dollars?|HKD)/iu, 'HKD'],
    [/^[\s-]?(?:(?:US |American )?dollars?|USD)/iu, 'USD'],
    [/^[\s-]?(?:euros?|EUR)(?![a-z])/iu, 'EUR'],
    [/^[\s-]?(?:pounds? sterling|GBP)/iu, 'GBP'],
    [/^[\s-]?(?:yen|JPY)(?![a-z])/iu, 'JPY'],
  ],
};

export const english: FigureLanguage = { rules: [...sharedRules, ...englishRules], currencies };
