import { expect, test } from 'vitest';
import { growthExponent } from './power-law.ts';

const points = (sizes: number[], seconds: (size: number) => number) =>
  sizes.map((size) => ({ size, seconds: seconds(size) }));

test('the exponent of a power law, whatever its factor', () => {
  expect(growthExponent(points([1, 10, 100], (size) => 0.3 * size))).toBeCloseTo(1);
  expect(growthExponent(points([1, 3, 10], (size) => 2 * size ** 2))).toBeCloseTo(2);
  expect(growthExponent(points([5, 50], () => 7))).toBeCloseTo(0);
});

test('one size has no growth', () => {
  expect(growthExponent([])).toBeUndefined();
  expect(growthExponent(points([1], (size) => size))).toBeUndefined();
  expect(growthExponent(points([2, 2], (size) => size))).toBeUndefined();
});
