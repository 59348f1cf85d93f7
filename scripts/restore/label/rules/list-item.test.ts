import { describe, expect, test } from 'vitest';
import { page, rolesIn } from '../../lines.testing.ts';
import { listItem } from './list-item.ts';

const around = (line: string) => `${page(23)}\n\n${line}\n\n${page(23)}`;

test.each([
  ['◎ 在内河港，船舶先靠泊后接电'],
  ['（2）建立按用量收费的办法。船东只付用量。'],
  ['① 统一编号'],
  ['3. 按小时计价'],
  ['• the ferry timetable was moved'],
  ['a) the harbour'],
])('%s begins an item', (line) => {
  expect(rolesIn(around(line), listItem)).toEqual({ [line]: 'item' });
});

describe('numbers that count no items', () => {
  test.each([['2024年的船票'], ['12.5%的客人'], ['3天后船开了'], ['1.9吨书装上了船'], ['333本书'], ['7点半上课']])(
    '%s',
    (line) => {
      expect(rolesIn(around(line), listItem)).toEqual({});
    },
  );
});
