import { expect, test } from 'vitest';
import { column, paragraphs, repaired } from '../lines.testing.ts';

const [left = [], right = []] = [paragraphs.slice(0, 3), paragraphs.slice(3, 6)].map((texts) =>
  column(texts.join(''), 14).split('\n').slice(0, 15),
);
/** Each third line of the right column stands on a row of its own. */
const page = left.flatMap((line, at) =>
  at % 3 === 2 ? [`  ${line}`, `${' '.repeat(34)}${right[at]}`] : [`  ${line.padEnd(14, '　')}    ${right[at]}`],
);
const texts = (text: string) =>
  repaired(text)
    .lines.map((line) => line.text.text.trim())
    .filter((line) => line !== '');

test('two columns whose lines are not at one height are read one after the other', () => {
  const rows = [...page, ...page];
  expect(texts(rows.join('\n'))).toEqual([...left, ...left, ...right, ...right]);
});

test('a line with less room between the columns does not stand across them', () => {
  const close = page.map((line, at) => (at % 5 === 0 ? line.replace(/ {4}(?=\S)/, '  ') : line));
  expect(close).not.toEqual(page);
  expect(texts([...page, ...close].join('\n'))).toEqual([...left, ...left, ...right, ...right]);
});

test('rows of a table stay as they are', () => {
  const rows = Array.from({ length: 14 }, (_, at) => `  ${at} 号泊位      十四班      四百二十七人`);
  expect(texts(rows.join('\n'))).toEqual(rows.map((line) => line.trim()));
});

test('title and notes above and below go across, and keep their gaps', () => {
  const head = '第 9 卷 第 4 期                渡 口 学 报                2023 年 8 月';
  const across = Array.from(
    { length: 8 },
    (_, at) => `${at}渡口停航以后，两岸的人改走上游的大桥，要多走十一里路，老人不愿意。`,
  );
  const rows = [head, ...across, ...page, ...page, ...across];
  expect(texts(rows.join('\n'))).toEqual([head, ...across, ...left, ...left, ...right, ...right, ...across]);
});

test('a page number parts the page where no mark does', () => {
  const rows = [...page, `${' '.repeat(30)}313`, ...page];
  expect(texts(rows.join('\n'))).toEqual([...left, ...right, '313', ...left, ...right]);
});
