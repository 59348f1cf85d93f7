import { expect, test } from 'vitest';
import { minutesToRead } from './minutes.ts';

test.each([
  [{ characters: 3000, words: 0 }, 8],
  [{ characters: 0, words: 2400 }, 10],
  [{ characters: 2000, words: 240 }, 6],
  [{ characters: 0, words: 0 }, 1],
])('%o take %i minutes', (length, minutes) => {
  expect(minutesToRead(length)).toBe(minutes);
});
