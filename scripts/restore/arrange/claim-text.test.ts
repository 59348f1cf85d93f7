import { expect, test } from 'vitest';
import { blocks } from '../lines.testing.ts';
import type { ArticleBlocks } from './article-blocks.ts';
import { ferry, jam } from './articles.testing.ts';
import { claimText } from './claim-text.ts';
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
