/**
 * Odds that one block goes on with another, from the evidence at the seam and around it.
 *
 * The weights were fitted to annotated newspaper pages and proceedings: a tail chooses among all blocks in reach or stays
 * open, a head among all open ends or begins a paragraph (multinomial logit, McFadden 1974, both sides at once, with a
 * quadratic penalty). `npm run bench -- seams` measures how often they are right, and with `--fit` fits them anew.
 */
import {
  type Evidence,
  type KindOfBeginning,
  type KindOfEvidence,
  type KindOfOpenEnd,
  kindsOfBeginning,
  kindsOfEvidence,
  kindsOfOpenEnd,
  type Look,
  mostAlike,
} from './seam-evidence.ts';

/** Natural logarithms of odds for each unit of evidence. */
const weights: Readonly<Record<KindOfEvidence, number>> = {
  characters: 0.211,
  secondCharacter: 0.471,
  charactersBackwards: 0.161,
  partOfSpeech: 0.14,
  secondPartOfSpeech: 0.179,
  wordAcross: -1.058,
  wordsTogether: 0.351,
  readAsWords: 0.923,
  // Too rare in the annotated pages to be fitted: a mark that no paragraph begins with.
  beginsInside: 5,
  closesQuote: 1.038,
  leavesQuoteOpen: -1.789,
  closesUnopened: -2.062,
  afterComma: 0.078,
  tailEndsSentence: 0.8,
  tailIsHeading: -1.404,
  opensParagraph: -1.191,
  headIsHeading: -3.583,
  headAfterOpen: 0.331,
  headAfterClosed: -0.648,
  headAfterHeading: -1.306,
  textAfterTail: -0.305,
  apart: -2.567,
  distance: -0.56,
  backwards: -1.605,
  bylinesBetween: -1.238,
  sameWords: 5.229,
  readTwice: 0.31,
};

const bias = 8.389;

const staysOpen: Readonly<Record<KindOfOpenEnd, number>> = {
  always: 6.705,
  afterComma: -0.423,
  textAfterTail: -0.163,
  tailShort: 0.246,
  tailEndsSentence: 0.58,
  tailIsHeading: 2.624,
};

const begins: Readonly<Record<KindOfBeginning, number>> = {
  always: 7.215,
  headAfterClosed: 1.728,
  headAfterOpen: -0.763,
  headAfterHeading: 1.792,
  opensParagraph: 1.093,
  headShort: -0.681,
  headIsHeading: 1.908,
};

/** Weights of one fit. */
export interface SeamWeights {
  bias: number;
  between: Readonly<Record<KindOfEvidence, number>>;
  staysOpen: Readonly<Record<KindOfOpenEnd, number>>;
  begins: Readonly<Record<KindOfBeginning, number>>;
}

/** What seams are weighed with. */
export interface SeamScale {
  /** natural logarithm of how much likelier the two go together than that the tail stays open and the head begins anew */
  odds(between: Evidence, tailOpen: Evidence, headBegins: Evidence): number;
  /** what later looks at a seam add to the odds is never more than this, by how far a kind of evidence goes */
  mostAfter: Readonly<Record<Look, number>>;
}

export function scaleWith({ bias: start, between, staysOpen: open, begins: beginning }: SeamWeights): SeamScale {
  const seamWeights = kindsOfEvidence.map((kind) => between[kind]);
  const openWeights = kindsOfOpenEnd.map((kind) => open[kind]);
  const beginningWeights = kindsOfBeginning.map((kind) => beginning[kind]);
  const { partOfSpeech, secondPartOfSpeech, wordAcross, wordsTogether, readAsWords, sameWords } = between;
  const mostFromWords = 8 * Math.abs(readAsWords) + mostAlike * Math.max(0, sameWords);
  const mostFromPartsOfSpeech =
    8 * (Math.abs(partOfSpeech) + Math.abs(secondPartOfSpeech)) +
    Math.max(0, wordAcross) +
    3 * Math.max(0, wordsTogether);
  return {
    odds: (evidence, tailOpen, headBegins) =>
      start + sum(evidence, seamWeights) - sum(tailOpen, openWeights) / 2 - sum(headBegins, beginningWeights) / 2,
    mostAfter: {
      characters: mostFromWords + mostFromPartsOfSpeech,
      words: mostFromPartsOfSpeech,
      partsOfSpeech: 0,
    },
  };
}

/** The weights that the restorer uses. */
export const usualWeights: SeamWeights = { bias, between: weights, staysOpen, begins };
export const usualScale: SeamScale = scaleWith(usualWeights);

function sum(numbers: readonly number[], by: readonly number[]): number {
  return numbers.reduce((total, value, at) => total + value * (by[at] as number), 0);
}
