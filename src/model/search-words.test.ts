import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blockEnd, foldWith, indexName, kindOf, wordsOf } from './search-words.ts';

const fold = foldWith(['發髮頭臺', '发发头台']);

describe('words', () => {
  test.each([
    ['N7上市50天', ['N', '7', '上', '市', '50', '天']],
    ['增长70.5%，达1,284台', ['增', '长', '70.5', '%', '，', '达', '1,284', '台']],
    ['选项1,2,3和第１，２页', ['选', '项', '1', ',', '2', ',', '3', '和', '第', '１', '，', '２', '页']],
    ['１，２８４台', ['１，２８４', '台']],
    ['a well-known “hum”.', ['a', 'well', '-', 'known', '“', 'hum', '”', '.']],
    ['Café déjà', ['Café', 'déjà']],
    ['𠮷野家😀ガス', ['𠮷', '野', '家', '😀', 'ガ', 'ス']],
  ])('%s', (text, words) => {
    expect(wordsOf(text).map((word) => word.text)).toEqual(words);
  });

  test('hold every character but blanks, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const words = wordsOf(text);
        expect(words.map((word) => word.text).join('')).toBe(text.replace(/[\s\u200b]/g, ''));
        for (const word of words) expect(text.slice(word.from, word.to)).toBe(word.text);
      }),
    );
  });
});

describe('folding', () => {
  test.each([
    ['ＡＢＣ１２３，（', 'abc123,('],
    ['Ünïted CAFÉ', 'united cafe'],
    ['頭髮發展', '头发发展'],
    ['İstanbul', 'istanbul'],
  ])('%s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  const anyText = fc.string({ unit: fc.constantFrom(...'發髮头台臺N７7.，,%“ aÀéＢ。\n1亿') });

  test('keeps every character at its place, and a folded text folds to itself', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: 'grapheme' })), (text) => {
        const folded = fold(text);
        expect(folded.length).toBe(text.length);
        expect(fold(folded)).toBe(folded);
      }),
    );
  });

  test('a run of whole words gets the same names in the index and in a question, however it is spelled', () => {
    const spelled = (text: string) => text.replaceAll('发', '發').replaceAll('头', '頭').toUpperCase();
    const names = (text: string) => wordsOf(text).map((word) => indexName(fold(word.text)));
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, one, other) => {
        const words = wordsOf(text);
        const [first = 0, last = 0] = [one % (words.length + 1), other % (words.length + 1)].sort((a, b) => a - b);
        const run = first === last ? '' : text.slice(words[first]?.from, words[last - 1]?.to);
        expect(names(text).slice(first, last)).toEqual(names(run));
        expect(names(spelled(run))).toEqual(names(run));
      }),
    );
  });
});

test.each([
  ['上', 'character', '上'],
  ['70.5', 'number', '70p5'],
  ['1,284', 'number', '1c284'],
  ['hum', 'letters', 'hum'],
  ['，', 'mark', '0mff0c'],
  [blockEnd, 'mark', '0m7c'],
])('%s is a %s and is called %s in the index', (word, kind, name) => {
  expect(kindOf(word)).toBe(kind);
  expect(indexName(word)).toBe(name);
});
