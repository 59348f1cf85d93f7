import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articleData, scriptJson } from './article-data.ts';

const facts = {
  title: '灯塔还亮着',
  description: '守夜人的账本。',
  authors: ['林知遥'],
  lang: 'zh-Hans',
  issue: '海岸周报 2024年第19期',
  card: { date: '2024-05-09' },
  siteName: '阅览室',
  address: 'https://library.example/zh/coast-weekly/lamps/',
  picture: 'https://library.example/zh/coast-weekly/lamps/title.png',
} as const;

test.each([
  ['2024-05-09', 'NewsArticle'],
  ['2024-05', 'ScholarlyArticle'],
  [undefined, 'ScholarlyArticle'],
])('what appeared on %s is a %s', (date, type) => {
  expect(articleData({ ...facts, card: { date } })['@type']).toBe(type);
});

test('says nothing of what is not known', () => {
  const data = articleData({ ...facts, authors: [], card: {} });
  expect(Object.keys(data)).not.toContain('author');
  expect(Object.keys(data)).not.toContain('datePublished');
  expect(Object.values(data)).not.toContain(undefined);
});

test('a translation names its original', () => {
  const translationOf = 'https://library.example/en/coast-weekly/lamps/';
  expect(articleData({ ...facts, translationOf })).toMatchObject({ translationOfWork: { '@id': translationOf } });
});

test('no text ends the script element, and none is changed by that', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('<', '/', 'script>', '!--', '&', '\u2028', '港') }), (title) => {
      const json = scriptJson(articleData({ ...facts, title }));
      expect(json).not.toMatch(/[<>&\u2028]/);
      expect(JSON.parse(json).headline).toBe(title);
    }),
  );
});
