/** What a reader asks, as phrases that the index can answer. */
import { type Fold, indexName, kindOf, wordsOf } from '../model/search-words.ts';

/** One run of words that has to stand in an article. */
export interface Phrase {
  /** as it was typed, without quotation marks */
  text: string;
  /** folded, as `wordsOf` cuts them */
  words: string[];
  /** the last word is of letters and may go on: `fact` finds `factory` */
  isOpen: boolean;
}

export interface Query {
  /** all of them have to stand in an article */
  phrases: Phrase[];
  /** none of them may */
  excluded: Phrase[];
}

/**
 * A part between blanks, or in quotation marks. Chinese quotation marks only quote where they hold a blank: a run of
 * Chinese is a phrase without them, so that there they are marks like others.
 */
const part = /([-－]?)(?:["＂]([^"＂]*)["＂]?|“([^“”]*\s[^“”]*)”|(\S+))/g;

/**
 * @param typed parts between blanks must all be found; a part in quotation marks is found as it stands; a part behind `-`
 *   must not be found, unless there is nothing else: then the `-` is a mark that is looked for
 * @returns no phrases when nothing can be asked for
 */
export function parseQuery(typed: string, fold: Fold): Query {
  const query: Query = { phrases: [], excluded: [] };
  for (const [, minus, quoted, chineseQuoted, run = ''] of typed.replaceAll('\u200b', '').matchAll(part)) {
    const quotation = quoted ?? chineseQuoted;
    const phrase = phraseOf(quotation ?? run, fold, quotation === undefined);
    if (phrase.words.length > 0) (minus ? query.excluded : query.phrases).push(phrase);
  }
  if (query.phrases.length > 0 || query.excluded.length === 0) return query;
  const phrases = typed.split(/\s+/).map((text) => phraseOf(text, fold, true));
  return { phrases: phrases.filter((phrase) => phrase.words.length > 0), excluded: [] };
}

export function phraseOf(text: string, fold: Fold, mayGoOn: boolean): Phrase {
  const words = wordsOf(text).map((word) => fold(word.text));
  const last = words.at(-1);
  return { text, words, isOpen: mayGoOn && last !== undefined && kindOf(last) === 'letters' };
}

/** The phrase as Pagefind is asked for it, its words as they stand. */
export function pagefindQuery(words: readonly string[]): string {
  return `"${words.map(indexName).join(' ')}"`;
}

/**
 * The words of a query, each a phrase of its own, for articles that have the words but not the phrase; single characters
 * only count where there are not two longer words. Where the browser cannot tell words, each pair of characters is one.
 * @returns none when the query is one word already
 */
export function wordsInQuery(query: Query, fold: Fold): Phrase[] {
  const words = new Map<string, Phrase>();
  for (const { text } of query.phrases) {
    for (const word of segments(text)) words.set(fold(word), phraseOf(word, fold, true));
  }
  const telling = [...words.values()].filter((phrase) => phrase.words.length > 1 || phrase.isOpen);
  if (words.size < 2) return [];
  return telling.length > 1 ? telling : [...words.values()];
}

function segments(text: string): string[] {
  if (!('Segmenter' in Intl)) return text.match(/[\p{L}\p{M}\p{N}]{1,2}/gu) ?? [];
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  return [...segmenter.segment(text)].filter((each) => each.isWordLike).map((each) => each.segment);
}
