import { describe, expect, test } from 'vitest';
import { column, page, paragraphs, rolesIn } from '../../lines.testing.ts';
import { contactLine } from './contact-line.ts';
import { folio } from './folio.ts';

const around = (line: string) => `${page(46)}\n\n${line}\n\n${page(46)}`;

test.each([['- 9 -'], ['— 12 —'], ['· 3 ·'], ['第 27 页'], ['Page 4'], ['Page 4 of 20'], ['  9']])(
  '%s on a line of its own is a page number',
  (line) => expect(rolesIn(around(line), folio)).toEqual({ [line.trim()]: 'furniture' }),
);

test('at the top of a page it needs no dashes', () => {
  expect(rolesIn(`${page(46)}\n\f128\n\n${page(46)}`, folio)).toEqual({ 128: 'furniture' });
});

describe('what is no page number', () => {
  test.each([['2024'], ['14 3 27'], ['9 月'], ['第 9 页的图'], ['Page four'], ['3.5%'], ['12,500'], ['–1240.']])(
    '%s',
    (line) => {
      expect(rolesIn(around(line), folio)).toEqual({});
    },
  );

  test('a number inside a table', () => {
    expect(rolesIn(around('东港\n14\n西港\n27'), folio)).toEqual({});
  });

  test('a number that a line of text was left with', () => {
    const [first = ''] = paragraphs;
    expect(rolesIn(around(`${column(first, 46)}\n12\n${column(first, 46)}`), folio)).toEqual({});
  });
});

test('a number right above a line that comes back below other numbers is a page’s', () => {
  const page = (number: number) => `渡船每天往返十八趟。\n\n${number}\n港口周刊`;
  expect(rolesIn([4, 9].map(page).join('\n\n'), folio)).toEqual({ 4: 'furniture', 9: 'furniture' });
  expect(rolesIn(page(4), folio)).toEqual({});
  expect(rolesIn('渡船每天往返十八趟。\n\n4\n港口周刊 2026年3月16日 第11期', folio)).toEqual({ 4: 'furniture' });
});

test('a number right beside furniture is a page’s', () => {
  const text = '渡船每天往返十八趟。\n\n发行热线:(0519)88001234\n3';
  expect(rolesIn(text, contactLine, folio)).toMatchObject({ 3: 'furniture' });
  expect(rolesIn('渡船每天往返十八趟。\n3', contactLine, folio)).toEqual({});
});

test('a page of so many', () => {
  expect(rolesIn('第 3 页／共 12 页', folio)).toEqual({ '第 3 页／共 12 页': 'furniture' });
});

describe('bare numbers that count on from page to page', () => {
  const pages = (...numbers: number[]) =>
    numbers.map((number) => `${page(30, { blank: false })}\n${number}`).join('\n');

  test('are page numbers without anything around them', () => {
    expect(rolesIn(pages(41, 42, 43), folio)).toEqual({ 41: 'furniture', 42: 'furniture', 43: 'furniture' });
  });

  test('one of them may be lost', () => {
    expect(Object.keys(rolesIn(pages(41, 43, 44), folio))).toEqual(['41', '43', '44']);
  });

  test('two are too few, and others do not count on', () => {
    expect(rolesIn(pages(41, 42), folio)).toEqual({});
    expect(rolesIn(pages(41, 57, 12), folio)).toEqual({});
  });

  test('rows of a table count on line by line', () => {
    const rows = [1, 2, 3, 4].map((number) => `${number}\n东港\n西港`).join('\n');
    expect(rolesIn(around(rows), folio)).toEqual({});
  });
});

test('page numbers in a line with the running head count on with those alone', () => {
  const body = page(30, { blank: false });
  const lines = ['渡口停航以后　　41', '42', '43　　航运报告集'];
  const text = lines.map((line) => `${body}\n${line}`).join('\n');
  expect(Object.keys(rolesIn(text, folio)).toSorted()).toEqual(lines.toSorted());
});

test('an article’s number with the page’s behind it counts on from page to page', () => {
  const pages = [1, 2, 3].map((number) => `${page(46)}\n０４２１０７Ｇ${number}\n`).join('');
  expect(Object.keys(rolesIn(pages, folio))).toEqual(['０４２１０７Ｇ1', '０４２１０７Ｇ2', '０４２１０７Ｇ3']);
  expect(rolesIn(`${page(46)}\n042107-1\n042107-2\n042107-3\n${page(46)}`, folio)).toEqual({});
});
