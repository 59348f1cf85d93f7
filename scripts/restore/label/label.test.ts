import { describe, expect, test } from 'vitest';
import type { Role } from '../document.ts';
import { blocksOf, page, paragraphs, repaired, shown } from '../lines.testing.ts';
import { label, lineRules } from './label.ts';

const textOf = (text: string, role: Role) =>
  blocksOf(text).flatMap((block) => (block.role === role ? [block.text.text] : []));

test('rules have names of their own', () => {
  expect(new Set(lineRules.map((rule) => rule.name)).size).toBe(lineRules.length);
});

test('a page of narrow columns: heading, byline, text, picture, page number', () => {
  const text = `渡口边的修船人\n本报记者 沈一帆\n\n${page(15)}\n\n图1 渡口\n来源：港务年报\n\n- 9 -\n`;
  expect(shown(blocksOf(text)).map(([role]) => role)).toEqual([
    'heading',
    'byline',
    ...paragraphs.map(() => 'paragraph'),
    'caption',
    'credit',
    'furniture',
  ]);
  expect(textOf(text, 'paragraph')).toEqual(paragraphs);
});

test('whatever the rules, body text is never furniture', () => {
  for (const characters of [14, 15, 23, 30, 46])
    for (const indent of [0, 2])
      for (const blank of [true, false]) {
        const found = blocksOf(page(characters, { indent, blank }));
        expect(
          found.filter((block) => block.role !== 'paragraph'),
          `${characters} ${indent} ${blank}`,
        ).toEqual([]);
      }
});

test('a rule may be left out', () => {
  const lines = repaired(`${page(15)}\n\n图1 渡口\n\n${page(15)}`).lines;
  const roles = (off: string[]) => label(lines, { off: new Set(off) }).blocks.map((block) => block.role);
  expect(roles([])).toContain('caption');
  expect(roles(['caption'])).not.toContain('caption');
});

describe('characters', () => {
  test.each([15, 46])('are all in blocks or left out (columns of %d)', (characters) => {
    const text = `目录\n谁来付费\n\n${page(characters)}\n\n- 9 -\n\n1 《港口年报》\n`;
    const { lines } = repaired(text);
    const { blocks, leftOut } = label(lines);
    const placed = [...blocks.map((block) => block.text), ...leftOut.map((one) => one.text)];
    const origins = placed.flatMap((one) => one.origins.filter((_, at) => one.text[at]?.trim() !== ''));
    const filled = [...text].flatMap((character, at) => (character.trim() === '' ? [] : [at]));
    expect(origins.sort((a, b) => a - b)).toEqual(filled);
  });
});

test('volume and issue under a page number do not hide that a paper’s title heads the page', () => {
  const title = '渡口停航之后的两岸生活';
  const text = `${page(23, { blank: false })}\n31\n港口研究 2019 年 7 月 第 32 卷第 13 期\n${title}\n沈一帆，顾听澜\n摘要：${page(23, { blank: false })}`;
  expect(textOf(text, 'heading')).toEqual([title]);
});
