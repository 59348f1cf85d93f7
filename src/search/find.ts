/** Which articles answer a query, in which order. */
import { type InterfaceLanguage, interfaceLanguageOf } from '../model/languages.ts';
import { type Phrase, type Query, wordsInQuery } from './query.ts';
import type { FoundText, Occurrences, SearchIndex } from './search-index.ts';

/** What an index has to do to be asked. */
export type Findable = Pick<SearchIndex, 'catalogue' | 'fold' | 'find'>;

export interface Hit {
  /** of the article in the catalogue: the newest has the least */
  place: number;
  /** the greater, the better it answers */
  score: number;
  load: () => Promise<FoundText>;
}

export interface Answer {
  /** whether the hits have the query as it was asked */
  kind: 'exact' | 'allWords' | 'mostWords';
  /** among the articles of the language that was asked for */
  hits: Hit[];
  /** how many articles of the other languages have the query as it was asked */
  elsewhere: number;
  /** what stands in the hits, to be marked there */
  phrases: Phrase[];
}

/** A phrase in the title counts more than phrases in headings, and those more than phrases in the text. */
const weights = { title: 16, heading: 4, text: 1 };

/**
 * The articles in which everything asked stands as it was asked. Where there are none, those that have all its words, or
 * else most of them.
 * @param language of the interface, whose articles are asked for
 */
export async function answerTo(query: Query, index: Findable, language: InterfaceLanguage): Promise<Answer> {
  const isOwn = (hit: Hit) => {
    const lang = index.catalogue.language[hit.place];
    return lang !== undefined && interfaceLanguageOf(lang) === language;
  };
  const everywhere = await hitsWith(query.phrases, query, index, (count) => count === query.phrases.length);
  const exact = everywhere.filter(isOwn);
  const elsewhere = everywhere.length - exact.length;
  if (exact.length > 0) return { kind: 'exact', hits: exact, elsewhere, phrases: query.phrases };
  const words = wordsInQuery(query, index.fold);
  if (words.length < 2) return { kind: 'exact', hits: [], elsewhere, phrases: query.phrases };
  const most = (await hitsWith(words, query, index, (count) => count * 2 >= words.length)).filter(isOwn);
  const all = most.filter((hit) => hit.count === words.length);
  return all.length > 0
    ? { kind: 'allWords', hits: all, elsewhere, phrases: words }
    : { kind: 'mostWords', hits: most.sort((a, b) => b.count - a.count), elsewhere, phrases: words };
}

/** Best first; among equals the newest first. */
async function hitsWith(
  phrases: readonly Phrase[],
  { excluded }: Query,
  index: Findable,
  isEnough: (count: number) => boolean,
): Promise<(Hit & { count: number })[]> {
  if (phrases.length === 0) return [];
  const [wanted, unwanted] = await Promise.all([findAll(phrases, index), findAll(excluded, index)]);
  const hits = new Map<number, Hit & { count: number }>();
  for (const [place, { first, load }] of wanted.flatMap((each) => [...each])) {
    const hit = hits.get(place) ?? { place, score: 0, count: 0, load };
    hits.set(place, { ...hit, score: hit.score + weightAt(place, first, index), count: hit.count + 1 });
  }
  return [...hits.values()]
    .filter((hit) => isEnough(hit.count) && !unwanted.some((each) => each.has(hit.place)))
    .sort((a, b) => b.score - a.score || a.place - b.place);
}

function findAll(phrases: readonly Phrase[], index: Findable): Promise<Occurrences[]> {
  return Promise.all(phrases.map((phrase) => index.find(phrase)));
}

function weightAt(place: number, first: number, { catalogue }: Findable): number {
  if (first < (catalogue.title[place] ?? 0)) return weights.title;
  return first < (catalogue.head[place] ?? 0) ? weights.heading : weights.text;
}
