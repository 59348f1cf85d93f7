import { describe, expect, test } from 'vitest';
import { blocks, type GivenBlock } from '../lines.testing.ts';
import { beginUnderHeadline } from './begin-under-headline.ts';

const page: readonly GivenBlock[] = [
  ['paragraph', '北岸的泊位明年春天再装,账也从那时算起。'],
  ['heading', '渡口换了岸电箱'],
  ['byline', '本报记者 苏望潮 东港报道'],
  ['paragraph', '渡口的灯换成了岸电箱,船东松了一口气。'],
  ['paragraph', '头一年的电费由码头先垫上。'],
];
const headline = { title: [1], subtitle: [], kicker: [], bylines: [2], first: 1, last: 2 };
const order = (given: readonly GivenBlock[], indexes: readonly number[], own: typeof headline | undefined = headline) =>
  beginUnderHeadline(blocks(...given), indexes, own);

test('a column that was read before its headline comes after the text below the headline', () => {
  expect(order(page, [0, 3, 4])).toEqual([3, 4, 0]);
});

describe('the order stays', () => {
  test('where all stands below the headline', () => {
    expect(order(page, [3, 4])).toEqual([3, 4]);
  });

  test('where the headline was read after its text', () => {
    expect(order(page, [0, 4])).toEqual([0, 4]);
  });

  test('where no byline shows that the article begins there', () => {
    expect(order(page, [0, 3, 4], { ...headline, bylines: [], last: 1 })).toEqual([0, 3, 4]);
  });

  test('of an article without a headline', () => {
    expect(beginUnderHeadline(blocks(...page), [0, 3, 4], undefined)).toEqual([0, 3, 4]);
  });
});
