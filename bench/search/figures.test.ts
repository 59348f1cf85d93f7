import { expect, test } from 'vitest';
import { accuracyOf, median, quantile } from './figures.ts';

test('quantiles are values that were measured', () => {
  expect(median([5, 1, 3])).toBe(3);
  expect(quantile([4, 3, 2, 1], 0.95)).toBe(4);
  expect(quantile([4, 3, 2, 1], 0.5)).toBe(2);
  expect(median([])).toBeNaN();
});

test('what is missing costs recall, what is too much costs precision, and either makes a count wrong', () => {
  const answer = (addresses: string[], ...expected: string[]) => ({
    count: addresses.length,
    addresses,
    expected: new Set(expected),
  });
  expect(
    accuracyOf([answer(['a', 'b'], 'a', 'b'), answer(['a'], 'a', 'b'), answer(['a', 'c'], 'a'), answer([], 'a')]),
  ).toEqual({
    queries: 4,
    recall: (1 + 0.5 + 1 + 0) / 4,
    precision: (1 + 1 + 0.5) / 3,
    counts: 0.25,
    empty: 1,
  });
});
