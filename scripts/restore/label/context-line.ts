/** A line together with what the lines around it tell: the column it stands in, its page, the blanks beside it. */
import type { Role } from '../document.ts';
import type { RepairedLine } from '../repair/repair.ts';

export interface ContextLine extends RepairedLine {
  /** text without the space around it */
  trimmed: string;
  /** width of the column around the line, in half-width units */
  measure: number;
  /** the line reaches the right edge of its column, so its paragraph may go on */
  full: boolean;
  blankBefore: boolean;
  blankAfter: boolean;
  /** number of the page, counted from 0 by the marks of new pages */
  page: number;
  role?: Role;
  level?: number;
  /** footnotes: the printed number */
  mark?: string;
  /** bylines: it closes an article instead of opening one */
  closing?: boolean;
  /** the next line is of the same paragraph */
  goesOn?: boolean;
}

/** Lines on each side that show how wide a column is. */
const reach = 14;
/** Justified lines differ from the column's width by less than one full-width character and a half. */
const slack = 3;

/** Drops blank lines, keeping where they stood. */
export function placeInContext(lines: readonly RepairedLine[]): ContextLine[] {
  const filled: ContextLine[] = [];
  let blank = true;
  let page = 0;
  let pageStarts = true;
  for (const line of lines) {
    pageStarts ||= line.newPage;
    if (line.width === 0) {
      blank = true;
      const last = filled.at(-1);
      if (last) last.blankAfter = true;
      continue;
    }
    if (pageStarts && filled.length > 0) page++;
    const trimmed = line.text.text.trim();
    filled.push({
      ...line,
      newPage: pageStarts,
      trimmed,
      measure: 0,
      full: false,
      blankBefore: blank,
      blankAfter: false,
      page,
    });
    blank = false;
    pageStarts = false;
  }
  const last = filled.at(-1);
  if (last) last.blankAfter = true;
  return measureColumns(filled);
}

function measureColumns(lines: ContextLine[]): ContextLine[] {
  const window: number[] = [];
  lines.forEach((line, index) => {
    window.length = 0;
    for (let near = Math.max(0, index - reach); near <= Math.min(lines.length - 1, index + reach); near++) {
      window.push((lines[near] as ContextLine).width);
    }
    line.measure = percentile(window);
  });
  measureOwnGroups(lines);
  measureWholePage(lines);
  for (const line of lines) line.full = line.width >= line.measure - Math.max(slack, line.measure * 0.055);
  return lines;
}

/** Fewest lines without a blank between them that show a column's width by themselves. */
const enoughLines = 5;

/** Columns of one page differ in width; a group of lines that is long enough tells its own. */
function measureOwnGroups(lines: readonly ContextLine[]): void {
  let start = 0;
  for (let index = 1; index <= lines.length; index++) {
    if (index < lines.length && !(lines[index] as ContextLine).blankBefore) continue;
    if (index - start >= enoughLines) {
      const measure = percentile(lines.slice(start, index).map((line) => line.width));
      for (let at = start; at < index; at++) (lines[at] as ContextLine).measure = measure;
    }
    start = index;
  }
}

/** Narrower than this, a page has several columns, whose widths may differ. */
const oneColumn = 60;

/** On pages of one column, contents lists and tables do not tell how wide it is; the whole document does. */
function measureWholePage(lines: readonly ContextLine[]): void {
  const whole = percentile(lines.map((line) => line.width));
  const atEdge = lines.filter((line) => line.width >= whole - slack && line.width <= whole + 8).length;
  if (whole < oneColumn || atEdge < lines.length * 0.25) return;
  for (const line of lines) line.measure = Math.max(line.measure, whole);
}

function percentile(widths: number[]): number {
  widths.sort((a, b) => a - b);
  return widths[Math.min(widths.length - 1, Math.floor(widths.length * 0.8))] ?? 0;
}

/**
 * Whether the extraction kept the printed lines: then most lines reach the edge of their column. Otherwise each line is
 * a whole block (a paragraph, a headline, a caption).
 */
export function isHardWrapped(lines: readonly ContextLine[]): boolean {
  if (lines.length < 4) return false;
  const widths = lines.map((line) => line.width).sort((a, b) => a - b);
  const widest = widths[Math.floor(widths.length * 0.95)] ?? 0;
  const atEdge = lines.filter((line) => line.full && line.width <= line.measure * 1.12).length;
  const over = lines.filter((line) => line.width > 130).length;
  return widest <= 130 && over < lines.length * 0.03 && atEdge >= lines.length * 0.35;
}
