import { expect, test } from 'vitest';
import { paragraphs, repaired } from '../lines.testing.ts';

const [first = '', second = ''] = paragraphs;

/** Text of the lines that are not blank, with what they are marked as. */
const read = (text: string) =>
  repaired(text)
    .lines.filter((line) => line.text.text.trim() !== '')
    .map((line) => (line.marked ? [line.text.text, line.marked] : [line.text.text]));

test('marks of depth go, and their lines are headings', () => {
  expect(read(`# 渡口的账\n\n${first}\n\n## 1 谁来付\n\n${second}`)).toEqual([
    ['渡口的账', 'heading'],
    [first],
    ['1 谁来付', 'heading'],
    [second],
  ]);
});

test('where the lines of one depth run on like text they are none, and no blank lines stand between them', () => {
  const wrapped = [
    '渡口停航以后，两岸的人改走上游',
    '的大桥，要多走十一里路，船工也',
    '都上了岸，只有老船长还住在渡口',
    '边的小屋里，每天早晨照旧去看水',
  ];
  const lines = [...wrapped, ...wrapped, ...wrapped].map((line) => `#### ${line}`);
  const { lines: bare } = repaired(`## 渡口的账\n\n${lines.join('\n\n')}`);
  expect(bare.map((line) => line.text.text)).toEqual(['渡口的账', ...wrapped, ...wrapped, ...wrapped]);
  expect(bare.map((line) => line.marked)).toEqual(['heading', ...Array(12).fill(undefined)]);
});

test('a comment that names a page turns it, a picture says nothing', () => {
  const { lines, leftOut } = repaired(`${first}\n\n<!-- page 2 -->\n\n![](images/7.jpg)\n${second}`);
  expect(lines.filter((line) => line.newPage)).toHaveLength(1);
  expect(read(`${first}\n\n<!-- page 2 -->\n\n![](images/7.jpg)\n${second}`)).toEqual([[first], [second]]);
  expect(leftOut.map(({ reason, text }) => [reason, text.text])).toEqual([
    ['syntax', '<!-- page 2 -->'],
    ['syntax', '![](images/7.jpg)'],
  ]);
});

test('cells between pipes and between tags are rows of a table', () => {
  const rows = [
    ['港口\t班次', 'table'],
    ['东港\t14', 'table'],
  ];
  expect(read(`| 港口 | 班次 |\n|---|---|\n| 东港 | 14 |\n\n${first}`)).toEqual([...rows, [first]]);
  expect(
    read(`<div><table><tr><td>港口</td><td>班次</td></tr><tr><td>东港</td><td>14</td></tr></table></div>\n\n${first}`),
  ).toEqual([...rows, [first]]);
  expect(
    read(
      `<table>\n<caption>表 2 班次</caption>\n<tr>\n<th>港口</th>\n<th>班次</th>\n</tr>\n<tr>\n<td>东港</td>\n<td>14</td>\n</tr>\n</table>\n${first}`,
    ),
  ).toEqual([['表 2 班次', 'caption'], ...rows, [first]]);
});

test('tags around a line go', () => {
  expect(read(`<div align="center">\n\n图 1 渡口\n\n</div>\n\n<div style="x">图 2 桥</div>\n${first}`)).toEqual([
    ['图 1 渡口'],
    ['图 2 桥'],
    [first],
  ]);
});

test('what says which page begins is no text', () => {
  const { lines } = repaired(`${first}\n===== Page 2 =====\n${second}\n--- 第 3 页 ---\n${first}`);
  expect(lines.filter((line) => line.newPage)).toHaveLength(2);
  expect(read(`${first}\n===== Page 2 =====\n${second}`)).toEqual([[first], [second]]);
});

test('rules between pages turn them where the same foot stands above; others are left as they are', () => {
  const foot = (page: number) => `渡口月刊 ${page}\n\n---\n\n`;
  const { lines } = repaired(`${first}\n${foot(7)}${second}\n${foot(8)}${first}`);
  expect(lines.filter((line) => line.newPage)).toHaveLength(2);
  expect(read(`${first}\n\n---\n\n${second}\n\n---\n\n${first}`)).toContainEqual(['---']);
});

test('text with a single hash, or words between hashes, is no Markdown', () => {
  for (const text of [`${first}\n# 7 号泊位\n${second}`, `#渡口#${first}\n#桥#${second}`])
    expect(read(text)).toEqual(text.split('\n').map((line) => [line]));
});

test('every character is in a line or left out, each once', () => {
  const text = `# 账\n<!-- 页\n| 甲 | |\n|--|--|\n|乙|\n<table><tr><td>丙</td></tr>丁</table>戊\n<table>\n> ## 己 <br>庚\n![](x)\n<!-- a -->`;
  const { lines, leftOut } = repaired(text);
  const kept = lines.flatMap(({ text }) => text.origins.filter((_, at) => text.text[at]?.trim() !== ''));
  const out = leftOut.flatMap(({ text }) => text.origins.filter((_, at) => text.text[at]?.trim() !== ''));
  const filled = [...text].flatMap((character, at) => (character.trim() === '' ? [] : [at]));
  expect([...kept, ...out].sort((a, b) => a - b)).toEqual(filled);
});
