import { describe, expect, test } from 'vitest';
import { column, page, paragraphs, placed } from '../lines.testing.ts';
import { isHardWrapped, turnPages } from './context-line.ts';

describe('places', () => {
  test('blank lines go, and the lines beside them know of them', () => {
    const lines = placed('渡口\n桥边\n\n船坞');
    expect(
      lines.map(({ trimmed, number, blankBefore, blankAfter }) => [trimmed, number, blankBefore, blankAfter]),
    ).toEqual([
      ['渡口', 1, true, false],
      ['桥边', 2, false, true],
      ['船坞', 4, true, true],
    ]);
  });

  test('pages are counted by their marks, also where the mark stands on a blank line', () => {
    expect(placed('渡口\n\f桥边\n船坞\n\f\n粮仓').map(({ page: number, newPage }) => [number, newPage])).toEqual([
      [0, true],
      [1, true],
      [1, false],
      [2, true],
    ]);
  });
});

describe('columns', () => {
  test.each([14, 16, 23, 46])('of %d characters are measured', (characters) => {
    for (const line of placed(page(characters))) expect(Math.abs(line.measure - characters * 2)).toBeLessThanOrEqual(2);
  });

  test('a line is full when it reaches the edge, not when its paragraph ends before', () => {
    const lines = placed(page(23));
    const endings = paragraphs.map((text) => column(text, 23).split('\n').at(-1) ?? '');
    const short = new Set(endings.filter((line) => line.length < 20));
    expect(short.size).toBeGreaterThan(2);
    for (const line of lines) expect(line.full, line.trimmed).toBe(!short.has(line.trimmed));
  });

  test('two columns on one page are measured each by itself', () => {
    const [wide = '', narrow = ''] = paragraphs;
    const text = `${column(wide + paragraphs[2], 30)}\n\n${column(narrow + paragraphs[3] + paragraphs[4], 14)}`;
    const lines = placed(text);
    expect(lines[0]?.measure).toBeGreaterThanOrEqual(58);
    expect(lines.at(-2)?.measure).toBeLessThanOrEqual(30);
  });

  test('contents lists and short lines do not make a page of text narrow', () => {
    const list = Array.from({ length: 24 }, (_, at) => `${at + 1} 渡口的账`).join('\n');
    const lines = placed(`${page(46)}\n\n${list}\n\n${page(46)}`);
    expect(lines.find((line) => line.trimmed === '12 渡口的账')?.measure).toBeGreaterThanOrEqual(90);
  });
});

describe('text narrower than the page', () => {
  const [first = '', second = '', third = ''] = paragraphs;
  const measureOf = (text: string, start: string) => {
    const lines = placed(`${page(46)}\n\n${text}\n\n${page(46)}`);
    return lines.find((line) => line.trimmed.startsWith(start))?.measure;
  };

  test('a list with a hanging indent, a box and text beside a picture have edges of their own', () => {
    expect(measureOf(`◎ ${column(first, 42)}`, '◎')).toBeLessThanOrEqual(86);
    expect(measureOf(column(`图书室里，${second}${third}`, 27), '图书室里')).toBeLessThanOrEqual(54);
  });

  test('short lines one below the other have not', () => {
    const list = '一、渡口的账本\n二、桥墩的年纪\n三、冷库的电价\n四、结语';
    expect(measureOf(list, '二、')).toBeGreaterThanOrEqual(90);
  });
});

test('the text after a page number stands on a new page', () => {
  const lines = placed('渡船离岸以前\n\n- 27 -\n\n客人先上来\n船工再上来');
  turnPages(lines, new Set([1]));
  expect(lines.map(({ newPage, page: number }) => [newPage, number])).toEqual([
    [true, 0],
    [false, 0],
    [true, 1],
    [false, 1],
  ]);
});

describe('whether the printed lines were kept', () => {
  test.each([14, 23, 46])('in a column of %d characters they were', (characters) => {
    expect(isHardWrapped(placed(page(characters)))).toBe(true);
  });

  test('where each line is a paragraph they were not', () => {
    expect(isHardWrapped(placed(paragraphs.join('\n\n')))).toBe(false);
    expect(isHardWrapped(placed(['渡口', ...paragraphs].join('\n')))).toBe(false);
  });

  test('a few lines tell nothing and are taken as they are', () => {
    expect(isHardWrapped(placed('渡船离岸\n客人上来\n船又开了'))).toBe(false);
  });

  test('a few paragraphs of one length are not', () => {
    const alike = [
      '清早的渡船最挤，晚班船的灯最亮。',
      '旧木牌上的字还在，新时刻写在纸上。',
      '抄时刻的人很多，老船工站在一旁。',
    ];
    expect(isHardWrapped(placed(['渡口的时刻表', ...alike].join('\n\n')))).toBe(false);
  });
});

test('a paper of short paragraphs, headings and lists kept its lines, where its sentences break at one width', () => {
  const short = [
    '一、渡口',
    '二、船票',
    '三、缆绳',
    '（一）夜里',
    '（二）清早',
    '表 1 班次',
    '上行 12',
    '下行 14',
    '[1] 港口年报',
    '[2] 渡口志',
  ];
  const text = [...paragraphs.slice(0, 4).map((one) => column(one.slice(0, 70), 30)), ...short].join('\n\n');
  expect(isHardWrapped(placed(text))).toBe(true);
  expect(
    isHardWrapped(placed([...paragraphs.map((one, at) => one.slice(0, 20 + 9 * at)), ...short].join('\n\n'))),
  ).toBe(false);
});
