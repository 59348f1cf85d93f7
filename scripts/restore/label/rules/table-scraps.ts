import { endsSentence } from '../../shapes.ts';
import type { ContextLine } from '../context-line.ts';
import { countedSections } from '../counted-sections.ts';
import type { LineLabel, LineRule } from '../line-rule.ts';
import { bullet, namedHeading, numberings } from '../patterns.ts';

const farthest = 160;

/**
 * Cells of a table and labels of a chart come out as very short lines after the caption, or as lines of many numbers.
 *
 *     表 2 各港用电
 *     东港 14 3 27      → table
 *     岸电              → table
 *     普及率
 */
export const tableScraps: LineRule = {
  name: 'table-scraps',
  find(lines) {
    const found = new Map<number, LineLabel>();
    const sections = countedSections(lines);
    lines.forEach((line, index) => {
      if (line.role === undefined && isNumberRow(line)) {
        found.set(index, { role: 'table' });
        if (isHeadRow(lines, index - 1, found)) found.set(index - 1, { role: 'table' });
        if (namesTable(lines, firstRow(index, found) - 1)) found.set(firstRow(index, found) - 1, { role: 'caption' });
      }
      if (line.role === 'caption')
        for (const at of enclosed(lines, index) ?? scrapsAfter(lines, index, sections))
          found.set(at, { role: 'table' });
      if (line.role === 'caption' && figure.test(line.trimmed))
        for (const at of scrapsAbove(lines, index)) found.set(at, { role: 'table' });
    });
    return found;
  },
};

/** The names of the columns stand right above the first row, below the table's caption or its source. */
function isHeadRow(lines: readonly ContextLine[], index: number, found: ReadonlyMap<number, LineLabel>): boolean {
  const line = lines[index];
  const above = lines[index - 1];
  if (line === undefined || line.role !== undefined || found.has(index) || endsSentence(line.trimmed)) return false;
  const cells = line.trimmed.split(/\s+/);
  if ((above?.role === 'caption' || above?.role === 'credit') && cells.length >= 3) return true;
  const row = lines[index + 1]?.trimmed.split(/\s+/) ?? [];
  return cells.length >= 4 && cells.length === row.length && cells.every((cell) => /^\D*\p{L}\D*$/u.test(cell));
}

function firstRow(row: number, found: ReadonlyMap<number, LineLabel>): number {
  let first = row;
  while (found.get(first - 1)?.role === 'table') first--;
  return first;
}

/** Rows right below a line, and where their numbers come from below them. */
const mostRows = 30;

/** A line that says what rows without a number show stands right above them, and their source below. */
function namesTable(lines: readonly ContextLine[], index: number): boolean {
  const line = lines[index];
  if (line === undefined || line.role !== undefined || line.full || /[，。；：？！]/.test(line.trimmed)) return false;
  if (!/\p{Script=Han}{4}/u.test(line.trimmed) || line.trimmed.split(/\s+/).length > 2) return false;
  let end = index + 1;
  while (end - index <= mostRows && (isNumberRow(lines[end]) || end === index + 1)) end++;
  return end - index > 2 && /来源[:：]/.test(lines[end]?.trimmed ?? '');
}

/** More Chinese characters than that for each number make a sentence with spaces around its numbers. */
const mostWords = 4;

/** Four cells or more, at least half of them numbers: no sentence looks like that. */
function isNumberRow(line: ContextLine | undefined): boolean {
  if (line === undefined) return false;
  const cells = line.trimmed.split(/[\s\t|]+/);
  const numbers = cells.filter((cell) => /^[-+]?[\d,.]+[%％]?$|^-{1,2}$/.test(cell));
  const words = line.trimmed.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (words > numbers.length * mostWords) return false;
  return cells.length >= 4 && numbers.length >= Math.max(3, cells.length * 0.4) && !/[，。；]/.test(line.trimmed);
}

/** What is printed inside a figure, between its caption and the credit below, is a few lines at most. */
const mostEnclosed = 4;

function enclosed(lines: readonly ContextLine[], captionAt: number): number[] | undefined {
  const inside: number[] = [];
  for (let index = captionAt + 1; index <= captionAt + mostEnclosed + 1; index++) {
    const line = lines[index];
    if (line?.role === 'credit') return inside.length > 0 ? inside : undefined;
    if (line === undefined || line.role !== undefined || line.newPage) return undefined;
    if (line.full || endsSentence(line.trimmed) || !(line.blankBefore || line.blankAfter)) return undefined;
    inside.push(index);
  }
  return undefined;
}

function scrapsAfter(lines: readonly ContextLine[], captionAt: number, sections: ReadonlySet<number>): number[] {
  const scraps: number[] = [];
  let credited = false;
  for (let index = captionAt + 1; index < Math.min(lines.length, captionAt + farthest); index++) {
    const line = lines[index] as ContextLine;
    if (line.role === 'credit') credited = true;
    if (line.role === 'furniture' || line.role === 'credit') continue;
    if (isNumberedRow(lines, index)) {
      scraps.push(index);
      continue;
    }
    if (sections.has(index) || line.role !== undefined || (credited && (line.newPage || !isCellRow(line)))) break;
    if (!isScrap(line, lines[captionAt] as ContextLine) && !isHeadOver(lines, index, captionAt)) break;
    scraps.push(index);
  }
  return scraps.length >= 3 ? scraps : [];
}

/** The first cell of a row may be numbered, with its numbers on the lines below. */
const isNumberedRow = (lines: readonly ContextLine[], index: number) => {
  const [line, next] = [lines[index] as ContextLine, lines[index + 1]];
  const isHead = line.role === undefined && numbered(line.trimmed) && line.width < line.measure * 0.6 + 12;
  return (
    isHead && !endsSentence(line.trimmed) && !line.blankBefore && !line.blankAfter && value.test(next?.trimmed ?? '')
  );
};

const figure = /^[【（([]?\s*图|^Fig/i;
/** Labels in a figure are words or numbers, at most so wide, in half-width units. */
const widestLabel = 18;
const fewestLabels = 3;
const mostLabels = 80;

/** The labels of a figure stand right above its caption, much shorter than the text, up to where it ends or is cut. */
function scrapsAbove(lines: readonly ContextLine[], captionAt: number): number[] {
  let first = captionAt;
  while (captionAt - first < mostLabels && isFigureLabel(lines[first - 1]) && !lines[first]?.newPage) first--;
  const labels = lines.slice(first, captionAt);
  const above = lines[first - 1];
  if (labels.length < fewestLabels || (above && labels.some(({ width }) => width > above.measure * 0.5))) return [];
  const isBounded = above === undefined || above.role !== undefined || above.full || endsSentence(above.trimmed);
  return isBounded || labels[0]?.newPage ? labels.map((_, step) => first + step) : [];
}

const isFigureLabel = (line: ContextLine | undefined) =>
  line !== undefined &&
  line.role === undefined &&
  line.width <= widestLabel &&
  !endsSentence(line.trimmed) &&
  !bullet.test(line.trimmed) &&
  !namedHeading.test(line.trimmed) &&
  !/^\d{1,2}(?:\.\d{1,2})*[\s.、]\s*\p{Script=Han}{2}/u.test(line.trimmed);

/** A number in a cell: with its significance behind it, in brackets, with its deviation, or below a bound: `0.46**`, `（0.03）`, `62.1±8.5`, `<0.001`. */
const value = /^[-+−<>＜＞≤≥]?\s?[（([]?[-+−]?\d[\d.,]*\s*[%％‰]?\*{0,3}(?:\s?[±~～–-]\s?\d[\d.,]*)?[）)\]]?\*{0,3}$/;

/** Short for the page, and neither a heading nor a sentence; inside a table the column's width is that of its cells. */
function isScrap(line: ContextLine, captionLine: ContextLine): boolean {
  if (value.test(line.trimmed)) return true;
  const widest = Math.max(40, Math.min(captionLine.measure, 92));
  if (line.width > widest * 0.6) return isCellRow(line) || isNumberRow(line);
  if (bullet.test(line.trimmed)) return false;
  if (line.bold > 0 && !/\s/.test(line.trimmed)) return line.trimmed.length <= 6 && !numbered(line.trimmed);
  return !numbered(line.trimmed) && !(endsSentence(line.trimmed) && line.width > widest * 0.45);
}

/** The names of the columns right below a caption, over a row in which numbers stand. */
function isHeadOver(lines: readonly ContextLine[], index: number, captionAt: number): boolean {
  const [line, next] = [lines[index] as ContextLine, lines[index + 1]];
  if (index !== captionAt + 1 || next === undefined || next.role !== undefined || endsSentence(line.trimmed))
    return false;
  const cells = next.trimmed.split(/\s+/);
  const numbers = cells.filter((cell) => /^[-+−]?\d[\d.,]*[%％]?$/.test(cell)).length;
  return cells.length >= 3 && numbers >= 2 && numbers >= cells.length * 0.4 && next.width < line.measure * 0.6;
}

/** Four cells or more: in Chinese any space parts them, in English two spaces, a tab or numbers. */
const isCellRow = (line: ContextLine) =>
  line.trimmed.split(/\p{Script=Han}/u.test(line.trimmed) ? /\s+/ : /\s{2,}|\t+/).length >= 4 &&
  !/[，。；]/.test(line.trimmed);
const numbered = (text: string) => numberings.some(({ pattern, kind }) => kind !== 'ordinal' && pattern.test(text));
