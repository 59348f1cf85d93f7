import type { ContextLine } from '../context-line.ts';
import { lineRule } from '../line-rule.ts';

/**
 * A row of a table that kept its cells apart: four cells or more, or three of which two are numbers.
 *
 *     年份<tab>东港<tab>西港<tab>北港      → table
 *     2024<tab>14.2<tab>9.7             → table
 *     东港 铁路 9 1.7 78%             → table, beside another row of five cells
 */
export const tableRow = lineRule('table-row', (line, index, lines) => {
  if (/^单位[:：]\S{1,8}$/.test(line.trimmed)) return { role: 'table' };
  const cells = line.trimmed.split(/\t+|\s{2,}/);
  const isRow =
    (cells.length >= fewestCells && !isProse(line)) || (cells.length >= 3 && cells.filter(isNumber).length >= 2);
  return isRow || isSpacedRow(line, lines[index - 1], lines[index + 1]) ? { role: 'table' } : undefined;
});

const fewestCells = 4;
const isNumber = (cell: string) => /^[-+]?[\d,.]+[%％]?$|^-{1,2}$/.test(cell.trim());
const isProse = (line: ContextLine) => /[，。；]/.test(line.trimmed);
const cellsOf = (line: ContextLine | undefined) => line?.trimmed.split(/\s+/) ?? [];

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
