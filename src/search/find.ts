/** Which articles answer a query, in which order. */
import type { FoundText, LanguageIndex, Occurrences } from './open-index.ts';
import { type Phrase, type Query, wordsInQuery } from './query.ts';

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
  hits: Hit[];
  /** what stands in the hits, to be marked there */
  phrases: Phrase[];
}

/** A phrase in the title counts more than phrases in headings, and those more than phrases in the text. */
const weights = { title: 16, heading: 4, text: 1 };

/**
 * The articles in which everything asked stands as it was asked. Where there are none, those that have all its words, or
 * else most of them.
 */
export async function answerTo(query: Query, index: LanguageIndex): Promise<Answer> {
  const exact = await hitsWith(query.phrases, query, index, (count) => count === query.phrases.length);
  if (exact.length > 0) return { kind: 'exact', hits: exact, phrases: query.phrases };
  const words = wordsInQuery(query, index.fold);
  if (words.length < 2) return { kind: 'exact', hits: [], phrases: query.phrases };
  const most = await hitsWith(words, query, index, (count) => count * 2 >= words.length);
  const all = most.filter((hit) => hit.count === words.length);
  return all.length > 0
    ? { kind: 'allWords', hits: all, phrases: words }
    : { kind: 'mostWords', hits: most.sort((a, b) => b.count - a.count), phrases: words };
}

/** How many articles have everything asked. */
export async function countExact(query: Query, index: LanguageIndex): Promise<number> {
  const hits = await hitsWith(query.phrases, query, index, (count) => count === query.phrases.length);
  return hits.length;
}

/** Best first; among equals the newest first. */
async function hitsWith(
  phrases: readonly Phrase[],
  { excluded }: Query,
  index: LanguageIndex,
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

function findAll(phrases: readonly Phrase[], index: LanguageIndex): Promise<Occurrences[]> {
  return Promise.all(phrases.map((phrase) => index.find(phrase)));
}

function weightAt(place: number, first: number, { catalogue }: LanguageIndex): number {
  if (first < (catalogue.title[place] ?? 0)) return weights.title;
  return first < (catalogue.head[place] ?? 0) ? weights.heading : weights.text;
}
