import { expect, test } from 'vitest';
import { textSize } from './text-size.ts';

test.each([
  ['增长了70.5%，N7上市50天。', 'zh', 9],
  ['The well-known “hum” rose 1,284 times.', 'en', 7],
] as const)('%s', (text, language, size) => {
  expect(textSize(text, language)).toBe(size);
});
