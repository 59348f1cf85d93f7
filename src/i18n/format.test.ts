import { describe, expect, test } from 'vitest';
import type { InterfaceLanguage } from '../model/languages.ts';
import { nameIn } from './bilingual.ts';
import { dictionaries } from './dictionaries.ts';
import {
  formatCount,
  formatDate,
  formatLanguage,
  formatLines,
  formatList,
  formatListParts,
  formatPercent,
} from './format.ts';

describe('dates', () => {
  test.each([
    ['2026', '2026年', '2026'],
    ['2026-03', '2026年3月', 'March 2026'],
    ['2026-03-16', '2026年3月16日', '16 March 2026'],
    ['2024-02-29', '2024年2月29日', '29 February 2024'],
  ])('%s says only what is known', (date, chinese, english) => {
    expect(formatDate('zh-Hans', date)).toBe(chinese);
    expect(formatDate('en', date)).toBe(english);
  });

  test.each(['2025-02-29', '2025-13', '2025-04-31'])('%s, which is no day, comes back as it is', (date) => {
    expect(formatDate('en', date)).toBe(date);
  });
});

test('English counts have their plurals', () => {
  const forms = { one: 'article', other: 'articles' };
  expect([0, 1, 2, 1234].map((count) => formatCount('en', count, forms))).toEqual([
    '0 articles',
    '1 article',
    '2 articles',
    '1,234 articles',
  ]);
});

test('authors are joined as the language joins them', () => {
  const authors = (language: InterfaceLanguage, names: string[]) =>
    formatList(dictionaries[language].tag, names, dictionaries[language].listStyle);
  expect(authors('zh', ['林知遥', '周砚', '田雨笙'])).toBe('林知遥、周砚、田雨笙');
  expect(authors('en', ['A', 'B', 'C'])).toBe('A, B and C');
  expect(authors('en', [])).toBe('');
});

test('a list in pieces is the list, and names its items', () => {
  const parts = formatListParts('en', ['A', 'B', 'C']);
  expect(parts.map(({ text }) => text).join('')).toBe(formatList('en', ['A', 'B', 'C']));
  expect(parts.filter(({ item }) => item !== undefined).map(({ item, text }) => [item, text])).toEqual([
    [0, 'A'],
    [1, 'B'],
    [2, 'C'],
  ]);
});

test('languages are named in the language of the reader', () => {
  expect([formatLanguage('zh-Hans', 'en'), formatLanguage('en', 'zh')]).toEqual(['英语', 'Chinese']);
});

test('100 % is said only of the whole', () => {
  expect([formatPercent('en', 399, 400), formatPercent('en', 400, 400), formatPercent('zh-Hans', 1, 3)]).toEqual([
    '99%',
    '100%',
    '33%',
  ]);
});

describe('how far an article is translated', () => {
  const counts = { reviewed: 16, machine: 5, outdated: 1, missing: 2 };

  test('is told in a sentence above it, each state with its number', () => {
    expect(dictionaries.zh.translation.unreviewed('en', counts)).toBe(
      '译自英语；共 24 段，其中 16 段已审校；5 段为机器翻译，未经审校；1 段译出之后原文有改动；2 段尚未译出，以原文刊出。未经审校之处，页边有竖线。',
    );
    expect(dictionaries.en.translation.unreviewed('zh', counts)).toBe(
      'Translated from Chinese; of 24 passages, 16 reviewed, 5 translated by machine and not reviewed, 1 outdated by a change of the original and 2 not translated yet, shown in Chinese. A line in the margin stands beside what is not reviewed.',
    );
  });

  test('is told more simply where a machine translated all of it', () => {
    const machine = { reviewed: 0, machine: 24, outdated: 0, missing: 0 };
    expect(dictionaries.zh.translation.unreviewed('en', machine)).toBe('由机器译自英语，未经审校。');
    expect(dictionaries.en.translation.unreviewed('zh', machine)).toBe(
      'Translated from Chinese by machine, not reviewed.',
    );
  });

  test('is told in lists in shares', () => {
    expect(dictionaries.zh.source.extent(counts)).toBe('已译 91%，已审校 66%');
    expect(dictionaries.en.source.extent(counts)).toBe('91% translated, 66% reviewed');
  });
});

test('lines of the source are told in words', () => {
  expect(dictionaries.zh.article.lines(formatLines('3-112, 114'))).toBe('来源文档第 3\u2060–\u2060112、114 行');
  expect(dictionaries.en.article.lines(formatLines('3-112, 114'))).toBe(
    'lines 3\u2060–\u2060112, 114 of the source document',
  );
  expect(dictionaries.en.article.lines(formatLines('7'))).toBe('line 7 of the source document');
});

describe('names of a source', () => {
  test('come in the language asked for where there is one', () => {
    expect(nameIn('en', { zh: '江海商报', en: 'Jianghai' }, 'zh-Hans')).toEqual({ text: 'Jianghai', lang: 'en' });
  });

  test('else in the other, marked as such', () => {
    expect(nameIn('en', { zh: '江海商報' }, 'zh-Hant')).toEqual({ text: '江海商報', lang: 'zh-Hant' });
    expect(nameIn('zh', { en: 'Harbour' }, 'en')).toEqual({ text: 'Harbour', lang: 'en' });
  });

  test('the Chinese name of an English source is taken as simplified', () => {
    expect(nameIn('zh', { zh: '海港', en: 'Harbour' }, 'en')).toEqual({ text: '海港', lang: 'zh-Hans' });
  });
});
