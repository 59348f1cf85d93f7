import { expect, test } from 'vitest';
import { blocks, type GivenBlock } from '../lines.testing.ts';
import { gatherTables } from './table-cells.ts';

const row = (text: string): GivenBlock => ['table', text];
const made = (...given: GivenBlock[]) =>
  gatherTables(blocks(...given)).map(
    ({ rows, text }) => rows?.map((cells) => cells.map((cell) => cell.text)) ?? text.text,
  );

test('rows with as many cells each are a table', () => {
  expect(made(['caption', '表1 各港班次'], row('港口 班次 准点率'), row('东港 14 86%'), row('西港 9 71%'))).toEqual([
    '表1 各港班次',
    [
      ['港口', '班次', '准点率'],
      ['东港', '14', '86%'],
      ['西港', '9', '71%'],
    ],
  ]);
});

test('wide blanks and tabs part cells with blanks in them', () => {
  expect(made(row('Harbour\tTime on quay'), row('Port Larken\t12 min'), row('Oxmouth\t9 min'))).toEqual([
    [
      ['Harbour', 'Time on quay'],
      ['Port Larken', '12 min'],
      ['Oxmouth', '9 min'],
    ],
  ]);
});

test('rows with other numbers of cells, and words in Latin script with a blank between, stay lines', () => {
  const lines = ['港口 班次', '东港 14 86%', '西港 9 71%'];
  expect(made(...lines.map(row))).toEqual(lines);
  const names = ['Port Larken', 'Port Oxmouth', 'Port Saint'];
  expect(made(...names.map(row))).toEqual(names);
});

test('no character is lost', () => {
  const given = blocks(row('港口 班次'), row('东港 14'), row('西港 9'));
  const [table] = gatherTables(given);
  const filled = given.flatMap(({ text }) => text.origins.filter((_, at) => text.text[at] !== ' '));
  expect(table?.rows?.flat().flatMap(({ origins }) => origins)).toEqual(filled);
});

test('lines of wrapped cells with blanks around Latin words are no table', () => {
  const lines = ['EMS 启动，', 'EMS 停机后', '误差率 3%'];
  expect(made(...lines.map(row))).toEqual(lines);
});

test('over the names of the rows the corner may be empty', () => {
  expect(made(row('班次 准点率'), row('东港 14 86%'), row('西港 9 71%'), row('北港 7 90%'))).toEqual([
    [
      ['', '班次', '准点率'],
      ['东港', '14', '86%'],
      ['西港', '9', '71%'],
      ['北港', '7', '90%'],
    ],
  ]);
  expect(made(row('2019 2020'), row('东港 14 86'), row('西港 9 71'), row('北港 7 90'))[0]?.[0]).toEqual([
    '',
    '2019',
    '2020',
  ]);
});

test('a row of figures that lacks its name is no head', () => {
  const [first, ...others] = made(row('14 86%'), row('东港 14 86%'), row('西港 9 71%'), row('北港 7 90%'));
  expect(first).toBe('14 86%');
  expect(others).toHaveLength(1);
});
