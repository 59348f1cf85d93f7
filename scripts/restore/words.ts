/**
 * Words of Chinese text, with part of speech and frequency, from the dictionary and the hidden Markov model of jieba.
 * The dictionary is loaded with the first question.
 */
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';

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
let weights: ReadonlyMap<string, number> | undefined;
/** Natural logarithm of the probability of a character that is no word of the dictionary. */
let unseen = 0;

/** Natural logarithm of the probability of the likeliest way to read a run of Han as words, each by its frequency alone. */
export function likelihoodOfWords(run: string): number {
  weights ??= readWeights();
  const best = [0];
  for (let end = 1; end <= run.length; end++) {
    let most = (best[end - 1] as number) + (weights.get(run.slice(end - 1, end)) ?? unseen);
    for (let start = Math.max(0, end - longestWord); start < end - 1; start++) {
      const weight = weights.get(run.slice(start, end));
      if (weight !== undefined) most = Math.max(most, (best[start] as number) + weight);
    }
    best.push(most);
  }
  return best[run.length] as number;
}

/** Lines of the dictionary are: word, frequency, part of speech. */
function readWeights(): Map<string, number> {
  const text = dict.toString();
  const counts = new Map<string, number>();
  let total = 0;
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start) < 0 ? text.length : text.indexOf('\n', start);
    const space = text.indexOf(' ', start);
    if (space > start && space - start <= longestWord && space < end) {
      const count = Number.parseInt(text.slice(space + 1, space + 9), 10);
      total += count;
      counts.set(text.slice(start, space), count);
    }
    start = end + 1;
  }
  for (const [word, count] of counts) counts.set(word, Math.log((count + 1) / total));
  unseen = Math.log(0.5 / total);
  return counts;
}
