import { describe, expect, test } from 'vitest';
import { blocks, type GivenBlock } from '../lines.testing.ts';
import { gatherSections } from './gather-sections.ts';

/** Two columns, each read from head to foot, under a heading that runs over both. */
const page: readonly GivenBlock[] = [
  ['paragraph', '渡口的灯换成了岸电箱,船东还'], // goes on in 4
  ['heading', '谁来付账'],
  ['paragraph', '头一年的电费由码头先垫上。'],
  ['paragraph', '往后的账单每个月寄来两'], // goes on in 6
  ['paragraph', '要看一看今年的价钱。'],
  ['paragraph', '老船工说夜里总算睡得着觉。'],
  ['paragraph', '份,码头和船队各留一份。'],
  ['heading', '明年的打算'],
  ['paragraph', '北岸的两个泊位也要装上。'],
];
const indexes = page.map((_, at) => at);

/** Odds of the pairs `TAIL>HEAD`; all others do not go together. */
const cutsOf = (pairs: Record<string, number>, alike = (_one: number, _other: number) => 0) => {
  const weighBeside = (tail: number, head: number) => pairs[`${tail}>${head}`] ?? Number.NEGATIVE_INFINITY;
  return { weighBeside, oddsBeside: weighBeside, alike };
};
const gather = (
  given: readonly GivenBlock[],
  pairs: Record<string, number>,
  joins: { tail: number; head: number }[] = [],
) =>
  gatherSections(
    blocks(...given),
    { order: indexes.slice(0, given.length), joins: joins.map((join) => ({ ...join, odds: 1 })) },
    cutsOf(pairs),
  );

test('what stands above a heading in the second column comes before it, what stands below goes on after', () => {
  const { order, joins } = gather(page, { '0>4': 6, '3>6': 6 });
  expect(order).toEqual([0, 4, 5, 1, 2, 3, 6, 7, 8]);
  expect(joins).toEqual([
    { tail: 0, head: 4, odds: 6 },
    { tail: 3, head: 6, odds: 6 },
  ]);
});

test('two blocks that the sections part are not joined', () => {
  const { joins } = gather(page, { '0>4': 6, '3>6': 6, '3>4': 1 }, [{ tail: 3, head: 4 }]);
  expect(joins.map(({ tail, head }) => [tail, head])).toEqual([
    [0, 4],
    [3, 6],
  ]);
});

test('a text goes on in its section also where the next block of the file would do as well', () => {
  const { joins } = gather(page, { '0>4': 6, '3>6': 6, '3>4': 3.6 }, [{ tail: 3, head: 4 }]);
  expect(joins.map(({ tail, head }) => [tail, head])).toEqual([
    [0, 4],
    [3, 6],
  ]);
});

test('where the text passes on between whole sentences, it passes where the subject does', () => {
  const given = page
    .with(3, ['paragraph', '往后的账单每个月都会寄来。'])
    .with(6, ['paragraph', '每份账单上都有码头的印。']);
  const cuts = cutsOf({ '0>4': 6 }, (one, other) => (one === 3 && other === 6 ? 0.5 : 0));
  const { order } = gatherSections(blocks(...given), { order: indexes, joins: [] }, cuts);
  expect(order).toEqual([0, 4, 5, 1, 2, 3, 6, 7, 8]);
});

test('a picture moves with the text before it', () => {
  const { order } = gather(page.with(5, ['caption', '图为北岸的岸电箱。']), { '0>4': 6, '3>6': 6 });
  expect(order).toEqual([0, 4, 5, 1, 2, 3, 6, 7, 8]);
});

test('the cut line of a text that looks like a heading is read as text', () => {
  const given = page.with(4, ['heading', '要看一看今年冬天的价']).with(5, ['paragraph', '钱,不急着签约。']);
  const { order } = gather(given, { '0>4': 6, '4>5': 6, '3>6': 6 });
  expect(order).toEqual([0, 4, 5, 1, 2, 3, 6, 7, 8]);
});

test('a picture parts the columns as a heading does', () => {
  const given = page.map(([role, text]): GivenBlock => [role === 'heading' ? 'paragraph' : role, text]);
  expect(gather(given, { '0>4': 6, '3>6': 6 }).order).toEqual([0, 4, 5, 1, 2, 3, 6, 7, 8]);
});

test('a text that goes on badly stands in the section whose columns leave no other', () => {
  const { order, joins } = gather(page, { '0>4': 6, '3>6': -0.5 });
  expect(order).toEqual([0, 4, 5, 1, 2, 3, 6, 7, 8]);
  expect(joins.map(({ tail, head }) => [tail, head])).toEqual([[0, 4]]);
});

test('what a pull quote repeats stands under the heading of the quote', () => {
  const given: GivenBlock[] = [
    ...page.slice(0, 2),
    ['deck', '账单最后还是寄到了船东手里。'],
    ...page.slice(2, 6),
    ['paragraph', '老渡工说,账单最后还是寄到了船东手里。'],
    ...page.slice(7),
  ];
  const alike = (one: number, other: number) => (one >= 5 && other <= 7 ? 0.2 : 0);
  const order = (blocksGiven: readonly GivenBlock[]) =>
    gatherSections(
      blocks(...blocksGiven),
      { order: blocksGiven.map((_, at) => at), joins: [] },
      cutsOf({ '0>5': 6 }, alike),
    ).order;
  expect(order(given)).toEqual([0, 5, 6, 1, 2, 3, 4, 7, 8, 9]);
  expect(order(given.with(2, ['deck', '夜里总算睡得着觉,也不再闻得到油烟。']))).toEqual([0, 5, 6, 7, 1, 2, 3, 4, 8, 9]);
});

describe('a heading that was read above the byline', () => {
  const given: readonly GivenBlock[] = [
    ['heading', '夜里的码头'], // title
    ['heading', '谁来付账'],
    ['byline', '本报记者 苏望潮 东港报道'],
    ['paragraph', '渡口的灯换成了岸电箱,船东松了一口气。'],
    ['paragraph', '老船工说夜里总算睡得着觉。'],
    ['paragraph', '头一年的电费由码头先垫上。'],
    ['paragraph', '往后的账单每个月寄来两份。'],
  ];
  const order = (headline?: { first: number; last: number }) => {
    const alike = (one: number, other: number) => (one !== 4 || other !== 5 ? 0.2 : 0);
    const asRead = { order: [1, 3, 4, 5, 6], joins: [] };
    return gatherSections(blocks(...given), asRead, cutsOf({ '0>1': 6 }, alike), headline).order;
  };

  test('comes after the beginning of the article', () => {
    expect(order({ first: 0, last: 2 })).toEqual([3, 4, 1, 5, 6]);
  });

  test('and one below it stays', () => {
    expect(order({ first: 0, last: 0 })).toEqual([1, 3, 4, 5, 6]);
    expect(order()).toEqual([1, 3, 4, 5, 6]);
  });
});

describe('the order of the file stays', () => {
  test.each([
    ['where nothing goes on over a heading', {}],
    ['where one weak seam speaks against it', { '0>4': 0.6 }],
    ['where the text goes on as well in the next block', { '0>4': 4, '3>4': 4 }],
  ])('%s', (_, pairs) => {
    const before = [{ tail: 3, head: 4 }];
    expect(gather(page, pairs, before)).toEqual({ order: indexes, joins: [{ ...before[0], odds: 1 }], gain: 0 });
  });

  test('where the next section would begin above the end of a text that stands whole in its column', () => {
    const given = page.with(0, ['paragraph', '渡口的灯换成了岸电箱。']).with(3, ['paragraph', '往后的账单都会寄来。']);
    expect(gather(given, {}).order).toEqual(indexes);
  });
});
