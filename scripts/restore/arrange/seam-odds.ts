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
  characters: 0.263,
  secondCharacter: 0.44,
  charactersBackwards: 0.077,
  partOfSpeech: 0.156,
  secondPartOfSpeech: 0.26,
  wordAcross: -1.082,
  wordsTogether: 0.317,
  readAsWords: 0.909,
  // Too rare in the annotated pages to be fitted: a mark that no paragraph begins with.
  beginsInside: 5,
  closesQuote: 0.968,
  leavesQuoteOpen: -1.98,
  closesUnopened: -1.803,
  afterComma: -0.132,
  tailEndsSentence: -0.475,
  tailIsHeading: -0.971,
  opensParagraph: -0.266,
  headIsHeading: -2.263,
  headAfterOpen: 1.512,
  headAfterClosed: 0.713,
  headAfterHeading: -0.253,
  textAfterTail: 0.244,
  apart: -2.807,
  distance: -0.467,
  backwards: -1.283,
  bylinesBetween: -1.013,
  sameWords: 4.426,
  readTwice: 0.287,
};

const bias = 6.407;

const staysOpen: Readonly<Record<KindOfOpenEnd, number>> = {
  always: 4.762,
  afterComma: 0.206,
  textAfterTail: 1.609,
  tailShort: 0.874,
  tailEndsSentence: 1.141,
  tailIsHeading: 3.254,
};

const begins: Readonly<Record<KindOfBeginning, number>> = {
  always: 4.838,
  headAfterClosed: 3.762,
  headAfterOpen: 1.394,
  headAfterHeading: 4.327,
  opensParagraph: 2.04,
  headShort: -0.139,
  headIsHeading: 1.936,
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
