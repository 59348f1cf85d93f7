import { endsSentence } from '../../shapes.ts';
import type { ContextLine } from '../context-line.ts';
import type { LineLabel, LineRule } from '../line-rule.ts';
import { folio, namedHeading, numberings } from '../patterns.ts';

const fewest = 3;
const longest = 70;

/**
 * A short line that comes back through the document, digits aside, beside a page number or at a page's edge, is its
 * running head. Headings that many papers share (摘要, 结论) come back too, but not there.
 *
 *     第九届会议论文集           → furniture, on every page
 *
 *     - 27 -
 */
export const runningHead: LineRule = {
  name: 'running-head',
  find(lines) {
    const places = new Map<string, number[]>();
    lines.forEach((line, index) => {
      const key = headKey(line.trimmed);
      if (line.trimmed.length > longest || key.length < 4) return;
      if (
        namedHeading.test(line.trimmed) ||
        numberings.some(({ pattern, kind }) => kind !== 'decimal' && kind !== 'ordinal' && pattern.test(line.trimmed))
      )
        return;
      places.set(key, [...(places.get(key) ?? []), index]);
    });
    const found = new Map<number, LineLabel>();
    const single: number[] = [];
    for (const indexes of places.values()) {
      const atEdge = indexes.filter((index) => isAtPageEdge(lines, index));
      const repeats = indexes.length >= fewest && atEdge.length >= Math.max(2, indexes.length * 0.4);
      if (repeats || headsPages(lines, indexes)) for (const index of indexes) found.set(index, { role: 'furniture' });
      else single.push(...indexes.filter((index) => standsOverFolio(lines, index)));
    }
    for (const index of countingOn(lines)) found.set(index, { role: 'furniture' });
    // On the other side of the page number from a running head that comes back stands the page's own first line.
    for (const index of single) {
      if (![-2, -1, 1, 2].some((step) => found.has(index + step))) found.set(index, { role: 'furniture' });
    }
    return found;
  },
};

/** The line without digits, spaces and dashes, so that page numbers in it make no difference. */
const headKey = (text: string) => text.replace(/[\d\s\-—–·|]+/g, '');

/** The very same line is the first of two pages, set apart from the text of both. */
const headsPages = (lines: readonly ContextLine[], indexes: readonly number[]) =>
  indexes.length === 2 &&
  indexes.every((index) => {
    const line = lines[index] as ContextLine;
    return index > 0 && line.newPage && line.blankAfter && !endsSentence(line.trimmed);
  }) &&
  lines[indexes[0] as number]?.trimmed === lines[indexes[1] as number]?.trimmed;

const numberBefore = /^(\d{1,4})\s+\p{L}/u;
const numberBehind = /\p{L}.*\s(\d{1,4})$/u;
/** Sections have smaller numbers before their headings. */
const largestSection = 30;

/**
 * First lines of pages with a page's number before or behind them that counts on from page to page: `212 Port Studies`,
 * and on the next page `Dredging as Memory 213`.
 */
function countingOn(lines: readonly ContextLine[]): number[] {
  const numbered = lines.flatMap((line, index) => {
    if (!line.newPage || line.trimmed.length > longest || endsSentence(line.trimmed)) return [];
    const behind = numberBehind.exec(line.trimmed)?.[1];
    const number = Number(behind ?? numberBefore.exec(line.trimmed)?.[1]);
    return Number.isNaN(number) ? [] : [{ index, number, isPaged: behind !== undefined || number > largestSection }];
  });
  const steps = numbered.slice(1).flatMap((one, at) => {
    const before = numbered[at] as (typeof numbered)[number];
    const step = one.number - before.number;
    return (step === 1 || step === 2) && (one.isPaged || before.isPaged) ? [before.index, one.index] : [];
  });
  return [...new Set(steps)];
}

/** Alone between blank lines, right above or below a page number between dashes: a running head even when it comes once. */
function standsOverFolio(lines: readonly ContextLine[], index: number): boolean {
  const line = lines[index] as ContextLine;
  if (!line.blankBefore || !line.blankAfter || endsSentence(line.trimmed) || line.width > line.measure * 0.8)
    return false;
  return [-1, 1].some((step) => /^[-—–]\s*\d{1,4}\s*[-—–]$/.test(lines[index + step]?.trimmed ?? ''));
}

function isAtPageEdge(lines: readonly ContextLine[], index: number): boolean {
  const line = lines[index] as ContextLine;
  if (line.newPage || lines[index + 1]?.newPage || /^\d+\s{2,}|\s{2,}\d+$/.test(line.trimmed)) return true;
  return [-2, -1, 1, 2].some((step) => {
    const near = lines[index + step];
    return near !== undefined && folio.test(near.trimmed) && near.trimmed.length <= 9;
  });
}
