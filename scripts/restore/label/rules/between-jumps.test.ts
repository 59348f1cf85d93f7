import { expect, test } from 'vitest';
import { page, rolesIn } from '../../lines.testing.ts';
import { betweenJumps } from './between-jumps.ts';
import { contactLine } from './contact-line.ts';

test('short lines between the halves of a page jump are furniture', () => {
  const text = `${page(30)}\nSee FERRY, Page A6\nA6\nFERRY\nFrom Page A3\n${page(30)}`;
  expect(rolesIn(text, betweenJumps)).toEqual({ A6: 'furniture', FERRY: 'furniture' });
});

test('text between them is not', () => {
  const text = '（下转A6版）\n渡船每天往返十八趟，票价仍是两元，船工说不习惯安静。\n（上接A3版）';
  expect(rolesIn(text, betweenJumps)).toEqual({});
});

test('nor are short lines where nothing takes the text up', () => {
  expect(rolesIn(`（下转A6版）\n谁来付账\n${page(30)}`, betweenJumps)).toEqual({});
});

test('what is furniture already may stand among them', () => {
  const text = `${page(30)}\n（下转A8版）\n发行人 沈一帆\nA8 两岸\n本版编辑 江禾\n（上接A6版）\n${page(30)}`;
  expect(rolesIn(text, contactLine, betweenJumps)).toMatchObject({
    '发行人 沈一帆': 'furniture',
    'A8 两岸': 'furniture',
  });
});
