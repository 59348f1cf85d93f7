/**
 * Words of Chinese text, with part of speech and frequency, from the dictionary and the hidden Markov model of jieba.
 * The dictionary is loaded with the first question.
 */
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { numberSubstrings, type SubstringNumbers } from './substrings.ts';

export interface Word {
  text: string;
  /** part of speech in the tags of the dictionary (ICTCLAS): n, v, p, uj, … ; x for punctuation */
  tag: string;
}

let jieba: Jieba | undefined;

/** Longer runs are cut: words do not reach over so much text, and the time taken grows with the length. */
export function wordsOf(text: string): Word[] {
  jieba ??= Jieba.withDict(dict);
  return jieba.tag(text).map(({ word, tag }) => ({ text: word, tag }));
}

const longestWord = 6;
let dictionary: Frequencies | undefined;

interface Frequencies {
  words: SubstringNumbers;
  /** by the number of the word */
  counts: readonly number[];
  total: number;
}

/** Natural logarithm of the probability of the likeliest way to read a run of Han as words, each by its frequency alone. */
export function likelihoodOfWords(run: string): number {
  dictionary ??= readFrequencies();
  const { words, counts, total } = dictionary;
  // A character that is no word of the dictionary.
  const unseen = Math.log(0.5 / total);
  const best = new Float64Array(run.length + 1);
  for (let end = 1; end <= run.length; end++) {
    let most = Number.NEGATIVE_INFINITY;
    for (let start = Math.max(0, end - longestWord); start < end; start++) {
      const word = words.find(run, start, end - start);
      if (word < 0 && start < end - 1) continue;
      const weight = word < 0 ? unseen : Math.log(((counts[word] as number) + 1) / total);
      most = Math.max(most, (best[start] as number) + weight);
    }
    best[end] = most;
  }
  return best[run.length] as number;
}

/** Lines of the dictionary are: word, frequency, part of speech. */
function readFrequencies(): Frequencies {
  const text = dict.toString();
  const words = numberSubstrings();
  const counts: number[] = [];
  let total = 0;
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start) < 0 ? text.length : text.indexOf('\n', start);
    const space = text.indexOf(' ', start);
    if (space > start && space - start <= longestWord && space < end) {
      const count = Number.parseInt(text.slice(space + 1, space + 9), 10);
      total += count;
      counts[words.numberOf(text, start, space - start)] = count;
    }
    start = end + 1;
  }
  return { words, counts, total };
}
