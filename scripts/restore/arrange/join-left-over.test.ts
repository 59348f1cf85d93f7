import { describe, expect, test } from 'vitest';
import { blocks, type GivenBlock } from '../lines.testing.ts';
import { joinLeftOver } from './join-left-over.ts';

const page: readonly GivenBlock[] = [
  ['paragraph', '岸电箱装好以后,船东要的是减排凭证'],
  ['paragraph', '与岸上同价的电,一样都不能少。'],
  ['paragraph', '老船工说夜里总算睡得着觉。'],
];
const inFile = page.map((_, at) => at);

interface Given {
  given?: readonly GivenBlock[];
  order?: readonly number[];
  joins?: { tail: number; head: number; odds: number }[];
  opens?: readonly number[];
  odds?: number;
}
const joined = ({ given = page, order = inFile, joins = [], opens = [], odds = -0.8 }: Given = {}) =>
  joinLeftOver(blocks(...given), order, joins, {
    weighBeside: () => odds,
    opensParagraph: (block) => opens.includes(block),
  });

test('an open end and the block right behind it are one paragraph where neither has another half', () => {
  expect(joined()).toEqual([{ tail: 0, head: 1, odds: -0.8 }]);
});

test('so are they where only a picture stands between', () => {
  const picture: GivenBlock[] = [
    ['caption', '东港的岸电箱。'],
    ['credit', '沈一帆/摄'],
  ];
  const given = page.toSpliced(1, 0, ...picture);
  expect(joined({ given, order: given.map((_, at) => at) })).toEqual([{ tail: 0, head: 3, odds: -0.8 }]);
  expect(joined({ given, order: [0, 1, 3, 2, 4] })).toEqual([]);
});

describe('two blocks stay two', () => {
  test.each<[string, Given]>([
    ['where the second begins as paragraphs do', { opens: [1] }],
    ['where they hardly go together', { odds: Number.NEGATIVE_INFINITY }],
    ['where they are not read one after the other', { order: [0, 2, 1] }],
    ['where the first ends its sentence', { given: page.with(0, ['paragraph', '岸电箱装好了,凭证也到了。']) }],
    ['where one of them is a heading', { given: page.with(1, ['heading', '与岸上同价的电']) }],
  ])('%s', (_, given) => {
    expect(joined(given)).toEqual([]);
  });

  test.each([
    ['first', { tail: 0, head: 2, odds: 3 }],
    ['second', { tail: 2, head: 1, odds: 3 }],
  ])('where the %s goes together with another', (_, join) => {
    expect(joined({ joins: [join] })).toEqual([join]);
  });
});
