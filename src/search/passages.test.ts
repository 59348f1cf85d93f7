import { expect, test } from 'vitest';
import type { TextBlock } from '../model/search-catalogue.ts';
import { foldWith } from '../model/search-words.ts';
import { passagesOf } from './passages.ts';
import { phrasePlaces } from './phrase-places.ts';
import { parseQuery } from './query.ts';

const fold = foldWith(['風機', '风机']);

function article(title: string, ...texts: string[]): TextBlock[] {
  return [['', title], ...texts.map((text, at): TextBlock => [`p${at + 1}`, text])];
}

const shown = (blocks: TextBlock[], query: string, limit = 3) =>
  passagesOf(blocks, parseQuery(query, fold).phrases, fold, '风机', limit).map(({ block, pieces }) => [
    block,
    pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join(''),
  ]);

test('each passage is in one block, with the whole phrase marked', () => {
  const blocks = article('风机', '坡上的风机转了，風机。', '风从坡上来，机房在坡下。', '又一台风 机。');
  expect(shown(blocks, '风机')).toEqual([
    ['p1', '坡上的[风机]转了，[風机]。'],
    ['p3', '又一台[风 机]。'],
  ]);
  expect(shown(blocks, '坡上 机房')).toEqual([
    ['p1', '[坡上]的风机转了，風机。'],
    ['p2', '风从[坡上]来，[机房]在坡下。'],
  ]);
  expect(shown(blocks, '风机', 1).length).toBe(1);
});

test('every phrase that was asked is shown before one is shown again', () => {
  const blocks = article('题', '坡上。', '坡上。', '坡上。', '机房。');
  expect(shown(blocks, '坡上 机房').map(([block]) => block)).toEqual(['p1', 'p2', 'p4']);
});

test('a long block is cut around the phrase, but through no word or number', () => {
  const blocks = article(
    '风机',
    `${'甲'.repeat(100)}2024${'乙'.repeat(26)}风机${'丙'.repeat(45)}megawatt${'丁'.repeat(50)}`,
  );
  expect(shown(blocks, '风机')).toEqual([['p1', `…2024${'乙'.repeat(26)}[风机]${'丙'.repeat(45)}megawatt…`]]);
});

test('a passage begins with no mark of what was cut off', () => {
  const [[, shownText] = []] = shown(article('题', `${'甲'.repeat(50)}，${'乙'.repeat(27)}风机。`), '风机');
  expect(shownText).toBe(`…${'乙'.repeat(27)}[风机]。`);
});

test('a phrase that only the title has shows the beginning of the text', () => {
  expect(shown(article('风机', '正文第一段。'), '风机')).toEqual([['p1', '正文第一段。']]);
});

test('Latin words are marked by their beginning, in either case and width', () => {
  expect(shown(article('风机', 'Factories keep it busy; a ＦＡＣＴＯＲＹ sleeps.'), 'factor')).toEqual([
    ['p1', '[Factories] keep it busy; a [ＦＡＣＴＯＲＹ] sleeps.'],
  ]);
});

test.each([
  ['a number is found whole', '13亿和3亿', '3亿', ['3亿']],
  ['and not inside another', '增长170.5%', '70.5%', []],
  ['with its point', '增长70.5%', '70.5%', ['70.5%']],
  ['a Latin word from its beginning', 'warfare and fares', 'fare', ['fares']],
  ['in a run too', '汽车Factory和汽车factor', '汽车fact', ['汽车Factory', '汽车factor']],
  ['places that overlap are one', '人人人', '人人', ['人人人']],
])('%s', (_, text, query, found) => {
  const places = phrasePlaces(text, parseQuery(query, fold).phrases, fold);
  expect(places.map(({ from, to }) => text.slice(from, to))).toEqual(found);
});
