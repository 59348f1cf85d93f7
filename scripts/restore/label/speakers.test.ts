import { expect, test } from 'vitest';
import { column, page, paragraphs, placed } from '../lines.testing.ts';
import { findTurns } from './speakers.ts';

const turns = (text: string) => [...findTurns(placed(text))].map((line) => line.trimmed);

test('labels that come back at the beginnings of turns', () => {
  const lines = [
    '温良：哪一年停航的？',
    '纪守田（船工）：修桥那一年。',
    '温良：后来呢？',
    '纪守田（船工）：都走桥了。',
  ];
  expect(turns(lines.join('\n')).toSorted()).toEqual(lines.toSorted());
});

test.each([
  ['a label that comes once', '温良：哪一年停航的？'],
  ['headings with a label', `案例：渡口的新桥\n${page(22)}\n案例：码头的旧仓\n${page(22)}`],
  ['verbs that quote', '他说：“渡船停了。”\n他说：“桥修好了。”'],
  [
    'lines inside sentences',
    Array(3)
      .fill(`${column(paragraphs[0] ?? '', 22).split('\n')[0]}\n渡口：两岸的人都走。`)
      .join('\n'),
  ],
])('%s are no turns', (_, text) => {
  expect(turns(text)).toEqual([]);
});
