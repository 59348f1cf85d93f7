import { expect, test } from 'vitest';
import type { Block } from '../document.ts';
import { traceText } from '../traced-text.ts';
import { composeBody } from './body.ts';
import { parseMdx } from './mdx-syntax.ts';
import { orderBlocks } from './order-blocks.ts';
import { outlineOf } from './outline.ts';
import { printBlock } from './printed-block.ts';

const block = (role: Block['role'], text: string, more: Partial<Block> = {}): Block => ({
  role,
  text: traceText(text),
  ...more,
});

function bodyOf(blocks: readonly Block[]): string {
  const ordered = orderBlocks(blocks);
  const composed = composeBody(ordered.blocks.map((one) => printBlock(one, ordered.labels)));
  if ('differs' in composed) throw new Error(composed.differs);
  return composed.body;
}

const outline = (blocks: readonly Block[]) => outlineOf(parseMdx(bodyOf(blocks)));

const traps = [
  'import x from "y"',
  'import duties rose',
  'export const a = 1',
  'export figures fell',
  'imports and exports',
  '{1 + 1}',
  '{/* a */}',
  'a } b',
  '<script>alert(1)</script>',
  '<Figure>',
  '</Figure>',
  '<!-- a -->',
  'a < b > c',
  '# a',
  '## a ##',
  '#',
  '- a',
  '+ a',
  '* a',
  '-',
  '1. a',
  '1) a',
  '2024.',
  '> a',
  '---',
  '***',
  '___',
  '===',
  '| a | b |',
  '|---|---|',
  ':--',
  '~~~',
  '~~a~~',
  '```js',
  '`a` ``b``',
  '[^1]: a',
  '[^1]',
  '[a]: http://a.example',
  '[x] a',
  '[ ] a',
  '[a](b)',
  '![a](b)',
  'http://a.example/b?c=d&e',
  'www.a.example',
  'WWW.a.example/_b_',
  'a@b.example',
  'mailto:a@b.example',
  'xmpp:a@b.example',
  '<http://a.example>',
  '&amp; &lt; &#x41; &copy',
  'a\\',
  'a\\*b',
  '\\',
  '*a*',
  '**港口。**早晨',
  '_a_ snake_case __b__',
  '$a$ $$b$$',
  ':::note',
  ':a[b]{c}',
  'a  b',
  '\uFFFD',
  '净\uFFFD含量',
  'می\u200Cخواهم',
  '\uE0000\uE000',
  'a\uE000b',
  '港口\u3000早晨',
  '9. ',
  '%PDF',
  'a!',
  '"a" \'b\'',
  '// a',
  '10.1000/182',
  'ｗｗｗ．ａ',
];

const roles = ['paragraph', 'heading', 'quote', 'item', 'caption', 'credit', 'reference', 'deck', 'table'] as const;

test.each(roles)('as %s every trap stays text', (role) => {
  for (const trap of traps) {
    // Where the first mark of an item becomes a mark of Markdown, it is no longer in the text.
    const isList = (role === 'item' || role === 'reference') && /^(?:[-*]|[1-9]\.) \S/.test(trap);
    const shown = isList ? trap.replace(/^\S+ /, '') : trap.replace(/ {2,}/g, ' ').trim();
    expect
      .soft(
        outline([block(role, trap)]).map((one) => one.text),
        trap,
      )
      .toEqual([shown]);
    expect
      .soft(outline([block('paragraph', '港'), block(role, trap), block('paragraph', 'b')])[1]?.text, trap)
      .toBe(shown);
  }
});

test('traps stay text in the cells of a table, behind a footnote mark and in a footnote', () => {
  for (const trap of traps) {
    const shown = trap.replace(/ {2,}/g, ' ').trim();
    const rows = [[traceText('港'), traceText(trap)], [traceText(trap)]];
    expect
      .soft(outline([block('table', '', { rows })]), trap)
      .toMatchObject([{ text: `港${shown}${shown}`, rowLengths: [2, 2] }]);
    const marked = block('paragraph', `1${trap}`, { marks: [{ at: 0, length: 1, label: '1' }] });
    const shownOutline = [
      { text: shown, references: ['1'] },
      { kind: 'footnote', text: shown },
    ];
    expect.soft(outline([marked, block('footnote', trap, { label: '1' })]), trap).toMatchObject(shownOutline);
  }
});

test('a pull quote is set apart from the text whose words it says', () => {
  expect(bodyOf([block('deck', '岸电便宜了。'), block('paragraph', '船长说，岸电便宜了。')])).toBe(
    '> 岸电便宜了。\n\n船长说，岸电便宜了。\n',
  );
});

test('lists, figures, headings, quotations and footnotes are written as Markdown has them', () => {
  const body = bodyOf([
    block('heading', '一、港口', { level: 1 }),
    block('item', '• 早'),
    block('item', '• 晚'),
    block('item', '1. one'),
    block('item', '2. two'),
    block('item', '1. again'),
    block('item', '（一）不变'),
    block('caption', '图1 港口'),
    block('credit', '林桥 摄'),
    block('quote', '引文'),
    block('quote', '又一段'),
    block('paragraph', '如表①所示', { marks: [{ at: 2, length: 1, label: '1' }] }),
    block('footnote', '见年报。', { label: '1' }),
  ]);
  expect(body).toBe(
    [
      '## 一、港口',
      '- 早\n- 晚',
      '1. one\n2. two',
      '1) again',
      '（一）不变',
      '<Figure>\n  图1 港口\n\n  林桥 摄\n</Figure>',
      '> 引文',
      '> 又一段',
      '如表[^1]所示',
      '[^1]: 见年报。\n',
    ].join('\n\n'),
  );
});

test('footnotes come last in the order of their marks; one that nothing refers to is a paragraph', () => {
  const blocks = [
    block('footnote', '乙', { label: '2' }),
    block('footnote', '丙', { label: '3' }),
    block('paragraph', '甲2，乙1。', {
      marks: [
        { at: 1, length: 1, label: '1' },
        { at: 4, length: 1, label: '2' },
      ],
    }),
    block('footnote', '甲', { label: '1' }),
  ];
  expect(outline(blocks).map(({ kind, text, label }) => [kind, text, label])).toEqual([
    ['paragraph', '丙', undefined],
    ['paragraph', '甲，乙。', undefined],
    ['footnote', '甲', '1'],
    ['footnote', '乙', '2'],
  ]);
});
