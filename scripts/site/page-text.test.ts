import { expect, test } from 'vitest';
import { pageText } from './page-text.ts';

const page = (body: string) => `<!DOCTYPE html><html lang="zh-Hans"><body><p>外面</p>${body}</body></html>`;
const blocks = (inside: string) =>
  pageText(page(`<article data-pagefind-body>${inside}</article>`))?.blocks.map(({ id, text }) => [id, text]);

test('a page that is not to be found has no text', () => {
  expect(pageText(page('<p>里面</p>'))).toBeUndefined();
});

test('text goes on over inline marks and line breaks, and ends with its block', () => {
  expect(
    blocks('<h1>题<wbr>目</h1><p id="p1">一<strong>二</strong>\n三<br>四</p><ul id="p2"><li>五<li>六</ul>'),
  ).toEqual([
    ['', '题目'],
    ['p1', '一二 三 四'],
    ['p2', '五'],
    ['p2', '六'],
  ]);
});

test('each cell, caption and note is a block of its own, under the id that it stands below', () => {
  const table = '<div class="table"><table id="p3"><tr><th>甲</th><td>乙</td></tr></table></div>';
  expect(blocks(`${table}<figure id="p4"><figcaption>图<span>1</span></figcaption></figure>`)).toEqual([
    ['p3', '甲'],
    ['p3', '乙'],
    ['p4', '图1'],
  ]);
});

test('marks of notes and what is to be ignored are left out', () => {
  expect(
    blocks(
      '<p id="p1">共2024<sup><a href="#n" data-footnote-ref>1</a></sup>年<span data-pagefind-ignore>略</span></p><nav data-pagefind-ignore="all"><p>目录</p></nav><p id="p2" data-state="missing" data-pagefind-ignore>未译</p>',
    ),
  ).toEqual([['p1', '共2024年']]);
});

test('references become characters', () => {
  expect(blocks('<p id="p1">a &lt;b&gt; &#x26;amp; &quot;&#39;&nbsp;c</p>')).toEqual([['p1', `a <b> &amp; "' c`]]);
});

test('titles and headings are told from text', () => {
  const text = pageText(
    page('<main data-pagefind-body><h1>题</h1><p class="subtitle">副题</p><h2 id="p1">节</h2><p>文</p></main>'),
  );
  expect(text?.blocks.map((block) => block.weight)).toEqual(['title', 'heading', 'heading', 'text']);
});

test('filters are read from values, attributes and texts, also where the text is ignored', () => {
  const text = pageText(
    page(`<article data-pagefind-body><span hidden data-pagefind-filter="author:王&amp;李"></span>
      <span hidden data-pagefind-filter="author:赵"></span>
      <footer data-pagefind-ignore><a data-pagefind-filter="source"><b>晚</b>报</a>
      <time datetime="2024-09" data-pagefind-filter="date[datetime]">九月</time></footer>
      <nav data-pagefind-ignore="all"><i data-pagefind-filter="author:无"></i></nav></article>`),
  );
  expect(Object.fromEntries(text?.filters ?? [])).toEqual({
    author: ['王&李', '赵'],
    source: ['晚报'],
    date: ['2024-09'],
  });
});
