import { describe, expect, test } from 'vitest';
import type { Catalogue } from '../model/search-catalogue.ts';
import { foldWith } from '../model/search-words.ts';
import { answerTo, type Findable } from './find.ts';
import { phrasePlaces } from './phrase-places.ts';
import { type Phrase, parseQuery } from './query.ts';
import type { FoundText, Occurrences } from './search-index.ts';

const fold = foldWith(['', '']);

/** Title, heading and text of each article, the newest first; the last is in English. */
const articles: [title: string, heading: string, text: string][] = [
  ['渡船停航', '码头', '港口和渡船，客流不多。'],
  ['码头旧事', '渡船', '客流。'],
  ['渡船', '港口', '客流增长。'],
  ['A ferry 渡船', 'Piers', 'The pier.'],
];

const catalogue: Catalogue = {
  pairs: ['', ''],
  sources: ['报'],
  authors: [],
  ids: 'a b c d',
  date: articles.map(() => ''),
  source: articles.map(() => 0),
  author: articles.map(() => []),
  language: ['zh-Hans', 'zh-Hans', 'zh-Hans', 'en'],
  title: articles.map(() => 1),
  head: articles.map(() => 2),
};

/** Answers as the index does: the part in which a phrase first stands is its place. */
const index: Findable = {
  catalogue,
  fold,
  find: async (phrase: Phrase): Promise<Occurrences> => {
    const load = (): Promise<FoundText> => Promise.reject(new Error('not loaded'));
    const firsts = articles.map((parts) => parts.findIndex((part) => phrasePlaces(part, [phrase], fold).length > 0));
    return new Map(firsts.flatMap((first, place) => (first < 0 ? [] : [[place, { first, load }]])));
  },
};

const answer = async (typed: string, language: 'zh' | 'en' = 'zh') => {
  const { kind, hits, elsewhere } = await answerTo(parseQuery(typed, fold), index, language);
  return { kind, places: hits.map((hit) => hit.place), elsewhere };
};

describe('exact answers', () => {
  test.each([
    ['titles before headings, the newest first among equals', '渡船', [0, 2, 1], 1],
    ['headings before text', '港口', [2, 0], 0],
    ['all of several', '客流 码头', [1, 0], 0],
    ['without what is excluded', '客流 -码头', [2], 0],
  ])('%s', async (_, typed, places, elsewhere) => {
    expect(await answer(typed)).toEqual({ kind: 'exact', places, elsewhere });
  });

  test('are those of the language of the interface; the others are counted', async () => {
    expect(await answer('渡船', 'en')).toEqual({ kind: 'exact', places: [3], elsewhere: 3 });
  });
});

describe('where nothing is exact', () => {
  test('all words count before most of them, and what is excluded stays out', async () => {
    expect(await answer('客流渡船')).toEqual({ kind: 'allWords', places: [0, 2, 1], elsewhere: 0 });
    expect(await answer('客流增长港口渡船停航')).toEqual({ kind: 'mostWords', places: [0, 2], elsewhere: 0 });
    expect((await answer('客流渡船 -增长')).places).toEqual([0, 1]);
  });

  test('one word alone is not taken apart', async () => {
    expect(await answer('飞机')).toEqual({ kind: 'exact', places: [], elsewhere: 0 });
    expect(await answer('')).toEqual({ kind: 'exact', places: [], elsewhere: 0 });
  });
});
