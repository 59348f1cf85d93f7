import { expect, test } from 'vitest';
import { documentGenerator } from './generated-document.ts';

const generate = documentGenerator();

test.each([3, 4, 5])('a document has about the size asked for (seed %s)', (seed) => {
  const size = Buffer.byteLength(generate(60_000, seed));
  expect(size).toBeGreaterThan(50_000);
  expect(size).toBeLessThan(75_000);
});

test('the same seed gives the same document, another seed another', () => {
  expect(generate(20_000, 7)).toBe(generate(20_000, 7));
  expect(generate(20_000, 7)).not.toBe(generate(20_000, 8));
});

test('its text does not repeat itself, but for what the damager repeats', () => {
  const lines = new Set(
    generate(100_000, 3)
      .split('\n')
      .filter((line) => line.length > 30),
  );
  const text = [...lines].join('\n');
  const runs = new Map<string, number>();
  for (let at = 0; at + 16 <= text.length; at++) {
    const run = text.slice(at, at + 16);
    runs.set(run, (runs.get(run) ?? 0) + 1);
  }
  const repeated = [...runs.values()].filter((count) => count > 1).length;
  expect(repeated / runs.size).toBeLessThan(0.15);
});
