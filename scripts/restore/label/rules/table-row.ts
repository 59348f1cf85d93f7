import type { ContextLine } from '../context-line.ts';
import { lineRule } from '../line-rule.ts';
import { caption as numberedCaption } from '../patterns.ts';

/**
 * A row of a table that kept its cells apart: four cells or more, or three of which two are numbers.
 *
 *     年份<tab>东港<tab>西港<tab>北港      → table
 *     2024<tab>14.2<tab>9.7             → table
 *     东港 14.2 9.7                     → table, beside another row of two numbers
 *     东港 铁路 9 1.7 78%             → table, beside another row of five cells
 */
export const tableRow = lineRule('table-row', (line, index, lines) => {
  if (/^单位[:：]\S{1,8}$/.test(line.trimmed)) return { role: 'table' };
  const cells = line.trimmed.split(/\t+|\s{2,}/);
  const isRow =
    (cells.length >= fewestCells && !isProse(line)) || (cells.length >= 3 && cells.filter(isNumber).length >= 2);
  return isRow || isNumbersRow(lines, index) || isSpacedRow(line, lines[index - 1], lines[index + 1])
    ? { role: 'table' }
    : undefined;
});

const fewestCells = 4;
const isNumber = (cell: string) => /^[-+]?[\d,.]+[%％]?$|^-{1,2}$/.test(cell.trim());
const isProse = (line: ContextLine) => /[，。；]/.test(line.trimmed);
const cellsOf = (line: ContextLine | undefined) => line?.trimmed.split(/\s+/) ?? [];

/** How far up the caption of a table of two columns may stand. */
const farthestCaption = 40;

/**
 * A name and numbers, with one space between, beside a row of as many; or the names of the columns above two such rows.
 * Two columns may also be a list of pages, so they stand under the caption of a table.
 */
function isNumbersRow(lines: readonly ContextLine[], index: number): boolean {
  const count = numbersIn(lines[index]);
  const [above, below, second] = [index - 1, index + 1, index + 2].map((at) => numbersIn(lines[at]));
  const isRow = count > 0 && (above === count || below === count);
  const cells = cellsOf(lines[index]).length - 1;
  const isHead =
    count === 0 && cells > 0 && below === cells && second === cells && !isProse(lines[index] as ContextLine);
  if (!isRow && !isHead) return false;
  return Math.max(count, cells) >= 2 || standsUnderCaption(lines, index);
}

/** How many numbers follow the first cell; 0 where anything else does. */
function numbersIn(line: ContextLine | undefined): number {
  const [first = '', ...others] = cellsOf(line);
  return first !== '' && others.length > 0 && others.every(isNumber) && !/[，。；]/.test(first) ? others.length : 0;
}

function standsUnderCaption(lines: readonly ContextLine[], index: number): boolean {
  for (let at = index - 1; at >= Math.max(0, index - farthestCaption); at--) {
    if (numberedCaption.test(lines[at]?.trimmed ?? '')) return true;
    if (cellsOf(lines[at]).length !== 2) return false;
  }
  return false;
}

/** Cells with one space between them: as many as in the row beside it, which together have numbers. */
function isSpacedRow(line: ContextLine, above: ContextLine | undefined, below: ContextLine | undefined): boolean {
  const cells = cellsOf(line);
  if (cells.length < fewestCells || isProse(line) || !/\p{Script=Han}/u.test(line.trimmed)) return false;
  return [above, below].some((other) => {
    const beside = cellsOf(other);
    const numbers = Math.max(cells.filter(isNumber).length, beside.filter(isNumber).length);
    return beside.length === cells.length && numbers >= 2;
  });
}
