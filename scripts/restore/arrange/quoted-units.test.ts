import { expect, test } from 'vitest';
import { blocks, type GivenBlock } from '../lines.testing.ts';
import { findQuotedUnits } from './quoted-units.ts';
import { unitsOf } from './reading-units.ts';

const page: readonly GivenBlock[] = [
  ['paragraph', '渡口的灯换成了岸电箱。'],
  ['heading', '谁来付账'],
  ['deck', '账单最后还是寄到了船东手里。'],
  ['paragraph', '头一年的电费由码头先垫上。'],
  ['paragraph', '老渡工说,第二年的账单最后还是寄到了船东手里,码头没有多问一句。'],
];

const quoted = (given: readonly GivenBlock[]) => {
  const all = blocks(...given);
  const units = unitsOf(
    all,
    all.map((_, at) => at),
  );
  return [...findQuotedUnits(all, units)].map(([unit, heading]) => [units[unit]?.text, units[heading]?.text]);
};

test('the text of which a pull quote repeats a sentence belongs to the heading of the quote', () => {
  expect(quoted(page)).toEqual([[4, 1]]);
});

test('a shortened quote is known by what is left of it', () => {
  expect(quoted(page.with(2, ['deck', '账单最后寄到了船东手里,码头没有多问一句。']))).toEqual([[4, 1]]);
});

test.each([
  ['a quote of a text that was lost', page.with(2, ['deck', '岸上的人如今也睡得着觉了。'])],
  [
    'a quote that only a text above the heading has',
    page.with(0, page[4] as GivenBlock).with(4, page[3] as GivenBlock),
  ],
  ['a quote under no heading', page.with(1, ['paragraph', '谁来付账,没有人说得清楚。'])],
])('%s tells of no text', (_, given) => {
  expect(quoted(given)).toEqual([]);
});
