/** The pages of the indexes, for the routes and the site map. */
import { dictionaries } from '../i18n/dictionaries.ts';
import type { Elsewhere } from '../i18n/elsewhere.ts';
import { indexAddress, indexesAddress } from '../model/addresses.ts';
import { type InterfaceLanguage, interfaceLanguages } from '../model/languages.ts';
import { type IndexKind, type IndexPage, indexKinds, type Jump, jumpsOf } from './index-groups.ts';
import { readIndex } from './read-indexes.ts';

interface IndexPath {
  params: { language: InterfaceLanguage; kind: IndexKind; page?: string };
  props: { language: InterfaceLanguage; kind: IndexKind; list: IndexPage; jumps: Jump[]; elsewhere: Elsewhere };
}

export async function firstIndexPages(): Promise<IndexPath[]> {
  return (await allPages()).filter(({ props }) => props.list.page === 1);
}

export async function laterIndexPages(): Promise<IndexPath[]> {
  const later = (await allPages()).filter(({ props }) => props.list.page > 1);
  return later.map(({ params, props }) => ({ params: { ...params, page: String(props.list.page) }, props }));
}

/** The indexes and the way to them, each page in the languages that have it. */
export async function indexPlaces(): Promise<Elsewhere[]> {
  const pages = (await allPages()).map(({ props }) => props.elsewhere);
  const byAddresses = new Map(pages.map((page) => [JSON.stringify(page), page]));
  return [placesIn(interfaceLanguages, indexesAddress), ...byAddresses.values()];
}

async function allPages(): Promise<IndexPath[]> {
  const ofKinds = await Promise.all(indexKinds.map(pagesOfKind));
  return ofKinds.flat();
}

async function pagesOfKind(kind: IndexKind): Promise<IndexPath[]> {
  const indexes = await Promise.all(
    interfaceLanguages.map(async (language) => ({ language, pages: await readIndex(kind, language) })),
  );
  const languagesWith = (page: number) =>
    indexes.filter(({ pages }) => pages.length >= page).map(({ language }) => language);
  return indexes.flatMap(({ language, pages }) => {
    const jumps = jumpsOf(pages);
    return pages.map((list) => {
      const elsewhere = placesIn(languagesWith(list.page), (other) => indexAddress(other, kind, list.page));
      return { params: { language, kind }, props: { language, kind, list, jumps, elsewhere } };
    });
  });
}

function placesIn(
  languages: readonly InterfaceLanguage[],
  addressOf: (language: InterfaceLanguage) => string,
): Elsewhere {
  return Object.fromEntries(
    languages.map((language) => [language, { address: addressOf(language), lang: dictionaries[language].tag }]),
  );
}
