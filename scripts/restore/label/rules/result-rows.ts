import type { ContextLine } from '../context-line.ts';
import type { LineLabel, LineRule } from '../line-rule.ts';
import { bullet, reporterByline } from '../patterns.ts';
import { isNumbered } from './heading.ts';

/** Fewest rows by their cells: many cells alike are no chance. */
const fewest = { rows: 3, cells: 3, rowsOfMany: 2, manyCells: 4 };
const longestCell = 12;

/**
 * Results, standings and timetables stand without a caption: rows one below the other with as many cells each, parted by
 * blanks, with figures in all of them, and above them the names of the columns; or rows whose cells tabs part.
 *
 *     名次 船队 胜负 积分       → table
 *     1 东港 17胜1负 50       → table
 *     2 西港 14胜4负 41       → table
 */
export const resultRows: LineRule = {
  name: 'result-rows',
  find(lines) {
    const found = new Map<number, LineLabel>();
    for (let at = 0; at < lines.length; at++) {
      const cells = rowCells(lines[at]);
      let end = at;
      while (cells > 0 && rowCells(lines[end + 1]) === cells) end++;
      const rows = end - at + 1;
      const isTable =
        cells >= fewest.manyCells ? rows >= fewest.rowsOfMany : cells >= fewest.cells && rows >= fewest.rows;
      if (!isTable) continue;
      if (at > 0 && headCells(lines[at - 1]) === cells) found.set(at - 1, { role: 'table' });
      for (let row = at; row <= end; row++) found.set(row, { role: 'table' });
      at = end;
    }
    for (const at of tabbedRows(lines)) found.set(at, { role: 'table' });
    return found;
  },
};

/** How many cells the line has, with figures and words among them; 0 where it is no row. */
function rowCells(line: ContextLine | undefined): number {
  const cells = headCells(line);
  return /\d/.test(line?.trimmed ?? '') ? cells : 0;
}

function headCells(line: ContextLine | undefined): number {
  if (line === undefined || line.role !== undefined) return 0;
  const text = line.trimmed;
  if (/[，。；：！？、“”]/.test(text) || !/\p{Script=Han}{2}/u.test(text)) return 0;
  if (reporterByline.test(text) || bullet.test(text) || isNumbered(text)) return 0;
  const cells = text.split(/[\s\u3000]+/);
  return cells.every((cell) => cell.length <= longestCell) ? cells.length : 0;
}

const longestTabbed = 100;

/** Three lines or more, one below the other, whose cells tabs part, whatever they say; a contents list has one number each. */
function tabbedRows(lines: readonly ContextLine[]): number[] {
  const found: number[] = [];
  for (let at = 0; at < lines.length; at++) {
    let end = at;
    while (isTabbed(lines[end])) end++;
    const rows = lines.slice(at, end);
    const contents = rows.every(({ trimmed }) => /^[^\t]*\t+[^\t]*\d{1,4}$/.test(trimmed));
    if (rows.length >= fewest.rows && !contents) found.push(...rows.map((_, step) => at + step));
    at = Math.max(at, end - 1);
  }
  return found;
}

function isTabbed(line: ContextLine | undefined): boolean {
  if (line === undefined || line.role !== undefined || bullet.test(line.trimmed)) return false;
  const cells = line.trimmed.split(/\t+/);
  return cells.length >= 2 && cells.every((cell) => cell.length <= longestTabbed && !/。/.test(cell));
}
