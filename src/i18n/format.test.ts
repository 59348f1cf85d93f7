import { describe, expect, test } from 'vitest';
import { nameIn } from './bilingual.ts';
import { dictionaries } from './dictionaries.ts';
import { formatCount, formatDate, formatLines, formatList } from './format.ts';

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
  expect(formatList('zh-Hans', ['林知遥', '周砚', '田雨笙'])).toBe('林知遥、周砚、田雨笙');
  expect(formatList('en', ['A', 'B', 'C'])).toBe('A, B and C');
  expect(formatList('en', [])).toBe('');
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
