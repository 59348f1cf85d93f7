/**
 * What texts are about, for comparing them: pairs of characters in Han text and words in Latin text, weighed by how rare
 * they are in the document (tf-idf with logarithmic term weights, cosine; Salton and Buckley 1988).
 */
import { numberSubstrings } from '../substrings.ts';

/** A sparse vector; those of one space can be compared. */
export interface Topic {
  /** numbers of the terms, ascending */
  terms: Int32Array;
  /** of each of them */
  weights: Float64Array;
}

export interface TopicSpace {
  /** unit-length vector of the text */
  topicOf(text: string): Topic;
}

/** @param texts the blocks of the document, which make its background */
export function learnTopics(texts: readonly string[]): TopicSpace {
  const numbers = numberSubstrings();
  /** by the number of the term: how often the text at hand has it; 0 in between */
  const times: number[] = [];
  const countIn = (text: string): Int32Array => {
    const distinct: number[] = [];
    findTerms(text, (found, from, length) => {
      const term = numbers.numberOf(found, from, length);
      const before = times[term] ?? 0;
      if (before === 0) distinct.push(term);
      times[term] = before + 1;
    });
    return Int32Array.from(distinct).sort();
  };
  const holders: number[] = [];
  for (const text of texts)
    for (const term of countIn(text)) {
      holders[term] = (holders[term] ?? 0) + 1;
      times[term] = 0;
    }
  const weights = holders.map((count) => Math.max(0.05, Math.log((texts.length + 1) / (count + 0.5))));
  const unseen = Math.log((texts.length + 1) / 0.5);
  return {
    topicOf(text) {
      const terms = countIn(text);
      const values = Float64Array.from(terms, (term) => {
        const value = (1 + Math.log(times[term] as number)) * (weights[term] ?? unseen);
        times[term] = 0;
        return value;
      });
      const length = Math.sqrt(squareOf(values)) || 1;
      return { terms, weights: values.map((value) => value / length) };
    },
  };
}

/**
 * How well each of several texts answers each headline, 0 to 1: BM25 (Robertson and Zaragoza 2009, k1 = 1.2, b = 0.6)
 * divided by the most that the headline's terms could reach. Terms that stand in none of the texts do not count.
 *
 * @param texts how often each has each term
 * @param measure `common` divides by the most that the terms of any of the headlines could reach, so that a term weighs
 * the same in a headline of few known terms as in one of many
 * @returns by headline and text
 */
export function answers(
  headlines: readonly string[],
  texts: readonly ReadonlyMap<string, number>[],
  measure: 'own' | 'common' = 'own',
): number[][] {
  const lengths = texts.map((text) => [...text.values()].reduce((sum, count) => sum + count, 0));
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, texts.length) || 1;
  const asked = headlines.map((headline) => new Set(termsOf(headline)));
  const holders = findHolders(new Set(asked.flatMap((terms) => [...terms])), texts);
  const answered = asked.map((terms) => {
    const scores = texts.map(() => 0);
    let most = 0;
    for (const term of terms) {
      const having = holders.get(term);
      if (having === undefined) continue;
      const rarity = Math.log(1 + (texts.length - having.length + 0.5) / (having.length + 0.5));
      most += rarity;
      for (const { text, count } of having) {
        const norm = 1.2 * (0.4 + (0.6 * (lengths[text] as number)) / average);
        scores[text] = (scores[text] as number) + (rarity * count) / (count + norm);
      }
    }
    return { scores, most };
  });
  const highest = Math.max(...answered.map(({ most }) => most));
  return answered.map(({ scores, most }) => {
    const whole = measure === 'common' ? highest : most;
    return scores.map((score) => (whole === 0 ? 0 : score / whole));
  });
}

/** @returns for each term the texts that have it, by their place, and how often; nothing where none has */
function findHolders(
  terms: ReadonlySet<string>,
  texts: readonly ReadonlyMap<string, number>[],
): Map<string, { text: number; count: number }[]> {
  const holders = new Map<string, { text: number; count: number }[]>();
  texts.forEach((counts, text) => {
    for (const [term, count] of counts) {
      if (!terms.has(term)) continue;
      const having = holders.get(term);
      if (having) having.push({ text, count });
      else holders.set(term, [{ text, count }]);
    }
  });
  return holders;
}

export function countTerms(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of termsOf(text)) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/** The sum of vectors, which is not of unit length. */
export function sumOf(topics: readonly Topic[]): Topic {
  const sums = new Map<number, number>();
  for (const { terms, weights } of topics)
    terms.forEach((term, at) => {
      sums.set(term, (sums.get(term) ?? 0) + (weights[at] as number));
    });
  const terms = Int32Array.from(sums.keys()).sort();
  return { terms, weights: Float64Array.from(terms, (term) => sums.get(term) as number) };
}

export function squareOf(weights: Float64Array): number {
  let square = 0;
  for (const weight of weights) square += weight * weight;
  return square;
}

/** How many times as many terms the longer of two vectors has when it is better to look each of the shorter up in it. */
const muchLonger = 12;

export function cosine(one: Topic, other: Topic): number {
  const [short, long] = one.terms.length < other.terms.length ? [one, other] : [other, one];
  const find = long.terms.length > muchLonger * short.terms.length ? findByHalves : findByStep;
  let sum = 0;
  let inLong = 0;
  for (let at = 0; at < short.terms.length; at++) {
    const term = short.terms[at] as number;
    inLong = find(long.terms, term, inLong);
    if (long.terms[inLong] === term) sum += (short.weights[at] as number) * (long.weights[inLong] as number);
  }
  return sum;
}

/** @returns place of the first number from `from` on that is at least `least`; numbers ascend */
function findByStep(numbers: Int32Array, least: number, from: number): number {
  let at = from;
  while (at < numbers.length && (numbers[at] as number) < least) at++;
  return at;
}

/** The same, quicker where it is far away. */
function findByHalves(numbers: Int32Array, least: number, from: number): number {
  let [low, high] = [from, numbers.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Pairs of Han characters, and Latin words in small letters. */
export function termsOf(text: string): string[] {
  const terms: string[] = [];
  findTerms(text, (found, from, length) => terms.push(found.slice(from, from + length)));
  return terms;
}

/** @param take gets each term as the part of a text */
function findTerms(text: string, take: (found: string, from: number, length: number) => void): void {
  const plain = text.normalize('NFKC');
  for (const { 1: han, 2: word, index } of plain.matchAll(/(\p{Script=Han}+)|([\p{Script=Latin}\d]+)/gu)) {
    if (han) for (let at = 0; at + 1 < han.length; at++) take(plain, index + at, 2);
    else if (word && word.length > 2) take(word.toLowerCase(), 0, word.toLowerCase().length);
  }
}
