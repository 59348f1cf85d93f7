import { expect, test } from 'vitest';
import { blocks, type GivenBlock } from '../../scripts/restore/lines.testing.ts';
import { readGold } from '../score/gold.ts';
import { trueJoins } from './true-joins.ts';

/** Blocks on the lines 1, 3, 5 and so on. */
const texts = [
  '船工先把缆绳盘好，再把夜里的', // 0: goes on in 3
  '果酱作坊一天熬四', // 1: goes on in 2, in the same row
  '锅，火候由师傅掌握。', // 2
  '露水从甲板上扫下去。', // 3
  '段，夜里最便宜，于是冷库', // 4: goes on inside 6
  '码头的电价分成三', // 5: goes on in 4
  '图 2 改在半夜制冰。', // 6
  '岸边的钟声，', // 7: no running text
  '果酱作坊一天熬四', // 8: a second copy
  '气象站只有一间', // 9: not annotated
];
const document = texts.join('\n\n');
const given = blocks(...texts.map((text): GivenBlock => ['paragraph', text]));

const annotation = [
  ['1', '1', 'a1', 'body', ''],
  ['7', '7', 'a1', 'body', '+'],
  ['3', '5', 'a2', 'body', ''],
  ['11', '11', 'a3', 'body', ''],
  ['9', '9', 'a3', 'body', '+'],
  ['15', '15', 'a3', 'caption', ''],
  ['13:5', '13:11', 'a3', 'body', '+'],
  ['17', '17', '-', 'repeat', ''],
]
  .map((row) => row.join('\t'))
  .join('\n');
const truth = trueJoins(given, readGold(annotation, document).stretches, document);

test('a paragraph goes on in the next row, wherever that stands', () => {
  expect(truth.endOf(0)).toEqual({ goesOn: true, head: 3 });
  expect(truth.endOf(5)).toEqual({ goesOn: true, head: 4 });
});

test('a row may hold several blocks of one paragraph', () => {
  expect(truth.endOf(1)).toEqual({ goesOn: true, head: 2 });
});

test('the end of a paragraph, and what is no running text, goes on nowhere', () => {
  expect(truth.endOf(2)).toEqual({ goesOn: false });
  expect(truth.endOf(7)).toEqual({ goesOn: false });
});

test('what goes on inside a block has no head', () => {
  expect(truth.endOf(4)).toEqual({ goesOn: true });
});

test('of second copies and of text outside the annotation nothing is known', () => {
  expect([truth.endOf(8), truth.endOf(9)]).toEqual([undefined, undefined]);
  expect([truth.isCopy(8), truth.isCopy(9)]).toEqual([true, false]);
  expect([truth.isKnown(0), truth.isKnown(8), truth.isKnown(9)]).toEqual([true, false, false]);
});
