import { describe, expect, test } from 'vitest';
import { comparable, endsSentence, endsWithColon, isHan, openMarks, startsInsideSentence, widthOf } from './shapes.ts';

test.each([
  ['渡船', 4],
  ['N7上市50天', 10],
  ['“慢，一点”', 12],
  ['ferry', 5],
  ['', 0],
])('%s is %d half-widths wide', (text, width) => {
  expect(widthOf(text)).toBe(width);
});

test('Han is told from marks, kana and Latin', () => {
  expect(['渡', '𠮷', '，', 'か', 'a', undefined].map(isHan)).toEqual([true, true, false, false, false, false]);
});

describe('the end of a sentence', () => {
  test.each([
    ['船开了。'],
    ['“船开了。”'],
    ['船开了？）'],
    ['船开了……'],
    ['The ferry left.'],
    ['船开了。3'],
    ['船开了。 '],
    ['船开了。[8]'],
    ['船开了。[8] [12]'],
    ['The count was lower in 2024.7'],
    ['船开了。⑦'],
  ])('%s ends one', (text) => expect(endsSentence(text)).toBe(true));

  test.each([
    ['船开了，'],
    ['渡口 2.0'],
    ['船票涨到12.5'],
    ['船开了'],
    ['“船开了”'],
    ['船票一共12'],
    ['船期：'],
    ['《船期》'],
    ['as was shown by Hale et al.'],
    [''],
  ])('%s ends none', (text) => expect(endsSentence(text)).toBe(false));
});

test('a colon is an end of its own kind', () => {
  expect([endsWithColon('船期如下：'), endsWithColon('as follows: '), endsWithColon('船期：六点')]).toEqual([
    true,
    true,
    false,
  ]);
});

test('a mark that closes or separates begins no paragraph, one that opens does', () => {
  expect(['，船开了', '”他说', '%的客人', '、码头'].map(startsInsideSentence)).toEqual([true, true, true, true]);
  expect(['“船开了', '《船期》', '（完）', '3月', 'The'].map(startsInsideSentence)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
});

test('marks left open, and closed without being opened', () => {
  expect([openMarks('他说：“船'), openMarks('开了。”'), openMarks('《船期》（三）')]).toEqual([1, -1, 0]);
});

test('texts compare without width, spaces, marks and capitals', () => {
  expect(comparable('Ｎ７ 上市：50 天！')).toBe(comparable('n7上市50天'));
  expect(comparable('渡船')).not.toBe(comparable('渡口'));
});

test('a sentence has ended before a word in brackets on what happens meanwhile', () => {
  expect(endsSentence('开会就没有时间看群了。（全场笑）')).toBe(true);
  expect(endsSentence('全镇的人（不算孩子）')).toBe(false);
});
