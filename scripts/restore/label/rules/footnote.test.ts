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

test('the name of a country or a paper that begins like a date is none', () => {
  const notes = '1 日本港务厅《船期》，第 3 页\n2 日经船报，第 5 页\n3 元年船坞，第 7 页';
  expect(marks(`${first}\n\n${notes}\n\n- 7 -\n\f${second}`).map(([mark]) => mark)).toEqual(['1', '2', '3']);
});

test('where numbers count on, a stray space before one does not begin a page, nor a blank cut an address', () => {
  const body = Array.from({ length: 6 }, () => `${first}\n\n${second}\n\n${third}`).join('\n\n');
  const notes = '1 《港口年报》第 3 页\n\n 2 见 https://harbour.example/two-\n\nferries-one-pier.html\n\n3 港务局';
  expect(marks(`${body}\n\n${notes}\n\n- 7 -\n\f${second}`).map(([mark]) => mark)).toEqual(['1', '2', undefined, '3']);
});

test('a note whose number was lost stands at the foot of a page that ends inside a sentence', () => {
  const [line = ''] = first.split('\n');
  const text = `${second}\n\n${line}\n\n\ufffd\ufffd 港务局就岸电答问\nhttps://harbour.example/pier\n\f${first.slice(line.length + 1)}\n\n${third}`;
  expect(marks(text).map(([, text]) => text)).toEqual([
    '\ufffd\ufffd 港务局就岸电答问',
    'https://harbour.example/pier',
  ]);
});

test('three and more that count on are notes also where no page ends', () => {
  const notes = '1 港务局问卷\n\n2 船期手记\n\n3 对照组为同一船坞的学徒';
  expect(marks(`${first}\n\n${notes}\n\n${second}`).map(([mark]) => mark)).toEqual(['1', '2', '3']);
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

  test('a paragraph below a heading whose last words look like a note’s', () => {
    const line = '5G 网络改变了码头，吊车不再需要有人坐在上面';
    const text = `${page(46)}\n\n4 《港口年报》\n\n- 7 -\n\f${page(46)}\n\n2.1.4 码头的网络\n\n${line}\n\n${page(46)}`;
    expect(rolesIn(text, folio, footnote)).not.toHaveProperty([line]);
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

test('a numbered heading whose first word is a word of notes is none', () => {
  expect(marks(`${first}\n\n2 Sources and Method\n\n${second}`)).toEqual([]);
});

test('a numbered heading close to longer text is no note, though its page ends below', () => {
  expect(marks(`${first}\n\n1 引言\n${second}\n\n- 7 -\n\f${third}`)).toEqual([]);
});

describe('circled marks', () => {
  const text = first.replace('，', '①，');
  const note = '① 据渡口站二〇一八年的记录。';

  test('before the last lines of a page are notes', () => {
    expect(marks(`${text}\n${note}\n- 7 -\n\f${third}`)).toEqual([['①', note]]);
  });

  test('count items where the text has no such mark', () => {
    expect(marks(`${first}\n${note}\n- 7 -\n\f${third}`)).toEqual([]);
  });
});

test('without a blank line a note that cites a source cuts a sentence', () => {
  const [line = '', ...rest] = first.split('\n');
  expect(marks(`${line}\n1 航运协会：《港口年报》，2019年。\n- 7 -\n\f${rest.join('\n')}`)).toEqual([
    ['1', '1 航运协会：《港口年报》，2019年。'],
  ]);
  expect(marks(`${line}\n1 艘渡船停在岸边，船工都上了岸。\n- 7 -\n\f${rest.join('\n')}`)).toEqual([]);
});
