/** What is asked of the search page. The address holds all of it, so that back, forward, reloading and sharing work. */
import type { Catalogue } from '../model/search-catalogue.ts';
import type { Hit } from './find.ts';

export const facets = ['source', 'year', 'author', 'lang'] as const;
export type Facet = (typeof facets)[number];

export interface Asked {
  query: string;
  filters: Partial<Record<Facet, string>>;
  sort: 'relevance' | 'date';
  /** how many pages of results are shown, from 1 */
  page: number;
}

export const resultsOnPage = 20;

/** @param search the part of an address from `?` on */
export function askedIn(search: string): Asked {
  const parameters = new URLSearchParams(search);
  const page = Number(parameters.get('page'));
  const given = facets.flatMap((facet) => {
    const value = parameters.get(facet);
    return value ? [[facet, value] as const] : [];
  });
  return {
    query: (parameters.get('q') ?? '').trim(),
    filters: Object.fromEntries(given),
    sort: parameters.get('sort') === 'date' ? 'date' : 'relevance',
    page: Number.isInteger(page) && page > 1 ? page : 1,
  };
}

/** @returns the part of an address from `?` on, with what differs from the usual */
export function addressOf({ query, filters, sort, page }: Asked): string {
  const parameters = new URLSearchParams({ q: query });
  for (const facet of facets) if (filters[facet]) parameters.set(facet, filters[facet]);
  if (sort === 'date') parameters.set('sort', 'date');
  if (page > 1) parameters.set('page', String(page));
  return `?${parameters}`;
}

/** The values of an article that a facet can ask for. */
export function valuesOf(facet: Facet, place: number, catalogue: Catalogue): string[] {
  const one = {
    source: () => [catalogue.sources[catalogue.source[place] ?? -1] ?? ''],
    year: () => [(catalogue.date[place] ?? '').slice(0, 4)],
    author: () => (catalogue.author[place] ?? []).map((author) => catalogue.authors[author] ?? ''),
    lang: () => [catalogue.language[place] ?? ''],
  };
  return one[facet]().filter((value) => value !== '');
}

/** The hits that pass the filters, sorted as asked. Hits come best first. */
export function selectedHits(hits: readonly Hit[], { filters, sort }: Asked, catalogue: Catalogue): Hit[] {
  const passing = hits.filter((hit) => facets.every((facet) => passes(facet, hit, filters, catalogue)));
  return sort === 'date' ? passing.sort((a, b) => a.place - b.place) : passing;
}

function passes(facet: Facet, hit: Hit, filters: Asked['filters'], catalogue: Catalogue): boolean {
  const value = filters[facet];
  return value === undefined || valuesOf(facet, hit.place, catalogue).includes(value);
}

/**
 * How many hits each value of a facet would leave, with the other filters as they are.
 * @returns years from the newest, others from the most frequent
 */
export function facetCounts(
  facet: Facet,
  hits: readonly Hit[],
  { filters }: Asked,
  catalogue: Catalogue,
): [value: string, count: number][] {
  const others = facets.filter((each) => each !== facet);
  const counts = new Map<string, number>();
  for (const hit of hits) {
    if (!others.every((each) => passes(each, hit, filters, catalogue))) continue;
    for (const value of valuesOf(facet, hit.place, catalogue)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const entries = [...counts];
  if (facet === 'year') return entries.sort(([a], [b]) => (a < b ? 1 : -1));
  return entries.sort(([a, most], [b, fewer]) => fewer - most || (a < b ? -1 : 1));
}
