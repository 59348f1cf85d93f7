import { describe, expect, test } from 'vitest';
import { page, rolesIn } from '../../lines.testing.ts';
import { resultRows } from './result-rows.ts';

const rowsIn = (lines: readonly string[]) =>
  Object.keys(rolesIn(`${page(14)}\n${lines.join('\n')}\n${page(14)}`, resultRows));

describe('rows of one table', () => {
  test.each([
    ['standings under the names of their columns', ['名次 船队 胜负 积分', '1 东港 17胜1负 50', '2 西港 14胜4负 41']],
    ['a timetable', ['08:30 渡船 东港—西港', '09:10 快艇 西港—北港', '10:45 渡船 北港—东港']],
  ])('%s', (_, rows) => {
    expect(rowsIn(rows)).toEqual(rows);
  });
});

test.each([
  ['one row alone', ['1 东港 17胜1负 50']],
  ['rows of different length', ['1 东港 17胜1负 50', '西港 41']],
  [
    'sentences with spaces around their figures',
    ['去年 有 4 成的船，接了岸电', '今年 有 5 成的船，接了岸电', '明年 有 6 成的船，要接岸电'],
  ],
  ['a contents list', ['第一章 渡口 3', '第二章 岸电 17', '第三章 账单 29']],
  ['items of a list', ['◎ 4.1 渡口', '◎ 4.2 岸电', '◎ 4.3 账单']],
  ['bylines', ['本报记者 沈一帆 顾听澜', '本报记者 林知遥 江远舟', '本报记者 许慎之 施念初']],
])('no table: %s', (_, lines) => {
  expect(rowsIn(lines)).toEqual([]);
});

describe('rows whose cells tabs part', () => {
  test('are a table, whatever they say', () => {
    const rows = ['船坞\t渡口', '缆绳\t旧\t两年一换', '岸电\t快\t夜里便宜，白天贵'];
    expect(rowsIn(rows)).toEqual(rows);
  });

  test('are none where each ends in the number of a page, or two alone', () => {
    expect(rowsIn(['渡口\t3', '岸电\t17', '账单\t29'])).toEqual([]);
    expect(rowsIn(['船坞\t渡口', '缆绳\t旧'])).toEqual([]);
  });
});
