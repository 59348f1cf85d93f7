import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clausesOf } from './clauses.ts';

test.each([
  ['水到渠成：一座城的三十年', ['水到渠成：', '一座城的三十年']],
  ['日报 2026年6月18日 第10版', ['日报 ', '2026年6月18日 ', '第10版']],
  ['导报（2025年11月20日）', ['导报', '（2025年11月20日）']],
  ['《晚报》2026年6月18日', ['《晚报》', '2026年6月18日']],
  ['“谁来付钱？”他问', ['“谁来付钱？”', '他问']],
  ['完了。', ['完了。']],
  ['渡口修好,票价“两元”:照旧', ['渡口修好,', '票价“两元”:照旧']],
  ['A Twin: That Says (2025)', ['A Twin: ', 'That Says (2025)']],
  ['Harbour Evening, 7 May 2026, page 3', ['Harbour Evening, ', '7 May 2026, ', 'page 3']],
  ['A Title without Marks', ['A Title without Marks']],
])('%s breaks between clauses', (title, clauses) => {
  expect(clausesOf(title)).toEqual(clauses);
});

test('clauses put together are the title', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (title) => {
      expect(clausesOf(title).join('')).toBe(title);
    }),
  );
});
