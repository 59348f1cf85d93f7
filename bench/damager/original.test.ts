import { expect, test } from 'vitest';
import { parseLayout, parseOriginal } from './original.ts';
import { passagesOf } from './passages.ts';
import { newsOriginal, paperOriginal, tinyLayout } from './tiny-originals.ts';

test('blocks get the roles of the gold annotations', () => {
  expect(newsOriginal.blocks.map((block) => block.role)).toEqual([
    'body',
    'body',
    'h1',
    'body',
    'caption',
    'credit',
    'body',
    'h1',
    'question',
    'body',
  ]);
  expect(paperOriginal.blocks.map((block) => block.role).slice(-6)).toEqual([
    'list',
    'list',
    'h1',
    'reference',
    'footnote',
    'footnote',
  ]);
});

test('a table row is one block, its cells apart by a space', () => {
  const { blocks } = parseOriginal('01-x', '---\ntitle: X\n---\n\n| 线路 | 天数 |\n|---|---|\n| 河内 | 5 |\n');
  expect(blocks).toEqual([
    { role: 'table', text: '线路 天数' },
    { role: 'table', text: '河内 5' },
  ]);
});

test('footnote marks become bare digits, apart from figures that follow', () => {
  const original = parseOriginal(
    '01-x',
    '---\ntitle: X\n---\n\n失效都不允许。[^4]1000小时就是42天，[^5]不少。\n\n[^4]: 标准\n',
  );
  const article = passagesOf(original, parseLayout(''), (text) => text);
  expect(article.body[0]?.text).toBe('失效都不允许。4 1000小时就是42天，5不少。');
  expect(article.footnotes[0]?.passage.text).toBe('4标准');
});

test('a byline that print sets at the end is not at the head', () => {
  const article = passagesOf(paperOriginal, tinyLayout, (text) => text);
  expect(article.head.map((passage) => passage.role)).toEqual(['title']);
  expect(article.signature?.text).toBe('（顾听澜）');
});

test('an empty layout is a layout', () => {
  expect(parseLayout('')).toMatchObject({ section: '', sections: [], teasers: [] });
});
