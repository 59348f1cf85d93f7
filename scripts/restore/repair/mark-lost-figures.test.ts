import { describe, expect, test } from 'vitest';
import { repaired } from '../lines.testing.ts';

const lost = '实现 \ufffd\ufffd\ufffd\ufffd 年前达标，\ufffd 月开工，共 \ufffd 座。';
const lineOf = (line: string, others = lost) =>
  repaired(`${others}\n${line}`).lines[1]?.text.text.replaceAll('\u2007', '▯');

test.each([
  ['客运量下降了 个百分点', '客运量下降了▯个百分点'],
  ['依托公司 余年的积累', '依托公司▯余年的积累'],
  ['占比约 ％，', '占比约▯％，'],
  ['于 年 月 日开工', '于▯年▯月▯日开工'],
  ['超过  亿元的书', '超过▯ 亿元的书'],
  ['第 届渡船节，共 个码头', '第▯届渡船节，共▯个码头'],
])('%s lost its figures', (line, marked) => {
  expect(lineOf(line)).toBe(marked);
});

describe('no figure is missing', () => {
  test.each([
    ['出席的有公司 年会的客人'],
    ['船工说的 个人账本'],
    ['客 运 量 下 降 了 个 百 分 点'],
    ['第三章　日本的渡船'],
    ['船名 年份 航线 座位 票价'],
    ['渡船在 12 个码头停靠'],
  ])('%s', (line) => {
    expect(lineOf(line)).toBe(line);
  });

  test('in a document that lost nothing else', () => {
    expect(lineOf('客运量下降了 个百分点', '渡船照常开行。')).toBe('客运量下降了 个百分点');
  });
});

test('the blank stands for itself in the source', () => {
  const { lines } = repaired(`${lost}\n下降了 个百分点`);
  expect(lines[1]?.text.origins).toEqual([...'下降了 个百分点'].map((_, at) => lost.length + 1 + at));
});
