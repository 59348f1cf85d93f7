/** A line together with what the lines around it tell: the column it stands in, its page, the blanks beside it. */
import type { Role } from '../document.ts';
import type { RepairedLine } from '../repair/repair.ts';
import { endsSentence, endsWithColon, widthOf } from '../shapes.ts';
import { bullet, numberings } from './patterns.ts';

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

/**
 * A page's number and running head stand at its foot or head; either way the text after them is on the next page.
 *
 * @param atEdges indexes of the lines that are page numbers and running heads
 */
export function turnPages(lines: readonly ContextLine[], atEdges: ReadonlySet<number>): void {
  let turned = 0;
  lines.forEach((line, index) => {
    if (!atEdges.has(index) && atEdges.has(index - 1) && !line.newPage) {
      line.newPage = true;
      turned++;
    }
    line.page += turned;
  });
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
  measureNarrowText(lines);
  for (const line of lines) line.full = printedWidth(line) >= line.measure - Math.max(slack, line.measure * 0.055);
  return lines;
}

/** With the indent of a paragraph's first line, which some extractions keep. */
const printedWidth = ({ width, indent }: ContextLine) => width + Math.min(widthOf(indent), widestIndent);
const widestIndent = 4;

/** Fewest lines without a blank between them that show a column's width by themselves. */
const enoughLines = 5;

/** Columns of one page differ in width; a group of lines that is long enough tells its own. */
function measureOwnGroups(lines: readonly ContextLine[]): void {
  for (const group of groupsOf(lines, ({ blankBefore }) => blankBefore)) {
    if (group.length < enoughLines) continue;
    const measure = percentile(group.map((line) => line.width));
    for (const line of group) line.measure = measure;
  }
}

function groupsOf(lines: readonly ContextLine[], begins: (line: ContextLine) => boolean): ContextLine[][] {
  const groups: ContextLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group && !begins(line)) group.push(line);
    else groups.push([line]);
  }
  return groups;
}

/** Narrower than this, a page has several columns, whose widths may differ. */
export const oneColumn = 60;

/** On pages of one column, contents lists, tables and notes in small type do not tell how wide it is; the document does. */
function measureWholePage(lines: readonly ContextLine[]): void {
  const whole = percentile(lines.map((line) => line.width));
  const atEdge = lines.filter((line) => line.width >= whole - slack && line.width <= whole + 8).length;
  if (whole < oneColumn || atEdge < lines.length * 0.25) return;
  for (const line of lines) line.measure = whole;
}

/** Narrower than this share of the page, text is no text but labels. */
const narrowest = 0.35;

/**
 * Lists with a hanging indent, boxes and text beside a picture are narrower than the page: where a sentence breaks at
 * the same width twice and more, that is their edge.
 */
function measureNarrowText(lines: readonly ContextLine[]): void {
  const groups = groupsOf(lines, ({ blankBefore, newPage }) => blankBefore || newPage);
  const edges = groups.map(edgeOf);
  groups.forEach((group, at) => {
    const own = edges[at];
    if (own === undefined) return;
    const near = [own, edges[at - 1], edges[at + 1]];
    // A few lines may all break early, before a word that did not fit.
    const edge = near.find((one) => one?.justified === true && Math.abs(one.width - own.width) <= 2 * slack);
    if (edge) for (const line of group) line.measure = edge.width;
  });
}

/** Where the sentences of a group break, if that is well before the page's edge; justified when they break there alike. */
function edgeOf(group: readonly ContextLine[]): { width: number; justified: boolean } | undefined {
  const broken = group.flatMap((line, at) => (goesOnIn(line, group[at + 1]) ? [line.width] : []));
  const width = Math.max(0, ...broken);
  const page = (group[0] as ContextLine).measure;
  if (width < page * narrowest || width >= page - slack || group.some((line) => line.width > width + slack))
    return undefined;
  const alike = broken.filter((one) => one >= width - slack).length;
  return { width, justified: alike >= 2 && alike >= broken.length * 0.6 };
}

/** The line ends inside a sentence, and the next is no entry of a list. */
const goesOnIn = ({ trimmed }: ContextLine, next: ContextLine | undefined) =>
  next !== undefined &&
  !endsSentence(trimmed) &&
  !endsWithColon(trimmed) &&
  !bullet.test(next.trimmed) &&
  !numberings.some(({ pattern }) => pattern.test(next.trimmed));

/** On a wide page no word is so long that a sentence breaks that far from the edge: the text ends there. */
export const stopsShort = ({ width, measure }: ContextLine): boolean => measure >= oneColumn && width < measure * 0.75;

/** Places that show how a document marks its paragraphs, and how far the print keeps to it. */
const indents = { fewest: 4, atFirstLines: 0.8, elsewhere: 0.02 };

/**
 * Whether the extraction kept the indent of first lines: nearly every line after a paragraph's end has it, and next to no
 * line after one that fills its column inside a sentence.
 */
export function keepsIndents(lines: readonly ContextLine[]): boolean {
  const [first, others] = [[] as boolean[], [] as boolean[]];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (before === undefined || before.role !== undefined || line.role !== undefined) return;
    const indented = line.indent.length > 0;
    if (!endsSentence(before.trimmed)) {
      if (before.full) others.push(indented);
    } else if (line.full && before.width <= before.measure - 4) first.push(indented);
  });
  const count = (some: readonly boolean[]) => some.filter(Boolean).length;
  return (
    count(first) >= indents.fewest &&
    count(first) >= first.length * indents.atFirstLines &&
    count(others) <= others.length * indents.elsewhere
  );
}

/** Set in larger type: wider than what compressed punctuation and narrow letters bring onto a line. */
export const isOverWide = ({ width, measure }: ContextLine): boolean =>
  width > measure + Math.max(slack, measure * 0.055);

function percentile(widths: number[]): number {
  widths.sort((a, b) => a - b);
  return widths[Math.min(widths.length - 1, Math.floor(widths.length * 0.8))] ?? 0;
}

/**
 * Whether the extraction kept the printed lines: then most lines reach the edge of their column, or most of those that are
 * not short do so inside a sentence. Otherwise each line is a whole block (a paragraph, a headline, a caption).
 */
export function isHardWrapped(lines: readonly ContextLine[]): boolean {
  if (lines.length < 4) return false;
  const widths = lines.map((line) => line.width).sort((a, b) => a - b);
  const widest = widths[Math.floor(widths.length * 0.95)] ?? 0;
  const atEdge = lines.filter((line) => line.full && line.width <= line.measure * 1.12);
  const inside = atEdge.filter(({ trimmed }) => !endsSentence(trimmed)).length;
  const over = lines.filter((line) => line.width > 130).length;
  if (widest > 130 || over >= lines.length * 0.03) return false;
  return (atEdge.length >= lines.length * 0.35 && inside >= atEdge.length * 0.5) || breaksAtOneEdge(lines);
}

/** Fewest lines that show a common edge; fewest characters, in half-width units, between two edges. */
const shared = { lines: 6, width: 18 };

/**
 * Papers with many short paragraphs, headings and tables have few full lines. Still sentences break at one width, which
 * next to no line exceeds; the first lines of whole paragraphs are as long as they happen to be.
 */
function breaksAtOneEdge(lines: readonly ContextLine[]): boolean {
  const broken = new Map<number, number>();
  for (const { width, trimmed } of lines)
    if (width >= shared.width && !endsSentence(trimmed)) broken.set(width, (broken.get(width) ?? 0) + 1);
  const near = (width: number) =>
    [...broken].reduce((sum, [other, count]) => (Math.abs(other - width) <= slack ? sum + count : sum), 0);
  const [edge = 0] = [...broken.keys()].sort((a, b) => near(b) - near(a) || b - a);
  const long = lines.filter(({ width }) => width >= edge * 0.6).length;
  const wider = lines.filter(({ width }) => width > edge * 1.12).length;
  return near(edge) >= Math.max(shared.lines, long * 0.5) && wider <= lines.length * 0.1;
}
