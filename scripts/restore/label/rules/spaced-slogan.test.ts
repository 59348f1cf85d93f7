import { expect, test } from 'vitest';
import { rolesIn } from '../../lines.testing.ts';
import { contactLine } from './contact-line.ts';
import { spacedSlogan } from './spaced-slogan.ts';

const rules = [contactLine, spacedSlogan];

test('letter-spaced lines beside a contact line are furniture, one after the other', () => {
  expect(rolesIn('— 让 远 方 听 得 见 —\n港 城 早 知 道\n扫码关注港湾晚报公众号\n\n谁来付岸电的账', ...rules)).toEqual({
    '— 让 远 方 听 得 见 —': 'furniture',
    '港 城 早 知 道': 'furniture',
    扫码关注港湾晚报公众号: 'furniture',
  });
});

test.each([
  ['a letter-spaced line beside text', '船长没有说话。\n\n谁 来 付 账\n\n账单寄来了。'],
  ['a short heading', '摘 要\n\n账单寄来了。'],
])('%s stays', (_, text) => {
  expect(rolesIn(text, ...rules)).toEqual({});
});
