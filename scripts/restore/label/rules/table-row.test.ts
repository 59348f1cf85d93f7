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
