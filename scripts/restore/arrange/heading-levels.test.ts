import { describe, expect, test } from 'vitest';
import { blocks } from '../lines.testing.ts';
import { setHeadingLevels } from './heading-levels.ts';

const levels = (...headings: string[]) =>
  setHeadingLevels(blocks(...headings.map((text) => ['heading', text] as ['heading', string]))).map(
    (block) => block.level,
  );

describe('the order in which kinds of numbers appear gives the depth', () => {
  test.each([
    [
      ['第一章 账面', '一、满的是账面', '（一）空的是现场', '二、怎么数', '第二章 收费'],
      [1, 2, 3, 2, 1],
    ],
    [
      ['1. The count', '1.1 What changed', '1.1.1 On Tuesdays', '1.2 After sunset', '2. The postcard'],
      [1, 2, 3, 2, 1],
    ],
    [
      ['（一）渡口', '1. 船票', '（二）桥边'],
      [1, 2, 1],
    ],
  ])('%j', (headings, expected) => {
    expect(levels(...headings)).toEqual(expected);
  });
});

test('without numbers all stand at the top', () => {
  expect(levels('重量往哪里放', '谁来开船')).toEqual([1, 1]);
});

test('without a number among numbered ones a heading stands under the last', () => {
  expect(levels('一、渡口', '清早', '二、桥边')).toEqual([1, 2, 1]);
});

test('what every paper has stands at the top, and numbers after it begin anew', () => {
  expect(levels('摘要', '一、渡口', '（一）船票', '参考文献')).toEqual([1, 1, 2, 1]);
});

test('numbers before the first chapter stand under chapters, unless they count on after it', () => {
  expect(levels('摘要', '1. 渡口', '2. 桥边', '一、清早', '1. 船票', '二、夜里')).toEqual([1, 2, 2, 1, 2, 1]);
  expect(levels('1. 渡口', '一、清早', '二、夜里', '2. 桥边')).toEqual([1, 2, 2, 1]);
});

test('numbers inside a heading, and words that count, are no numbering', () => {
  expect(levels('333本书的去处', '首先要修路')).toEqual([1, 1]);
});

test('what is no heading gets no level', () => {
  expect(setHeadingLevels(blocks(['paragraph', '一、渡口']))[0]).not.toHaveProperty('level');
});

test('a number without a point counts as one with a point, a figure does not', () => {
  expect(levels('1 引言', '1.1 渡口', '2 船票', '2.1 孩子的票')).toEqual([1, 2, 1, 2]);
  expect(levels('1. 引言', '3 月的风')).toEqual([1, 2]);
});

test('a number needs no space behind it', () => {
  expect(levels('1渡口', '1.1船票', '2桥边', '2.1缆绳')).toEqual([1, 2, 1, 2]);
});
