import { describe, expect, test } from 'vitest';
import { column, labelled, page, paragraphs } from '../lines.testing.ts';
import type { LineRule } from './line-rule.ts';
import { findParagraphStarts } from './paragraph-starts.ts';
import { byline } from './rules/byline.ts';
import { caption } from './rules/caption.ts';
import { contactLine } from './rules/contact-line.ts';
import { listItem } from './rules/list-item.ts';

/** The lines that begin paragraphs, by what is learned from the text itself. */
function starts(text: string, ...rules: readonly LineRule[]): string[] {
  const lines = labelled(text, ...rules);
  const found = findParagraphStarts(lines);
  return lines.filter((line) => found.has(line)).map((line) => line.trimmed);
}

const firstLines = (characters: number, indent = 0) =>
  paragraphs.map((text) => column(text, characters, indent).split('\n')[0]);

describe('paragraphs begin', () => {
  test.each([15, 23, 46])('after blank lines, in columns of %d characters', (characters) => {
    expect(starts(page(characters))).toEqual(firstLines(characters));
  });

  test('where the extraction keeps no blank lines', () => {
    const found = starts(page(23, { indent: 2, blank: false }));
    expect(found.filter((line) => !firstLines(23, 2).includes(line))).toEqual([]);
    expect(found.length).toBeGreaterThanOrEqual(paragraphs.length - 1);
  });

  test('not at blank lines that stand inside sentences', () => {
    const damaged = paragraphs
      .map((text) => column(text, 15).replace(/^((?:.+\n){2}.*[^。，]\n)/, '$1\n'))
      .join('\n\n');
    expect(damaged.split('\n\n').length).toBeGreaterThan(paragraphs.length + 3);
    const found = starts(damaged);
    expect(found.filter((line) => !firstLines(15).includes(line))).toEqual([]);
    expect(found.length).toBeGreaterThanOrEqual(paragraphs.length - 1);
  });
});

describe('what is certain', () => {
  const begins = (before: string, after: string) =>
    starts(`${page(23)}\n${before}\n${after}\n\n${page(23)}`).includes(after);

  test('a line that begins with a comma goes on', () => {
    expect(begins('船开了。', '，客人才陆续上来')).toBe(false);
  });

  test('a line that stops inside a sentence is gone on with, however short it is', () => {
    expect(begins('他等着的那条', '船终于来了，学生先上')).toBe(false);
  });

  test('a new report begins a paragraph', () => {
    expect(begins('这一天船工们从清早一直忙到夜里十点钟才回家去了', '本报讯 临江的老船坞收到一张订单')).toBe(true);
  });

  test('a short line that ends a sentence ends its paragraph, with a note mark behind it too', () => {
    expect(begins('船开了。', '气象站只有一间屋和一个人')).toBe(true);
    expect(begins('船开了。[7]', '气象站只有一间屋和一个人')).toBe(true);
  });

  test('the point of a number ends no sentence', () => {
    expect(begins('这一版叫做渡口 2.0', '气象站只有一间屋和一个人')).toBe(false);
  });
});

describe('where the first line of each paragraph is set apart', () => {
  const [one = '', two = ''] = paragraphs;
  const apart = (text: string) => column(text, 45, 2).replace('\n', '\n\n');
  const text = [...paragraphs, ...paragraphs].map(apart);

  test('the blank below a first line begins nothing', () => {
    expect(starts(text.join('\n'))).toEqual(
      [...paragraphs, ...paragraphs].map((one) => column(one, 45, 2).split('\n')[0]),
    );
  });

  test('a first line may end with its sentence', () => {
    const line = '镇上的人都说，渡船开走以后，河面上静得能听见对岸的狗叫声，一直要到天亮才停下来。';
    const long = `${line}船工听了只是笑。${two}`;
    const found = starts([...text, column(long, 45, 2).replace('\n', '\n\n'), ...text].join('\n'));
    expect(found).not.toContain('船工听了只是笑');
    expect(found.filter((start) => start.startsWith(line.slice(0, 8)))).toHaveLength(1);
  });

  test('other pages of the same document may set blanks between paragraphs', () => {
    const plain = page(45, { indent: 2 });
    const found = starts(`${[...text, ...text].join('\n')}\n\n${plain}\n\n${plain}`);
    expect(found.slice(-paragraphs.length)).toEqual(paragraphs.map((one) => column(one, 45, 2).split('\n')[0]));
  });

  test('above a figure a sentence that ends at the edge ends its paragraph', () => {
    const [line = ''] = column(one, 45, 2).split('\n');
    const ended = `${line.slice(0, -1)}。`;
    const [after = ''] = column(two, 45, 2).split('\n');
    const found = starts([...text, ended, '', '图 3 渡口', '', apart(two), ...text].join('\n'), caption);
    expect(found.filter((start) => start === after)).toHaveLength(5);
  });
});

test('an item that stops short ends without a mark', () => {
  const after = '气象站只有一间屋和一个人，他每隔三小时抄一次表，三十一年没有漏过，新装的传感器每分钟';
  const text = `${page(45)}\n\n◎ 泊位增加三成\n◎ 船期不变\n${after}\n上传一次。\n\n${page(45)}`;
  expect(starts(text, listItem)).toContain(after);
});

test('an author’s line at the foot of a page does not end the sentence above it', () => {
  const [first = '', second = '', ...rest] = column(paragraphs[2] ?? '', 45, 2).split('\n');
  const text = `${page(45)}\n\n${first}\n${second}\n\n某港务集团董事长  沈一\n\f${rest.join('\n')}\n\n${page(45)}`;
  expect(starts(text, byline)).not.toContain(rest[0]);
});

test('a line of letters ends where the next word finds no room, and its paragraph may go on', () => {
  const lines = [
    'The ferry ran eighteen times a day in summer.',
    'Nevertheless the bridge was wanted by many, and',
    'it was built.',
  ];
  expect(starts(`${page(23)}\n\n${lines.join('\n')}`).filter((line) => lines.includes(line))).toEqual([lines[0]]);
});

test('somebody’s turn begins a paragraph after a full line', () => {
  const turns = [
    '温良：渡口是哪一年停航的？船工后来去了哪里呢？',
    '纪守田：修桥的那一年。',
    '温良：两岸的人呢？',
    '纪守田：都走桥了。',
  ];
  expect(starts(turns.join('\n'))).toEqual(turns);
});

test.each([
  ['[关键词] 渡口；大桥'],
  ['【关键词】渡口；大桥'],
  ['Keywords—ferry, bridge'],
  ['Index Terms: ferry, bridge'],
])('the text begins behind %s', (label) => {
  const text = '渡口停航以后，两岸的人改走上游的大桥，船工都上了岸。';
  expect(starts(`${page(22)}\n${label}\n${text}`)).toContain(text);
});

test('a paper’s keywords are a paragraph, over two lines too', () => {
  const keywords = '［关键词］渡口；岸电；缆绳；夜航；冷库；电价；柑橘；\n船坞';
  const body = column(paragraphs[1] ?? '', 23);
  expect(starts(`${page(23)}\n${keywords}\n${body}\n\n${page(23)}`)).toContain(body.split('\n')[0]);
});

test('where first lines keep their indent, an indented line begins a paragraph, whatever stands above', () => {
  const body = paragraphs.map((text) => `　　${column(text, 15, 2)}`).join('\n');
  const text = `${body}\n${body}\n灯塔亮到什么时候\n${body}`;
  const [first] = firstLines(15, 2);
  expect(starts(text).filter((line) => line === first)).toHaveLength(3);
});

test('nothing goes on over a line that sends the reader to another page', () => {
  const text = `${page(15)}\n他等着的那条\n（下转第三版）\n岸电的箱子还没有装好，船工先回家去了。`;
  expect(starts(text, contactLine)).toContain('岸电的箱子还没有装好，船工先回家去了。');
});

describe('in papers', () => {
  const [first = '', second = ''] = paragraphs.map((text) => column(text, 23));
  const begins = (line: string, above = first) => starts(`${above}\n${line}\n${second}`).includes(line);

  test.each([['H1：渡船越多，过河的人越多'], ['假设2a：桥修好以后渡船减少'], ['Q3　您多久过一次河？']])(
    '%s begins a paragraph below a sentence',
    (line) => {
      expect(begins(line)).toBe(true);
      expect(begins(line, `${first}\n因此本文据此提出：`)).toBe(true);
    },
  );

  test('a formula with its number stands alone, and the text begins anew below', () => {
    const found = starts(`${first}\n渡船的班次可以表示为\ny = a + bx      (2)\n式中，x 是过河的人数。\n${second}`);
    expect(found).toContain('y = a + bx      (2)');
    expect(found).toContain('式中，x 是过河的人数。');
  });

  test('the text begins below what classifies the paper, though that fills its line', () => {
    const line = '中图分类号：U69 文献标识码：A 文章编号：1008-4472';
    const [opening = ''] = second.split('\n');
    expect(starts(`${first}\n${line}\n${second}`)).toContain(opening);
  });
});

test.each([['各位代表、各位来宾：'], ['听澜吾兄：'], ['港航研讨会筹备委员会：']])(
  'whoever is addressed has a line alone: %s',
  (line) => {
    const starts = findParagraphStarts(labelled(`${page(40)}\n\n${line}\n${page(40)}`));
    const at = [...starts].map(({ trimmed }) => trimmed);
    expect(at).toContain(line);
    expect(at.filter((one) => one.startsWith(paragraphs[0]?.slice(0, 12) ?? '-'))).toHaveLength(2);
  },
);

test('each entry of a chronicle is a paragraph, also where it fills its line', () => {
  const entries = [
    '1942年 船队借祠堂的厢房办公，有木船四只，船工十一人。',
    '1958年 三月，第一台柴油机装上渡船，票价由八分改为五分。',
  ];
  const starts = [...findParagraphStarts(labelled(`${page(24)}\n${entries.join('\n')}\n${page(24)}`))].map(
    ({ trimmed }) => trimmed,
  );
  expect(starts).toEqual(expect.arrayContaining(entries.map((entry) => entry)));
});
