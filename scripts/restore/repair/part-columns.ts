/**
 * Extraction that keeps the layout of the print writes the columns of a page side by side, with blanks between: each line
 * of the file has a line of every column.
 *
 *     　　渡船夜里停在对岸的泊位，    清早第一班船要等雾散。老人
 *     船工在岸上过夜。电费由码头先    说，雾是江水呼出来的气，急
 *     垫着。                          不得。
 *
 * becomes the lines of the left column and then those of the right one. Rows of a table look the same, but their cells
 * do not all end at one edge, and sentences do not run through them.
 */

import type { Line } from '../document.ts';
import { endsSentence, widthOf } from '../shapes.ts';
import { emptyText, sliceTraced, type TracedText } from '../traced-text.ts';

/** Narrower columns are those of tables, in half-width units. */
const narrowest = 16;
const mostColumns = 5;
/** Fewest lines, one below the other, that show columns. */
const fewestRows = 6;
/** Share of a column's lines that end at its edge, of these that stop inside a sentence, and that hold the end of a clause. */
const enough = { atEdge: 0.5, open: 0.5, clauses: { han: 0.3, letters: 0.2 } };
/** Justified lines differ by less than one full-width character and a half, lines of letters by the word that did not fit. */
const slack = { han: 3, letters: 9 };
const mostBlankLines = 2;

interface Cell {
  from: number;
  to: number;
  /** where it stands in the line, in half-width units */
  start: number;
  width: number;
}

interface Row {
  line: Line;
  cells: Cell[];
}

/** @returns the lines in file order, those of columns side by side column by column, with a blank line between */
export function partColumns(lines: readonly Line[]): Line[] {
  const parted: Line[] = [];
  for (let at = 0; at < lines.length; ) {
    const rows = rowsFrom(lines, at);
    if (rows === undefined) parted.push(lines[at++] as Line);
    else {
      // Either all of them are lines of columns, or none is: a table has such lines among its rows.
      const own = rows.rows.map(({ line }) => line);
      parted.push(...(areColumns(rows.rows, rows.columns) ? columnByColumn(rows.rows, rows.columns) : own));
      at += own.length;
    }
  }
  return parted;
}

interface Run {
  rows: Row[];
  /** where the columns begin, in half-width units */
  columns: number[];
}

function rowsFrom(lines: readonly Line[], first: number): Run | undefined {
  const opening = cellsOf((lines[first] as Line).text.text);
  if (opening.length < 2 || opening.length > mostColumns) return undefined;
  const rows: Row[] = [];
  let last = 0;
  for (let at = first; at < lines.length && at - first - last <= mostBlankLines; at++) {
    const row = { line: lines[at] as Line, cells: cellsOf((lines[at] as Line).text.text) };
    if (row.line.marked || row.cells.length > opening.length || !fitsBetween(row.cells, opening)) break;
    rows.push(row);
    if (row.cells.length > 1) last = at - first;
  }
  if (rows.length === 0) return undefined;
  rows.length = Math.min(rows.length, last + 1);
  const columns = opening.map(({ start }, at) => firstStart(rows, opening.length, at) ?? start);
  return { rows, columns };
}

/** Runs of text with two blanks or more between, or one that is full-width. */
function cellsOf(text: string): Cell[] {
  const cells: Cell[] = [];
  let [start, done] = [0, 0];
  for (const match of text.matchAll(/\S(?:(?: ?\S)*)/g)) {
    start += widthOf(text.slice(done, match.index));
    const width = widthOf(match[0]);
    cells.push({ from: match.index, to: match.index + match[0].length, start, width });
    start += width;
    done = match.index + match[0].length;
  }
  return cells;
}

/** How far a line's cells may stand off those of the first line, in half-width units: an indent, and what blanks bring. */
const mostOff = 8;

/** Each cell stands where one of the first line does, and none reaches over into the next column. */
function fitsBetween(cells: readonly Cell[], opening: readonly Cell[]): boolean {
  if (cells.length === opening.length) return cells.every((cell, at) => isNear(cell, opening[at] as Cell));
  return cells.every((cell) => {
    const at = opening.findIndex((other) => isNear(cell, other));
    const next = opening[at + 1];
    return at >= 0 && (next === undefined || cell.start + cell.width < next.start + mostOff / 2);
  });
}

const isNear = (cell: Cell, other: Cell) => Math.abs(cell.start - other.start) <= mostOff;

function firstStart(rows: readonly Row[], count: number, column: number): number | undefined {
  const starts = rows.flatMap(({ cells }) => (cells.length === count ? [(cells[column] as Cell).start] : []));
  return starts.length === 0 ? undefined : Math.min(...starts);
}

/** Whether sentences run down each column, whose lines end at one edge. */
function areColumns(rows: readonly Row[], columns: readonly number[]): boolean {
  const whole = rows.filter(({ cells }) => cells.length === columns.length);
  if (whole.length < fewestRows || whole.length < rows.filter(({ cells }) => cells.length > 0).length * 0.6)
    return false;
  return columns.every((start, column) => {
    const cells = whole.map(({ line, cells }) => {
      const { from, to, start: at, width } = cells[column] as Cell;
      return { text: line.text.text.slice(from, to), end: at - start + width };
    });
    const ends = cells.map(({ end }) => end).sort((a, b) => a - b);
    const edge = ends[Math.floor(ends.length * 0.8)] ?? 0;
    const isLatin = cells.filter(({ text }) => /\p{Ll}{2}/u.test(text)).length > cells.length / 2;
    const atEdge = cells.filter(({ end }) => Math.abs(end - edge) <= (isLatin ? slack.letters : slack.han));
    const open = atEdge.filter(({ text }) => !endsSentence(text) && /\p{L}/u.test(text)).length;
    const clauses = cells.filter(({ text }) => /[，。、；]|[,.;](?:\s|$)/.test(text)).length;
    return (
      edge >= narrowest &&
      atEdge.length >= cells.length * enough.atEdge &&
      open >= atEdge.length * enough.open &&
      clauses >= cells.length * (isLatin ? enough.clauses.letters : enough.clauses.han)
    );
  });
}

function columnByColumn(rows: readonly Row[], columns: readonly number[]): Line[] {
  const lines = columns.flatMap((start, column) => [
    ...rows.map(({ line, cells }): Line => {
      const cell = cells.find((one) => columnOf(one, cells, columns) === column);
      const text = cell === undefined ? emptyText : textOf(line, cell, start);
      return { ...line, text, newPage: line.newPage && column === 0 };
    }),
    { ...(rows.at(-1) as Row).line, text: emptyText, newPage: false },
  ]);
  return lines.slice(0, -1);
}

/** A line with a cell for each column has them in order; others have theirs where the columns begin. */
function columnOf(cell: Cell, cells: readonly Cell[], columns: readonly number[]): number {
  if (cells.length === columns.length) return cells.indexOf(cell);
  return columns.reduce(
    (best, start, at) => (Math.abs(cell.start - start) < Math.abs(cell.start - (columns[best] as number)) ? at : best),
    0,
  );
}

/** With the indent that it has in its column. */
function textOf({ text }: Line, { from, to, start }: Cell, column: number): TracedText {
  let indent = 0;
  while (from - indent > 0 && /\s/.test(text.text[from - indent - 1] ?? '')) {
    if (start - widthOf(text.text.slice(from - indent - 1, from)) < column) break;
    indent++;
  }
  return sliceTraced(text, from - indent, to);
}
