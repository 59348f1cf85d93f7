import { expect, test } from 'vitest';
import { isBeyondNoise, spreadOf, weightedSpreadOf } from './spread.ts';

test('mean and standard deviation of a sample', () => {
  expect(spreadOf([2, 4, 4, 4, 5, 5, 7, 9])).toMatchObject({ mean: 5, count: 8 });
  expect(spreadOf([2, 4, 4, 4, 5, 5, 7, 9])?.deviation).toBeCloseTo(Math.sqrt(32 / 7));
  expect(spreadOf([0.5])).toEqual({ mean: 0.5, deviation: 0, count: 1 });
  expect(spreadOf([])).toBeUndefined();
});

test('a value counts as often as it has cases', () => {
  const values = [
    { value: 1, weight: 19 },
    { value: 0, weight: 1 },
    { value: 0.3, weight: 0 },
  ];
  expect(weightedSpreadOf(values)).toMatchObject({ mean: 0.95, count: 2 });
});

test('a difference is beyond noise when it is far larger than what seeds make', () => {
  expect(isBeyondNoise([0.1, 0.12, 0.09, 0.11])).toBe(true);
  expect(isBeyondNoise([-0.1, -0.12, -0.09, -0.11])).toBe(true);
  expect(isBeyondNoise([0.3, -0.2, 0.1, -0.1])).toBe(false);
});

test('one page that changed is chance, and so is a single page; a tiny difference is not told', () => {
  expect(isBeyondNoise([0, 0, 0, 0.5])).toBe(false);
  expect(isBeyondNoise([0.5])).toBe(false);
  expect(isBeyondNoise([0.0001, 0.0001, 0.0001])).toBe(false);
  expect(isBeyondNoise([0, 0, 0])).toBe(false);
});
