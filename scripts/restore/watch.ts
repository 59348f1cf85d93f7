/** What a run of the restorer is told besides its document; every stage hands it to the next. */
import type { RuleName } from './rules.ts';

export interface Watch {
  /** names of rules that are left out of this run */
  off: ReadonlySet<string>;
}

/** Nothing is left out. */
export const everyRule: Watch = { off: new Set() };

export function isOn({ off }: Watch, rule: RuleName): boolean {
  return !off.has(rule);
}
