/**
 * Odds that one block goes on with another, from the evidence at the seam and around it.
 *
 * The weights were fitted to annotated newspaper pages and proceedings: a tail chooses among all blocks in reach or stays
 * open, a head among all open ends or begins a paragraph (multinomial logit, McFadden 1974, both sides at once, with a
 * quadratic penalty). `npm run bench -- seams` measures how often they are right.
 */
import {
  type Evidence,
  type KindOfEvidence,
  kindsOfBeginning,
  kindsOfEvidence,
  kindsOfOpenEnd,
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

const staysOpen: Readonly<Record<(typeof kindsOfOpenEnd)[number], number>> = {
  always: 4.762,
  afterComma: 0.206,
  textAfterTail: 1.609,
  tailShort: 0.874,
  tailEndsSentence: 1.141,
  tailIsHeading: 3.254,
};

const begins: Readonly<Record<(typeof kindsOfBeginning)[number], number>> = {
  always: 4.838,
  headAfterClosed: 3.762,
  headAfterOpen: 1.394,
  headAfterHeading: 4.327,
  opensParagraph: 2.04,
  headShort: -0.139,
  headIsHeading: 1.936,
};

const seamWeights = kindsOfEvidence.map((kind) => weights[kind]);
const openWeights = kindsOfOpenEnd.map((kind) => staysOpen[kind]);
const beginningWeights = kindsOfBeginning.map((kind) => begins[kind]);

const sum = (numbers: readonly number[], by: readonly number[]) =>
  numbers.reduce((total, value, at) => total + value * (by[at] as number), 0);

/** Natural logarithm of how much likelier the two go together than that the tail stays open and the head begins anew. */
export function seamOdds(between: Evidence, tailOpen: Evidence, headBegins: Evidence): number {
  return bias + sum(between, seamWeights) - sum(tailOpen, openWeights) / 2 - sum(headBegins, beginningWeights) / 2;
}

/** No words at a seam add more than this, by how far a kind of evidence goes. */
export const mostFromWords = 8 * (weights.partOfSpeech + weights.secondPartOfSpeech) + 3 * weights.wordsTogether;
