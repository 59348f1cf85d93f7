/**
 * The messages of an article have the numbers of its blocks in the page, and those that the restorer wrote into the
 * ledger: a translation that stood one block too low would be worse than none.
 */
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { composeSource } from '../../scripts/restore/compose/compose-source.ts';
import { parseMdx } from '../../scripts/restore/compose/mdx-syntax.ts';
import { outlineOf } from '../../scripts/restore/compose/outline.ts';
import { readSources } from '../../scripts/restore/read/read-sources.ts';
import { restoreSource } from '../../scripts/restore/restore.ts';
import { remarkPlainAddresses } from '../../src/markdown/plain-addresses.ts';
import { restoredArticles } from '../../src/markdown/processor.ts';
import { messagesOf } from '../../src/model/translation/message.ts';
import { inlineOf, tableCells } from '../../src/model/translation/message-text.ts';

const head = { title: '题', untitled: false, kicker: '', subtitle: '', byline: '', authors: [], deck: '' };
const renderer = await restoredArticles.createRenderer({});
const siteParser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).use(remarkPlainAddresses);

const siteRoot = (mdx: string): Root => siteParser.runSync(siteParser.parse(mdx)) as Root;

/** The first words of each block, by its number. */
const bodyOf = (root: Root) =>
  messagesOf(head, root)
    .filter(({ context }) => context.startsWith('p'))
    .map(({ context, role, text }) => [context, role, text]);

async function idsInPage(mdx: string): Promise<string[]> {
  const { code } = await renderer.render(mdx, { frontmatter: { lang: 'zh-Hans' } });
  return [...code.matchAll(/ id="(p\d+)"/g)].map(([, id]) => id ?? '');
}

const everyKind = `首段。[^b]又见[^a]，再见[^b]。

## 一、河道

1. 南岸
2. 北岸
   - 上段
   - 下段[^c]
3. 中洲

> 引一句。
>
> 再引一句。

<Figure>

图1 水位

来源：www.example.org 水文站

</Figure>

| 月 | 位[^a] |
|---|---|
| 1 |  |
| 2 \\| 3 | 4 |

末段，\\[^1] 是字。

[^a]: 见前文，另见[^d]。

[^b]: 乙注。

    乙注第二段。

[^c]: 丙注。

[^d]: 丁注。

[^e]: 没有人引的注。
`;

test('every kind of block', async () => {
  const body = bodyOf(parseMdx(everyKind));
  expect(body).toEqual([
    ['p1', 'paragraph', '首段。[^b]又见[^a]，再见[^b]。'],
    ['p2', 'heading', '一、河道'],
    ['p3', 'item', '南岸'],
    ['p4', 'item', '北岸'],
    ['p5', 'item', '上段'],
    ['p6', 'item', '下段[^c]'],
    ['p7', 'item', '中洲'],
    ['p8', 'quote', '引一句。\n再引一句。'],
    ['p9', 'caption', '图1 水位'],
    ['p10', 'caption', '来源：www.example.org 水文站'],
    ['p11', 'table', '月 | 位[^a]\n1 |\n2 \\| 3 | 4'],
    ['p12', 'paragraph', '末段，\\[^1] 是字。'],
    ['p13', 'footnote', '乙注。\n乙注第二段。'],
    ['p14', 'footnote', '见前文，另见[^d]。'],
    ['p15', 'footnote', '丙注。'],
    ['p16', 'footnote', '丁注。'],
  ]);
  expect(bodyOf(siteRoot(everyKind))).toEqual(body);
  expect(await idsInPage(everyKind)).toEqual(body.map(([context]) => context));
});

test('a block without text has its number and no message', async () => {
  const mdx = '首段。\n\n##\n\n末段。\n';
  expect(bodyOf(parseMdx(mdx)).map(([context]) => context)).toEqual(['p1', 'p3']);
  expect(await idsInPage(mdx)).toEqual(['p1', 'p2', 'p3']);
});

describe('the head', () => {
  test('comes first, field by field; a field that is empty is none', () => {
    const full = { ...head, kicker: '眉题 [^1]', byline: '本报记者 林桥', authors: ['林桥', '周岸'], deck: '提要' };
    expect(messagesOf(full, parseMdx('正文')).map(({ context, text }) => [context, text])).toEqual([
      ['title', '题'],
      ['kicker', '眉题 \\[^1]'],
      ['byline', '本报记者 林桥'],
      ['author:1', '林桥'],
      ['author:2', '周岸'],
      ['deck', '提要'],
      ['p1', '正文'],
    ]);
  });

  test('tells translators of what is lost', () => {
    const [title, text] = messagesOf({ ...head, untitled: true }, parseMdx('降\uFFFD了\u2007个百分点'));
    expect(title?.comments).toEqual([expect.stringContaining('first words')]);
    expect(text?.comments).toEqual([
      'Paragraph.',
      expect.stringContaining('character'),
      expect.stringContaining('figure'),
    ]);
  });
});

describe('the built-in collection', async () => {
  const { sources } = await readSources(new URL('../../content/sources', import.meta.url).pathname);
  expect(sources.length).toBeGreaterThan(0);

  test.each(sources.map((source) => [source.id, source] as const))('%s', async (_, source) => {
    const { pages } = composeSource(restoreSource(source));
    expect(pages.length).toBeGreaterThan(0);
    for (const { body, frontMatter } of pages) {
      const outline = outlineOf(parseMdx(body));
      const messages = messagesOf(frontMatter, parseMdx(body)).filter(({ context }) => /^p\d/.test(context));
      const texts = messages.map(({ role, text }) => (role === 'table' ? tableCells(text).flat() : [text]));
      const plain = texts.map((cells) =>
        cells
          .flatMap(inlineOf)
          .map((node) => ('value' in node ? node.value : ''))
          .join(''),
      );
      expect(plain).toEqual(outline.map(({ text }) => text));
      expect(messages.map(({ context }) => context)).toEqual(outline.map((_, index) => `p${index + 1}`));
      expect(await idsInPage(body)).toEqual(messages.map(({ context }) => context));
      expect(messagesOf(frontMatter, siteRoot(body))).toEqual(messagesOf(frontMatter, parseMdx(body)));
    }
  });
});
