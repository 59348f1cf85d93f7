import { describe, expect, test } from 'vitest';
import { column, labelled, paragraphs, rolesIn } from '../../lines.testing.ts';
import { folio } from './folio.ts';
import { runningHead } from './running-head.ts';

/** Pages of text, each with a line at its top or beside its number. */
function pages(count: number, write: (text: string, number: number) => string): string {
  return Array.from({ length: count }, (_, at) =>
    write(column(paragraphs[at % paragraphs.length] ?? '', 40), at + 1),
  ).join('\n\n');
}

test('a line above the page number of every page is the running head', () => {
  const text = pages(5, (body, number) => `${body}\n\n第九届渡口会议论文集\n\n- ${number + 26} -`);
  expect(rolesIn(text, folio, runningHead)).toMatchObject({ 第九届渡口会议论文集: 'furniture' });
});

test('page numbers and dates inside it make no difference', () => {
  const text = pages(5, (body, number) => `\f渡口会议论文集  ${number + 26}\n\n${body}`);
  const found = Object.keys(rolesIn(text, folio, runningHead)).filter((line) => line.startsWith('渡口会议论文集'));
  // The first of them is the first line of the document, where it can be the title.
  expect(found.length).toBeGreaterThanOrEqual(4);
});

test('it is found inside a sentence that the page break cut', () => {
  const [first = '', second = ''] = paragraphs;
  const cut = (text: string) => column(text, 40).split('\n');
  const text = [first, second, ...paragraphs.slice(2)]
    .map((one) => {
      const [top, ...rest] = cut(one);
      return `${top}\n\n渡口会议论文集\n\n- 7 -\n\n${rest.join('\n')}`;
    })
    .join('\n\n');
  expect(rolesIn(text, folio, runningHead)).toMatchObject({ 渡口会议论文集: 'furniture' });
});

test('it needs no page number where it stands inside sentences', () => {
  const head = '渡口研究';
  const text = paragraphs
    .map((one) => column(one, 40).split('\n'))
    .map(([top = '', ...rest]) => `${top}\n${head}\n${rest.join('\n')}`)
    .join('\n');
  expect(rolesIn(text, runningHead)).toEqual({ [head]: 'furniture' });
});

describe('lines at the foot of a page whose last line is furniture', () => {
  const pages = paragraphs.map((text) => column(text, 20).split('\n'));
  const address = 'www.dukou.example';
  const written = (foot: string) => pages.map((lines) => `${lines.slice(0, 2).join('\n')}\n${foot}`).join('\n\f');

  test('inside a sentence', () => {
    const foot = ['第 4 期', '沈一帆：渡口的账', '27'];
    const roles = rolesIn(written([...foot, address].join('\n')), runningHead);
    expect([...foot, address].map((line) => roles[line])).toEqual(Array(4).fill('furniture'));
  });

  test('apart from the text, most of them with numbers', () => {
    const foot = ['渡口研究 2019', 'DUKOU STUDIES', '第 4 期'];
    const roles = rolesIn(written(['', ...foot, address].join('\n')), runningHead);
    expect(foot.map((line) => roles[line])).toEqual(Array(3).fill('furniture'));
  });
});

describe('what comes back and is none', () => {
  test('headings that many papers share', () => {
    const text = pages(5, (body, number) => `\f摘要\n\n${body}\n\n参考文献\n\n- ${number} -`);
    expect(Object.keys(rolesIn(text, folio, runningHead)).filter((line) => /摘要|参考/.test(line))).toEqual([]);
  });

  test('numbered headings', () => {
    const text = pages(5, (body, number) => `\f一、渡口的账\n\n${body}\n\n- ${number} -`);
    expect(rolesIn(text, folio, runningHead)).not.toHaveProperty('一、渡口的账');
  });

  test('a saying that the text repeats in the middle of pages', () => {
    const text = pages(5, (body) => `${body}\n慢一点，总会到的。\n${body}`);
    expect(rolesIn(text, folio, runningHead)).toEqual({});
  });

  test('whole lines of text, however often', () => {
    const text = pages(5, (body, number) => `\f${body}\n\n- ${number} -`);
    const body = paragraphs.map((one) => column(one, 40).split('\n')[0]);
    expect(Object.keys(rolesIn(text, folio, runningHead)).filter((line) => body.includes(line))).toEqual([]);
  });
});

describe('at the heads of few pages', () => {
  const [first = '', ...others] = paragraphs.map((text) => column(text, 38));
  const pages = (...heads: string[]) => [first, ...heads.map((head, at) => `${head}\n\n${others[at]}`)].join('\n\f');

  test('lines with a number that counts on from page to page', () => {
    const roles = rolesIn(pages('212 港口研究第四辑', '渡口停航之后 213'), runningHead);
    expect(roles).toEqual({ '212 港口研究第四辑': 'furniture', '渡口停航之后 213': 'furniture' });
  });

  test('numbers of sections count on, too', () => {
    expect(rolesIn(pages('2 资料来源', '3 结果讨论'), runningHead)).toEqual({});
  });

  test('the very same line on two of them', () => {
    expect(rolesIn(pages('港口研究第四辑', '港口研究第四辑'), runningHead)).toEqual({ 港口研究第四辑: 'furniture' });
    expect(rolesIn(pages('港口研究第四辑', '渡口停航之后'), runningHead)).toEqual({});
  });
});

describe('with the number of its page', () => {
  const [first = '', second = '', third = ''] = paragraphs.map((text) => column(text, 38));
  const cut = (text: string, head: string) => text.replace('\n', `\n${head}\n`);
  const title = '渡口停航以后的两岸';

  test('the title of the paper comes back in the middle of a sentence', () => {
    const text = `${title}\n沈一帆\n${first}\n${cut(second, `${title}　　57`)}\n${third}`;
    expect(rolesIn(text, folio, runningHead)).toEqual({ [`${title}　　57`]: 'furniture' });
  });

  test('so does a title that stands over two lines', () => {
    const text = `渡口停航\n以后的两岸\n沈一帆\n${first}\n${cut(second, `— 7 —\n${title}`)}\n${third}`;
    expect(rolesIn(text, folio, runningHead)).toEqual({ '— 7 —': 'furniture', [title]: 'furniture' });
  });

  test('a number between dots in the line is enough', () => {
    expect(rolesIn(cut(first, '航 运 · 188 ·'), runningHead)).toEqual({ '航 运 · 188 ·': 'furniture' });
  });

  test('a paper’s title right below a page number is none, though it stands in the contents list', () => {
    const text = `${title} 7\n${first}\n\n— 6 —\n\n${title}\n\n沈一帆　顾听澜\n\n${second}`;
    expect(rolesIn(text, folio, runningHead)).toEqual({ '— 6 —': 'furniture' });
  });

  test('nor is the title over its author, where all pages repeat it', () => {
    const pages = [first, second, third].map((text) => `${title}\n${text}`).join('\n\f');
    const lines = labelled(`${title}\n\n沈一帆\n\n${pages}`, runningHead).filter((line) => line.trimmed === title);
    expect(lines.map(({ role }) => role)).toEqual([undefined, 'furniture', 'furniture', 'furniture']);
  });

  test('a line that repeats nothing stays', () => {
    expect(rolesIn(`${first}\n\n— 7 —\n两岸的新渡口\n${second}`, folio, runningHead)).toEqual({ '— 7 —': 'furniture' });
  });
});

describe('heads with the page’s number in them, where nothing else parts the pages', () => {
  const body = paragraphs.map((text) => column(text, 20)).join('\n');
  const book = (...heads: string[]) => heads.map((head) => `${head}\n${body}`).join('\n');

  test('count on, on every other page too', () => {
    const heads = ['186 渡 口 与 岸 线 第 24 卷', '第 4 期 沈一帆等：两岸的早市  187', '188 渡 口 与 岸 线 第 24 卷'];
    const again = '第 4 期 沈一帆等：两岸的早市  189';
    expect(Object.keys(rolesIn(book(...heads, again), runningHead))).toEqual([...heads, again]);
  });

  test('numbers that go back, or stand close together, are of no pages', () => {
    expect(rolesIn(book('188 渡口与岸线', '186 渡口与岸线'), runningHead)).toEqual({});
    expect(rolesIn(`${body}\n186 渡口与岸线\n187 渡口与岸线\n${body}`, runningHead)).toEqual({});
  });
});

test('the journal’s year and issue beside a page number are a running head, even once', () => {
  const [first = '', second = ''] = paragraphs.map((text) => column(text, 40));
  const head = '渡口与岸线　2020 年第 2 期';
  expect(rolesIn(`${first}\n\n· 31 ·\n${head}\n${second}`, folio, runningHead)).toMatchObject({ [head]: 'furniture' });
  expect(rolesIn(`${first}\n${head}\n${second}`, folio, runningHead)).toEqual({});
});

test('whose the rights are, on page after page, is no text, however long the line', () => {
  const body = paragraphs.map((text) => column(text, 20)).join('\n');
  const line =
    '?2001-2019 The Electronic Library of Harbour and Coastal Periodicals. All rights reserved.    http://www.harbour.example';
  expect(rolesIn(`${body}\n${line}\n${body}\n${line}\n${body}`, runningHead)).toEqual({ [line]: 'furniture' });
  expect(rolesIn(`${body}\n${line}\n${body}`, runningHead)).toEqual({});
});

test('the volume’s name over the titles of its papers is a running head; a title is none', () => {
  const body = paragraphs.map((text) => column(text, 30)).join('\n');
  const paper = (title: string, folio: number) =>
    `— ${folio} —\n渡口与岸线双语论文集\n${title}\n沈一帆　顾听澜\n摘要：${body}`;
  const first = paper('两岸的早市', 7).replace(/^.*\n/, '');
  const found = rolesIn(`${first}\n${paper('缆绳的两年', 9)}`, folio, runningHead);
  expect(found).toEqual({ '— 9 —': 'furniture', 渡口与岸线双语论文集: 'furniture' });
});

describe('beside a page number between dots, inside a sentence', () => {
  const [first = '', second = ''] = paragraphs.map((text) => column(text, 40));
  const cut = (line: string) =>
    `${first.split('\n')[0]}\n·12·\n${line}\n${first.split('\n').slice(1).join('\n')}\n${second}`;

  test('a short line is the running head even where it comes once', () => {
    expect(rolesIn(cut('渡口与岸线'), folio, runningHead)).toMatchObject({ 渡口与岸线: 'furniture' });
  });

  test('the rest of the sentence stays', () => {
    expect(rolesIn(`${first.split('\n')[0]}\n·12·\n对岸的学校里。\n${second}`, folio, runningHead)).toEqual({
      '·12·': 'furniture',
    });
  });
});

test('a title over two lines and an author with his office comes back beside the number', () => {
  const [first = '', second = ''] = paragraphs;
  const text = `港航会议\n论文集\n${column(first, 40)}\n粮仓里的图书室：\n书架为什么矮\n临江市文化局局长　沈一帆\n${column(second, 40)}\n粮仓里的图书室：书架为什么矮　　73\n${column(first, 40)}`;
  expect(rolesIn(text, folio, runningHead)).toEqual({ '粮仓里的图书室：书架为什么矮　　73': 'furniture' });
});
