import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countSubstrings, numberSubstrings } from './substrings.ts';

test('the same characters have the same number, wherever they stand', () => {
  const numbers = numberSubstrings();
  const bridge = numbers.numberOf('河上有石桥', 3, 2);
  expect(numbers.numberOf('石桥修好了', 0, 2)).toBe(bridge);
  expect(numbers.numberOf('石桥修好了', 0, 3)).not.toBe(bridge);
  expect(numbers.find('老石桥', 1, 2)).toBe(bridge);
  expect(numbers.find('木桥', 0, 2)).toBe(-1);
  expect(numbers.size).toBe(2);
});

test('numbers go up by one from 0', () => {
  const numbers = numberSubstrings();
  expect(['渡', '船', '渡', '口'].map((text) => numbers.numberOf(text, 0, 1))).toEqual([0, 1, 0, 2]);
});

test('pieces are counted as strings would be, however many they are', () => {
  const texts = fc.array(fc.string({ unit: fc.constantFrom('渡', '船', 'a', '𠮷', ''), maxLength: 40 }), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 8 }), (lines, length) => {
      const counts = countSubstrings();
      const expected = new Map<string, number>();
      for (const line of lines)
        for (let at = 0; at + length <= line.length; at++) {
          counts.add(line, at, length);
          const piece = line.slice(at, at + length);
          expected.set(piece, (expected.get(piece) ?? 0) + 1);
        }
      expect(counts.size).toBe(expected.size);
      for (const [piece, times] of expected) expect(counts.of(piece)).toBe(times);
    }),
  );
});

test('many more pieces than there was room for at first keep their numbers', () => {
  const numbers = numberSubstrings();
  const pieces = Array.from({ length: 20_000 }, (_, at) => String(at));
  for (const piece of pieces) numbers.numberOf(piece, 0, piece.length);
  expect(pieces.every((piece, at) => numbers.find(piece, 0, piece.length) === at)).toBe(true);
});
