import { expect, test } from 'vitest';
import { createRandom } from './random.ts';

test('mulberry32 gives its known numbers', () => {
  const random = createRandom(1);
  expect([random.next(), random.next()].map((number) => Math.floor(number * 2 ** 32))).toEqual([2693262067, 11749833]);
});

test('forks depend on seed and label alone', () => {
  const random = createRandom(4);
  const before = random.fork('a').next();
  random.next();
  expect(random.fork('a').next()).toBe(before);
  expect(random.fork('b').next()).not.toBe(before);
});
