import { endsSentence, endsWithColon } from '../../shapes.ts';
import type { ContextLine } from '../context-line.ts';
import type { LineLabel, LineRule } from '../line-rule.ts';

/** A note's number, then its text; `1.` and `1、` are lists, `3 年` is text. */
const noteStart = /^(\d{1,3})[\s\u00a0\ufffd]*(?=[^\d\s.．、)）%％年月日个亿万倍岁吨元至—–~～-])/;
const longestRun = 60;

/**
 * Notes stand at the foot of a page, numbered on from those before: a run of lines that begin with the next numbers,
 * after a blank line, up to the page's end.
 *
 *     7 《港口年报》，2024 年，第 3 页      → footnote 7
 *     8 港务局（link）                     → footnote 8
 */
export const footnote: LineRule = {
  name: 'footnote',
  find(lines) {
    const found = new Map<number, LineLabel>();
    let last = 0;
    for (let index = 0; index < lines.length; index++) {
      const line = lines[index] as ContextLine;
      const number = line.role === undefined && line.blankBefore ? numberOf(line) : undefined;
      if (number === undefined) continue;
      const run = readRun(lines, index, number);
      const several = run.last > number && endsPage(lines, run.end);
      if (!several && !(follows(number, last) && isAtFoot(lines, index, run.end))) continue;
      for (const [at, label] of run.labels) found.set(at, label);
      last = run.last;
      index = run.end - 1;
    }
    return found;
  },
};

function numberOf(line: ContextLine): number | undefined {
  const match = noteStart.exec(line.trimmed);
  return match ? Number(match[1]) : undefined;
}

/** The next number, or the first of a new paper; one or two may be lost. */
const follows = (number: number, last: number) => number === 1 || (number > last && number <= last + 3);

function readRun(lines: readonly ContextLine[], start: number, first: number) {
  const labels = new Map<number, LineLabel>();
  let last = first;
  let index = start;
  labels.set(index, { role: 'footnote', mark: String(first) });
  for (index++; index < Math.min(lines.length, start + longestRun); index++) {
    const line = lines[index] as ContextLine;
    if (line.role !== undefined || line.newPage) break;
    const number = numberOf(line);
    if (number === last + 1 || number === last + 2) {
      last = number;
      labels.set(index, { role: 'footnote', mark: String(number) });
    } else if (line.blankBefore) break;
    else labels.set(index, { role: 'footnote' });
  }
  return { labels, last, end: index };
}

/** After the run the page ends: a new page, a running head or the end of the document. */
function isAtFoot(lines: readonly ContextLine[], start: number, end: number): boolean {
  if (endsPage(lines, end)) return true;
  const before = lines[start - 1]?.trimmed ?? '';
  const unfinishedBefore =
    before !== '' && !endsSentence(before) && !endsWithColon(before) && lines[start - 1]?.role === undefined;
  return unfinishedBefore || isSourceNote(lines[start]?.trimmed ?? '');
}

function endsPage(lines: readonly ContextLine[], end: number): boolean {
  const next = lines[end];
  return next === undefined || next.newPage || next.role === 'furniture';
}

const isSourceNote = (text: string) => /^\d{1,3}[\s\ufffd]*(?:《|https?:|来源|参见|数据来源|See\b|Source)/.test(text);
