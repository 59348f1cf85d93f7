import type { ContextLine } from '../context-line.ts';
import type { LineLabel, LineRule } from '../line-rule.ts';
import { namedHeading, referencesHeading } from '../patterns.ts';

/** An entry's number: `[3]`, `3.`, `3、`, `(3)`; a list has one form. */
const entryForms: readonly RegExp[] = [/^\[\d{1,3}\]/, /^[（(]\d{1,3}[）)]/, /^\d{1,3}\s*[.、．)）]/];

/**
 * Under the heading of a reference list each numbered line begins an entry, up to the end of the page or the next
 * heading.
 *
 *     参考文献
 *     [1] 港口用电的三种算法         → reference
 *     [2] 岸电的价格与船期           → reference
 */
export const referenceList: LineRule = {
  name: 'reference-list',
  find(lines) {
    const found = new Map<number, LineLabel>();
    lines.forEach((line, index) => {
      if (line.role !== undefined || !referencesHeading.test(line.trimmed)) return;
      for (const [at, label] of entriesAfter(lines, index)) found.set(at, label);
    });
    return found;
  },
};

function entriesAfter(lines: readonly ContextLine[], heading: number): Map<number, LineLabel> {
  const entries = new Map<number, LineLabel>();
  let form: RegExp | undefined;
  for (let at = heading + 1; at < lines.length; at++) {
    const line = lines[at] as ContextLine;
    if (line.role === 'furniture') continue;
    if (line.role !== undefined || namedHeading.test(line.trimmed)) break;
    form ??= entryForms.find((one) => one.test(line.trimmed));
    const starts = form?.test(line.trimmed) === true;
    if (!starts && (entries.size === 0 || line.newPage || line.blankBefore)) break;
    entries.set(at, starts ? { role: 'reference', mark: 'entry' } : { role: 'reference' });
  }
  return entries;
}
