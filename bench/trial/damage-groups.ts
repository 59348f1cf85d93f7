/** The pages of a run, and their scores in groups: one a kind of damage and strength, over all seeds. */
import { type DamageKind, damageKinds } from '../damager/kinds.ts';
import { type Score, type ShareName, shareNames } from '../score/score.ts';
import { type Spread, weightedSpreadOf } from './spread.ts';
import type { DamagedPage, TrialResult } from './trial.ts';

/** What is run: kinds by their names, strengths above 0, whole seeds. */
export interface DamageRun {
  kinds: readonly string[];
  strengths: readonly number[];
  seeds: readonly number[];
}

/** The name of the pages without damage, which all kinds share. */
export const cleanName = 'clean';

/** Every page of a run; the clean ones once, for they are the same in every kind. */
export function pagesOf({ kinds, strengths, seeds }: DamageRun): DamagedPage[] {
  const [anyKind = ''] = damageKinds.map((kind) => kind.name);
  const clean = seeds.map((seed): DamagedPage => ({ kind: anyKind, strength: 0, seed }));
  const damaged = kinds.flatMap((kind) =>
    strengths.flatMap((strength) => seeds.map((seed): DamagedPage => ({ kind, strength, seed }))),
  );
  return [...clean, ...damaged];
}

export interface DamageGroup {
  /** the kind's name, or `cleanName` */
  name: string;
  strength: number;
  /** one a seed, in their order; each holds one outcome a version */
  results: readonly TrialResult[];
}

/** Groups in the order in which their pages stand. */
export function groupsOf(pages: readonly DamagedPage[], results: readonly TrialResult[]): DamageGroup[] {
  const groups = new Map<string, { name: string; strength: number; results: TrialResult[] }>();
  for (const [at, { kind, strength }] of pages.entries()) {
    const name = strength === 0 ? cleanName : kind;
    const group = groups.get(`${name} ${strength}`) ?? { name, strength, results: [] };
    groups.set(`${name} ${strength}`, group);
    group.results.push(results[at] ?? []);
  }
  return [...groups.values()];
}

/** Scores of one version; pages on which it failed are left out. */
export function scoresOf(results: readonly TrialResult[], version = 0): Score[] {
  const outcomes = results.map((result) => result[version]);
  return outcomes.flatMap((outcome) => (outcome !== undefined && 'score' in outcome ? [outcome.score] : []));
}

export type ShareSpreads = Readonly<Partial<Record<ShareName, Spread>>>;

/** Means and spreads of every share, over the documents that have it; those of joins weighted by how many there are. */
export function spreadsOf(scores: readonly Score[]): ShareSpreads {
  const spreads = shareNames.map((name) => {
    const values = scores.map((score) => ({ value: score[name] ?? 0, weight: weightOf(score, name) }));
    return [name, weightedSpreadOf(values)] as const;
  });
  return Object.fromEntries(spreads.filter(([, spread]) => spread !== undefined));
}

/** Pages have about as many articles and as much text as each other, but some have one join and some twenty. */
function weightOf(score: Score, name: ShareName): number {
  if (name === 'joins') return score.goldJoins;
  if (name === 'joinPrecision') return score.judgedJoins;
  return score[name] === undefined ? 0 : 1;
}

export function kindNamed(name: string): DamageKind | undefined {
  return damageKinds.find((kind) => kind.name === name);
}
