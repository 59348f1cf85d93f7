import { describe, expect, test } from 'vitest';
import { labelled, page, rolesIn } from '../../lines.testing.ts';
import { closingByline } from './closing-byline.ts';

const around = (lines: string) => `${page(15)}\n\n${lines}\n\n${page(15)}`;

test.each([['（沈一帆）'], ['(记者 沈一帆)'], ['（欧阳青 林知遥）'], ['（本报记者沈一帆）'], ['（沈 帆）']])(
  '%s closes an article',
  (line) => {
    const found = labelled(around(line), closingByline).filter((one) => one.role !== undefined);
    expect(found).toMatchObject([{ trimmed: line, role: 'byline', closing: true }]);
  },
);

test('so does a note of who the author is, over two lines', () => {
  const lines = ['（作者系某大学港口研究', '所研究员）'];
  expect(rolesIn(around(lines.join('\n')), closingByline)).toEqual({
    [lines[0] ?? '']: 'byline',
    [lines[1] ?? '']: 'byline',
  });
});

describe('other brackets', () => {
  test.each([
    ['（见图）'],
    ['（三）'],
    ['（下）'],
    ['（完）'],
    ['（续前页）'],
    ['（船停一天）'],
    ['船工（沈一帆）'],
    ['（沈一帆）说船要开了'],
  ])('%s', (line) => expect(rolesIn(around(line), closingByline)).toEqual({}));

  test('a note of the author whose bracket never closes is left alone', () => {
    const lines = '（作者系某大学港口研究\n所研究员\n船开了\n桥还没有通\n书还没有还\n';
    expect(rolesIn(around(lines), closingByline)).toEqual({});
  });
});

test('who signs a notice in a narrow column, over its date and over the next headline', () => {
  const text = `${page(15)}\n临江供电公司\n2026年3月18日\n\n渡口的老灯塔\n${page(15)}\n渡口派出所\n招领启事\n${page(15)}`;
  expect(rolesIn(text, closingByline)).toEqual({
    临江供电公司: 'byline',
    '2026年3月18日': 'byline',
    渡口派出所: 'byline',
  });
});

test('a story that comes out in parts says that it is to be continued', () => {
  expect(rolesIn(around('（未完待续）'), closingByline)).toEqual({ '（未完待续）': 'editor' });
});

test('editors sign in brackets, too', () => {
  expect(rolesIn(`${page(22)}\n（本刊编辑部）\n`, closingByline)).toEqual({ '（本刊编辑部）': 'byline' });
});

describe('two characters with a space between, below the last sentence', () => {
  const below = (line: string) => rolesIn(`${page(15)}\n他说得很慢。\n\n${line}\n`, closingByline);

  test('are a name', () => expect(below('石 磊')).toEqual({ '石 磊': 'byline' }));

  test.each([['文 化'], ['时 评'], ['目 录']])('%s is the name of a page', (line) => expect(below(line)).toEqual({}));

  test('under text that goes on they are none', () => {
    expect(rolesIn(`${page(15)}\n他说得很慢，\n\n石 磊\n`, closingByline)).toEqual({});
  });
});

describe('below a letter', () => {
  const letter = (end: string) => `${page(26)}\n${end}\n下一封信\n\n${page(26)}`;

  test.each([
    ['即颂\n冬安', '妹　听澜', '民国三十三年腊月初九'],
    ['此致', '沈一帆', '1981年3月4日'],
    ['', '编　者', '2026年3月'],
  ])('%s / %s / %s', (wish, name, date) => {
    const end = [wish, name, date].filter((line) => line !== '').join('\n');
    expect(rolesIn(letter(end), closingByline)).toEqual({ [name]: 'byline', [date]: 'byline' });
  });

  test('a note in brackets under the date is the editors’', () => {
    const end = '沈一帆\n1981年3月4日\n（此信从墙缝里找到，由家属交来，标点是编者所\n加）';
    expect(rolesIn(letter(end), closingByline)).toMatchObject({ '加）': 'editor' });
  });

  test('a date alone is not signed', () => {
    expect(rolesIn(letter('修桥的日子定在\n1981年3月4日'), closingByline)).toEqual({});
  });
});
