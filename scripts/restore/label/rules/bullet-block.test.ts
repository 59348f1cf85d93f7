import { expect, test } from 'vitest';
import { rolesIn } from '../../lines.testing.ts';
import { bulletBlock } from './bullet-block.ts';

test('a block with a bullet is an item', () => {
  const line = '●东港的岸电箱去年增加到四十个。';
  expect(rolesIn(line, bulletBlock)).toEqual({ [line]: 'item' });
});

test.each([['●岸电'], ['东港的岸电箱去年增加到四十个●']])('%s is none', (line) => {
  expect(rolesIn(line, bulletBlock)).toEqual({});
});
