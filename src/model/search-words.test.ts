import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withWordBreaks, wordBreak, wordsOf } from './search-words.ts';

test.each([
  ['N7上市50天', ['N7', '上', '市', '50', '天']],
  ['增长70.5%，达1,284台', ['增', '长', '70.5', '%', '，', '达', '1,284', '台']],
  ['a well-known “hum”.', ['a', 'well', '-', 'known', '“', 'hum', '”', '.']],
  ['Café déjà', ['Café', 'déjà']],
  ['𠮷野家😀', ['𠮷', '野', '家', '😀']],
])('%s', (text, words) => {
  expect(wordsOf(text).map((word) => word.text)).toEqual(words);
});

test('breaks change nothing but themselves, and no blank follows one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (any) => {
      const text = any.replaceAll(wordBreak, '');
      const broken = withWordBreaks(text);
      expect(broken.replaceAll(wordBreak, '')).toBe(text);
      expect(broken).not.toMatch(/\u200b\s/);
    }),
  );
});
