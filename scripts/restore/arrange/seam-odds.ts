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
  characters: 0.265,
  secondCharacter: 0.413,
  charactersBackwards: 0.067,
  partOfSpeech: 0.173,
  secondPartOfSpeech: 0.271,
  wordAcross: -1.112,
  wordsTogether: 0.356,
  readAsWords: 0.93,
  // Too rare in the annotated pages to be fitted: a mark that no paragraph begins with.
  beginsInside: 5,
  closesQuote: 1.24,
  leavesQuoteOpen: -1.791,
  closesUnopened: -1.794,
  afterComma: -0.078,
  tailEndsSentence: -0.646,
  tailIsHeading: -0.678,
  opensParagraph: -0.224,
  headIsHeading: -2.508,
  headAfterOpen: 1.354,
  headAfterClosed: 0.633,
  headAfterHeading: 0.063,
  textAfterTail: 0.327,
  apart: -2.9,
  distance: -0.485,
  backwards: -1.307,
  bylinesBetween: -1.026,
  sameWords: 3.615,
  readTwice: 0.252,
};

const bias = 6.419;

const staysOpen: Readonly<Record<(typeof kindsOfOpenEnd)[number], number>> = {
  always: 4.841,
  afterComma: 0.156,
  textAfterTail: 1.548,
  tailShort: 0.732,
  tailEndsSentence: 1.118,
  tailIsHeading: 2.91,
};

const begins: Readonly<Record<(typeof kindsOfBeginning)[number], number>> = {
  always: 4.834,
  headAfterClosed: 3.72,
  headAfterOpen: 1.303,
  headAfterHeading: 4.376,
  opensParagraph: 1.979,
  headShort: -0.266,
  headIsHeading: 1.933,
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
