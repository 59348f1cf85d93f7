import fc from 'fast-check';
import { expect, test } from 'vitest';
import { titleWordsOf } from './title-words.ts';

test('a line never ends inside a word', () => {
  expect(titleWordsOf('国际经济顾问会议')).not.toContain('经');
  expect(titleWordsOf('国际经济顾问会议').length).toBeGreaterThan(1);
});

test('marks stay with their words', () => {
  for (const word of titleWordsOf('从“班列”到“时刻表”：准点，与等待（上）')) {
    expect(word).not.toMatch(/^[”：，）]/u);
    expect(word).not.toMatch(/[“（]$/u);
  }
});

test('figures stay with the Han beside them', () => {
  expect(titleWordsOf('2026年6月18日')).toEqual(['2026年6月18日']);
});

test('text without Han, and text with lost characters, is left whole', () => {
  expect(titleWordsOf('A Twin That Says')).toEqual(['A Twin That Says']);
  expect(titleWordsOf('增长\uFFFD\uFFFD万辆')).toEqual(['增长\uFFFD\uFFFD万辆']);
});

test('words put together are the clause', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (clause) => {
      expect(titleWordsOf(`水${clause}`).join('')).toBe(`水${clause}`);
    }),
  );
});
