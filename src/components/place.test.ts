import { expect, test } from 'vitest';
import { placeOf } from './place.ts';

/** Four blocks of 300 pixels, under a head of 400. */
const at = (scrolled: number) =>
  ['p1', 'p2', 'p3', 'p4'].map((id, index) => ({
    id,
    top: 400 + index * 300 - scrolled,
    bottom: 700 + index * 300 - scrolled,
  }));

test.each([
  ['at the head of the article, no block', 0, '', ''],
  ['at the block that the window begins in', 500, '', 'p1'],
  ['at the next one, when a line at most of the last is to be seen', 690, '', 'p2'],
  ['at the last one, below the article', 2000, '', 'p4'],
  ['at the one that the address names, wherever it is in the window', 500, 'p3', 'p3'],
  ['elsewhere, when the one that the address names is out of sight', 1200, 'p1', 'p3'],
  ['where the window is, when the address names no block', 500, 'main', 'p1'],
])('%s', (_, scrolled, target, place) => {
  expect(placeOf(at(scrolled), target, 800)).toBe(place);
});
