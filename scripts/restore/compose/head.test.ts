import { expect, test } from 'vitest';
import type { Article, Block, Role } from '../document.ts';
import { traceText } from '../traced-text.ts';
import { firstWords, headFields } from './head.ts';
import type { BlockKind } from './printed-block.ts';

const block = (role: Role, text: string): Block => ({ role, text: traceText(text) });
const shown = (kind: BlockKind, text: string) => ({ kind, text });
const article = (head: Block[], authors: string[] = []): Article => ({ head, blocks: [], authors, lang: 'zh-Hans' });

test('lines of a headline are one headline; several decks stand side by side', () => {
  const head = [
    block('title', '港口的早晨'),
    block('title', '很安静'),
    block('deck', '一。'),
    block('deck', '二。'),
    block('byline', '本报记者 林桥'),
  ];
  expect(headFields(article(head, ['林桥']), [shown('paragraph', '正文')])).toEqual({
    title: '港口的早晨 很安静',
    untitled: false,
    subtitle: '',
    kicker: '',
    authors: ['林桥'],
    byline: '本报记者 林桥',
    deck: '一。 二。',
  });
});

test.each([
  [['河运局公布', '夏季航班'], '河运局公布 夏季航班'],
  [['关于渡口的', '三个问题'], '关于渡口的三个问题'],
  [['渡口之前：', '三道关口'], '渡口之前：三道关口'],
  [['A Ferry That Waits:', 'Notes from a Pier'], 'A Ferry That Waits: Notes from a Pier'],
])('headline lines %j are one headline, %s', (lines, title) => {
  const head = lines.map((line) => block('title', line));
  expect(headFields(article(head), [shown('paragraph', '正文')]).title).toBe(title);
});

test('an article without title borrows its first words', () => {
  expect(headFields(article([]), [shown('paragraph', '港口的早晨很安静。')])).toMatchObject({
    title: '港口的早晨很安静。',
    untitled: true,
  });
});

test.each([
  [[shown('heading', '一、引言'), shown('paragraph', '渡口建成于去年。')], '渡口建成于去年。'],
  [[shown('heading', '渡口今昔'), shown('paragraph', '渡口建成于去年。')], '渡口今昔'],
  [[shown('heading', '一、引言')], '一、引言'],
])('and passes over numbered headings where other text follows: %j', (blocks, title) => {
  expect(headFields(article([]), blocks).title).toBe(title);
});

test.each([
  ['字'.repeat(40), '字'.repeat(30)],
  [`${'字'.repeat(27)}harbour`, '字'.repeat(27)],
  ['The harbour board met on Tuesday morning', 'The harbour board met on'],
  ['h'.repeat(40), 'h'.repeat(30)],
  ['𠮷'.repeat(40), '𠮷'.repeat(30)],
])('%s begins with %s', (text, words) => {
  expect(firstWords(text)).toBe(words);
});
