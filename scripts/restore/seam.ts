/**
 * How well one piece of text goes on with another: a character language model made from the document at hand
 * (interpolated trigrams, Jelinek and Mercer 1980), the words that the platform's dictionary sees across the seam
 * (Intl.Segmenter, ICU), and quotes and brackets that open on one side and close on the other.
 */
import { openMarks, startsInsideSentence } from './shapes.ts';
import { countSubstrings } from './substrings.ts';

export interface SeamModel {
  /** natural logarithm of the odds that `head` goes on with `tail`, before any thought of where the two stand */
  score(tail: string, head: string): number;
}

const weights = { trigram: 0.55, bigram: 0.33, unigram: 0.12 };
/** Characters of the head that are compared with what the tail makes likely. */
const looked = 2;

/**
 * Learns from the texts when it is first asked, and not at all where nobody asks.
 * @param texts blocks of the document; text across their borders is not counted
 */
export function learnSeams(texts: readonly string[]): SeamModel {
  let model: CharacterModel | undefined;
  return {
    score(tail, head) {
      const left = normal(tail).slice(-40);
      const right = normal(head).slice(0, 40);
      if (left === '' || right === '') return 0;
      model ??= learnCharacters(texts);
      const { probability, startProbability } = model;
      let odds = Math.log(probability(left, right[0] as string) / startProbability(right[0] as string));
      for (let at = 1; at < Math.min(looked, right.length); at++) {
        const together = probability(left + right.slice(0, at), right[at] as string);
        odds += Math.log(together / probability(right.slice(0, at), right[at] as string)) * 0.5;
      }
      return odds + (wordAcross(left, right) ? bonusForWord : 0) + marksAcross(tail, head);
    },
  };
}

interface CharacterModel {
  /** of a character after a text */
  probability(before: string, character: string): number;
  startProbability(character: string): number;
}

function learnCharacters(texts: readonly string[]): CharacterModel {
  const counts = countSubstrings();
  const starts = countSubstrings();
  let total = 0;
  for (const text of texts) {
    const clean = normal(text);
    if (clean.length === 0) continue;
    starts.add(clean, 0, 1);
    total += clean.length;
    for (let at = 0; at < clean.length; at++)
      for (let length = 1; length <= Math.min(3, clean.length - at); length++) counts.add(clean, at, length);
  }
  const types = counts.size + 1;
  const unigram = (character: string) => (counts.of(character) + 0.5) / (total + types * 0.5);
  return {
    probability(before, character) {
      const one = before.slice(-1);
      const two = before.slice(-2);
      const bigram = counts.of(one) > 0 ? counts.of(one + character) / counts.of(one) : 0;
      const trigram = two.length === 2 && counts.of(two) > 0 ? counts.of(two + character) / counts.of(two) : bigram;
      return weights.trigram * trigram + weights.bigram * bigram + weights.unigram * unigram(character);
    },
    startProbability: (character) => (starts.of(character) + 4 * unigram(character)) / (texts.length + 4),
  };
}

const normal = (text: string) => text.replace(/\s+/g, '').replace(/\d/g, '0');

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const bonusForWord = 2.2;

/** A word of the dictionary stands across the seam. */
export function wordAcross(left: string, right: string): boolean {
  const before = left.slice(-4);
  const after = right.slice(0, 4);
  if (!/\p{Script=Han}$/u.test(before) || !/^\p{Script=Han}/u.test(after)) return false;
  const segments = [...segmenter.segment(before + after)].map(({ segment }) => segment);
  return standsAcross(segments, before.length);
}

/** @param words of a text, one after the other @param seam a place in it @returns whether one of them stands on both sides */
export function standsAcross(words: readonly string[], seam: number): boolean {
  let end = 0;
  for (const word of words) {
    const start = end;
    end += word.length;
    if (start < seam && end > seam) return true;
  }
  return false;
}

/** What is open at the end of the tail closes in the head. */
function marksAcross(tail: string, head: string): number {
  const open = openMarks(tail);
  const closes = closesFirst(head);
  if (startsInsideSentence(head)) return 2.5;
  if (open > 0 && closes) return 2;
  if (open <= 0 && closes) return -2;
  return open > 0 && !closes ? -1 : 0;
}

/** The text closes a quote or bracket that it has not opened. */
export function closesFirst(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if ('“《（「『(〔'.includes(character)) depth++;
    else if ('”》）」』)〕'.includes(character) && --depth < 0) return true;
  }
  return false;
}
