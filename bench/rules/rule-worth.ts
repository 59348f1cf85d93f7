/** What each restoring rule is worth: how the scores change when it alone is left out. */
import { faults, type Score, type ShareName, shareNames } from '../score/score.ts';
import type { TrialResult } from '../trial/trial.ts';

/** One document, restored with all rules and with all but one. */
export interface RuleTrial {
  whole: Score;
  without: Score;
  /** the articles are others without the rule */
  changed: boolean;
}

export interface RuleWorth {
  documents: number;
  changed: number;
  /** documents whose scores are worse without the rule, and those whose scores are better */
  helped: number;
  harmed: number;
  /** change of each share when the rule is left out: the mean over documents, weighted by their annotated text */
  changes: Readonly<Partial<Record<ShareName, number>>>;
  /** what the rule adds: the mean of all shares' changes, those of faults turned, so that more is better */
  worth: number;
}

/** A document's mean share has to change by this much to count as helped or harmed. */
const smallestChange = 0.0005;

/** @returns what one rule is worth on these documents */
export function worthOf(trials: readonly RuleTrial[]): RuleWorth {
  const changes = shareNames.map((name) => [name, weightedChange(trials, name)] as const);
  const worths = trials.map((trial) => worthIn(changesOf(trial)));
  const known = changes.filter(([, change]) => change !== undefined);
  return {
    documents: trials.length,
    changed: trials.filter(({ changed }) => changed).length,
    helped: worths.filter((worth) => worth >= smallestChange).length,
    harmed: worths.filter((worth) => worth <= -smallestChange).length,
    changes: Object.fromEntries(known),
    worth: worthIn(known),
  };
}

type Change = readonly [ShareName, number | undefined];

function changesOf({ whole, without }: RuleTrial): Change[] {
  return shareNames.map((name) => [name, changeOf(whole[name], without[name])]);
}

function changeOf(whole: number | undefined, without: number | undefined): number | undefined {
  return whole === undefined || without === undefined ? undefined : without - whole;
}

function weightedChange(trials: readonly RuleTrial[], name: ShareName): number | undefined {
  let [weight, sum] = [0, 0];
  for (const { whole, without } of trials) {
    const change = changeOf(whole[name], without[name]);
    if (change === undefined) continue;
    weight += whole.goldText;
    sum += whole.goldText * change;
  }
  return weight === 0 ? undefined : sum / weight;
}

function worthIn(changes: readonly Change[]): number {
  const losses = changes.map(([name, change = 0]) => (faults.has(name) ? change : -change));
  return losses.reduce((sum, loss) => sum + loss, 0) / shareNames.length;
}

/** Rules whose worth is below this earn nothing: a hundredth of one score in 1,000. */
const smallestWorth = 0.00005;

/** What is to be said of a rule besides its figures; empty of one that earns its place. */
export function remarkOn({ changed, helped, worth }: RuleWorth): string {
  if (changed === 0) return 'never used';
  if (worth <= -smallestWorth) return 'harms';
  if (worth < smallestWorth) return 'earns nothing';
  return helped === 1 ? 'helps one document' : '';
}

/**
 * The trials of one rule from the results of all documents.
 * @param version place of the version without the rule; the first version has all rules. Failed ones are left out.
 */
export function ruleTrials(results: readonly TrialResult[], version: number): RuleTrial[] {
  return results.flatMap((result) => {
    const [whole, without] = [result[0], result[version]];
    if (whole === undefined || without === undefined || 'error' in whole || 'error' in without) return [];
    return [{ whole: whole.score, without: without.score, changed: without.changed }];
  });
}
