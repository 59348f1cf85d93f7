import { expect, test } from 'vitest';
import { pagefindQuery, phrasesOf } from './query.ts';

test.each([
  ['a run of Han is a phrase of characters', '上市', ['"上 市"']],
  ['Latin and digits in a run stay in their place', 'N7上市50天', ['"n7 上 市 50 天"']],
  ['parts between blanks are asked one by one', '上市　3亿', ['"上 市"', '"3 亿"']],
  ['a Latin word alone may go on', 'Factor', ['factor']],
  ['a number alone is whole', '2048', ['"2048"']],
  ['quotation marks force a phrase', '"quiet Channel"', ['"quiet channel"']],
  ['Chinese quotation marks too', '“安静的频道”', ['"安 静 的 频 道"']],
  ['a quotation that does not close', '"quiet channel', ['"quiet channel"']],
  ['a mark that the index does not have divides', '上市★大会', ['"上 市"', '"大 会"']],
  ['nothing to ask for', ' ★ "" ', []],
])('%s', (_, query, asked) => {
  expect(phrasesOf(query).map(pagefindQuery)).toEqual(asked);
});
