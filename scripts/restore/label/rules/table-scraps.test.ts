import { describe, expect, test } from 'vitest';
import { englishParagraphs, page, rolesIn, wrappedWords } from '../../lines.testing.ts';
import { caption, credit } from './caption.ts';
import { tableScraps } from './table-scraps.ts';

const around = (lines: string) => `${page(46)}\n\n${lines}\n\n${page(46)}`;
const tables = (lines: string) =>
  Object.entries(rolesIn(around(lines), caption, credit, tableScraps))
    .filter(([, role]) => role === 'table')
    .map(([line]) => line);

test('rows of numbers and short cells after a caption are of the table', () => {
  expect(tables('表 2 各港用电\n东港 14 3 27\n岸电\n普及率')).toEqual(['东港 14 3 27', '岸电', '普及率']);
});

test('the source under them is none of them', () => {
  expect(tables('图 3 桥墩\n枯水期\n丰水期\n河床\n来源：港务年报')).toEqual(['枯水期', '丰水期', '河床']);
});

test('what stands apart between a caption and its source is in the figure', () => {
  expect(tables('图 3 桥墩\n\n～用传感器看护河床～\n\n(1) 测深、(2) 测流\n\n来源：港务年报')).toEqual([
    '～用传感器看护河床～',
    '(1) 测深、(2) 测流',
  ]);
});

test('labels right above the caption of a figure are the figure’s', () => {
  expect(tables('枯水期\n丰水期\n河床\n图 3 桥墩')).toEqual(['枯水期', '丰水期', '河床']);
  expect(tables('枯水期\n丰水期\n图 3 桥墩')).toEqual([]);
  expect(tables('枯水期\n丰水期\n河床\n表 3 桥墩')).toEqual([]);
  expect(tables('枯水期。\n丰水期。\n河床。\n图 3 桥墩')).toEqual([]);
});

test('a row of numbers needs no caption', () => {
  expect(tables('2024 12 3,400 5.6%')).toEqual(['2024 12 3,400 5.6%']);
});

describe('text stays text', () => {
  test('a paragraph after a caption', () => {
    expect(tables('表 2 各港用电')).toEqual([]);
    expect(tables('图 3 桥墩\n船工说这张图画得不对，因为河床在那里往下折了一道，去年才量出来。')).toEqual([]);
  });

  test('a sentence in a line that looks like a row', () => {
    expect(tables('东港 14 条，西港 3 条，石渡 27 条。')).toEqual([]);
    expect(tables('2021 年 12 条 2022 年 14 条，今年 27 条')).toEqual([]);
    expect(tables('渡口与桥梁研究中心在 2017 年 5 月开出的航线同港务局在 2019 年 8')).toEqual([]);
  });

  test('one or two short lines, which a heading may have left', () => {
    expect(tables('图 3 桥墩\n谁来付费')).toEqual([]);
  });

  test('numbered headings after a caption', () => {
    expect(tables('图 3 桥墩\n一、谁来付费\n二、怎么付费\n三、何时付费')).toEqual([]);
  });
});

test('decimal numbers alone on their lines are cells, not headings', () => {
  expect(tables('表 2 各港用电\n东港\n1.0\n西港\n2.5')).toEqual(['东港', '1.0', '西港', '2.5']);
});

test('names of columns stand over rows of words and numbers in English, too', () => {
  const text = wrappedWords(englishParagraphs.join(' '), 48);
  const rows = 'Pier Height (m) Depth (m) Ground in spring\nA 9.2 0.9 sand\nB 7.5 1.2 mud\nC 11.0 0.0 sand';
  const found = rolesIn(`${text}\nTABLE I. The piers\n${rows}\n\n${text}`, caption, tableScraps);
  expect(Object.entries(found).filter(([, role]) => role === 'table')).toHaveLength(4);
});

test('a section that counts on is no row, though its number lost the space behind it', () => {
  const text = `1 渡口\n${page(46)}\n2岸电\n${page(46)}\n\n表 2 各港用电\n东港 14 3 27\n西港 9 8 7\n普及率\n3船坞与缆绳\n${page(46)}`;
  expect(rolesIn(text, caption, tableScraps)).not.toHaveProperty('3船坞与缆绳');
});

describe('rows without a numbered caption', () => {
  const head = '泊位 长度（米） 水深（米） 船次';
  const rows = ['东港 120 9.5 314', '西港 85 7.2 206', '石渡 60 4.8 97'];
  const roles = (lines: readonly string[]) => rolesIn(around(lines.join('\n')), caption, credit, tableScraps);

  test('have the names of their columns above them, and what they show, where their source is named', () => {
    expect(roles(['三处泊位去年的船次', head, ...rows, '数据来源：港务年报'])).toMatchObject({
      三处泊位去年的船次: 'caption',
      [head]: 'table',
    });
  });

  test('leave a heading above them where no source is named', () => {
    expect(roles(['三处泊位去年的船次', head, ...rows])).not.toHaveProperty('三处泊位去年的船次');
  });
});

test('a row’s first cell may be numbered, and its numbers carry marks', () => {
  const cells = ['均值', '1.灯塔', '0.46**', '（0.03）', '2.渡船', '62.1±8.5', '<0.001'];
  expect(tables(`表 1 各项\n${cells.join('\n')}`)).toEqual(cells);
  expect(tables('表 1 各项\n均值\n中位数\n3.1\n\n1.灯塔\n\n守塔人每晚点灯。')).not.toContain('1.灯塔');
});
