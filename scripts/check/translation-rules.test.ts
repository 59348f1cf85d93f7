import { expect, test } from 'vitest';
import type { MessageRole } from '../../src/model/translation/message.ts';
import { translationRules } from './translation-rules.ts';

function told(original: string, translation: string, role: MessageRole = 'paragraph'): string[] {
  const pair = { role, original, translation, from: 'zh', to: 'en' } as const;
  return translationRules.flatMap((rule) => rule(pair)).map(({ rule, message }) => `${rule}: ${message}`);
}

test('a faithful translation is told of nothing', () => {
  expect(told('水位[^1]下降\u2007米[^2]，\uFFFD无恙。', '\uFFFD safe: the level[^1] fell \u2007 metres[^2].')).toEqual(
    [],
  );
});

test.each([
  [
    'a footnote mark left out',
    '甲[^1]乙[^2]',
    'A[^1] B',
    'footnotes: The original has the footnote marks [^1] [^2], the translation [^1].',
  ],
  [
    'a footnote mark twice',
    '甲[^1]',
    'A[^1] B[^1]',
    'footnotes: The original has the footnote marks [^1], the translation [^1] [^1].',
  ],
  [
    'a footnote mark invented',
    '甲',
    'A[^1]',
    'footnotes: The original has the footnote marks none, the translation [^1].',
  ],
  ['a lost character guessed', '甲\uFFFD', 'A', 'lost: The original marks 1 lost characters (�), the translation 0.'],
  ['a lost figure guessed', '涨了\u2007元', 'rose by five yuan', 'lost: The original marks 1 lost figures'],
  [
    'another figure',
    '产值4640亿元',
    'output of 46.4 billion yuan',
    'figures: “4640亿 (464,000,000,000)” of the original is not in the translation. The translation has “46.4 billion (46,400,000,000)” instead.',
  ],
  ['a figure left out', '涨了70.5%', 'it rose', 'figures: “70.5%” of the original is not in the translation. Put'],
  [
    'other money',
    '5亿美元',
    '500 million yuan',
    'figures: “5亿 (500,000,000)” of the original is other money in the translation: “500 million (500,000,000)”.',
  ],
])('%s', (_, original, translation, message) => {
  expect(told(original, translation)[0]).toContain(message);
});

test('a table keeps its rows and cells', () => {
  expect(told('年 | 量\n甲 | 乙', 'Year | Amount\nA | B', 'table')).toEqual([]);
  expect(told('年 | 量\n甲 | 乙', 'Year | Amount\nA', 'table')).toEqual([
    expect.stringContaining('table: The rows of the table have 2, 2 cells, those of the translation 2, 1.'),
  ]);
  expect(told('甲 | 乙', 'A\nB', 'paragraph')).toEqual([]);
});
