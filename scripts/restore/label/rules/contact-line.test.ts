import { describe, expect, test } from 'vitest';
import { column, page, paragraphs, rolesIn } from '../../lines.testing.ts';
import { contactLine } from './contact-line.ts';

const around = (line: string) => `${page(15)}\n\n${line}\n\n${page(15)}`;

test.each([
  ['发行热线:(0519)88001234 扫码订阅', 'furniture'],
  ['国内统一连续出版物号 CN 99-0123', 'furniture'],
  ['责任编辑 沈一帆', 'furniture'],
  ['本版编辑 施远 美编 江禾', 'furniture'],
  ['（下转 A4 版）', 'furniture'],
  ['上接1版', 'furniture'],
  ['■下转第三版', 'furniture'],
  ['广告热线：8222XXXX 地址：临江市渡口路9号', 'furniture'],
  ['来稿邮箱：harbour@paper.example', 'furniture'],
  ['②上接A1版', 'furniture'],
  ['Continued on Page Three.', 'furniture'],
  ['Continued from Page 1, Column 4', 'furniture'],
  ['本版投稿信箱 dukou@paper.example', 'furniture'],
  ['一版责任编辑 沈一帆 版面设计 江禾', 'furniture'],
  ['编辑/沈一帆 校对/江禾', 'furniture'],
  ['港湾  2026年3月18日  星期三  责任编辑 沈一帆  版式 江禾', 'furniture'],
  ['灯塔周报 2026.3.16-3.22 编辑/沈一帆  美编/江禾  校对/施远', 'furniture'],
  ['报料热线：88001234', 'furniture'],
  ['风险提示：本版内容不构成购船建议', 'furniture'],
  ['本版文章未经许可不得转载', 'furniture'],
  ['今日天气 阴转小雨 9℃~15℃ 东风4级', 'furniture'],
  ['详见05版', 'promo'],
  ['·广告', 'advertisement'],
  ['公告', 'advertisement'],
])('%s is %s', (line, role) => {
  expect(rolesIn(around(line), contactLine)).toEqual({ [line]: role });
});

describe('text that speaks of such things stays', () => {
  test.each([
    ['他打了三次电话，都没有人接。'],
    ['天气 转晴以后，水温升到9℃，鱼就上来了'],
    ['详见附录的岸电账'],
    ['他在岸上打了88001234这个号'],
    ['电话里他没有说船的事；热线一直占线'],
    ['编辑部的灯亮到半夜'],
    ['家长信箱'],
    ['广告牌后面就是渡口'],
    ['下转的水流把船推向岸边'],
    ['客户端和小程序要用同一套编码，再由码头抄表'],
  ])('%s', (line) => {
    expect(rolesIn(around(line), contactLine)).toEqual({});
  });

  test('a line of a paragraph that speaks of licences', () => {
    const text = column(`${paragraphs[0]}船坞建议发放许可证，经审核备案以后，允许渡船在夜里开行。${paragraphs[1]}`, 40);
    expect(rolesIn(`${text}\n\n${page(40)}`, contactLine)).toEqual({});
  });

  test('a line of a paragraph that names a telephone line', () => {
    const text = column(`${paragraphs[0]}船工的热线只有白天有人接，夜里要打到桥边去。${paragraphs[1]}`, 15);
    expect(rolesIn(`${text}\n\n${page(15)}`, contactLine)).toEqual({});
  });
});

test.each(['Friday, 14 March 2025', 'Friday, March 14, 2025', '二〇二五年三月十二日　星期三', 'Continued on page 4'])(
  '%s is furniture',
  (line) => {
    expect(rolesIn(line, contactLine)).toEqual({ [line]: 'furniture' });
  },
);

test('a sentence that begins with a day of the week is text', () => {
  expect(
    rolesIn('Friday, 14 March 2025, was the last day on which the ferry ran, and nobody knew it.', contactLine),
  ).toEqual({});
});

test.each([['See LOG, Page A6'], ['From Page A3'], ['Continued on Page B7']])('%s sends the reader on', (line) => {
  expect(rolesIn(line, contactLine)).toEqual({ [line]: 'furniture' });
});

test.each([['渔业与水　第 8 卷第 2 期　2017 年 6 月'], ['Tea and Soil Vol.12 No.3 Sep. 2020']])(
  '%s names the issue',
  (line) => {
    expect(rolesIn(line, contactLine)).toEqual({ [line]: 'furniture' });
  },
);

test('a journal’s month and English name under its volume and issue are furniture', () => {
  const issue = '第 24 卷 第 4 期 渡 口 与 岸 线';
  const month = '2021 年 4 月 Harbour and Coastal Studies';
  expect(rolesIn(`${issue}\n${month}\n${page(30)}`, contactLine)).toEqual({
    [issue]: 'furniture',
    [month]: 'furniture',
  });
  expect(rolesIn(`${page(30)}\n${month}\n${page(30)}`, contactLine)).toEqual({});
});
