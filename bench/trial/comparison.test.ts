import { expect, test } from 'vitest';
import { compareDocument, compareSeeds, differenceCell, verdictCounts } from './comparison.ts';

const pages = (before: number[], after: number[], name: 'titles' | 'textLost' = 'titles') =>
  before.map((value, at) => ({ before: { [name]: value }, after: { [name]: after[at] ?? 0 } }));

test('more is better, but for what is lost, leaked and printed twice', () => {
  const [low, high] = [
    [0.5, 0.6, 0.55, 0.4],
    [0.8, 0.9, 0.86, 0.7],
  ];
  expect(compareSeeds(pages(low, high)).titles).toMatchObject({ verdict: 'better' });
  expect(compareSeeds(pages(high, low)).titles).toMatchObject({ verdict: 'worse' });
  expect(compareSeeds(pages(low, high, 'textLost')).textLost).toMatchObject({ verdict: 'worse' });
});

test('what seeds make by chance is within noise', () => {
  expect(compareSeeds(pages([0.5, 0.9, 0.7, 0.6], [0.9, 0.5, 0.8, 0.6])).titles?.verdict).toBe('within noise');
  expect(compareSeeds(pages([0.5, 0.9], [0.5, 0.9])).titles).toEqual({ mean: 0, verdict: 'same' });
});

test('a document without seeds counts from half a hundredth on', () => {
  const change = (by: number) => compareDocument({ before: { titles: 0.5 }, after: { titles: 0.5 + by } }).titles;
  expect(change(0.004)?.verdict).toBe('within noise');
  expect(change(0.006)?.verdict).toBe('better');
  expect(change(-0.006)?.verdict).toBe('worse');
});

test('a share that only one version has is not compared', () => {
  expect(compareSeeds([{ before: {}, after: { joins: 1 } }])).toEqual({});
  expect(differenceCell(undefined)).toBe('– ');
});

test('cells say how much and mark what counts', () => {
  expect(differenceCell({ mean: 0.0123, verdict: 'better' })).toBe('+.012▲');
  expect(differenceCell({ mean: -0.02, verdict: 'worse' })).toBe('-.020▼');
  expect(differenceCell({ mean: 0.003, verdict: 'within noise' })).toBe('+.003 ');
  expect(differenceCell({ mean: -0.0001, verdict: 'within noise' })).toBe('.000 ');
  expect(differenceCell({ mean: 0, verdict: 'same' })).toBe('· ');
});

test('verdicts are counted over all rows', () => {
  const row = { titles: { mean: 0.1, verdict: 'better' }, joins: { mean: -0.1, verdict: 'worse' } } as const;
  expect(verdictCounts([row, row, { titles: { mean: 0, verdict: 'same' } }])).toEqual({ better: 2, worse: 2 });
});
