import { describe, expect, test } from 'vitest';
import { blocks, type GivenBlock } from '../lines.testing.ts';
import { ferry, jam } from './articles.testing.ts';
import { dropHeadings } from './drop-headings.ts';
import { findHeadlines } from './headlines.ts';
import { learnTopics } from './topics.ts';

const line = '木船退到后面歇息 铁船载着孩子过江';
const texts = (list: readonly string[]): GivenBlock[] => list.map((one) => ['paragraph', one]);

/** Titles that are left of a page. */
function titles(...given: GivenBlock[]): string[] {
  const made = blocks(...given);
  const topics = learnTopics([...ferry, ...jam]);
  return dropHeadings(made, findHeadlines(made), topics).map(({ title }) => made[title[0] ?? -1]?.text.text ?? '');
}

test('a line in two halves inside the text of one subject is a section heading', () => {
  expect(titles(...texts(ferry), ['heading', line], ...texts(ferry.toReversed()))).toEqual([]);
});

describe('it is a title', () => {
  test('where another subject begins', () => {
    expect(titles(...texts(jam), ['heading', line], ...texts(ferry))).toEqual([line]);
  });

  test('with a byline', () => {
    const signed: GivenBlock = ['byline', '本报记者 沈一帆'];
    expect(titles(...texts(ferry), ['heading', line], signed, ...texts(ferry.toReversed()))).toEqual([line]);
  });

  test('behind the end of an article', () => {
    const end: GivenBlock = ['paragraph', '缆绳还在船上。（沈一帆）'];
    expect(titles(...texts(ferry), end, ['heading', line], ...texts(ferry.toReversed()))).toEqual([line]);
  });

  test('where the text on a side is too short to tell', () => {
    expect(titles(...texts(ferry.slice(0, 3)), ['heading', line], ...texts(ferry.toReversed()))).toEqual([line]);
  });
});
