import { endsSentence, endsWithColon } from '../../shapes.ts';
import type { ContextLine } from '../context-line.ts';
import { breaksAddress } from '../join-lines.ts';
import type { LineLabel, LineRule } from '../line-rule.ts';
import { isNumbered } from './heading.ts';

/** A note's number, then its text; `1.` and `1、` are lists, `3 年` and `3 日起` are text, `3 日本……` is not. */
const noteStart =
  /^(\d{1,3})[\s\u00a0\ufffd]*(?=[^\d\s.．。，、；：！？”’》」)）%％年月个亿万倍岁吨元至—–~～-])(?!日(?:[\s，。、；：（）()\d起至前后内止凌上下晚中早夜]|$))/;
/** After the number before it, a number may stand before any word but a date's. */
const nextNoteStart =
  /^(\d{1,3})[\s\u00a0\ufffd]*(?=[^\d\s.．。，、；：！？”’》」)）%％年月—–~～-])(?!日(?:[\s，。、；：（）()\d起至前后内止凌上下晚中早夜]|$))/;
/** The number was lost with its font. */
const lostStart = /^\ufffd{1,3}[\s\u00a0]+(?=[\p{Script=Han}《]|https?:)/u;
const longestRun = 60;
/** So many lines that count on without a mark behind their number are notes wherever they stand. */
const enoughNotes = 3;

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
      if (line.role !== undefined) continue;
      const end = circledEnd(lines, index);
      for (let at = index; at < (end ?? index); at++) found.set(at, circledLabel(lines[at] as ContextLine));
      if (end !== undefined) index = end - 1;
      if (end !== undefined || !(line.blankBefore || citesBelowText(lines, index))) continue;
      const run = lostStart.test(line.trimmed) ? readLost(lines, index, last) : readNumbered(lines, index, last);
      if (!run) continue;
      for (const [at, label] of run.labels) found.set(at, label);
      last = run.last;
      index = run.end - 1;
    }
    return found;
  },
};

/** Without a blank line above, a note cuts a sentence and cites a source. */
const citesBelowText = (lines: readonly ContextLine[], index: number) =>
  noteStart.test(lines[index]?.trimmed ?? '') &&
  /《[^》]+》|https?:|参见/.test(lines[index]?.trimmed ?? '') &&
  stopsInside(lines[index - 1]);

const circled = /^[①-⑳]/;
const circledLines = 12;
function circledLabel({ trimmed }: ContextLine): LineLabel {
  const mark = circled.exec(trimmed)?.[0];
  return mark === undefined ? { role: 'footnote' } : { role: 'footnote', mark };
}

/** Lines up a page that may hold a circled mark. */
const pageLines = 70;

/**
 * Notes whose marks are circled stand at the foot of a page, and the first mark inside a line above; they begin anew on
 * each page.
 *
 *     ……两岸的人改走上游的大桥①。
 *     ① 据渡口站二〇一八年的记录。      → footnote
 *     - 6 -
 */
function circledEnd(lines: readonly ContextLine[], index: number): number | undefined {
  const mark = circled.exec((lines[index] as ContextLine).trimmed)?.[0];
  if (mark === undefined) return undefined;
  let end = index + 1;
  while (end < lines.length && end - index < circledLines && !endsPage(lines, end) && lines[end]?.role === undefined)
    end++;
  if (!endsPage(lines, end) || end === lines.length) return undefined;
  const above = lines.slice(Math.max(0, index - pageLines), index);
  return above.some(({ trimmed }) => trimmed.indexOf(mark) > 0) ? end : undefined;
}

interface Run {
  labels: ReadonlyMap<number, LineLabel>;
  /** its last number */
  last: number;
  /** index of the first line after it */
  end: number;
}

function readNumbered(lines: readonly ContextLine[], index: number, last: number): Run | undefined {
  const number = numberOf(lines[index] as ContextLine, noteStart);
  if (number === undefined) return undefined;
  // A heading with a number stands above the notes of its page: they begin anew below it.
  const below = numberOf(lines[index + 1] ?? (lines[index] as ContextLine), noteStart);
  if (below !== undefined && below < number && lines[index + 1]?.blankBefore) return undefined;
  if (headsText(lines[index] as ContextLine, lines[index + 1])) return undefined;
  const run = readRun(lines, index, number);
  const several = run.last > number && (endsPage(lines, run.end) || run.last >= number + enoughNotes - 1);
  return several || (follows(number, last) && isAtFoot(lines, index, run.end)) ? run : undefined;
}

/** A numbered line that stops far from the edge, set close to longer text without a number: a section begins. */
const headsText = (line: ContextLine, next: ContextLine | undefined) =>
  next !== undefined &&
  !line.blankAfter &&
  isNumbered(line.trimmed) &&
  !endsSentence(line.trimmed) &&
  next.role === undefined &&
  !next.newPage &&
  line.width < next.width * 0.6 &&
  numberOf(next, nextNoteStart) === undefined;

function readLost(lines: readonly ContextLine[], index: number, last: number): Run | undefined {
  const run = readRun(lines, index, last + 1);
  if (!endsPage(lines, run.end) || !stopsInside(lines[index - 1])) return undefined;
  return { ...run, labels: new Map([...run.labels, [index, { role: 'footnote' }]]) };
}

function numberOf(line: ContextLine, start: RegExp): number | undefined {
  const match = start.exec(line.trimmed);
  return match ? Number(match[1]) : undefined;
}

/** The next number, or the first of a new paper; one or two may be lost. */
const follows = (number: number, last: number) => number === 1 || (number > last && number <= last + 3);

function readRun(lines: readonly ContextLine[], start: number, first: number): Run {
  const labels = new Map<number, LineLabel>();
  let last = first;
  let index = start;
  labels.set(index, { role: 'footnote', mark: String(first) });
  for (index++; index < Math.min(lines.length, start + longestRun); index++) {
    const line = lines[index] as ContextLine;
    const number = numberOf(line, nextNoteStart);
    // Before a note that cites a source, what looks like the head of a page is a stray space.
    const counts = line.newPage
      ? number === last + 1 && /https?:/.test(line.trimmed)
      : number === last + 1 || number === last + 2;
    if (line.role !== undefined || (line.newPage && !counts)) break;
    if (number !== undefined && counts) {
      last = number;
      labels.set(index, { role: 'footnote', mark: String(number) });
    } else if (line.blankBefore && !breaksAddress(lines[index - 1]?.trimmed ?? '', line.trimmed)) break;
    else labels.set(index, { role: 'footnote' });
  }
  return { labels, last, end: index };
}

/** After the run the page ends, or before it a sentence was cut by the page's end, or it cites a source. */
function isAtFoot(lines: readonly ContextLine[], start: number, end: number): boolean {
  return endsPage(lines, end) || stopsInside(lines[start - 1]) || isSourceNote(lines[start]?.trimmed ?? '');
}

/** Running text that fills its column inside a sentence: it goes on after what stands below. */
const stopsInside = (line: ContextLine | undefined) =>
  line !== undefined &&
  line.role === undefined &&
  line.full &&
  !endsSentence(line.trimmed) &&
  !endsWithColon(line.trimmed);

function endsPage(lines: readonly ContextLine[], end: number): boolean {
  const next = lines[end];
  return next === undefined || next.newPage || next.role === 'furniture';
}

const isSourceNote = (text: string) =>
  /^\d{1,3}[\s\ufffd]*(?:《|https?:|来源|参见|数据来源|See\b|Sources?:)/.test(text);
