/** What readers may ask for, drawn from the texts of a site. */
import * as openCC from 'opencc-js';
import { wordsOf as dictionaryWordsOf } from '../../scripts/restore/words.ts';
import { kindOf, wordsOf } from '../../src/model/search-words.ts';
import type { Random } from '../damager/random.ts';
import type { ShownArticle } from './truth.ts';

export const queryKinds = ['random', 'words', 'names', 'mixed', 'traditional'] as const;
export type QueryKind = (typeof queryKinds)[number];

export const kindTitles: Record<QueryKind, string> = {
  random: 'random runs of 2–8 characters',
  words: 'dictionary words',
  names: 'names of people',
  mixed: 'across Latin and digits',
  traditional: 'random runs, spelled in traditional characters',
};

/** @returns for each kind at most `count` different queries; fewer where the texts have no more */
export function drawQueries(
  articles: readonly ShownArticle[],
  count: number,
  random: Random,
): Record<QueryKind, string[]> {
  const text = new Blocks(articles);
  const runs = draw(count, () => text.run(random));
  return {
    random: runs,
    words: draw(count, () => text.dictionaryWord(random)),
    names: names(articles).slice(0, count),
    mixed: draw(count, () => text.mixedRun(random)),
    traditional: draw(count, () => traditional(text.run(random), random)),
  };
}

/** What begins with `-` or `"`, or has a blank, is told apart by the search itself. */
const operators = /^[-－]|["＂\s\u200b]/;

function draw(count: number, one: () => string | undefined): string[] {
  const drawn = new Set<string>();
  for (let tries = 0; drawn.size < count && tries < 50 * count; tries++) {
    const query = one();
    if (query !== undefined && !operators.test(query)) drawn.add(query);
  }
  return [...drawn];
}

class Blocks {
  readonly #blocks: string[];

  constructor(articles: readonly ShownArticle[]) {
    this.#blocks = articles.flatMap((article) => article.blocks).filter((block) => block.length > 1);
  }

  /** Any 2–8 characters that stand together, and cut no number, and a Latin word only behind its beginning. */
  run(random: Random): string | undefined {
    const words = wordsOf(random.pick(this.#blocks));
    return runOf(words, random, (run) => /\p{Script=Han}/u.test(run));
  }

  mixedRun(random: Random): string | undefined {
    const words = wordsOf(random.pick(this.#blocks));
    if (!words.some((word) => ['number', 'letters'].includes(kindOf(word.text)))) return undefined;
    return runOf(words, random, (run) => /\p{Script=Han}/u.test(run) && /[\p{Script=Latin}\p{Nd}]/u.test(run));
  }

  dictionaryWord(random: Random): string | undefined {
    const words = dictionaryWordsOf(random.pick(this.#blocks)).filter(({ text }) => /^\p{Script=Han}{2,}$/u.test(text));
    return words.length > 0 ? random.pick(words).text : undefined;
  }
}

function runOf(
  words: ReturnType<typeof wordsOf>,
  random: Random,
  isWanted: (run: string) => boolean,
): string | undefined {
  if (words.length === 0) return undefined;
  const length = random.between(2, 8);
  let run = '';
  let end: number | undefined;
  for (const word of words.slice(random.between(0, words.length - 1))) {
    if (end !== undefined && end !== word.from) break;
    const room = length - run.length;
    if (word.text.length > room && kindOf(word.text) !== 'letters') break;
    run += word.text.slice(0, room);
    end = word.to;
    if (run.length === length) break;
  }
  return [...run].length >= 2 && isWanted(run) ? run : undefined;
}

/** Authors of the articles, then people whom the texts name, as the dictionary's model takes them. */
function names(articles: readonly ShownArticle[]): string[] {
  const authors = articles.flatMap((article) => article.authors);
  const named = articles.flatMap((article) =>
    article.blocks.flatMap((block) => dictionaryWordsOf(block).filter(({ tag }) => tag === 'nr')),
  );
  const people = named.map(({ text }) => text).filter((name) => /^\p{Script=Han}{2,4}$/u.test(name));
  return [...new Set([...authors, ...people])].filter((name) => !operators.test(name));
}

/** As they are written in Taiwan, in Hong Kong, and by the standard of OpenCC. */
const converters = (['tw', 'hk', 't'] as const).map((to) => openCC.Converter({ from: 'cn', to }));

function traditional(run: string | undefined, random: Random): string | undefined {
  if (run === undefined) return undefined;
  const spelled = random.pick(converters)(run);
  return spelled === run ? undefined : spelled;
}
