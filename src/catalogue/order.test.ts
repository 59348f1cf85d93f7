import { expect, test } from 'vitest';
import { newestFirst, pagesOf } from './order.ts';

test('newest first, the undated last, equal dates by name', () => {
  const sources = [
    { id: 'undated' },
    { id: 'b', date: '2025-11-20' },
    { id: 'year', date: '2025' },
    { id: 'a', date: '2025-11-20' },
    { id: 'new', date: '2026-03' },
  ];
  expect(sources.toSorted(newestFirst).map(({ id }) => id)).toEqual(['new', 'a', 'b', 'year', 'undated']);
});

test('a list is cut into pages that put together are the list', () => {
  const items = Array.from({ length: 25 }, (_, at) => at);
  const pages = pagesOf(items, 10);
  expect(pages.map(({ items, page, of }) => [items.length, page, of])).toEqual([
    [10, 1, 3],
    [10, 2, 3],
    [5, 3, 3],
  ]);
  expect(pages.flatMap((page) => page.items)).toEqual(items);
});

test('an empty list has one empty page', () => {
  expect(pagesOf([], 10)).toEqual([{ items: [], page: 1, of: 1 }]);
});
