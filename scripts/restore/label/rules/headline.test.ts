import { expect, test } from 'vitest';
import { rolesIn } from '../../lines.testing.ts';
import { affiliatedByline } from './affiliated-byline.ts';
import { headline } from './headline.ts';

const text =
  '去年有四成的船在港口接了岸电，船长们说夜里终于睡得着觉，账单却比烧油时厚了一叠，码头和船东都在等一个说法。';
const under = (line: string) => `${text}\n\n${line}\n\n${text}`;

test.each([
  ['谁来付岸电的账'],
  ['渡轮停航 两岸早市改期'],
  ['建的时候问大，用的时候问贵'],
  ['摘 要'],
  ['建得起，用得起，修得起'],
  ['夜里的电，能便宜多少？'],
  ['老码头也要看船长的意向'],
  ['夜航船的岸电加快普及'],
  ['年初的账单'],
  ['记者观察岸电账单'],
  ['三号泊位的岸电箱装了又拆 两家供电所各执一词'],
])('%s is a headline', (line) => {
  expect(rolesIn(under(line), headline)).toEqual({ [line]: 'heading' });
});

test.each([
  ['两年前夏天船东协会发布的'],
  ['2019年3月，老码头停用'],
  ['船东会替老码头向'],
  ['年共九条渡船改烧电'],
  ['在船东看来，涨价的岸电'],
  ['5月2日，汪渡生'],
  ['去年装在三号和四号泊位的那批岸电箱到了夜里电压不稳'],
  ['对于装了岸电箱的老码头,在不'],
  ['船东们说，眼下，岸电'],
  ['去年装在三号和四号泊位的那批岸电箱到了夜里电压不稳究竟该由谁来修？'],
  ['船长没有说话。'],
  ['1. 《港口用电公报》，港务局'],
  ['他把账单递过来，说：'],
  ['有人问起“岸电的价钱'],
  ['记者梳理十七座老码头'],
])('%s is text', (line) => {
  expect(rolesIn(under(line), headline)).toEqual({});
});

test('who wrote a letter, right under its last sentence and apart from the next, is no headline', () => {
  expect(rolesIn(`${text}\n西门 沈一帆\n\n${text}`, headline)).toEqual({});
  expect(rolesIn(`${text}\n\n西门 沈一帆\n\n${text}`, headline)).toEqual({ '西门 沈一帆': 'heading' });
});

test.each(['2026年3月18日', '二〇二六年三月', '9', '14.2%'])('%s alone is none', (line) => {
  expect(rolesIn(under(line), headline)).toEqual({});
});

test.each(['参考文献：', '［参考文献］', '作者贡献声明：'])('%s is one for all its marks', (line) => {
  expect(rolesIn(under(line), headline)).toEqual({ [line]: 'heading' });
});

test('what a journal says behind a label is none', () => {
  expect(rolesIn(under('关键词：渡口 岸电（船用）'), headline)).toEqual({});
});

test('a long line over the authors of a paper is its title', () => {
  const title = '减速航行与岸电价格约束下的内河渡船停靠次序优化研究';
  expect(rolesIn(`${title}\n\n沈一帆1 顾听澜2\n\n摘要：${text}`, affiliatedByline, headline)).toMatchObject({
    [title]: 'heading',
  });
  expect(rolesIn(under(title), headline)).toEqual({});
});

test('a phrase in quotes is a heading with a comma in it, too, and speech is none', () => {
  const phrase = '“先把船留住，岸上的灯才亮得久”';
  expect(rolesIn(under(phrase), headline)).toEqual({ [phrase]: 'heading' });
  expect(rolesIn(under('“先把船留住，岸上的灯才亮得久。”'), headline)).toEqual({});
  expect(rolesIn(under('先把船留住，岸上的灯才亮得久'), headline)).toEqual({});
});
