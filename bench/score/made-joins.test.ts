import { expect, test } from 'vitest';
import type { Article, Block, Role } from '../../scripts/restore/document.ts';
import { concatTraced, traceText } from '../../scripts/restore/traced-text.ts';
import { madeJoins } from './made-joins.ts';

const document = ['船工先把缆绳', '盘好，再把露水', '', '从甲板上扫下去。', '- 27 -', '客人陆续上来。'].join('\n');

/** A block set together from lines of the document, numbered from 1. */
function block(role: Role, ...numbers: number[]): Block {
  const lines = document.split('\n');
  const pieces = numbers.map((number) => {
    const from = lines.slice(0, number - 1).join('\n').length + (number > 1 ? 1 : 0);
    return traceText(document, from, from + (lines[number - 1]?.length ?? 0));
  });
  return { role, text: concatTraced(pieces) };
}

const article = (...blocks: Block[]): Article => ({ head: [], blocks, authors: [], lang: 'zh-Hans' });
const seams = (...blocks: Block[]) =>
  madeJoins([article(...blocks)], document).map(({ left, right }) => `${left.slice(-2)}|${right.slice(0, 2)}`);

test('lines that follow each other are no join', () => {
  expect(seams(block('paragraph', 1, 2), block('paragraph', 4))).toEqual([]);
});

test('text behind a blank line, behind other text, or from further up is joined', () => {
  expect(seams(block('paragraph', 1, 2, 4, 6))).toEqual(['露水|从甲', '去。|客人']);
  expect(seams(block('paragraph', 4, 1))).toEqual(['去。|船工']);
});

test('only running text counts, and the head of an article with it', () => {
  expect(seams(block('caption', 1, 4), block('heading', 1, 4))).toEqual([]);
  const [join] = madeJoins([{ ...article(), head: [block('deck', 1, 4)] }], document);
  expect(join).toMatchObject({ leftAt: 5, rightAt: document.indexOf('从') });
});
