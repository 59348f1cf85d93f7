import { describe, expect, test } from 'vitest';
import { column, labelled, page, paragraphs, rolesIn } from '../../lines.testing.ts';
import { folio } from './folio.ts';
import { footnote } from './footnote.ts';

const [first = '', second = '', third = '', fourth = ''] = paragraphs.map((text) => column(text, 46));
const marks = (text: string) =>
  labelled(text, folio, footnote)
    .filter((line) => line.role === 'footnote')
    .map((line) => [line.mark, line.trimmed]);

test('numbered lines at the foot of a page are its notes', () => {
  const text = `${first}\n\n${second}\n\n1 《港口年报》，2024 年，第 3 页\n2 港务局（link）\n\n- 7 -\n\f${third}\n\n${fourth}`;
  expect(marks(text)).toEqual([
    ['1', '1 《港口年报》，2024 年，第 3 页'],
    ['2', '2 港务局（link）'],
  ]);
});

test('a note runs on over lines until the next number', () => {
  const notes = '1 《港口年报》，渡口与桥梁研究中心编，\n第三册，第 3 页\n2 港务局（link）';
  expect(marks(`${first}\n\n${notes}\n\n- 7 -\n\f${second}`)).toEqual([
    ['1', '1 《港口年报》，渡口与桥梁研究中心编，'],
    [undefined, '第三册，第 3 页'],
    ['2', '2 港务局（link）'],
  ]);
});

test('they are numbered on from page to page, and from 1 again in the next paper', () => {
  const text = [
    `${first}\n\n1 《港口年报》第 3 页\n\n- 7 -`,
    `${second}\n\n2 《船期手记》第 5 页\n\n- 8 -`,
    `${third}\n\n1 《桥梁手记》第 9 页\n\n- 9 -`,
  ].join('\n\f');
  expect(marks(text).map(([mark]) => mark)).toEqual(['1', '2', '1']);
});

describe('lines that begin with a number and are no notes', () => {
  test.each([
    ['7 点半上课，所以头一班船上多半是孩子'],
    ['3 年里没有停过一次船'],
    ['12%的客人在对岸下船'],
    ['1. 统一编号：七座码头使用同一套编码'],
    ['2、按小时计价'],
    ['2024 年的船票'],
  ])('%s', (line) => {
    expect(rolesIn(`${page(46)}\n\n${line}\n\n- 7 -\n\f${page(46)}`, folio, footnote)).not.toHaveProperty(line);
  });

  test('a number far from those before it', () => {
    const line = '48 条旧渡船改成了图书馆';
    expect(rolesIn(`${page(46)}\n\n${line}\n\n- 7 -\n\f${page(46)}`, folio, footnote)).not.toHaveProperty([line]);
  });

  test('a line in the middle of the page, after a finished sentence', () => {
    const line = '1 只船停在渡口，没有人上来';
    expect(rolesIn(`${page(46)}\n\n${line}\n\n${page(46)}`, folio, footnote)).toEqual({});
  });
});
