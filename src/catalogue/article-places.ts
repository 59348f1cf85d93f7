/** Where the views of an article stand. */
import type { Elsewhere } from '../i18n/elsewhere.ts';
import { articleAddress, parallelAddress } from '../model/addresses.ts';
import { type Article, languagesOf, slugOf } from './catalogue.ts';
import { versionIn } from './versions.ts';

/** The article in each language that has it. */
export function articlePlaces(article: Article): Elsewhere {
  return placesOf(article, articleAddress);
}

/** Both languages side by side, each of the two first. */
export function parallelPlaces(article: Article): Elsewhere {
  return placesOf(article, parallelAddress);
}

function placesOf(article: Article, addressOf: typeof articleAddress): Elsewhere {
  const { source } = article.original.data;
  return Object.fromEntries(
    languagesOf(article).map((language) => [
      language,
      { address: addressOf(language, source, slugOf(article)), lang: versionIn(article, language).lang },
    ]),
  );
}
