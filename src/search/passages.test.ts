import { expect, test } from 'vitest';
import { blockEnd, withWordBreaks, wordBreak } from '../model/search-words.ts';
import { type IndexedText, passagesOf } from './passages.ts';
import { phrasesOf } from './query.ts';

/** An article as Pagefind gives it: words between breaks, blanks at the end of words, each block closed by its end. */
function indexed(title: string, ...blocks: string[]): IndexedText {
  const texts = [title, ...blocks].map(
    (text) => `${withWordBreaks(text).replace(/\s+/g, `$&${wordBreak}`)}${blockEnd}${wordBreak}`,
  );
  const anchors = blocks.map((_, at) => ({
    id: `p${at + 1}`,
    location:
      texts
        .slice(0, at + 1)
        .join('')
        .split(wordBreak).length - 1,
  }));
  const broken = texts.join('');
  return {
    content: broken.replaceAll(wordBreak, ''),
    raw_content: broken.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
    anchors,
  };
}

const shown = (article: IndexedText, query: string, limit = 3) =>
  passagesOf(article, phrasesOf(query), '风机', limit).map(({ block, pieces }) => [
    block,
    pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join(''),
  ]);

test('each passage is in one block, with the whole phrase marked', () => {
  const article = indexed('风机', '坡上的风机转了。', '风从坡上来，机房在坡下。', '又一台风机。');
  expect(shown(article, '风机')).toEqual([
    ['p1', '坡上的[风机]转了。'],
    ['p3', '又一台[风机]。'],
  ]);
  expect(shown(article, '坡上 机房')).toEqual([
    ['p1', '[坡上]的风机转了。'],
    ['p2', '风从[坡上]来，[机房]在坡下。'],
  ]);
  expect(shown(article, '风机', 1).length).toBe(1);
});

test('a long block is cut around the phrase', () => {
  const article = indexed('风机', `${'甲'.repeat(100)}风机${'乙'.repeat(100)}`);
  expect(shown(article, '风机')).toEqual([['p1', `…${'甲'.repeat(24)}[风机]${'乙'.repeat(40)}…`]]);
});

test('a phrase that only the title has shows the beginning of the text', () => {
  expect(shown(indexed('风机', '正文第一段。'), '风机')).toEqual([['p1', '正文第一段。']]);
});

test('text that looks like markup or like an escape is shown as it is', () => {
  const article = indexed('风机', '写作 &lt;b&gt; 而不是 <b>，a<b>c 也是。');
  expect(shown(article, '也是')).toEqual([['p1', '写作 &lt;b&gt; 而不是 <b>，a<b>c [也是]。']]);
});

test('Latin words are marked by their beginning, in either case', () => {
  expect(shown(indexed('风机', 'Factories keep it busy; a factory sleeps.'), 'FACTOR')).toEqual([
    ['p1', '[Factories] keep it busy; a [factory] sleeps.'],
  ]);
});
