import { describe, expect, test } from 'vitest';
import { englishParagraphs, labelled, rolesIn, wrappedWords } from '../../lines.testing.ts';
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
