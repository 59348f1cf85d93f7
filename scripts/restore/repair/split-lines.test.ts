import { expect, test } from 'vitest';
import { traceText } from '../traced-text.ts';
import { splitLines } from './split-lines.ts';

const split = (text: string) => splitLines(traceText(text), (offset) => text.slice(0, offset).split('\n').length);
const pagesStart = (text: string) =>
  split(text)
    .filter((line) => line.newPage)
    .map((line) => line.text.text);

test('each line keeps its number, blank ones included', () => {
  expect(split('渡口\n\n桥边\n').map(({ number, text }) => [number, text.text])).toEqual([
    [1, '渡口'],
    [2, ''],
    [3, '桥边'],
  ]);
});

test('a part that begins inside a file keeps the numbers of the file', () => {
  const file = '题目\n渡口\n桥边';
  const body = traceText(file, 3);
  const lines = splitLines(body, (offset) => file.slice(0, offset).split('\n').length);
  expect(lines.map(({ number, text }) => [number, text.text])).toEqual([
    [2, '渡口'],
    [3, '桥边'],
  ]);
});

test('line ends of any system and form feeds are no text', () => {
  expect(split('渡口\r\n桥边\f船坞').map((line) => line.text.text)).toEqual(['渡口', '桥边', '船坞']);
});

test('a form feed begins a page', () => {
  expect(pagesStart('渡口\n\f桥边\n船坞')).toEqual(['桥边']);
});

const body = Array.from({ length: 40 }, (_, number) => `第${number}行讲的是渡口`);

test('a rare leading space begins a page', () => {
  expect(pagesStart([...body, ' 桥边的一页', ...body].join('\n'))).toEqual([' 桥边的一页']);
});

test('so does one before the tab of a list item', () => {
  expect(pagesStart([...body, ' \t◎ 桥边的一页', ...body].join('\n'))).toEqual([' \t◎ 桥边的一页']);
});

test('of the lines of a headline that are all set in by one the first begins it', () => {
  expect(pagesStart([...body, ' 桥边的', ' 一页', ...body].join('\n'))).toEqual([' 桥边的']);
});

test('leading spaces that indent every paragraph begin none', () => {
  expect(pagesStart(body.map((line, at) => (at % 4 === 0 ? ` ${line}` : line)).join('\n'))).toEqual([]);
});

test('two spaces or an ideographic one are an indent, not a page', () => {
  expect(pagesStart([...body, '  渡口', '\u3000桥边', ...body].join('\n'))).toEqual([]);
});
