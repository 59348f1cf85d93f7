import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assign } from './assignment.ts';

test('the best sum, not the best first choice', () => {
  expect(
    assign([
      [9, 8],
      [8, 1],
    ]),
  ).toEqual([1, 0]);
});

test('a row for which nothing is worth more than nothing stays alone', () => {
  expect(
    assign([
      [3, -1],
      [0, -2],
      [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY],
    ]),
  ).toEqual([0, -1, -1]);
});

test('more rows than columns, more columns than rows, none of either', () => {
  expect(assign([[1], [2], [1]])).toEqual([-1, 0, -1]);
  expect(assign([[1, 3, 2]])).toEqual([1]);
  expect(assign([])).toEqual([]);
  expect(assign([[], []])).toEqual([-1, -1]);
});

/** The highest sum of all, by trying every assignment. */
function best(scores: readonly (readonly number[])[], row = 0, taken: ReadonlySet<number> = new Set()): number {
  const line = scores[row];
  if (line === undefined) return 0;
  const rest = line.flatMap((score, column) =>
    taken.has(column) ? [] : [score + best(scores, row + 1, new Set([...taken, column]))],
  );
  return Math.max(best(scores, row + 1, taken), ...rest);
}

const matrix = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })).chain(([rows, columns]) =>
  fc.array(fc.array(fc.integer({ min: -5, max: 9 }), { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  }),
);

test('no other assignment has a higher sum, and no column is given twice', () => {
  fc.assert(
    fc.property(matrix, (scores) => {
      const columns = assign(scores);
      const given = columns.filter((column) => column >= 0);
      expect(new Set(given).size).toBe(given.length);
      const sum = columns.reduce((total, column, row) => total + (scores[row]?.[column] ?? 0), 0);
      expect(sum).toBe(best(scores));
    }),
    { numRuns: 200, seed: 7 },
  );
});
