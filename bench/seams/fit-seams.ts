/**
 * Fits the weights of the evidence at seams to annotated documents.
 *
 * Each open end chooses among all blocks in reach or stays open; each block chooses among all open ends in reach or
 * begins a paragraph. A pair has the same utility in both choices, so the weights are fitted to both at once
 * (`multinomial-logit.ts`).
 */
import { headsNear, mayGoOn } from '../../scripts/restore/arrange/join-cut-paragraphs.ts';
import {
  type KindOfEvidence,
  kindsOfBeginning,
  kindsOfEvidence,
  kindsOfOpenEnd,
} from '../../scripts/restore/arrange/seam-evidence.ts';
import type { SeamWeights } from '../../scripts/restore/arrange/seam-odds.ts';
import type { AnnotatedPart, AnnotatedSeams } from './annotated-seams.ts';
import { type Choice, fitLogit, type Weight } from './multinomial-logit.ts';

/** Weights that are not fitted but given, and why. */
export const given: Partial<Record<KindOfEvidence, { weight: number; because: string }>> = {
  beginsInside: {
    weight: 5,
    because: 'Too rare in the annotated pages to be fitted: a mark that no paragraph begins with.',
  },
};

/**
 * Penalties on weights: of evidence for a change by its standard deviation, of staying open and of beginning for one of
 * 1. Set by hand, as is how often the choice of a head counts, which tells of the same joins once more: with half and
 * twice as much of each, precision and recall without the annotation at hand stay within .01.
 */
const penalties = { evidence: 5, alone: 0.3 };
const times = { ofOpenEnds: 1, ofHeads: 0.5 };

/** An open end and a block that may go on with it. */
interface Pair {
  tail: AnnotatedBlock;
  head: AnnotatedBlock;
  /** less its mean over all pairs, and 0 for the weights that are not of pairs */
  evidence: Float64Array;
  isTrue: boolean;
}

/** A block under one annotation: what speaks for it going together with no other. */
interface AnnotatedBlock {
  alone: Float64Array;
  /** the annotation says how it begins: it stands in annotated text */
  isKnown: boolean;
}

const countOfKinds = kindsOfEvidence.length + kindsOfOpenEnd.length + kindsOfBeginning.length;

/** Pairs of which one half stands in a second copy of text have no part. The same documents give the same weights. */
export function fitSeams(annotated: readonly AnnotatedSeams[]): SeamWeights {
  const pairs = annotated.flatMap(({ parts }) => parts.flatMap(pairsOf));
  const { means, variances } = center(pairs);
  const choices = [
    ...choicesOf(pairs, ({ tail }) => tail, times.ofOpenEnds),
    ...choicesOf(
      pairs.filter(({ head }) => head.isKnown),
      ({ head }) => head,
      times.ofHeads,
    ),
  ];
  return named(fitLogit(choices, weightsFor(variances)), means);
}

function pairsOf({ seams, truth }: AnnotatedPart): Pair[] {
  const { reader } = seams;
  const heads = new Map<number, AnnotatedBlock>();
  const headAt = (head: number): AnnotatedBlock => {
    const alone = vectorOf(reader.begins(head), kindsOfEvidence.length + kindsOfOpenEnd.length);
    const block = heads.get(head) ?? { alone, isKnown: truth.isKnown(head) };
    heads.set(head, block);
    return block;
  };
  return seams.groups.flat().flatMap((tail) => {
    const end = truth.endOf(tail);
    if (end === undefined) return [];
    const block = { alone: vectorOf(reader.endsOpen(tail), kindsOfEvidence.length), isKnown: true };
    const inReach = headsNear(seams, [tail]).filter((head) => mayGoOn(seams, tail, head) && !truth.isCopy(head));
    return inReach.map((head) => ({
      tail: block,
      head: headAt(head),
      evidence: vectorOf(reader.between(tail, head, 'partsOfSpeech'), 0),
      isTrue: end.goesOn && end.head === head,
    }));
  });
}

/** Numbers at their place among those of all kinds. */
function vectorOf(numbers: readonly number[], from: number): Float64Array {
  const vector = new Float64Array(countOfKinds);
  vector.set(numbers, from);
  return vector;
}

/** Takes the mean of each kind of evidence from all pairs, so that the weights of other kinds lie near 0. */
function center(pairs: readonly Pair[]): { means: number[]; variances: number[] } {
  const meanOf = (value: (pair: Pair) => number) =>
    pairs.reduce((sum, pair) => sum + value(pair), 0) / Math.max(1, pairs.length);
  const means = kindsOfEvidence.map((_, at) => meanOf(({ evidence }) => evidence[at] as number));
  for (const { evidence } of pairs)
    for (const [at, mean] of means.entries()) evidence[at] = (evidence[at] as number) - mean;
  const variances = kindsOfEvidence.map((_, at) => meanOf(({ evidence }) => (evidence[at] as number) ** 2));
  return { means, variances };
}

/** For each open end, or each head, which of its pairs is true, or that none is. */
function choicesOf(pairs: readonly Pair[], sideOf: (pair: Pair) => AnnotatedBlock, count: number): Choice[] {
  const sides = Map.groupBy(pairs, sideOf);
  return [...sides].map(([{ alone }, own]) => ({
    alternatives: [alone, ...own.map(({ evidence }) => evidence)],
    chosen: own.findIndex(({ isTrue }) => isTrue) + 1,
    times: count,
  }));
}

/** Evidence that is the same in all pairs tells nothing. */
const leastVariance = 1e-10;

function weightsFor(variances: readonly number[]): Weight[] {
  const ofPairs = kindsOfEvidence.map((kind, at): Weight => {
    const variance = variances[at] as number;
    const held = given[kind] !== undefined || variance < leastVariance;
    return { start: given[kind]?.weight ?? 0, penalty: penalties.evidence * variance, held };
  });
  const alone = [...kindsOfOpenEnd, ...kindsOfBeginning].map(() => ({
    start: 0,
    penalty: penalties.alone,
    held: false,
  }));
  return [...ofPairs, ...alone];
}

function named(values: readonly number[], means: readonly number[]): SeamWeights {
  const record = <Kind extends string>(kinds: readonly Kind[], from: number) =>
    Object.fromEntries(kinds.map((kind, at) => [kind, values[from + at]])) as Record<Kind, number>;
  return {
    bias: -means.reduce((sum, mean, at) => sum + mean * (values[at] as number), 0),
    between: record(kindsOfEvidence, 0),
    staysOpen: record(kindsOfOpenEnd, kindsOfEvidence.length),
    begins: record(kindsOfBeginning, kindsOfEvidence.length + kindsOfOpenEnd.length),
  };
}
