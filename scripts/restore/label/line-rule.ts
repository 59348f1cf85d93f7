/** What a line rule is: it finds lines of a hard-wrapped document that are not running text, by their shape and place. */
import type { Role } from '../document.ts';
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
  for (const rule of rules.filter(({ name }) => !watch.off.has(name))) {
    for (const [index, label] of rule.find(lines)) {
      const line = lines[index];
      if (line && line.role === undefined) Object.assign(line, label);
    }
  }
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
