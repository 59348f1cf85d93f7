import { endsSentence } from '../../shapes.ts';
import { type ContextLine, oneColumn, stopsShort } from '../context-line.ts';
import type { LineLabel, LineRule } from '../line-rule.ts';
import { namedHeading, referencesHeading } from '../patterns.ts';

/** An entry's number: `[3]`, `3.`, `3、`, `(3)`; a list has one form. */
const entryForms: readonly RegExp[] = [/^[[［]\d{1,3}[\]］]/, /^[（(]\d{1,3}[）)]/, /^\d{1,3}\s*[.、．)）]/];

/**
 * Under the heading of a reference list each numbered line begins an entry, up to the end of the page, the next heading
 * or a line without a number behind an entry that has ended.
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
    const turned = line.newPage || lines[at - 1]?.role === 'furniture';
    if (!starts && (entries.size === 0 || turned || line.blankBefore || hasEnded(lines[at - 1], line))) break;
    entries.set(at, starts ? { role: 'reference', mark: 'entry' } : { role: 'reference' });
  }
  return entries;
}

/** The entry ends with a full stop far from the edge, and what stands below it begins as text does. */
const hasEnded = (last: ContextLine | undefined, line: ContextLine) =>
  last !== undefined &&
  endsSentence(last.trimmed) &&
  (stopsShort(last) || (last.measure < oneColumn && last.width < last.measure * 0.75)) &&
  /^(?!DOI|URL|ISBN)[\p{Script=Han}\p{Lu}]/u.test(line.trimmed);
