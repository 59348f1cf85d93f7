import { expect, test } from 'vitest';
import { rolesIn } from '../../lines.testing.ts';
import { contactLine } from './contact-line.ts';
import { furnitureBetween } from './furniture-between.ts';

test('a slogan between lines of furniture is furniture', () => {
  expect(rolesIn('扫码读本报\n\n慢一点 看得清\n\n本报官方微信', contactLine, furnitureBetween)).toMatchObject({
    '慢一点 看得清': 'furniture',
  });
});

test('a headline with text under it is not', () => {
  const text = '扫码读本报\n\n谁来付岸电的账\n\n去年有四成的船在港口接了岸电，船长们说夜里终于睡得着觉。';
  expect(rolesIn(text, contactLine, furnitureBetween)).toEqual({ 扫码读本报: 'furniture' });
});
