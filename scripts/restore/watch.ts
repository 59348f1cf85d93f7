/** What a run of the restorer is told besides its document; every stage hands it to the next. */
import type { Decision } from './decision.ts';
import type { RuleName } from './rules.ts';

export interface Watch {
  /** names of rules that are left out of this run */
  off: ReadonlySet<string>;
  /** receives the decisions of the rules in the order in which they are made; without it none is recorded */
  decisions?: Decision[];
}

/** Nothing is left out, nothing recorded. */
export const everyRule: Watch = { off: new Set() };

export function isOn({ off }: Watch, rule: RuleName): boolean {
  return !off.has(rule);
}
