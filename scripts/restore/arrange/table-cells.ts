import type { Block } from '../document.ts';
import { concatTraced, sliceTraced, type TracedText } from '../traced-text.ts';
import { everyRule, type Watch } from '../watch.ts';

/** A head and two rows. */
const fewestRows = 3;
const fewestCells = 2;

const wideBlank = /\t+|[ \u00a0]{2,}|\u3000+/g;
const anyBlank = /\s+/g;

/**
 * Rows that stand one below the other and have as many cells each are one table. Cells are parted by a tab, by a wide
 * blank or, in Chinese, by any blank.
 *
 *     港口 班次 准点率      → | 港口 | 班次 | 准点率 |
 *     东港 14 86%         → | 东港 | 14 | 86% |
 *     西港 9 71%          → | 西港 | 9 | 71% |
 *
 * Rows with fewer cells, such as a unit in a line of its own, stay lines. The names of the columns may lack the first,
 * for the corner over the names of the rows is empty in many tables.
 */
export function gatherTables(blocks: readonly Block[], watch: Watch = everyRule): Block[] {
  const gathered: Block[] = [];
  for (let at = 0; at < blocks.length; ) {
    const rows = rowsUnderCorner(blocks, at) ?? rowsFrom(blocks, at);
    if (rows.length >= fewestRows) {
      gathered.push(tableOf(rows));
      watch.decisions?.push({
        stage: 'arrange',
        rule: 'table-cells',
        where: rows.flat(),
        what: `are ${rows.length} rows of a table with ${rows[0]?.length} columns`,
        next: { what: 'stay lines, each as it stands' },
      });
      at += rows.length;
    } else {
      gathered.push(blocks[at] as Block);
      at++;
    }
  }
  return gathered;
}

const isFigure = (cell: TracedText) => /^[-+−]?[\d,.]+\s*[%％‰]?$/.test(cell.text.trim());
const isYear = (cell: TracedText) => /^\d{4}\s*年?$/.test(cell.text.trim());
const empty: TracedText = { text: '', origins: [] };

/** Names of columns, or years, that are one fewer than the cells of each row below, which begin with the rows' names. */
function rowsUnderCorner(blocks: readonly Block[], start: number): TracedText[][] | undefined {
  const rows = rowsFrom(blocks, start + 1);
  if (rows.length < fewestRows || rows.some(([name]) => name === undefined || isFigure(name))) return undefined;
  const head = [wideBlank, anyBlank]
    .map((gap) => cellsOf(blocks[start] as Block, gap))
    .find((cells) => cells !== undefined && cells.length === (rows[0]?.length ?? 0) - 1);
  if (head === undefined || !(head.every(isYear) || head.every((cell) => !isFigure(cell)))) return undefined;
  return [[empty, ...head], ...rows];
}

/** The cells of the rows from `start` on that have as many as the first. */
function rowsFrom(blocks: readonly Block[], start: number): TracedText[][] {
  for (const gap of [wideBlank, anyBlank]) {
    const rows: TracedText[][] = [];
    for (let at = start; at < blocks.length; at++) {
      const cells = cellsOf(blocks[at] as Block, gap);
      if (cells === undefined || cells.length !== (rows[0]?.length ?? cells.length)) break;
      rows.push(cells);
    }
    if (rows.length >= fewestRows) return rows;
  }
  return [];
}

function cellsOf({ role, text, marks }: Block, gap: RegExp): TracedText[] | undefined {
  if (role !== 'table' || (marks !== undefined && marks.length > 0)) return undefined;
  // In other scripts blanks part words; and what goes on after a comma is no row.
  const wordsMayBe = !/\p{Script=Han}/u.test(text.text) && /\p{L}+\s+\p{L}/u.test(text.text);
  if (gap === anyBlank && (wordsMayBe || /[，、；,;]\s*$/.test(text.text))) return undefined;
  const cells: TracedText[] = [];
  let from = 0;
  for (const match of text.text.matchAll(gap)) {
    cells.push(sliceTraced(text, from, match.index));
    from = match.index + match[0].length;
  }
  cells.push(sliceTraced(text, from));
  return cells.length >= fewestCells && cells.every((cell) => cell.text.trim() !== '') ? cells : undefined;
}

const tableOf = (rows: TracedText[][]): Block => ({ role: 'table', text: concatTraced(rows.flat()), rows });
