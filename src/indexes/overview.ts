/** What is told of an index where all are listed. */
import { entryId, type IndexGroup, type IndexHeading, type IndexKind, type IndexPage } from './index-groups.ts';

/** Subjects that the page of all indexes names. */
const named = 30;

/** How many articles stand in the index of dates, issues in that of sources, else how many headings there are. */
export function sizeOfIndex(kind: IndexKind, pages: readonly IndexPage[]): number {
  const entries = entriesOf(kind, pages);
  if (kind === 'authors' || kind === 'subjects') return entries.length;
  return entries.reduce((sum, { rows }) => sum + rows, 0);
}

export interface NamedEntry {
  heading: IndexHeading;
  page: number;
  id: string;
}

/** The entries with most rows that have an address of their own, in the order of the index. */
export function largestEntries(kind: IndexKind, pages: readonly IndexPage[]): NamedEntry[] {
  const found = entriesOf(kind, pages).filter((entry) => entry.id !== undefined);
  const largest = new Set(found.toSorted((a, b) => b.rows - a.rows).slice(0, named));
  return found.filter((entry) => largest.has(entry)).map(({ heading, page, id = '' }) => ({ heading, page, id }));
}

interface CountedEntry {
  heading: IndexHeading;
  page: number;
  id: string | undefined;
  rows: number;
}

function entriesOf(kind: IndexKind, pages: readonly IndexPage[]): CountedEntry[] {
  const entries: CountedEntry[] = [];
  for (const { groups, page } of pages) {
    for (const group of groups) for (const each of entriesIn(kind, group, page)) addOrJoin(entries, each);
  }
  return entries;
}

function entriesIn(kind: IndexKind, group: IndexGroup, page: number): CountedEntry[] {
  return group.entries.map(({ heading, rows }) => ({
    heading,
    page,
    id: entryId(kind, group, heading),
    rows: rows.length,
  }));
}

/** Where an entry goes on at the top of a page, its heading is the same object. */
function addOrJoin(entries: CountedEntry[], next: CountedEntry): void {
  const last = entries.at(-1);
  if (last && last.heading === next.heading) last.rows += next.rows;
  else entries.push(next);
}
