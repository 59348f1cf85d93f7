/** What a line rule is: it finds lines of a hard-wrapped document that are not running text, by their shape and place. */
import type { Decision } from '../decision.ts';
import { type Role, roleWords } from '../document.ts';
import { everyRule, type Watch } from '../watch.ts';
import type { ContextLine } from './context-line.ts';

export interface LineLabel {
  role: Role;
  level?: number;
  /** footnotes: the printed number */
  mark?: string;
  /** bylines: it closes an article instead of opening one */
  closing?: boolean;
  /** the next line is of the same paragraph */
  goesOn?: boolean;
}

export interface LineRule {
  /** kebab-case name, as in notes and in the bench */
  name: string;
  /**
   * @param lines lines in file order; those with a `role` are taken by an earlier rule
   * @returns labels by index into `lines`; only lines without a role are labelled
   */
  find(lines: readonly ContextLine[]): Map<number, LineLabel>;
}

/** Applies rules in order; what one has labelled, the next leave alone. */
export function applyLineRules(lines: ContextLine[], rules: readonly LineRule[], watch: Watch = everyRule): void {
  const on = rules.filter(({ name }) => !watch.off.has(name));
  const unlabelled = watch.decisions ? lines.map((line) => ({ ...line })) : [];
  const takers = labelLines(lines, on);
  watch.decisions?.push(...decisionsOn(lines, takers, on, unlabelled));
}

/** @returns the rule that took each line, by the line's index */
function labelLines(lines: ContextLine[], rules: readonly LineRule[]): Map<number, LineRule> {
  const takers = new Map<number, LineRule>();
  for (const rule of rules) {
    for (const [index, label] of rule.find(lines)) {
      const line = lines[index];
      if (!line || line.role !== undefined) continue;
      Object.assign(line, label);
      takers.set(index, rule);
    }
  }
  return takers;
}

/** A rule that looks at one line at a time. */
export function lineRule(
  name: string,
  label: (line: ContextLine, index: number, lines: readonly ContextLine[]) => LineLabel | undefined,
): LineRule {
  return {
    name,
    find(lines) {
      const found = new Map<number, LineLabel>();
      lines.forEach((line, index) => {
        if (line.role !== undefined) return;
        const result = label(line, index, lines);
        if (result) found.set(index, result);
      });
      return found;
    },
  };
}

/** What each line became; the next best is what it would have been without the rule that took it. */
function decisionsOn(
  lines: readonly ContextLine[],
  takers: ReadonlyMap<number, LineRule>,
  rules: readonly LineRule[],
  unlabelled: readonly ContextLine[],
): Decision[] {
  const without = new Map<LineRule, Decision[]>();
  for (const taker of new Set(takers.values())) {
    const others = unlabelled.map((line) => ({ ...line }));
    const otherTakers = labelLines(
      others,
      rules.filter((rule) => rule !== taker),
    );
    without.set(
      taker,
      others.map((line, index) => decisionOn(line, otherTakers.get(index))),
    );
  }
  return lines.map((line, index) => {
    const taker = takers.get(index);
    const next = taker && without.get(taker)?.[index];
    const named = next?.rule === undefined ? next?.what : `${next.what}, by the rule ${next.rule}`;
    return { ...decisionOn(line, taker), ...(named !== undefined && { next: { what: named } }) };
  });
}

function decisionOn(line: ContextLine, taker: LineRule | undefined): Decision {
  const where = [line.text];
  if (taker === undefined || line.role === undefined)
    return { stage: 'label', where, what: 'is running text: no rule takes it for anything else' };
  const closing = line.closing ? ' that closes its article' : '';
  const goesOn = line.goesOn ? ' that goes on in the next line' : '';
  return { stage: 'label', rule: taker.name, where, what: `is ${roleWords[line.role]}${closing}${goesOn}` };
}
