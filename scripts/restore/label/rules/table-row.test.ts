import { expect, test } from 'vitest';
import { rolesIn } from '../../lines.testing.ts';
import { tableRow } from './table-row.ts';

test.each([['年份\t东港\t西港\t北港'], ['2024\t14.2\t9.7'], ['单位：万吨'], ['2023年\t--\t3.1\t-0.4%']])(
  '%j is a row',
  (line) => {
    expect(Object.values(rolesIn(line, tableRow))).toEqual(['table']);
  },
);

test.each([['渡口 码头 仓库都在河的这一边，对岸只有芦苇。'], ['本报记者 沈一 顾二 林三'], ['客运  货运']])(
  '%j is none',
  (line) => {
    expect(rolesIn(line, tableRow)).toEqual({});
  },
);

test('a name and numbers with one blank between, beside a row of as many, and the names of the columns above', () => {
  const rows = ['港口 用电（万度） 增长（%）', '2023 14.2 9.7', '2024 15.1 -6.3'];
  expect(rolesIn(rows.join('\n\n'), tableRow)).toEqual(Object.fromEntries(rows.map((row) => [row, 'table'])));
});

test('two columns are a table under its caption, and a list of pages elsewhere', () => {
  const rows = ['港口 班次', '东港 14', '西港 9'];
  expect(Object.values(rolesIn(['表2 各港班次', ...rows].join('\n'), tableRow))).toEqual(['table', 'table', 'table']);
  expect(rolesIn(rows.join('\n'), tableRow)).toEqual({});
});
