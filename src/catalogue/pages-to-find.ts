/** The pages that a search engine should know: all but search, side-by-side views and what is not found. */
import { aboutAddress, articleAddress, homePageAddress, sourcePageAddress } from '../model/addresses.ts';
import { type InterfaceLanguage, interfaceLanguages } from '../model/languages.ts';
import { type CataloguedSource, languagesOf, slugOf } from './catalogue.ts';
import { articlesPerPage, sourcesPerPage } from './list-sizes.ts';
import { pagesOf } from './order.ts';

/** The address of one page in each language that it is in. */
export type AddressByLanguage = Partial<Record<InterfaceLanguage, string>>;

/** @returns homes, about, contents of sources and articles, in the order of the catalogue */
export function pagesToFind(sources: readonly CataloguedSource[]): AddressByLanguage[] {
  return [
    ...pagesOf(sources, sourcesPerPage).map(({ page }) => inEach((language) => homePageAddress(language, page))),
    inEach(aboutAddress),
    ...sources.flatMap(pagesOfSource),
  ];
}

function pagesOfSource({ card, articles }: CataloguedSource): AddressByLanguage[] {
  return [
    ...pagesOf(articles, articlesPerPage).map(({ page }) =>
      inEach((language) => sourcePageAddress(language, card.id, page)),
    ),
    ...articles.map((article) =>
      Object.fromEntries(
        languagesOf(article).map((language) => [language, articleAddress(language, card.id, slugOf(article))]),
      ),
    ),
  ];
}

function inEach(addressIn: (language: InterfaceLanguage) => string): AddressByLanguage {
  return Object.fromEntries(interfaceLanguages.map((language) => [language, addressIn(language)]));
}
