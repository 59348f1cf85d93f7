import { expect, test } from 'vitest';
import { annotates } from './bench-document.ts';

test.each([
  ['ferry-news/truth.tsv', 'ferry-news', true],
  ['ferry-news/lost.tsv', 'ferry-news', false],
  ['ferry-news.tsv', 'ferry-news', true],
  ['017.dev.tsv', '017_a1b2', true],
  ['017.dev.tsv', '0170_a1b2', false],
  ['ferry.tsv', 'ferry-news', false],
])('%s annotates %s: %s', (path, id, expected) => {
  expect(annotates(path, id)).toBe(expected);
});
