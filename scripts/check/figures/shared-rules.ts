/** Rules that hold in both languages. */
import type { FigureRule } from './figure.ts';
import { inDigits, inWords, numberOf, timeFigures } from './numbers.ts';
import { add, rational, whole } from './rational.ts';

const circled = [...'①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'];
const romanCharacters = [...'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ'];

export const sharedRules: readonly FigureRule[] = [
  {
    // Formulas and powers: the digit is part of a name that the other language may say in words.
    pattern: /(?<![A-Za-z0-9])(?:CO2e?|H2O?|O[23]|N2O?|SO2|NO2|CH4|NH3|SF6|[kcdm]?m[23])(?![A-Za-z0-9])/uy,
    read: () => [],
  },
  {
    // 2025.11.20
    pattern: /(?<parts>\d+(?:\.\d+){2,})/uy,
    read: ({ parts = '' }) => parts.split('.').map((part) => inDigits([numberOf(part)])),
  },
  {
    // 2025-11-20
    pattern: /(?<year>\d{4})[-/](?<month>\d{1,2})[-/](?<day>\d{1,2})(?!\d)/uy,
    read: ({ year = '', month = '', day = '' }) => [year, month, day].map((part) => inDigits([numberOf(part)])),
  },
  {
    // 2024/25: the second is 25 or 2025.
    pattern: /(?<first>(?:19|20)\d\d)[–—/-](?<second>\d\d)(?![\d,.%])/uy,
    read: ({ first = '', second = '' }) => {
      const century = whole(Math.floor(Number(first) / 100) * 100);
      return [inDigits([numberOf(first)]), inDigits([numberOf(second), add(century, numberOf(second))])];
    },
  },
  {
    // 7:30, with or without seconds
    pattern: /(?<hour>\d{1,2})[:∶](?<minute>[0-5]\d)(?::[0-5]\d)?(?!\d)/uy,
    read: ({ hour, minute }) => timeFigures(Number(hour), Number(minute)),
  },
  {
    // 2/3 is a fraction, 11/20 may be a date.
    pattern: /(?<over>\d{1,3})\/(?<under>\d{1,3})(?![\d/])/uy,
    read: ({ over = '', under = '' }) => {
      const parts = [numberOf(over), numberOf(under)];
      const fraction = Number(under) === 0 ? [] : [rational(BigInt(over), BigInt(under))];
      return [inDigits([...fraction, ...parts])];
    },
  },
  {
    pattern: /(?<whole>\d*)(?<half>[½¼¾])/uy,
    read: ({ whole: number = '', half = '' }) => {
      const part = half === '½' ? rational(1n, 2n) : rational(half === '¼' ? 1n : 3n, 4n);
      return [inDigits([add(numberOf(number), part)])];
    },
  },
  {
    pattern: /(?<mark>[①-⑳Ⅰ-Ⅻ])/uy,
    read: ({ mark = '' }) => [inWords([whole(Math.max(circled.indexOf(mark), romanCharacters.indexOf(mark)) + 1)])],
  },
];

/** A half, or the minutes and months that a half is. */
export const halfReadings = [rational(1n, 2n), whole(30), whole(6)];
