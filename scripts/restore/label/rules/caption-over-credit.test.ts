import { expect, test } from 'vitest';
import { rolesIn } from '../../lines.testing.ts';
import { credit } from './caption.ts';
import { captionOverCredit } from './caption-over-credit.ts';
import { tableRow } from './table-row.ts';

const rules = [tableRow, credit, captionOverCredit];

test('a sentence right before a credit is the caption', () => {
  expect(rolesIn('东港三号泊位的岸电箱。\n港湾晚报/图', ...rules)).toMatchObject({
    '东港三号泊位的岸电箱。': 'caption',
  });
});

test('a line right before a table is its name', () => {
  expect(rolesIn('各港用电的变化\n\n年份\t东港\t西港\t北港', ...rules)).toMatchObject({ 各港用电的变化: 'caption' });
});

test('a long paragraph before a credit is text', () => {
  const paragraph =
    '船东们算了一笔账：靠港一夜，烧油要花掉三千多元，接岸电只要一半，可是箱子在谁家码头上，电费就由谁说了算，'.repeat(
      2,
    );
  expect(rolesIn(`${paragraph}\n\n港湾晚报/图`, ...rules)).toEqual({ '港湾晚报/图': 'credit' });
});

test('the source in brackets at an article’s end makes no caption of its last paragraph', () => {
  expect(rolesIn('渡口从此多了一盏灯。\n\n（数据来源：港务年报）', ...rules)).toEqual({
    '（数据来源：港务年报）': 'credit',
  });
});

test('the end of a sentence whose name stands half in the block before is no caption', () => {
  const half = '船东把四条渡船的押金都存进了建设';
  const rest = '银行的老码头分行。';
  expect(rolesIn(`${half}\n\n${rest}\n\n港湾晚报/图`, ...rules)).toEqual({ '港湾晚报/图': 'credit' });
});

test('a sentence above a note, and an item of a list above a source, are text', () => {
  expect(rolesIn('年末有资质的船厂四家。\n\n注：\n\n1. 数据未经审核。\n\n资料来源：港务年报', ...rules)).toEqual({
    '注：': 'credit',
    '资料来源：港务年报': 'credit',
  });
});
