import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CataloguedSource } from '../catalogue/catalogue.ts';
import { type IndexGroup, jumpsOf, pagesOfIndex } from './index-groups.ts';

const sourceNamed = (id: string) => ({ card: { id } }) as CataloguedSource;

/** Each number is an entry with so many rows; each list of numbers a group. */
function groupsOf(sizes: readonly (readonly number[])[]): IndexGroup[] {
  return sizes.map((entries, group) => ({
    id: `g${group}`,
    label: `G${group}`,
    jump: `G${group}`,
    entries: entries.map((rows, entry) => ({
      heading: { text: `${group}.${entry}`, lang: 'en' },
      rows: Array.from({ length: rows }, (_, row) => ({ source: sourceNamed(`${group}.${entry}.${row}`) })),
    })),
  }));
}

const rowsOf = (groups: readonly IndexGroup[]) =>
  groups.flatMap((group) =>
    group.entries.flatMap(({ heading, rows }) => rows.map(({ source }) => [group.id, heading.text, source.card.id])),
  );

const sizes = fc.array(fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 5 }), { maxLength: 6 });

test('pages put together are the index, each row under its headings, and no page is longer than it may be', () => {
  fc.assert(
    fc.property(sizes, fc.integer({ min: 1, max: 10 }), (given, size) => {
      const groups = groupsOf(given);
      const pages = pagesOfIndex(groups, size);
      expect(pages.flatMap((page) => rowsOf(page.groups))).toEqual(rowsOf(groups));
      expect(pages.map(({ page, of }) => [page, of])).toEqual(pages.map((_, at) => [at + 1, pages.length]));
      for (const page of pages.slice(0, -1)) expect(rowsOf(page.groups)).toHaveLength(size);
      for (const { groups: shown } of pages) {
        expect(new Set(shown.map(({ id }) => id)).size).toBe(shown.length);
      }
    }),
  );
});

test('an empty index has one empty page', () => {
  expect(pagesOfIndex([], 10)).toEqual([{ groups: [], page: 1, of: 1 }]);
});

test('jumps lead to where each part begins, though it goes on over pages', () => {
  const pages = pagesOfIndex(groupsOf([[2], [7], [1]]), 4);
  expect(jumpsOf(pages)).toEqual([
    { label: 'G0', page: 1, id: 'g0' },
    { label: 'G1', page: 1, id: 'g1' },
    { label: 'G2', page: 3, id: 'g2' },
  ]);
});
