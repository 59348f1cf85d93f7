import { describe, expect, test } from 'vitest';
import { englishParagraphs, labelled, page, rolesIn, wrappedWords } from '../../lines.testing.ts';
import { affiliatedByline } from './affiliated-byline.ts';

const text = englishParagraphs.map((one) => wrappedWords(one, 84)).join('\n\n');
const paper = (title: string, authors: string) => `${title}\n\n${authors}\n\n${text}`;
const title = 'Lanterns on the Breakwater';

test('authors and the bodies they work for, over two lines, are one byline', () => {
  const authors = 'Ann Lee, Port Trust, and Tom Hale, Institute for\nCoastal Towns';
  const lines = labelled(paper(title, authors), affiliatedByline).filter((line) => line.role === 'byline');
  expect(lines.map((line) => line.trimmed)).toEqual(authors.split('\n'));
  // The second line goes on with the first.
  expect(lines.map((line) => line.mark !== undefined)).toEqual([true, false]);
});

test('titles of address and particles are parts of names', () => {
  const authors = 'Dr Ludo van der Meer, Lantern Society';
  expect(rolesIn(paper(title, authors), affiliatedByline)).toEqual({ [authors]: 'byline' });
});

describe('text stays text', () => {
  test.each([
    ['a sentence that begins with a name', 'Ann Lee, who counted the lanterns, went home at nine.'],
    ['places', 'Port Trust'],
    ['a paragraph under a heading', `Ann Lee, the keeper, ${englishParagraphs[0]}\n${wrappedWords(text, 84)}`],
  ])('%s', (_, line) => {
    expect(rolesIn(paper(title, line), affiliatedByline)).toEqual({});
  });

  test('a line after a finished sentence', () => {
    expect(rolesIn(`${text}\n\nAnn Lee, Port Trust\n\n${text}`, affiliatedByline)).toEqual({});
  });
});

describe('names in Chinese over the bodies that they work for', () => {
  test('on two lines', () => {
    const roles = rolesIn(
      `渡口停航之后的老街\n\n沈一帆 顾听澜\n（临江大学 港口系，临江 430000）\n\n${page(38)}`,
      affiliatedByline,
    );
    expect(roles).toEqual({ '沈一帆 顾听澜': 'byline', '（临江大学 港口系，临江 430000）': 'byline' });
  });

  test('with numbers, the bodies over two lines', () => {
    const roles = rolesIn(
      `渡口停航之后的老街\n\n沈一帆1 顾听澜2\n（1. 临江大学 港口系，临江 430000；\n2. 渡口研究院，临江 430001）\n\n${page(38)}`,
      affiliatedByline,
    );
    expect(Object.keys(roles)).toHaveLength(3);
  });

  test('a short line over a bracket that names no body is none', () => {
    expect(rolesIn(`渡口的老街\n\n沈一帆 顾听澜\n（二〇一九年冬）\n\n${page(38)}`, affiliatedByline)).toEqual({});
  });
});

test('one author under a title that is wider than the columns', () => {
  const [paragraph = ''] = englishParagraphs;
  const title = 'What the Lanterns Said: Counting Visitors after Sunset in Towns';
  const text = `${title}\n\nOdile Marsh, Lantern Society\n\n${wrappedWords(`${paragraph} ${paragraph}`, 44)}`;
  expect(rolesIn(text, affiliatedByline)).toEqual({ 'Odile Marsh, Lantern Society': 'byline' });
});

describe('names right over the summary', () => {
  const over = (names: string, summary: string) => rolesIn(`${title}\n${names}\n${summary}\n${text}`, affiliatedByline);

  test('with the bodies and addresses below them', () => {
    const names = 'Ann Lee, Tom Hale, and Ida Berg\nInstitute for Coastal Towns\nlee@coast.example';
    expect(Object.keys(over(names, 'Abstract—The ferry was counted.'))).toEqual(names.split('\n'));
  });

  test('in Chinese, too', () => {
    expect(over('沈一帆　顾听澜', '摘要：渡口停航以后，两岸的人改走上游的大桥。')).toEqual({
      '沈一帆　顾听澜': 'byline',
    });
  });

  test('with a body in Chinese without brackets, and two names run together', () => {
    const names = '沈一顾念①\n临江大学港口学院 临江430000';
    expect(Object.keys(over(names, '〔摘要〕渡口停航以后，两岸的人改走上游的大桥。'))).toEqual(names.split('\n'));
  });

  test('a title over it is no name', () => {
    expect(over('the keepers of the light', 'Abstract—The ferry was counted.')).toEqual({});
  });
});

test('bodies in brackets are told by their post code', () => {
  const lines = '石一帆1　白听澜2\n（1. 东滩渡口会，临江 330100；2. 柳溪航标站，柳溪 331200）';
  expect(Object.keys(rolesIn(`${lines}\n\n${page(30)}`, affiliatedByline))).toEqual(lines.split('\n'));
});
