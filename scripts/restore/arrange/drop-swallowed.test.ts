import { describe, expect, test } from 'vitest';
import { blocks, type GivenBlock, paragraphs } from '../lines.testing.ts';
import { dropSwallowed } from './drop-swallowed.ts';

const [first = '', second = '', third = ''] = paragraphs;
const cut = '汪渡生把四条渡船的押金都存进了';
const textsOf = (...texts: string[]) => {
  const { blocks: kept, leftOut } = dropSwallowed(blocks(...texts.map((text): GivenBlock => ['paragraph', text])));
  return { kept: kept.map(({ text }) => text.text), dropped: leftOut.map(({ text }) => text.text) };
};

test('paragraphs that were read into another one stay where they stand by themselves', () => {
  expect(textsOf(cut + second + third, first, second, third)).toEqual({
    kept: [cut, first, second, third],
    dropped: [second + third],
  });
});

test('a mark that opens goes with what it opens', () => {
  const quoted = `“${second}`;
  expect(textsOf(cut + quoted + third, quoted, third).kept[0]).toBe(cut);
});

describe('nothing is dropped', () => {
  test.each([
    ['where one paragraph alone stands in another', [cut + second, first, second]],
    ['where they stand apart from each other', [cut + second + third, second, first, third]],
    ['where the other is a copy of them and nothing else', [second + third, first, second, third]],
  ])('%s', (_, texts) => {
    expect(textsOf(...texts)).toEqual({ kept: texts, dropped: [] });
  });
});
