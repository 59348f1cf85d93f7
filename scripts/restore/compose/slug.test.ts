import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slugOf, slugsOf } from './slug.ts';

test.each([
  ['汽车出海十年', 'qi-che-chu-hai-shi-nian'],
  ['重庆的 6G 银行', 'chong-qing-de-6g-yin-hang'],
  ["The Harbour's Café: 2 Years", 'the-harbours-cafe-2-years'],
  ['２０２６年', '2026-nian'],
  ['旅行者', 'lv-xing-zhe'],
  ['2026', 'article-2026'],
  ['Page', 'article-page'],
  ['？！', 'article'],
  ['../../etc/passwd', 'etc-passwd'],
  ['a'.repeat(80), 'a'.repeat(60)],
])('%s → %s', (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});

test('articles of one title are told apart, and a title that looks like a numbered one keeps its slug', () => {
  expect(slugsOf(['港口', '港口', '港口 2', '港口'])).toEqual(['gang-kou', 'gang-kou-3', 'gang-kou-2', 'gang-kou-4']);
});

test('slugs are unique, short and safe in an address, whatever the titles', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('港口', 'Page', '', '2'))),
      (titles) => {
        const slugs = slugsOf(titles);
        expect(new Set(slugs).size).toBe(titles.length);
        for (const slug of slugs) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        for (const slug of slugs) expect(slug.length).toBeLessThanOrEqual(68);
      },
    ),
  );
});
