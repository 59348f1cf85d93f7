import { describe, expect, test } from 'vitest';
import { column, englishParagraphs, labelled, page, paragraphs, rolesIn, wrappedWords } from '../../lines.testing.ts';
import { byline } from './byline.ts';
import { heading } from './heading.ts';

const [first = '', second = '', third = ''] = paragraphs;
const around = (lines: string, characters = 46) => `${page(characters)}\n\n${lines}\n\n${page(characters)}`;
const headings = (text: string) =>
  Object.keys(rolesIn(text, byline, heading)).filter((line) => !line.startsWith('本报'));

test.each([
  ['二、谁来付费'],
  ['加快建设“岸电+”的三个条件'],
  ['（二）满的是账面'],
  ['1.2 港口的用电'],
  ['摘要'],
  ['结束语'],
  ['船往哪里去？'],
])('%s between blank lines is a heading', (line) => {
  expect(headings(around(line))).toEqual([line]);
});

test('so it is in a narrow column', () => {
  expect(headings(around('重量往哪里放', 15))).toEqual(['重量往哪里放']);
});

test('bold type for the whole line is a heading without any blank', () => {
  const lines = labelled(`${column(first, 46)}\n谁来付费谁来付费\n${column(second, 46)}\n\n${page(46)}`, heading);
  expect(lines.filter((line) => line.role === 'heading').map((line) => line.trimmed)).toEqual(['谁来付费']);
});

test('an English heading', () => {
  const [one = '', two = '', three = ''] = englishParagraphs.map((text) => wrappedWords(text, 84));
  expect(headings(`${one}\n\n${two}\n\nThe count that nobody believed\n\n${three}\n\n${one}`)).toContain(
    'The count that nobody believed',
  );
});

test('two lines set close together with a byline under them are a headline', () => {
  const found = headings(around('临江老船坞最后的两名木工\n和一张意外的订单\n本报记者 沈一帆', 23));
  expect(found).toEqual(['临江老船坞最后的两名木工', '和一张意外的订单']);
});

describe('fragments of sentences stay text', () => {
  test('the first line of a paragraph that a blank line cut off', () => {
    for (const characters of [15, 23]) {
      const [line = '', ...rest] = column(first, characters, 2).split('\n');
      const text = `${page(characters, { indent: 2 })}\n\n${line}\n\n${rest.join('\n')}\n\n${page(characters, { indent: 2 })}`;
      expect(headings(text), `${characters} characters`).not.toContain(line);
    }
  });

  test('the last words of a paragraph, left alone at the head of a column', () => {
    expect(headings(around('他们认得每一块水流打旋的地方。', 23))).toEqual([]);
    expect(headings(around('，客人才陆续上来', 23))).toEqual([]);
  });

  test.each([
    ['a clause with its comma', '船工先把缆绳盘好，'],
    ['what closes a quotation', '”他放下账本'],
    ['a line with a quotation left open', '老木工说：“书比人重'],
    ['numbers alone', '12 500'],
    ['a semicolon at its end', '统一编号；'],
  ])('%s', (_, line) => {
    expect(headings(around(line, 23))).toEqual([]);
  });
});

test('a numbered sentence is no heading', () => {
  expect(headings(around('3. 按小时计价：占用即计费，空出即停表，价格每季度公布一次。'))).toEqual([]);
});

test('no line of plain text is one, in whatever column', () => {
  for (const characters of [15, 16, 23, 46])
    for (const indent of [0, 2])
      expect(headings(page(characters, { indent })), `${characters} characters, indent ${indent}`).toEqual([]);
});

test('bold at the start of a paragraph leads into its text', () => {
  const text = column(`统一编号：统一编号：${third}`, 46);
  expect(headings(`${page(46)}\n\n${text}\n\n${page(46)}`)).toEqual([]);
});
