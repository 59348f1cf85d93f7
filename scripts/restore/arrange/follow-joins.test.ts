import { expect, test } from 'vitest';
import { blocks, paragraphs } from '../lines.testing.ts';
import type { ArticleBlocks } from './article-blocks.ts';
import { followJoins } from './follow-joins.ts';

const [first = '', second = '', third = '', fourth = ''] = paragraphs;
/** 0, 1: the ferry, open at its end; 2: the store; 3: the ferry goes on, 4: its last paragraph; 5: the store goes on. */
const given = blocks(
  ['paragraph', first],
  ['paragraph', third.slice(0, 30)],
  ['paragraph', second],
  ['paragraph', third.slice(30)],
  ['paragraph', '船停在对岸过夜'],
  ['paragraph', fourth],
);
const twoArticles = (): ArticleBlocks[] => [{ indexes: [0, 1] }, { indexes: [2, 3, 4, 5] }];

test('the column in which a paragraph goes on comes along, up to where it breaks off', () => {
  const articles = twoArticles();
  followJoins(given, articles, [{ tail: 1, head: 3, odds: 9 }]);
  expect(articles).toEqual([
    { indexes: [0, 1, 3, 4, 5].filter((index) => articles[0]?.indexes.includes(index)) },
    expect.anything(),
  ]);
  expect(articles[0]?.indexes).toEqual(expect.arrayContaining([0, 1, 3]));
  expect(articles[1]?.indexes).toContain(2);
  expect(articles.flatMap(({ indexes }) => indexes).toSorted()).toEqual([0, 1, 2, 3, 4, 5]);
});

test('a join that is hardly likely moves nothing', () => {
  const articles = twoArticles();
  followJoins(given, articles, [{ tail: 1, head: 3, odds: 0.1 }]);
  expect(articles).toEqual(twoArticles());
});

test('a join inside one article moves nothing', () => {
  const articles: ArticleBlocks[] = [{ indexes: [0, 1, 2, 3, 4, 5] }];
  followJoins(given, articles, [{ tail: 1, head: 3, odds: 9 }]);
  expect(articles).toEqual([{ indexes: [0, 1, 2, 3, 4, 5] }]);
});
