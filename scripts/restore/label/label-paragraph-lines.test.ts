import { describe, expect, test } from 'vitest';
import type { Role } from '../document.ts';
import { paragraphs, placed, shown } from '../lines.testing.ts';
import { labelParagraphLines } from './label-paragraph-lines.ts';

const label = (text: string) => shown(labelParagraphLines(placed(text), []));

/** Role of a line that stands between paragraphs. */
function roleOf(line: string, after = paragraphs[2] ?? ''): Role | undefined {
  const text = [paragraphs[0], paragraphs[1], line, after, ...paragraphs.slice(3)].join('\n\n');
  return label(text).find(([, one]) => one === line)?.[0];
}

test('paragraphs are paragraphs', () => {
  expect(label(paragraphs.join('\n\n'))).toEqual(paragraphs.map((text) => ['paragraph', text]));
});

test.each<[string, Role]>([
  ['渡口边的修船人', 'heading'],
  ['二、谁来付费', 'heading'],
  ['船往哪里去？', 'heading'],
  ['建时问大，用时问贵', 'heading'],
  ['本报记者 沈一帆 临江报道', 'byline'],
  ['■ 沈一帆', 'byline'],
  ['（作者系某大学港口研究所研究员）', 'byline'],
  ['《江岸周报》：船工从哪里来？', 'question'],
  ['图1 渡口的早晨', 'caption'],
  ['视觉资料室/图', 'credit'],
  ['船员清早在三号泊位接上岸电箱。视觉资料室/图', 'caption'],
  ['来源：港务年报', 'credit'],
  ['东港\t14\t3\t27', 'table'],
  ['- 9 -', 'furniture'],
  ['本版编辑 施远 美编 江禾', 'furniture'],
  ['发行热线:(0519)88001234 扫码订阅', 'furniture'],
  ['下转A4版', 'furniture'],
  ['广告', 'advertisement'],
  ['◎ 统一编号：七座码头使用同一套编码', 'item'],
  ['编者按：渡口的故事还没有讲完。', 'editor'],
])('%s is %s', (line, role) => {
  expect(roleOf(line)).toBe(role);
});

describe('what looks like something else stays text', () => {
  test.each([
    ['a short sentence', '船开了。'],
    ['a clause', '船工先把缆绳盘好，'],
    ['the rest of a sentence', '，客人才陆续上来'],
    ['a colon that leads on', '船期如下：'],
    ['a sentence that names a telephone', '他打了三次电话，都没有人接。'],
    ['a sentence with numbers in it', '东港 14 条，西港 3 条，石渡 27 条，都在 2024 年改成了图书馆。'],
    ['a sentence about a figure', '图 3 显示，夜里的电价最低。'],
    ['a quotation left open', '老木工说：“书比人重'],
  ])('%s', (_, line) => {
    expect(roleOf(line)).toBe('paragraph');
  });

  test('a fragment that the next line goes on with', () => {
    const [first = ''] = paragraphs;
    const [head, tail] = [first.slice(0, 15), first.slice(15)];
    const text = [...paragraphs.slice(1), head, tail].join('\n\n');
    expect(label(text).find(([, one]) => one === head)?.[0]).toBe('paragraph');
  });

  // The six dots that end a Chinese sentence are also what leads to a page number.
  test('a short sentence that ends in dots', () => {
    expect(roleOf('他想了很久，终于没有说……')).toBe('paragraph');
  });
});

describe('the front page of an issue', () => {
  const front = [
    '江岸周报',
    '空置堆位',
    '小港口的大账本 A2',
    '渡口边的修船人 A3',
    '慢一点的船 A4',
    '气象站的两本账 A5',
  ];
  const text = [...front, ...paragraphs].join('\n\n');

  test('its index and teasers are no articles', () => {
    const found = label(text);
    for (const line of front.slice(2)) expect(found).toContainEqual(['promo', line]);
  });

  test('the text under it stays text', () => {
    expect(label(text).filter(([role]) => role === 'paragraph')).toEqual(paragraphs.map((one) => ['paragraph', one]));
  });
});

test('a name that heads many pages is furniture, a heading that comes twice is none', () => {
  const pages = paragraphs.map((_, at) => [
    '江岸周报',
    at < 2 ? '谁来付费' : `第${at}条船的去处`,
    ...paragraphs,
    ...paragraphs,
  ]);
  const found = label(pages.flat().join('\n\n'));
  const rolesOf = (line: string) => new Set(found.filter(([, text]) => text === line).map(([role]) => role));
  expect(rolesOf('江岸周报')).toEqual(new Set(['furniture']));
  expect(rolesOf('谁来付费')).toEqual(new Set(['heading']));
});

test('a heading that every short report on one page has is no name of a page', () => {
  const reports = paragraphs.flatMap((text) => ['谁来付费', text]);
  expect(label([...reports, ...paragraphs, ...paragraphs].join('\n\n'))).not.toContainEqual(['furniture', '谁来付费']);
});

test('spaces that justification spread through a line go; those that were printed stay', () => {
  const spread = [...'船工先把缆绳盘好再扫甲板，客人才陆续上来，对岸的学校七点半上课。'].join(' ');
  const found = label([paragraphs[0], spread, '小港口 大账本', paragraphs[1]].join('\n\n')).map(([, text]) => text);
  expect(found).toContain(spread.replaceAll(' ', ''));
  expect(found).toContain('小港口 大账本');
});

test('a column that stands line by line is put together', () => {
  const lines = [
    '去年冬天海港的风比往年大,拖',
    '轮停了十一天。船东把账算给港',
    '口,港口又把账单转给供电单',
    '位,说这笔钱该由两家一起分',
    ',供电单位不肯。',
  ];
  expect(label([paragraphs[0], ...lines, paragraphs[1]].join('\n\n'))).toEqual([
    ['paragraph', paragraphs[0]],
    ['paragraph', lines.join('')],
    ['paragraph', paragraphs[1]],
  ]);
});
