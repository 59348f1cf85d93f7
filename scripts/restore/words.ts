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

/** A run of Han read as words, each by its frequency alone, in the likeliest way. */
export interface Reading {
  text: string;
  /** natural logarithm of the probability of the run up to each of its places, from 0 to its length */
  likelihoods: readonly number[];
}

const nothingRead: Reading = { text: '', likelihoods: [0] };

/** @param before a run that has been read, with which the run goes on: the two are read as one */
export function readAsWords(run: string, before: Reading = nothingRead): Reading {
  dictionary ??= readFrequencies();
  const { words, counts, total } = dictionary;
  // A character that is no word of the dictionary.
  const unseen = Math.log(0.5 / total);
  const text = before.text + run;
  const likelihoods = [...before.likelihoods];
  for (let end = likelihoods.length; end <= text.length; end++) {
    let most = Number.NEGATIVE_INFINITY;
    for (let start = Math.max(0, end - longestWord); start < end; start++) {
      const word = words.find(text, start, end - start);
      if (word < 0 && start < end - 1) continue;
      const weight = word < 0 ? unseen : Math.log(((counts[word] as number) + 1) / total);
      most = Math.max(most, (likelihoods[start] as number) + weight);
    }
    likelihoods.push(most);
  }
  return { text, likelihoods };
}

/** Of the whole run. */
export const likelihoodOf = ({ likelihoods }: Reading): number => likelihoods.at(-1) as number;

/** More words than the dictionary has. */
const roomForWords = 2 ** 19;

/** Lines of the dictionary are: word, frequency, part of speech. */
function readFrequencies(): Frequencies {
  const text = dict.toString();
  const words = numberSubstrings(roomForWords);
  const counts: number[] = [];
  let total = 0;
  for (let start = 0, end = 0; start < text.length; start = end + 1) {
    end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    const space = text.indexOf(' ', start);
    if (space <= start || space - start > longestWord || space >= end) continue;
    const count = wholeNumberAt(text, space + 1);
    total += count;
    counts[words.numberOf(text, start, space - start)] = count;
  }
  return { words, counts, total };
}

function wholeNumberAt(text: string, start: number): number {
  let number = 0;
  for (let at = start, digit = 0; ; at++) {
    digit = text.charCodeAt(at) - zero;
    if (!(digit >= 0 && digit <= 9)) return number;
    number = 10 * number + digit;
  }
}

const zero = 0x30;
