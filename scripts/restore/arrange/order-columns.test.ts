import { describe, expect, test } from 'vitest';
import { blocks, type GivenBlock } from '../lines.testing.ts';
import { orderColumns } from './order-columns.ts';

const texts = [
  '岸电的价格由港口和供电所商', // goes on in 3
  '的码头也照此办理。', // end of 4
  '船长们说夜里终于睡得着觉。',
  '定，船东只付用量。',
  '今年春天签了约，两岸', // goes on in 1
  '渡船每天往返十八趟。',
];
const given = (...roles: GivenBlock[0][]) =>
  blocks(...texts.map((text, at): GivenBlock => [roles[at] ?? 'paragraph', text]));
const indexes = texts.map((_, at) => at);

/** Odds of the pairs `TAIL>HEAD`; all others do not go together. */
const oddsOf = (pairs: Record<string, number>) => (tail: number, head: number) =>
  pairs[`${tail}>${head}`] ?? Number.NEGATIVE_INFINITY;

test('two columns change places where the paragraphs around them then go on', () => {
  const { order, joins } = orderColumns(given(), { order: indexes, joins: [] }, oddsOf({ '0>3': 3, '4>1': 3 }));
  expect(order).toEqual([0, 3, 4, 1, 2, 5]);
  expect(joins).toEqual([
    { tail: 0, head: 3, odds: 3 },
    { tail: 4, head: 1, odds: 3 },
  ]);
});

test('a join that an exchange contradicts is given up, others are kept', () => {
  const before = [
    { tail: 0, head: 1, odds: 0.6 },
    { tail: 2, head: 5, odds: 4 },
  ];
  const { joins } = orderColumns(
    given(),
    { order: indexes, joins: before },
    oddsOf({ '0>1': 0.6, '0>3': 4, '4>1': 4 }),
  );
  expect(joins).toEqual([
    { tail: 2, head: 5, odds: 4 },
    { tail: 0, head: 3, odds: 4 },
    { tail: 4, head: 1, odds: 4 },
  ]);
});

test('a picture moves with the text before it', () => {
  const { order } = orderColumns(
    given('paragraph', 'paragraph', 'caption'),
    { order: indexes, joins: [] },
    oddsOf({ '0>3': 3, '4>1': 3 }),
  );
  expect(order).toEqual([0, 3, 4, 1, 2, 5]);
});

describe('the order of the file stays', () => {
  test.each([
    ['where nothing goes on elsewhere', {}],
    ['where one weak seam speaks against it', { '0>3': 1.5 }],
    ['where the seams of the file are as good', { '0>3': 3, '4>1': 3, '0>1': 3, '4>5': 3 }],
  ])('%s', (_, pairs) => {
    const before = [{ tail: 0, head: 1, odds: 2 }];
    expect(orderColumns(given(), { order: indexes, joins: before }, oddsOf(pairs))).toEqual({
      order: indexes,
      joins: before,
      gain: 0,
    });
  });
});
