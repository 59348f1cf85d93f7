import { expect, test } from 'vitest';
import type { Explanation } from '../explain-line.ts';
import { explanationLines } from './explanation.ts';

const path = 'zh/evening/the-ferry.mdx';
const explanation: Explanation = {
  source: 'evening',
  line: 12,
  texts: [
    {
      text: '船票涨价 岸电的价格由港口和供电所商',
      decisions: [
        { stage: 'label', where: [], what: 'is running text: no rule takes it for anything else', lines: [12, 12] },
        {
          stage: 'arrange',
          rule: 'join-cut-paragraphs',
          where: [],
          what: 'goes on in line 16 “定，船东只付用量。”',
          score: { value: 3.456, unit: 'log odds', atLeast: -1.7 },
          next: { what: 'goes on in line 20 “另一段”', score: { value: -0.5, unit: 'log odds', atLeast: 1 } },
          lines: [10, 12],
          part: '岸电的价格由港口和供电所商',
        },
        {
          stage: 'arrange',
          rule: 'split-subjects',
          where: [],
          what: 'begins an article',
          because: 'the words change',
          score: { value: 0.04, unit: 'cosine', atMost: 0.1 },
          lines: [12, 12],
        },
      ],
      outcomes: [
        { characters: '船票涨价', article: { path, title: '渡口', place: 'title', role: 'title' } },
        { characters: '岸电的价格', article: { path, title: '渡口', place: 'p12', role: 'heading', level: 2 } },
        { characters: '由港口和供电所商', reason: 'overlap' },
      ],
    },
  ],
  errors: [],
};

test('a line, stage by stage, with scores, next best choices and each outcome', () => {
  expect(explanationLines(explanation, 'content/articles').join('\n')).toBe(
    `evening, line 12

  船票涨价 岸电的价格由港口和供电所商

Repair
  nothing in it is doubled
Label
  is running text: no rule takes it for anything else
Arrange
  “岸电的价格由港口和供电所商” goes on in line 16 “定，船东只付用量。” (lines 10 to 12 together)
    rule       join-cut-paragraphs: Joins the two halves of a paragraph that a column, page or picture cut.
    score      log odds 3.46; at least −1.7 is needed
    next best  goes on in line 20 “另一段” (log odds −0.5; at least 1 is needed)
  begins an article
    rule       split-subjects: Parts an article whose halves have next to no words in common.
    because    the words change
    score      cosine 0.04; at most 0.1 is needed
Outcome
  content/articles/${path}, front matter: a title
    article    渡口
    text       船票涨价
  content/articles/${path}, block p12: a heading of level 2
    article    渡口
    text       岸电的价格
  left out as overlap: read twice at a cut
    text       由港口和供电所商

log odds: 0 is as likely as not, 2.3 ten to one for it, −2.3 ten to one against it
cosine: likeness of two texts by their words, from 0 to 1`,
  );
});

test('several texts of one line are numbered', () => {
  const [text] = explanation.texts;
  const lines = explanationLines({ ...explanation, texts: text ? [text, text] : [] }, 'articles');
  expect(lines.filter((line) => line.startsWith('evening'))).toEqual([
    'evening, line 12, text 1 of 2',
    'evening, line 12, text 2 of 2',
  ]);
});

test('why a document is not published is told with its line', () => {
  const errors = [{ level: 'error' as const, rule: 'ledger', source: 'evening', message: 'Counted twice.' }];
  expect(explanationLines({ ...explanation, errors }, 'articles')).toEqual(
    expect.arrayContaining(['The document is not published:', '  Counted twice.']),
  );
});
