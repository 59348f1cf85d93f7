/** What a reader asks, as questions that the index can answer. */
import { blockEnd, indexedMarks, wordBreak, wordsOf } from '../model/search-words.ts';

/** One run of words that has to stand in an article. */
export interface Phrase {
  /** in lower case, as the index has them */
  words: string[];
  /** the last word may go on: `fact` finds `factory` */
  isBeginning: boolean;
}

const part = /["“”]([^"“”]*)["“”]?|[^\s"“”]+/g;
const inWord = /[\p{L}\p{M}\p{N}]/u;

/**
 * @param query as typed: parts between blanks must all be found; a part in quotation marks is one phrase
 * @returns no phrase when nothing can be asked for
 */
export function phrasesOf(query: string): Phrase[] {
  const clean = query.replaceAll(wordBreak, '').replaceAll(blockEnd, ' ');
  return [...clean.matchAll(part)].flatMap((match) => {
    const quoted = match[1];
    return phrasesOfPart(quoted ?? match[0], quoted === undefined);
  });
}

/** Marks that the index does not have divide a part. */
function phrasesOfPart(text: string, mayGoOn: boolean): Phrase[] {
  const runs: string[][] = [[]];
  for (const { text: word } of wordsOf(text)) {
    if (inWord.test(word) || indexedMarks.includes(word)) runs.at(-1)?.push(word.toLowerCase());
    else runs.push([]);
  }
  return runs
    .filter((words) => words.length > 0)
    .map((words) => ({ words, isBeginning: mayGoOn && words.length === 1 && isLetters(words[0] ?? '') }));
}

/** Numbers are asked for whole, Han characters are whole words; only other words can go on. */
function isLetters(word: string): boolean {
  return /^\p{L}/u.test(word) && !/\p{Script=Han}/u.test(word);
}

/** The phrase in Pagefind's own notation. */
export function pagefindQuery(phrase: Phrase): string {
  return phrase.isBeginning ? phrase.words.join(' ') : `"${phrase.words.join(' ')}"`;
}
