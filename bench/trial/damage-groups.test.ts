import { expect, test } from 'vitest';
import type { Score } from '../score/score.ts';
import { groupsOf, pagesOf, scoresOf, spreadsOf } from './damage-groups.ts';
import type { TrialResult } from './trial.ts';

const score = (titles: number, more: Partial<Score> = {}): Score => ({
  goldArticles: 5,
  shownArticles: 5,
  goldText: 8000,
  goldJoins: 0,
  judgedJoins: 0,
  titles,
  ...more,
});
const result = (...scores: Score[]): TrialResult => scores.map((each) => ({ score: each, changed: false, faults: [] }));

test('clean pages are made once for all kinds', () => {
  const pages = pagesOf({ kinds: ['swaps', 'noise'], strengths: [0.5, 1], seeds: [1, 2, 3] });
  expect(pages).toHaveLength(3 + 2 * 2 * 3);
  expect(pages.filter(({ strength }) => strength === 0)).toHaveLength(3);
});

test('pages of one kind and strength are one group, each version by itself', () => {
  const pages = pagesOf({ kinds: ['swaps'], strengths: [1], seeds: [1, 2] });
  const results = [1, 0.9, 0.6, 0.4].map((titles) => result(score(titles), score(0)));
  const groups = groupsOf(pages, results);
  expect(groups.map(({ name, strength }) => [name, strength])).toEqual([
    ['clean', 0],
    ['swaps', 1],
  ]);
  const [, swaps] = groups;
  expect(spreadsOf(scoresOf(swaps?.results ?? [])).titles?.mean).toBe(0.5);
  expect(spreadsOf(scoresOf(swaps?.results ?? [], 1)).titles?.mean).toBe(0);
});

test('a page on which a version failed is left out', () => {
  expect(scoresOf([result(score(1)), [{ error: 'no text' }]])).toHaveLength(1);
});

test('joins are weighted by how many there are', () => {
  const few = score(1, { joins: 0, goldJoins: 1, joinPrecision: 0, judgedJoins: 1 });
  const many = score(1, { joins: 1, goldJoins: 9, joinPrecision: 1, judgedJoins: 19 });
  const spreads = spreadsOf([few, many, score(1)]);
  expect(spreads.joins?.mean).toBeCloseTo(0.9);
  expect(spreads.joinPrecision?.mean).toBeCloseTo(0.95);
});
