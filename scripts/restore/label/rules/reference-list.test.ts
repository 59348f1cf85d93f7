import { describe, expect, test } from 'vitest';
import { labelled, page, rolesIn } from '../../lines.testing.ts';
import { referenceList } from './reference-list.ts';

const list =
  '参考文献\n[1] 港口用电的三种算法\n[2] 岸电的价格与船期，载于《航运年报》二〇二四年合订\n本第三册\n[3] 内河堆场手记';

test('under its heading each number begins an entry, and an entry may go on', () => {
  const lines = labelled(`${page(23)}\n\n${list}`, referenceList).filter((line) => line.role === 'reference');
  expect(lines.map((line) => [line.trimmed.slice(0, 4), line.mark !== undefined])).toEqual([
    ['[1] ', true],
    ['[2] ', true],
    ['本第三册', false],
    ['[3] ', true],
  ]);
});

test('it ends where another heading stands', () => {
  expect(rolesIn(`${page(23)}\n\n${list}\n致谢\n1. 船工\n`, referenceList)).not.toHaveProperty('1. 船工');
});

test('it ends where unnumbered text begins', () => {
  const found = rolesIn(`${list}\n\n${page(23)}`, referenceList);
  expect(Object.values(found).length).toBe(4);
});

describe('numbered lines elsewhere', () => {
  test.each([
    ['[1] 港口用电的三种算法\n[2] 岸电的价格'],
    ['建议\n1. 统一编号\n2. 按小时计价'],
    ['本文的参考文献共有三种\n1. 渡口'],
  ])('%j are no references', (lines) =>
    expect(rolesIn(`${page(23)}\n\n${lines}\n\n${page(23)}`, referenceList)).toEqual({}),
  );
});

test.each([['注释：'], ['尾注']])('notes under %s are entries, too', (name) => {
  const text = `${page(23)}\n\n${name}\n1. 样本的选择见附录。\n2. 每人可选三项。`;
  expect(rolesIn(text, referenceList)).toEqual({
    '1. 样本的选择见附录。': 'reference',
    '2. 每人可选三项。': 'reference',
  });
});

test('a page range that a line’s end broke begins no entry', () => {
  const lines = labelled(`参考文献\n[1] 港口年报, 2014(4): 55-\n63.\n[2] 内河堆场手记`, referenceList);
  expect(lines.map(({ mark }) => mark)).toEqual([undefined, 'entry', undefined, 'entry']);
});

test('it ends behind an entry that has ended, where text begins without a number', () => {
  const text = `${page(30)}\n\n参考文献\n［1］沈一帆. 渡口停航以后的两岸[J]. 港口研究, 2019, 7(2):\n11-18.\n［2］顾听澜. 缆绳[M]. 2003.\n简讯：东滩渡口试行夜航\n`;
  expect(rolesIn(text, referenceList)).toEqual({
    '［1］沈一帆. 渡口停航以后的两岸[J]. 港口研究, 2019, 7(2):': 'reference',
    '11-18.': 'reference',
    '［2］顾听澜. 缆绳[M]. 2003.': 'reference',
  });
});
