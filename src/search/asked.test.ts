import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Catalogue } from '../model/search-catalogue.ts';
import { type Asked, addressOf, askedIn, facetCounts, facets, selectedHits } from './asked.ts';
import type { Hit } from './find.ts';

const value = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }).filter((text) => text.trim() === text);
const anyAsked: fc.Arbitrary<Asked> = fc.record({
  query: value,
  filters: fc.dictionary(fc.constantFrom(...facets), value),
  sort: fc.constantFrom('relevance', 'date'),
  page: fc.integer({ min: 1, max: 50 }),
});

test('the address holds all that was asked', () => {
  fc.assert(
    fc.property(anyAsked, (asked) => {
      expect(askedIn(addressOf(asked))).toEqual(asked);
    }),
  );
});

test.each(['?q=x&page=0', '?q=x&page=-3', '?q=x&page=1.5', '?q=x&page=many', '?q=x&sort=size&year='])(
  'an address that somebody has changed (%s) asks for what it can',
  (search) => {
    expect(askedIn(search)).toEqual({ query: 'x', filters: {}, sort: 'relevance', page: 1 });
  },
);

const catalogue: Catalogue = {
  pairs: ['', ''],
  sources: ['晚报', '周刊'],
  authors: ['甲', '乙'],
  ids: 'a b c d',
  date: ['2024-09-03', '2024', '2023-01', ''],
  source: [0, 1, 0, 1],
  author: [[0, 1], [1], [], [0]],
  language: ['zh-Hans', 'zh-Hant', 'zh-Hans', 'zh-Hans'],
  title: [1, 1, 1, 1],
  head: [1, 1, 1, 1],
};
const hits = [2, 0, 3, 1].map(
  (place): Hit => ({ place, score: 1, load: () => Promise.reject(new Error('not loaded')) }),
);
const asked: Asked = { query: 'x', filters: {}, sort: 'relevance', page: 1 };

test('filters leave the hits that have all the chosen values', () => {
  const places = (filters: Asked['filters']) =>
    selectedHits(hits, { ...asked, filters }, catalogue).map((hit) => hit.place);
  expect(places({})).toEqual([2, 0, 3, 1]);
  expect(places({ source: '晚报' })).toEqual([2, 0]);
  expect(places({ source: '晚报', author: '乙' })).toEqual([0]);
  expect(places({ year: '2024', lang: 'zh-Hant' })).toEqual([1]);
  expect(places({ author: '丙' })).toEqual([]);
});

test('by date the newest is first, and what has no date last', () => {
  expect(selectedHits(hits, { ...asked, sort: 'date' }, catalogue).map((hit) => hit.place)).toEqual([0, 1, 2, 3]);
});

test('the count of a value is what choosing it would leave', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...facets),
      fc.constantFrom({}, { source: '晚报' }, { author: '甲' }),
      (facet, filters) => {
        const now = { ...asked, filters };
        for (const [chosen, count] of facetCounts(facet, hits, now, catalogue)) {
          const left = selectedHits(hits, { ...now, filters: { ...filters, [facet]: chosen } }, catalogue);
          expect(left.length).toBe(count);
        }
      },
    ),
  );
  expect(facetCounts('year', hits, asked, catalogue)).toEqual([
    ['2024', 2],
    ['2023', 1],
  ]);
});
