import type { Element, ElementContent, Root } from 'hast';
import { expect, test } from 'vitest';
import { rehypeFigureColumns } from './figure-columns.ts';

function element(tagName: string, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children };
}

/** @param rows cells parted by blanks; the first row is the head */
function marked(...rows: string[]): string[] {
  const [head, ...body] = rows.map((row, at) => {
    const cells = row.split(' ').map((value) => element(at === 0 ? 'th' : 'td', [{ type: 'text', value }]));
    return element('tr', cells);
  });
  const table = element('table', [element('thead', head ? [head] : []), element('tbody', body)]);
  const tree: Root = { type: 'root', children: [element('section', [table])] };
  rehypeFigureColumns()(tree);
  return [head, ...body].map((row) =>
    (row?.children ?? [])
      .map((cell) => (cell.type === 'element' ? [cell.properties.className ?? []].flat().join('.') : ''))
      .map((names) => names || '-')
      .join(' '),
  );
}

test('columns of figures are told from columns of words', () => {
  expect(marked('港口 吞吐量 增幅', '东港 1,204 -3%', '西港 98 12%')).toEqual([
    '- figure figure',
    '- figure figure',
    '- figure figure',
  ]);
});

test('a figure with fewer decimals is told how many are missing, and whether the point is', () => {
  expect(marked('年份 万吨', '甲 3.25', '乙 4.1', '丙 12')).toEqual([
    '- figure',
    '- figure',
    '- figure.short-1',
    '- figure.short-2.whole',
  ]);
});

test('dashes and lost characters are no words; a single word makes the column one of words', () => {
  expect(marked('年份 天数', '2022 —', '2023 1\uFFFD')).toEqual(['- figure', '- figure', '- figure']);
  expect(marked('年份 天数', '甲 12', '乙 约半月')).toEqual(['- -', '- -', '- -']);
  expect(marked('年份 天数', '甲 —', '乙 ……')).toEqual(['- -', '- -', '- -']);
});

test('a table whose rows are of different length keeps them', () => {
  expect(marked('甲 乙 丙', '1', '2 3')).toEqual(['- figure -', '-', '- figure']);
});
