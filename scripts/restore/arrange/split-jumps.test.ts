import { expect, test } from 'vitest';
import { blocks, shown } from '../lines.testing.ts';
import { splitJumps } from './split-jumps.ts';

test('where a report goes on, behind its last words', () => {
  expect(shown(splitJumps(blocks(['paragraph', '岸电的账谁也没有付。（下转第三版）'])))).toEqual([
    ['paragraph', '岸电的账谁也没有付。'],
    ['furniture', '（下转第三版）'],
  ]);
});

test('and before the words that go on with it', () => {
  expect(shown(splitJumps(blocks(['paragraph', '（上接A1版）箱子亮了三年。'])))).toEqual([
    ['furniture', '（上接A1版）'],
    ['paragraph', '箱子亮了三年。'],
  ]);
});

test.each(['船工说，下转第三版要等一天。', '箱子亮了（见第三版）', '（上接A1版）'])('%s stays', (text) => {
  expect(shown(splitJumps(blocks(['paragraph', text])))).toEqual([['paragraph', text]]);
});
