import { describe, expect, test } from 'vitest';
import { blocks, type GivenBlock } from '../lines.testing.ts';
import type { ArticleBlocks } from './article-blocks.ts';
import { ferry, jam } from './articles.testing.ts';
import type { CutParagraph } from './join-cut-paragraphs.ts';
import { separateColumns } from './separate-columns.ts';
import { learnTopics } from './topics.ts';

const sectionHeading = '作坊的早晨';
const text = (one: string): GivenBlock => [one === sectionHeading ? 'heading' : 'paragraph', one];

/** Two articles in file order, each under its headline; what the texts say decides again which belong to which. */
function separate(
  first: readonly string[],
  second: readonly string[],
  joins: readonly CutParagraph[] = [],
  { titleLost = false } = {},
): string[][] {
  const given = blocks(
    ['heading', '渡船与对岸的孩子'],
    ...first.map(text),
    ['heading', '柑橘果酱的四口铜锅'],
    ...second.map(text),
  );
  const headline = (at: number) => ({ title: [at], subtitle: [], kicker: [], bylines: [], first: at, last: at });
  const range = (from: number, count: number) => Array.from({ length: count }, (_, step) => from + step);
  const articles: ArticleBlocks[] = [
    { ...(!titleLost && { headline: headline(0) }), indexes: range(1, first.length) },
    { headline: headline(first.length + 1), indexes: range(first.length + 2, second.length) },
  ];
  const topics = learnTopics(given.map((block) => block.text.text));
  separateColumns(given, articles, topics, joins);
  return articles.map(({ indexes }) => indexes.map((index) => given[index]?.text.text ?? ''));
}

test('a column that was read before its headline goes to its article', () => {
  const [own, other] = separate([...ferry.slice(0, 5), ...jam.slice(0, 3)], jam.slice(3));
  expect(own).toEqual(ferry.slice(0, 5));
  expect(other).toEqual(jam);
});

test('columns that were read in turns are parted', () => {
  const [own, other] = separate([...ferry.slice(0, 3), ...jam.slice(0, 3), ...ferry.slice(3, 6)], jam.slice(3));
  expect(own).toEqual(ferry.slice(0, 6));
  expect(other).toEqual(jam);
});

test('a column goes back to an article whose headline was lost', () => {
  const [own, other] = separate(ferry.slice(0, 5), [...jam, ...ferry.slice(5)], [], { titleLost: true });
  expect(own).toEqual([...ferry]);
  expect(other).toEqual([...jam]);
});

test('a cut paragraph stays whole though a column of the other article stands between its halves', () => {
  const [tail, open, head] = ['渡船的舱底还有一间', '作坊的师傅把铜', '小厨房，孩子在里面看人熬果酱。'];
  const [first, second] = [
    [...ferry.slice(0, 4), tail],
    [...jam.slice(0, 3), open, head, ...jam.slice(3)],
  ];
  const jamAlone = second.filter((one) => one !== head);
  expect(separate(first, second)).toEqual([first, second]);
  expect(separate(first, second, [{ tail: 5, head: 11, odds: 3 }])).toEqual([[...first, head], jamAlone]);
});

test('halves that were barely joined are parted where they are about different things', () => {
  const joined = (odds: number) => [{ tail: 5, head: 6, odds }];
  const given = [[...ferry.slice(0, 5), ...jam.slice(0, 3)], jam.slice(3)] as const;
  expect(separate(...given, joined(0.6))).toEqual([ferry.slice(0, 5), [...jam]]);
  const [tail, head] = [ferry[4] as string, jam[0] as string];
  const both = separate(...given, joined(9)).filter((article) => article.includes(tail) && article.includes(head));
  expect(both).toHaveLength(1);
});

test('what a text announces with a colon stands in its article', () => {
  const announced = ['作坊师傅把果酱装瓶以后对合作社说：', '渡船的缆绳旧了，船工把缆绳晒在对岸，孩子们坐船去拿。'];
  const [own, other] = separate(ferry, [...jam.slice(0, 4), ...announced, ...jam.slice(4)]);
  expect(own).toEqual([...ferry]);
  expect(other).toEqual([...jam.slice(0, 4), ...announced, ...jam.slice(4)]);
});

test('the points of a list stand in one article', () => {
  const points = [
    '第一，作坊师傅把果酱装瓶，交合作社发货。',
    '第二，渡船的缆绳旧了，船工把缆绳晒在对岸，孩子们坐船去拿。',
  ];
  const [own, other] = separate(ferry, [...jam.slice(0, 4), ...points, ...jam.slice(4)]);
  expect(own).toEqual([...ferry]);
  expect(other).toEqual([...jam.slice(0, 4), ...points, ...jam.slice(4)]);
});

test('a column of the other article goes on up to a heading, rather than up to some sentence', () => {
  const plain = '大雾里什么也看不清楚。';
  const [own, other] = separate(ferry.slice(0, 4), [...ferry.slice(4, 7), plain, sectionHeading, ...jam]);
  expect(own).toEqual([...ferry.slice(0, 7), plain]);
  expect(other).toEqual([sectionHeading, ...jam]);
});

describe('nothing moves', () => {
  test('where each article speaks of its own', () => {
    expect(separate(ferry, jam)).toEqual([[...ferry], [...jam]]);
  });

  test('between two articles without headlines', () => {
    const given = blocks(...[...ferry, ...jam].map(text));
    const articles: ArticleBlocks[] = [{ indexes: [0, 1, 2, 9] }, { indexes: [3, 4, 5, 6, 7, 8] }];
    separateColumns(given, articles, learnTopics([...ferry, ...jam]));
    expect(articles).toEqual([{ indexes: [0, 1, 2, 9] }, { indexes: [3, 4, 5, 6, 7, 8] }]);
  });
});

test('a byline right above a block speaks for its article', () => {
  const aside = '码头的钟楼上有一口旧钟，船工的孩子小时候爬上去数过钟声。';
  const owner = (byline: boolean) => {
    const given = blocks(
      ['heading', '渡船与对岸的孩子'],
      ...ferry.slice(0, 4).map(text),
      ['heading', '柑橘果酱的四口铜锅'],
      ['byline', '本报记者 沈一帆'],
      text(aside),
      ...jam.slice(0, 4).map(text),
    );
    const headline = (title: number, bylines: number[]) => ({
      title: [title],
      subtitle: [],
      kicker: [],
      bylines,
      first: title,
      last: title,
    });
    const articles: ArticleBlocks[] = [
      { headline: headline(0, []), indexes: [1, 2, 3, 4] },
      { headline: headline(5, byline ? [6] : []), indexes: [7, 8, 9, 10, 11] },
    ];
    separateColumns(given, articles, learnTopics(given.map((block) => block.text.text)));
    return articles.findIndex(({ indexes }) => indexes.includes(7));
  };
  expect([owner(false), owner(true)]).toEqual([0, 1]);
});
