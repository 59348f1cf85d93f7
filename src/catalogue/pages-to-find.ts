/** The pages that a search engine should know: all but search, side-by-side views and what is not found. */
import { type Elsewhere, inEachLanguage } from '../i18n/elsewhere.ts';
import { aboutAddress, homePageAddress, sourcePageAddress } from '../model/addresses.ts';
import { articlePlaces } from './article-places.ts';
import type { CataloguedSource } from './catalogue.ts';
import { articlesPerPage, sourcesPerPage } from './list-sizes.ts';
import { pagesOf } from './order.ts';

/** @returns homes, about, contents of sources and articles, each in its languages, in the order of the catalogue */
export function pagesToFind(sources: readonly CataloguedSource[]): Elsewhere[] {
  return [
    ...pagesOf(sources, sourcesPerPage).map(({ page }) =>
      inEachLanguage((language) => homePageAddress(language, page)),
    ),
    inEachLanguage(aboutAddress),
    ...sources.flatMap(pagesOfSource),
  ];
}

function pagesOfSource({ card, articles }: CataloguedSource): Elsewhere[] {
  const contents = pagesOf(articles, articlesPerPage).map(({ page }) =>
    inEachLanguage((language) => sourcePageAddress(language, card.id, page)),
  );
  return [...contents, ...articles.map(articlePlaces)];
}
