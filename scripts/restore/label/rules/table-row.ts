import { lineRule } from '../line-rule.ts';

/**
 * A row of a table that kept its cells apart: four cells or more, or three of which two are numbers.
 *
 *     年份<tab>东港<tab>西港<tab>北港      → table
 *     2024<tab>14.2<tab>9.7             → table
 */
export const tableRow = lineRule('table-row', (line) => {
  if (/^单位[:：]\S{1,8}$/.test(line.trimmed)) return { role: 'table' };
  const cells = line.trimmed.split(/\t+|\s{2,}/);
  const numbers = cells.filter((cell) => /^[-+]?[\d,.]+[%％]?$|^-{1,2}$/.test(cell.trim()));
  const isRow = (cells.length >= 4 && !/[。；]/.test(line.trimmed)) || (cells.length >= 3 && numbers.length >= 2);
  return isRow ? { role: 'table' } : undefined;
});
