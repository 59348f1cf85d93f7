import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chineseNumber } from './chinese-numerals.ts';
import { chineseNumeral } from './numerals.testing.ts';
import { whole } from './rational.ts';

test.each([
  ['三', 3],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['两百零五', 205],
  ['三百五', 350],
  ['三百五十', 350],
  ['一千零一', 1001],
  ['一千零一十', 1010],
  ['两千三', 2300],
  ['一万二', 12_000],
  ['一万零二', 10_002],
  ['两万三千零五', 23_005],
  ['十万', 100_000],
  ['三百二十万', 3_200_000],
  ['一亿两千万', 120_000_000],
  ['两万亿', 2_000_000_000_000],
  ['二〇二五', 2025],
  ['一九九八', 1998],
])('%s is %d', (text, value) => {
  expect(chineseNumber(text)).toEqual(whole(value));
});

test.each(['三五', '十四五', '一二三', '百千', '三十百', '万', '十十'])('%s is no single number', (text) => {
  expect(chineseNumber(text)).toBeUndefined();
});

test('any number that is written out is read as it was', () => {
  fc.assert(
    fc.property(fc.oneof(fc.nat(9999), fc.nat(99_999_999), fc.nat({ max: 2 ** 31 - 1 })), (value) => {
      fc.pre(value > 0);
      expect(chineseNumber(chineseNumeral(value))).toEqual(whole(value));
    }),
    { numRuns: 500 },
  );
});
