/** Figures in Chinese text. */
import { chineseDecimal, chineseNumber, numeral, unitFactor } from './chinese-numerals.ts';
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
} from './numbers.ts';
import { add, isAtLeast, multiply, type Rational, rational, whole } from './rational.ts';
import { halfReadings, sharedRules } from './shared-rules.ts';

/** Where a number in characters has this many, it is a figure and no idiom, and the translation has to have it. */
const leastDemanded = 13;

/** What may stand after a figure and change what it means; looked at and left standing. */
const tail = `(?=(?<tail>.{0,12}))`;

function rule(pattern: string, read: FigureRule['read']): FigureRule {
  return { pattern: new RegExp(pattern, 'suy'), read };
}

const anyNumber = `(?:${digits}|${numeral}(?:点[零一二三四五六七八九]+)?)`;

function numberIn(text: string): Rational | undefined {
  if (/^\d/.test(text)) return numberOf(text);
  const [before = '', after] = text.split('点');
  return after === undefined ? chineseNumber(before) : chineseDecimal(before, after);
}

const hasDigits = (...texts: readonly string[]): boolean => texts.some((text) => /\d/.test(text));

function figure(isDigits: boolean, readings: readonly Rational[], factor?: Rational): Found {
  const [value] = readings;
  if (isDigits) return inDigits(readings, factor);
  return inWords(readings, value !== undefined && isAtLeast(value, leastDemanded), factor);
}

const chineseRules: readonly FigureRule[] = [
  // 百分之三十, 四分之一, 千分之三
  rule(`(?<under>${anyNumber}|[百千万])分之(?<over>${anyNumber}|百)`, ({ under = '', over = '' }) => {
    const bottom = numberIn(under) ?? unitFactor(under);
    const top = numberIn(over) ?? unitFactor(over);
    if (bottom.over === 0n) return [];
    const share = multiply(top, rational(bottom.under, bottom.over));
    const isDemanded = under === '百' || hasDigits(under, over);
    if (under === '百') return [{ readings: [share], isDemanded, factor: hundredth }];
    // “One in eighty”: two figures of the other text.
    return [{ readings: [share, bottom, top], isDemanded }];
  }),
  // 20世纪90年代
  rule(`(?<century>${anyNumber})世纪(?<decade>${anyNumber})年代`, ({ century = '', decade = '' }) => {
    const [hundreds, years] = [numberIn(century), numberIn(decade)];
    if (hundreds === undefined || years === undefined) return [];
    const start = add(multiply(add(hundreds, whole(-1)), whole(100)), years);
    return [inWords([start, years], true), inWords([hundreds])];
  }),
  rule(`(?<decade>${anyNumber})年代`, ({ decade = '' }) => {
    const years = numberIn(decade);
    return years === undefined ? [] : [figure(true, shortYearReadings(years))];
  }),
  // 一个半小时, 两年半, 3倍半
  rule(`(?<number>${anyNumber})(?:个|年|天|倍|分)半`, ({ number = '' }) => {
    const value = numberIn(number);
    return value === undefined ? [] : [figure(hasDigits(number), [add(value, rational(1n, 2n)), value])];
  }),
  // 晚上7点半, 19时30分; 三点建议 is none, but 3 is among its readings
  rule(String.raw`(?<hour>\d{1,2})[点时](?:(?<minute>\d{1,2})分|(?<half>半))?`, ({ hour, minute, half }) => {
    const minutes = half === undefined ? Number(minute ?? 0) : 30;
    return [inDigits(hourReadings(Number(hour))), ...(minutes === 0 ? [] : [inDigits([whole(minutes)])])];
  }),
  // 七点四十, 八点零五分
  rule(
    `(?<hour>${numeral})点(?<minute>[二三四五]?十[一二三四五六七八九]?|零[一二三四五六七八九])分?`,
    ({ hour = '', minute = '' }) => [
      inWords(hourReadings(Number(chineseNumber(hour)?.over ?? 0n))),
      inWords([chineseNumber(minute.replace('零', '')) ?? whole(0)]),
    ],
  ),
  // 2块8, 两块五
  rule(`(?<yuan>\\d+|${numeral})块(?<tenths>[\\d一二两三四五六七八九])(?!\\d)`, ({ yuan = '', tenths = '' }) => {
    const [number, tenth] = [numberIn(yuan), numberIn(tenths)];
    if (number === undefined || tenth === undefined) return [];
    return [{ ...figure(hasDigits(yuan), [add(number, multiply(tenth, rational(1n, 10n)))]), currency: 'CNY' }];
  }),
  // 打六折 is 60 per cent of it, 40 per cent off; 八五折 is 85.
  rule(
    '(?<tenths>[一二三四五六七八九]|\\d(?:\\.\\d)?)(?<hundredths>[一二三四五六七八九])?折',
    ({ tenths = '', hundredths = '' }) => {
      const decimals = numberIn(hundredths) ?? whole(0);
      const share = add(multiply(numberIn(tenths) ?? whole(0), rational(1n, 10n)), multiply(decimals, hundredth));
      return [
        inWords([share, add(whole(1), multiply(share, whole(-1))), numberIn(tenths) ?? whole(0)], hasDigits(tenths)),
      ];
    },
  ),
  // 五五分成, 三七开
  rule('(?<one>[一二三四五六七八九])(?<other>[一二三四五六七八九])(?=开|分|比)', ({ one = '', other = '' }) =>
    [one, other].map((character) => {
      const tenths = numberIn(character) ?? whole(0);
      return inWords([tenths, multiply(tenths, whole(10)), multiply(tenths, rational(1n, 10n))]);
    }),
  ),
  // 1亿2000万, 3万5千
  rule(
    `(?:(?<hundredMillions>${digits})亿)(?<tenThousands>${digits})万(?![亿%％])`,
    ({ hundredMillions = '', tenThousands = '' }) => [
      inDigits([
        add(multiply(numberOf(hundredMillions), unitFactor('亿')), multiply(numberOf(tenThousands), unitFactor('万'))),
      ]),
    ],
  ),
  rule(String.raw`(?<tenThousands>\d+)万(?<thousands>\d)千(?![瓦米克])`, ({ tenThousands = '', thousands = '' }) => [
    inDigits([
      add(multiply(numberOf(tenThousands), unitFactor('万')), multiply(numberOf(thousands), unitFactor('千'))),
    ]),
  ]),
  // 翻一番 is twice as much.
  rule(`翻了?(?<times>${anyNumber})番`, ({ times = '' }) => {
    const value = numberIn(times);
    return value === undefined ? [] : [figure(hasDigits(times), [value, whole(2 ** Math.min(64, Number(value.over)))])];
  }),
  // 3.1亿, 600多万, 5百万, 70.5%, 5千瓦
  rule(
    String.raw`(?<number>${digits})\s?[多余来几]?\s?(?:个(?=[万亿]))?(?<units>(?:百(?=[万亿])|千(?=[万亿])|[万亿]|千(?![瓦米克卡帕赫伏焦字比安周伍]))*)${tail}`,
    ({ number = '', units = '', tail: after = '' }) => [withTail(true, numberOf(number), units, after)],
  ),
  // 七八百, 二三十: two figures
  rule(
    `(?<one>[一二两三四五六七八九])(?<other>[二三四五六七八九])(?<units>[十百千万亿]+)`,
    ({ one = '', other = '', units = '' }) =>
      [one, other].map((character) => inWords([multiply(chineseNumber(character) ?? whole(0), unitFactor(units))])),
  ),
  rule(
    `(?<number>${numeral}(?:点[零一二三四五六七八九]+)?)[多余来几]?(?:个(?=[万亿]))?(?<units>[万亿]*)${tail}`,
    ({ number = '', units = '', tail: after = '' }) => {
      const value = numberIn(number);
      return value === undefined ? pieces(number) : [withTail(false, value, units, after)];
    },
  ),
  rule('上半年|首季|首', () => [inWords([whole(1)])]),
  rule('下半年|双|第?二者', () => [inWords([whole(2)])]),
  rule('半', () => [inWords(halfReadings)]),
  rule('[元正]月', () => [{ ...inWords([whole(1)]), isMonth: true }]),
  rule('腊月', () => [{ ...inWords([whole(12)]), isMonth: true }]),
  rule('中午|正午', () => [inWords([whole(12)])]),
  rule('零', () => [inWords([whole(0), whole(24)])]),
  // 百年, 上千, 万余
  rule('(?<units>[百千万亿]+)', ({ units = '' }) => [inWords([unitFactor(units)])]),
];

/** 十四五 is 14 and 5: the longest numbers, one after the other. */
function pieces(text: string): Found[] {
  const found: Found[] = [];
  let at = 0;
  while (at < text.length) {
    let to = text.length;
    while (to > at + 1 && chineseNumber(text.slice(at, to)) === undefined) to--;
    const value = chineseNumber(text.slice(at, to));
    if (value !== undefined) found.push(figure(false, [value]));
    at = to;
  }
  return found;
}

const prefixNames: Readonly<Record<string, string>> = { 千: 'k', 兆: 'M', 吉: 'G', 太: 'T' };
const latinUnit = new RegExp(String.raw`^\s?${prefixedUnit}`, 'u');

function withTail(isDigits: boolean, number: Rational, units: string, after: string): Found {
  const factor = units === '' ? undefined : unitFactor(units);
  const value = factor === undefined ? number : multiply(number, factor);
  const share = shareFactor(after);
  if (share !== undefined) return { readings: [multiply(value, share)], isDemanded: isDigits, factor: share };
  if (/^倍/.test(after)) return figure(isDigits, [value, add(value, whole(1))]);
  const name = /^\s?(?<name>[千兆吉太])(?:瓦|吨|克|米|卡|帕|赫)/u.exec(after)?.groups?.name;
  if (factor === undefined && /^\s?月/.test(after)) return { readings: [value], isDemanded: true, isMonth: true };
  const prefix = prefixFactor(name === undefined ? latinUnit.exec(after)?.groups?.prefix : prefixNames[name]);
  return figure(isDigits, prefix === undefined ? [value] : [value, multiply(value, prefix)], factor);
}

/** Per cent, per mille, 成 (tenths). */
function shareFactor(after: string): Rational | undefined {
  if (/^\s?(?:%|个?百分点)/.test(after)) return hundredth;
  if (/^\s?‰/.test(after)) return thousandth;
  return /^成(?![为立功果绩员本熟交长都品分效份千])/.test(after) ? rational(1n, 10n) : undefined;
}

const currencies: CurrencyWords = {
  before: [
    [/(?:HK|港)\$\s?$/u, 'HKD'],
    [/(?:US)?\$\s?$/u, 'USD'],
    [/€\s?$/u, 'EUR'],
    [/£\s?$/u, 'GBP'],
  ],
  after: [
    [/^\s?多?美元/u, 'USD'],
    [/^\s?多?欧元/u, 'EUR'],
    [/^\s?多?英镑/u, 'GBP'],
    [/^\s?多?日元/u, 'JPY'],
    [/^\s?多?港[元币]/u, 'HKD'],
    [/^\s?多?(?:元(?![旦素宵件首年月老帅])|人民币)/u, 'CNY'],
  ],
};

export const chinese: FigureLanguage = { rules: [...sharedRules, ...chineseRules], currencies };
