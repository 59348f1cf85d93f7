import { expect, test } from 'vitest';
import { blocks } from '../lines.testing.ts';
import type { ArticleBlocks } from './article-blocks.ts';
import { ferry, jam } from './articles.testing.ts';
import { claimFarText, claimText } from './claim-text.ts';
import { learnTopics } from './topics.ts';

const title = '柑橘果酱的四口铜锅';

/** The headline stands after all the texts, which the article before it holds. */
function claim(texts: readonly string[]) {
  const given = blocks(...texts.map((one) => ['paragraph', one] as ['paragraph', string]), ['heading', title]);
  const last = texts.length;
  const article: ArticleBlocks = { indexes: texts.map((_, index) => index) };
  const headline = { title: [last], subtitle: [], kicker: [], bylines: [], first: last, last };
  const claimed = claimText(given, article, headline, learnTopics(texts));
  return { claimed: claimed?.indexes, rest: article.indexes };
}

test('a headline after its text takes that text from the article before', () => {
  const { claimed = [], rest } = claim([...ferry.slice(0, 5), ...jam.slice(0, 4)]);
  expect(claimed).toEqual([5, 6, 7, 8]);
  expect(rest).toEqual([0, 1, 2, 3, 4]);
});

test('a headline that nothing before it answers takes nothing', () => {
  expect(claim(ferry)).toEqual({ claimed: undefined, rest: ferry.map((_, index) => index) });
});

test('an article of a few blocks is not divided', () => {
  expect(claim([ferry[0] ?? '', jam[0] ?? '']).claimed).toBeUndefined();
});

test('a section heading between headline and byline goes with the text that is claimed', () => {
  const texts = [...ferry.slice(0, 5), ...jam.slice(0, 4)];
  const last = texts.length;
  const given = blocks(
    ...texts.map((one) => ['paragraph', one] as ['paragraph', string]),
    ['heading', title],
    ['heading', '果园的秋天'],
    ['byline', '本报记者 沈一帆'],
  );
  const article: ArticleBlocks = { indexes: [...texts.map((_, index) => index), last + 1] };
  const headline = { title: [last], subtitle: [], kicker: [], bylines: [last + 2], first: last, last: last + 2 };
  const claimed = claimText(given, article, headline, learnTopics(texts));
  expect(claimed?.indexes).toEqual([5, 6, 7, 8, last + 1]);
  expect(article.indexes).toEqual([0, 1, 2, 3, 4]);
});

/** Two headlines stand at the top of the page, and one article holds the texts of both. */
function claimFar(texts: readonly string[], ownTitle = '渡船与对岸的孩子') {
  const given = blocks(
    ['heading', title],
    ['heading', ownTitle],
    ...texts.map((one) => ['paragraph', one] as ['paragraph', string]),
  );
  const headline = (at: number) => ({ title: [at], subtitle: [], kicker: [], bylines: [], first: at, last: at });
  const article: ArticleBlocks = { headline: headline(1), indexes: texts.map((_, at) => at + 2) };
  const claimed = claimFarText(given, [article], headline(0), learnTopics(texts));
  return {
    claimed: claimed?.indexes.map((index) => texts[index - 2]),
    rest: article.indexes.map((at) => texts[at - 2]),
  };
}

test('a headline at the top of the page takes the end or the beginning of an article below', () => {
  expect(claimFar([...ferry.slice(0, 5), ...jam.slice(0, 5)])).toEqual({
    claimed: jam.slice(0, 5),
    rest: ferry.slice(0, 5),
  });
  expect(claimFar([...jam.slice(0, 5), ...ferry.slice(0, 5)])).toEqual({
    claimed: jam.slice(0, 5),
    rest: ferry.slice(0, 5),
  });
});

test('it takes nothing of an article that is of one piece', () => {
  expect(claimFar(ferry)).toEqual({ claimed: undefined, rest: ferry });
  expect(claimFar(jam, '合作社与果酱作坊').claimed).toBeUndefined();
});
