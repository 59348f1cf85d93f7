/** The index of sources: publications by initial, their issues newest first; then what belongs to no publication. */
import type { CataloguedSource } from '../catalogue/catalogue.ts';
import type { InterfaceLanguage } from '../model/languages.ts';
import { fileByInitial } from './filing.ts';
import type { IndexGroup } from './index-groups.ts';
import { publicationOf } from './publication.ts';
import { indexWords } from './words.ts';

/** @param sources newest first, as the catalogue has them */
export function sourcesIndex(sources: readonly CataloguedSource[], language: InterfaceLanguage): IndexGroup[] {
  const ofPublications = sources.filter(({ card }) => card.publication !== undefined);
  const publications = [...Map.groupBy(ofPublications, (source) => publicationOf(source, language).key).values()];
  const filed = publications.flatMap((issues) => {
    const [newest] = issues;
    if (!newest) return [];
    const { name } = publicationOf(newest, language);
    return [{ entry: { heading: name, rows: issues.map((source) => ({ source })) }, by: name.text, isName: false }];
  });
  return [...fileByInitial(filed, language), ...withoutPublication(sources, language)];
}

function withoutPublication(sources: readonly CataloguedSource[], language: InterfaceLanguage): IndexGroup[] {
  const others = sources.filter(({ card }) => card.publication === undefined);
  if (others.length === 0) return [];
  const { noPublication, tag } = indexWords[language];
  const heading = { text: noPublication, lang: tag };
  const entries = [{ heading, rows: others.map((source) => ({ source })) }];
  return [{ id: 'no-publication', label: '–', jump: '–', entries }];
}
