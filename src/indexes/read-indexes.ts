/** The indexes of the site, made once for all their pages. */
import { type CataloguedSource, readCatalogue } from '../catalogue/catalogue.ts';
import { rowsPerIndexPage } from '../catalogue/list-sizes.ts';
import type { InterfaceLanguage } from '../model/languages.ts';
import { authorsIndex } from './by-author.ts';
import { datesIndex } from './by-date.ts';
import { sourcesIndex } from './by-source.ts';
import { subjectsIndex } from './by-subject.ts';
import { type IndexGroup, type IndexKind, type IndexPage, pagesOfIndex } from './index-groups.ts';

const makers: Record<IndexKind, (sources: readonly CataloguedSource[], language: InterfaceLanguage) => IndexGroup[]> = {
  dates: datesIndex,
  authors: authorsIndex,
  sources: sourcesIndex,
  subjects: subjectsIndex,
};

const made = new Map<string, Promise<IndexPage[]>>();

/** While pages are being written (`dev`) the articles change under us and the indexes are made again. */
export function readIndex(kind: IndexKind, language: InterfaceLanguage): Promise<IndexPage[]> {
  if (import.meta.env.DEV) return make(kind, language);
  const key = `${kind} ${language}`;
  const known = made.get(key) ?? make(kind, language);
  made.set(key, known);
  return known;
}

async function make(kind: IndexKind, language: InterfaceLanguage): Promise<IndexPage[]> {
  return pagesOfIndex(makers[kind](await readCatalogue(), language), rowsPerIndexPage);
}
