import { expect, test } from 'vitest';
import { createRandom } from '../damager/random.ts';
import { type Choice, fitLogit, type Weight } from './multinomial-logit.ts';

const free: Weight = { start: 0, penalty: 1e-6, held: false };

/** Choices among five alternatives as people with these weights would make them. */
function choicesBy(weights: readonly number[], count: number): Choice[] {
  const random = createRandom(7);
  return Array.from({ length: count }, () => {
    const alternatives = Array.from({ length: 5 }, () => Float64Array.from(weights, () => random.next() * 4 - 2));
    const parts = alternatives.map((alternative) =>
      Math.exp(weights.reduce((sum, weight, at) => sum + weight * (alternative[at] ?? 0), 0)),
    );
    let left = random.next() * parts.reduce((sum, part) => sum + part, 0);
    const chosen = parts.findIndex((part) => {
      left -= part;
      return left < 0;
    });
    return { alternatives, chosen, times: 1 };
  });
}

test('the weights by which choices were made are found again', () => {
  const weights = [1.5, -0.7, 0, 0.3];
  const found = fitLogit(
    choicesBy(weights, 5000),
    weights.map(() => free),
  );
  for (const [at, weight] of weights.entries()) expect(Math.abs((found[at] ?? 0) - weight)).toBeLessThan(0.07);
});

test('of two alternatives that differ by a constant, chosen three times in four, the odds are three', () => {
  const alternatives = [Float64Array.of(0), Float64Array.of(1)];
  const choices: Choice[] = [
    { alternatives, chosen: 1, times: 3 },
    { alternatives, chosen: 0, times: 1 },
  ];
  expect(fitLogit(choices, [free])[0]).toBeCloseTo(Math.log(3), 5);
});

test('a penalty keeps a weight small that every choice would raise for ever', () => {
  const choices: Choice[] = [{ alternatives: [Float64Array.of(0), Float64Array.of(1)], chosen: 1, times: 1 }];
  const [weight = 0] = fitLogit(choices, [{ ...free, penalty: 0.5 }]);
  // Where the slope of the penalty, 0.5 · w, is that of the likelihood, 1 / (1 + exp(w)).
  expect(0.5 * weight).toBeCloseTo(1 / (1 + Math.exp(weight)), 5);
});

test('a weight that is held stays, and the others are fitted beside it', () => {
  const choices = choicesBy([1, -1], 3000);
  const [held, other = 0] = fitLogit(choices, [{ start: 1, penalty: 0, held: true }, free]);
  expect(held).toBe(1);
  expect(Math.abs(other + 1)).toBeLessThan(0.07);
});

test('the same choices give the same weights, to the last bit', () => {
  const fitted = () => fitLogit(choicesBy([0.4, 2, -1], 500), [free, free, free]);
  expect(fitted()).toEqual(fitted());
});
