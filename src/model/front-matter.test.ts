import { describe, expect, test } from 'vitest';
import { frontMatterSchema } from './front-matter.ts';
import { sourceCardSchema } from './source-card.ts';

const least = { title: '题', lang: 'zh-Hans', source: 'weekly', lines: '3-112, 114', order: 1 };

describe('front matter', () => {
  test('fills in what a source did not print', () => {
    expect(frontMatterSchema.parse(least)).toEqual({
      ...least,
      untitled: false,
      subtitle: '',
      kicker: '',
      authors: [],
      byline: '',
      deck: '',
    });
  });

  test.each([
    ['an empty title', { title: '' }],
    ['a title that YAML read as a number', { title: 2025 }],
    ['a title that YAML read as a date', { title: new Date(0) }],
    ['a nameless author', { authors: [''] }],
    ['a language that the site does not have', { lang: 'fr' }],
    ['lines that are no ranges', { lines: '3–112' }],
    ['a place before the first', { order: 0 }],
    ['a field that nobody knows', { autor: '甲' }],
  ])('refuses %s', (_, wrong) => {
    expect(frontMatterSchema.safeParse({ ...least, ...wrong }).success).toBe(false);
  });
});

describe('source card', () => {
  const card = { id: 'weekly', title: { zh: '周刊' }, lang: 'zh-Hans', articles: ['a'] };

  test.each(['2025', '2025-11', '2025-11-20'])('takes the date %s', (date) => {
    expect(sourceCardSchema.safeParse({ ...card, date }).success).toBe(true);
  });

  test.each([
    ['a date of another shape', { date: '20/11/2025' }],
    ['a title in no language', { title: {} }],
    ['a field that nobody knows', { publisher: '某社' }],
  ])('refuses %s', (_, wrong) => {
    expect(sourceCardSchema.safeParse({ ...card, ...wrong }).success).toBe(false);
  });
});
