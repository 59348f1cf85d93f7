/** How an index is put together: groups (an initial, a month), in them headings (a name, an issue), under them rows. */
import type { Article, CataloguedSource } from '../catalogue/catalogue.ts';
import type { TextInLanguage } from '../i18n/bilingual.ts';
import type { SourceCard } from '../model/source-card.ts';

export const indexKinds = ['dates', 'authors', 'sources', 'subjects'] as const;
export type IndexKind = (typeof indexKinds)[number];

/** An article with what it stands in. */
export interface ArticleRow {
  article: Article;
  source: CataloguedSource;
}
export type IndexRow = { article: Article; source: CataloguedSource } | { article?: never; source: CataloguedSource };

export interface IndexHeading extends TextInLanguage {
  /** tells apart what has the same name: the publication of a person or a column */
  of?: TextInLanguage;
  /** the source itself, where the heading is one */
  source?: SourceCard;
}

export interface IndexEntry {
  heading: IndexHeading;
  rows: IndexRow[];
}

export interface IndexGroup {
  /** fragment of its address, the same on each page on which it stands */
  id: string;
  label: string;
  /** under which it stands in the list of jumps; groups of the same follow each other */
  jump: string;
  entries: IndexEntry[];
}

/** A page of an index: as many rows as fit, under their headings, which are said again where a page begins inside them. */
export interface IndexPage {
  groups: IndexGroup[];
  /** from 1 */
  page: number;
  /** how many pages there are, at least 1 */
  of: number;
}

/** Cuts an index into pages of `size` rows. */
export function pagesOfIndex(groups: readonly IndexGroup[], size: number): IndexPage[] {
  const pages: IndexGroup[][] = [[]];
  let room = size;
  for (const group of groups) {
    for (const entry of group.entries) {
      for (let from = 0; from < entry.rows.length; ) {
        if (room === 0) {
          pages.push([]);
          room = size;
        }
        const rows = entry.rows.slice(from, from + room);
        addTo(pages.at(-1) ?? [], group, { ...entry, rows });
        from += rows.length;
        room -= rows.length;
      }
    }
  }
  return pages.map((each, at) => ({ groups: each, page: at + 1, of: pages.length }));
}

function addTo(page: IndexGroup[], group: IndexGroup, entry: IndexEntry): void {
  const last = page.at(-1);
  if (last?.id === group.id) last.entries.push(entry);
  else page.push({ ...group, entries: [entry] });
}

/** Where each part of an index begins: the list of jumps over its pages. */
export interface Jump {
  label: string;
  page: number;
  id: string;
}

export function jumpsOf(pages: readonly IndexPage[]): Jump[] {
  const jumps = pages.flatMap(({ groups, page }) => groups.map(({ jump, id }) => ({ label: jump, page, id })));
  return jumps.filter(({ label }, at) => at === 0 || jumps[at - 1]?.label !== label);
}

export function articleRows(sources: readonly CataloguedSource[]): ArticleRow[] {
  return sources.flatMap((source) => source.articles.map((article) => ({ article, source })));
}

/** Fragment of a subject's address, where it is the only one of its name; none for what may stand more than once. */
export function entryId(kind: IndexKind, group: IndexGroup, { text }: IndexHeading): string | undefined {
  return kind === 'subjects' && group.id !== 'columns' ? `about-${text.replaceAll(/\s+/g, '-')}` : undefined;
}
