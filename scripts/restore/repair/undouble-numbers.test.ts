import { expect, test } from 'vitest';
import { repaired } from '../lines.testing.ts';

const kept = (...lines: string[]) =>
  repaired(lines.join('\n\n'))
    .lines.map((line) => line.text.text)
    .filter(Boolean);

test('numbers that stand twice and count on from one are each one number', () => {
  const { lines, leftOut } = repaired('1.1. 岸电的账\n\n港口……\n\n2. 2. 谁来付费\n\n2.1 船东\n\n3.3. 结语');
  expect(lines.map((line) => line.text.text).filter(Boolean)).toEqual([
    '1. 岸电的账',
    '港口……',
    '2. 谁来付费',
    '2.1 船东',
    '3. 结语',
  ]);
  expect(leftOut.map(({ reason, text }) => [reason, text.text])).toEqual([
    ['doubled', '1.'],
    ['doubled', ' 2.'],
    ['doubled', '3.'],
  ]);
});

test('sections of chapters keep both parts of their numbers', () => {
  const sections = ['1.1. 岸电的账', '1.2. 电从哪里来', '2.1. 船东', '2.2. 港口', '3.1. 结语'];
  expect(kept(...sections)).toEqual(sections);
});

test('a number that stands twice only once is left alone', () => {
  expect(kept('1.1. 岸电的账', '2. 谁来付费')).toEqual(['1.1. 岸电的账', '2. 谁来付费']);
  expect(kept('1.1.1 岸电的账', '2.2.2 谁来付费')).toEqual(['1.1.1 岸电的账', '2.2.2 谁来付费']);
});

test('numbers that no other looks like count once where bold type is doubled', () => {
  const bold = '岸电的账单岸电的账单';
  expect(kept(bold, '（一）（一）船票', '一、一、缆绳', '2.1.2 2.1.2 孩子的票', '3. 3. 渡船')).toEqual([
    '岸电的账单',
    '（一）船票',
    '一、缆绳',
    '2.1.2 孩子的票',
    '3. 渡船',
  ]);
  expect(kept('3.13.1 船票')).toEqual(['3.13.1 船票']);
});
