import { describe, expect, test } from 'vitest';
import { column, page, paragraphs, rolesIn } from '../../lines.testing.ts';
import { eventLines } from './event-lines.ts';
import { signedHead } from './signed-head.ts';

/** Talks one below the other without blank lines, their paragraphs set in. */
const volume = (head: string) =>
  [paragraphs[0], paragraphs[1]].map((text) => column(`　　${text}`, 34)).join(`\n${head}\n`);

describe('title and author between two talks', () => {
  test.each([
    ['粮仓里的图书室', '临江市文化局局长　沈一帆'],
    ['粮仓里的图书室', '沈一帆　临江市文化局局长'],
    ['粮仓里的图书室', '北岸水文站观测员　沈　帆'],
    ['粮仓里的图书室', '沈　帆'],
    ['粮仓里的图书室', '沈一帆　顾听澜'],
  ])('%s / %s', (title, author) => {
    expect(rolesIn(volume(`${title}\n${author}`), signedHead)).toEqual({ [title]: 'heading', [author]: 'byline' });
  });

  test('a title over two lines, and somebody who is addressed', () => {
    const head = '粮仓里的图书室\n——兼谈书架的高矮\n临江市文化局局长　沈一帆\n　　各位代表：';
    expect(rolesIn(volume(head), signedHead)).toEqual({
      粮仓里的图书室: 'heading',
      '——兼谈书架的高矮': 'heading',
      '临江市文化局局长　沈一帆': 'byline',
    });
  });

  test('below the last dots of a contents list', () => {
    const head = '渡船的早晨⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯顾听澜（3）\n粮仓里的图书室\n沈一帆';
    expect(rolesIn(volume(head), signedHead)).toEqual({ 粮仓里的图书室: 'heading', 沈一帆: 'byline' });
  });

  test('the lines of a poem stay apart', () => {
    const poem = ['潮水退下去', '把脚印还给沙', '我们数到七', '灯就亮了'];
    expect(rolesIn(volume(`北岸的灯塔\n沈一帆\n${poem.join('\n')}`), signedHead)).toEqual({
      北岸的灯塔: 'heading',
      沈一帆: 'byline',
      ...Object.fromEntries(poem.map((line) => [line, 'paragraph'])),
    });
  });
});

test('a poem ends above the next headline, and goes on below the title of its second part', () => {
  const [first, second] = [
    ['潮水退下去', '把脚印还给沙', '我们数到七', '灯就亮了'],
    ['风来的时候', '缆绳自己说话', '说的是昨天'],
  ];
  const text = `${page(34)}\n\n北岸的灯塔\n沈一帆\n\n${first?.join('\n')}\n\n渡　口\n\n${second?.join('\n')}\n\n粮仓里的图书室\n\n${page(34)}`;
  const roles = rolesIn(text, signedHead);
  expect(Object.keys(roles)).toEqual(['北岸的灯塔', '沈一帆', ...(first ?? []), ...(second ?? [])]);
});

test('a narrow column below a name is no poem', () => {
  const text = `${page(34)}\n\n北岸的灯塔\n沈一帆\n${column(paragraphs[3] ?? '', 12)}\n\n${page(34)}`;
  expect(Object.values(rolesIn(text, signedHead))).not.toContain('paragraph');
});

describe('not', () => {
  test.each([
    ['a heading of two spread characters', '粮仓里的图书室\n后　记'],
    ['two words of a sentence', '粮仓里的图书室\n书架　矮了'],
    ['a name after a line that ends a clause', '来的人有老船工，\n沈一帆'],
    ['the last entries of a contents list', '一、木船\n二、柴油机\n\n往后的路\n沈一帆'],
    ['the name of a section', '参考资料\n沈一帆'],
    ['a numbered heading over a name', '一、粮仓里的图书室\n沈一帆'],
    ['a name over short lines', '粮仓里的图书室\n沈一帆\n二十四个孔\n两床厚被子'],
  ])('%s', (_, head) => {
    expect(rolesIn(volume(head), signedHead)).toEqual({});
  });

  test('a name that the column’s last line holds', () => {
    expect(rolesIn(`${column(`${paragraphs[0]}这是船工`, 34)}\n沈一帆\n${page(34)}`, signedHead)).toEqual({});
  });
});

describe('time, place and people of a meeting', () => {
  const entries = ['时间：二月三日下午', '主持人：沈一帆（《渡口》主编）', '嘉　宾：顾听澜、林知遥'];

  test('are a note under the title', () => {
    expect(rolesIn(volume(`渡口还要不要\n${entries.join('\n')}`), eventLines)).toEqual({
      渡口还要不要: 'heading',
      ...Object.fromEntries(entries.map((entry) => [entry, 'editor'])),
    });
  });

  test('people alone are no meeting', () => {
    expect(rolesIn(volume(`渡口还要不要\n${entries.slice(1).join('\n')}`), eventLines)).toEqual({});
  });

  test('a sentence behind such a word is none', () => {
    expect(rolesIn(volume('时间：过得很快。\n地点：谁也没有记住。'), eventLines)).toEqual({});
  });
});
