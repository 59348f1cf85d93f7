import { describe, expect, test } from 'vitest';
import { readingOf } from './article-data.ts';
import { restoredArticles } from './processor.ts';

const renderer = await restoredArticles.createRenderer({});

async function render(mdx: string, lang = 'zh-Hans') {
  const { code, metadata } = await renderer.render(mdx, { frontmatter: { lang } });
  return { html: code, reading: readingOf({ metadata }) };
}

/** The elements that carry a block id, in document order: `p1 p`, `p2 h2`, … */
function blocksOf(html: string): string[] {
  return [...html.matchAll(/<([a-z0-9]+)[^>]* id="(p\d+)"|<([a-z0-9]+) id="(p\d+)"/g)].map(
    ([, name, id, name2, id2]) => `${id ?? id2} ${name ?? name2}`,
  );
}

describe('block ids', () => {
  test('number every kind of block in reading order, footnotes last', async () => {
    const { html } = await render(`首段。[^甲]

## 一、河道

- 南岸
- 北岸

> 引一句。
>
> 再引一句。

<Figure>

图1 水位

来源：水文站

</Figure>

| 月 | 位 |
|---|---|
| 1 | 2 |

末段。

[^甲]: 见前文。
`);
    expect(blocksOf(html)).toEqual([
      'p1 p',
      'p2 h2',
      'p3 li',
      'p4 li',
      'p5 blockquote',
      'p6 p',
      'p7 p',
      'p8 table',
      'p9 p',
      'p10 p',
    ]);
    expect(html).toContain('<p id="p10">见前文。');
  });

  test('an inner list has its items counted once, after the item that holds them', async () => {
    const { html } = await render('- 甲\n  - 乙\n- 丙\n');
    expect(html.replace(/\s+/g, '')).toContain('<liid="p1">甲<ul><liid="p2">乙</li></ul></li><liid="p3">丙</li>');
  });

  test('a list with blank lines between its items counts the items, not their paragraphs', async () => {
    const { html } = await render('- 甲\n\n- 乙\n\n后文\n');
    expect(blocksOf(html)).toEqual(['p1 li', 'p2 li', 'p3 p']);
  });

  test('a heading keeps its readable id on a span inside', async () => {
    const { html } = await render('## 水与 城\n');
    expect(html).toContain('<h2 id="p1"><span id="水与-城">水与 城</span></h2>');
  });

  test('headings that read like ids of the page do not take them', async () => {
    const { html } = await render('开头[^1]\n\n## P1\n\n## Main\n\n## Footnote label\n\n[^1]: 注\n');
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).not.toContain('main');
    expect(html).toContain('id="section-p1"');
  });

  test('two headings with the same words have different ids', async () => {
    const { html } = await render('## 小结\n\n## 小结\n');
    expect(html).toContain('<span id="小结">');
    expect(html).toContain('<span id="小结-1">');
  });
});

describe('footnotes', () => {
  test('are named in the language of the article', async () => {
    const mdx = 'A[^x] B[^x]\n\n[^x]: note\n';
    const chinese = await render(mdx);
    expect(chinese.html).toContain('<h2 id="footnote-label">注释</h2>');
    expect(chinese.html).toContain('aria-label="回到正文注 1"');
    expect(chinese.html).toContain('aria-label="回到正文注 1 的第 2 处"');
    const english = await render(mdx, 'en');
    expect(english.html).toContain('<h2 id="footnote-label">Notes</h2>');
    expect(english.html).toContain('aria-label="Back to note 1 in the text"');
  });

  test('are not listed among the sections of the article', async () => {
    const { reading } = await render('## 甲节[^1]\n\n文\n\n### 乙节\n\n[^1]: 注\n');
    expect(reading.contents).toEqual([
      { id: 'p1', text: '甲节', depth: 2 },
      { id: 'p3', text: '乙节', depth: 3 },
    ]);
  });
});

describe('interviews', () => {
  const turns = '记者：第一问？\n\n许岚：答。\n\n记者：第二问？\n\n许岚：再答。\n\n记者：第三问？\n\n许岚：三答。\n';

  test('set off who speaks, and each question, and leave the text as it is', async () => {
    const { html } = await render(turns);
    expect(html).toContain('<p id="p1" class="question"><b class="speaker">记者：</b>第一问？</p>');
    expect(html).toContain('<p id="p2"><b class="speaker">许岚：</b>答。</p>');
  });

  test('are not seen where a single label repeats, or two labels stand once or twice', async () => {
    expect((await render('注:甲\n\n注:乙\n\n注:丙\n')).html).not.toContain('speaker');
    expect((await render('记者:问?\n\n许岚:答。\n')).html).not.toContain('speaker');
  });
});

test('a half-width mark in Chinese is set off, in a label too', async () => {
  const { html } = await render('记者:一问?\n\n许岚:答,二。\n\n'.repeat(3));
  expect(html).toContain('<b class="speaker">许岚<span class="half">:</span></b>答<span class="half">,</span>二。');
});

test('a footnote mark is drawn into the blank of the Chinese mark before it', async () => {
  const { html } = await render('甲。[^1]乙[^2]\n\n[^1]: 注\n\n[^2]: 注\n');
  expect(html.match(/<sup class="after-mark">/g)).toHaveLength(1);
});

describe('lost characters', () => {
  test('are explained in the language of the article, a run at a time', async () => {
    const { html, reading } = await render('增长\uFFFD\uFFFD%，合\uFFFD万。\n');
    expect(html).toContain('aria-label="此处有 2 个字符在来源文档中已经缺失，未作猜补"');
    expect((await render('up \uFFFD%', 'en')).html).toContain('1 character was lost here');
    expect(html.replace(/<[^>]+>/g, '').trim()).toBe('增长\uFFFD\uFFFD%，合\uFFFD万。');
    expect(reading.lostPlaces).toBe(2);
  });

  test('so is the blank that a lost figure left', async () => {
    const { html, reading } = await render('下降了\u2007个百分点，合\uFFFD万。\n');
    expect(html).toContain('aria-label="此处有一个数字在来源文档中已经缺失，未作猜补"');
    expect((await render('约\u2007%', 'en')).html).toContain('A figure was lost here');
    expect(html.replace(/<[^>]+>/g, '').trim()).toBe('下降了\u2007个百分点，合\uFFFD万。');
    expect(reading.lostPlaces).toBe(2);
  });

  test('do not disturb a text without any', async () => {
    const { html, reading } = await render('whole\n', 'en');
    expect(html).toBe('<p id="p1">whole</p>');
    expect(reading.lostPlaces).toBe(0);
  });
});

describe('opening', () => {
  test('is the first paragraph, without the numbers of notes', async () => {
    const { reading } = await render('## 题\n\n一句[^1]话。\n\n二\n\n[^1]: 注\n');
    expect(reading.opening).toBe('一句话。');
  });

  test('ends with a sentence where it can', async () => {
    const { reading } = await render(`${'水'.repeat(80)}。${'岸'.repeat(80)}\n`);
    expect(reading.opening).toBe(`${'水'.repeat(80)}。`);
  });

  test('never cuts a character in two', async () => {
    const { reading } = await render(`${'𠮷'.repeat(200)}\n`);
    expect(reading.opening).toBe(`${'𠮷'.repeat(120)}……`);
  });
});

describe('text of strangers', () => {
  test('a wide table can be scrolled with the keyboard', async () => {
    const { html } = await render('| a | b |\n|---|---|\n| 1 | 2 |\n', 'en');
    expect(html).toContain('<div class="table" role="region" aria-label="Table" tabindex="0"><table id="p1">');
  });

  test.each(['<b>x</b>', '<Other>\n\nx\n\n</Other>', '{1 + 1}', 'export const a = 1;'])(
    '%s is refused',
    async (mdx) => {
      await expect(render(mdx)).rejects.toThrow(/not allowed in an article/);
    },
  );
});
