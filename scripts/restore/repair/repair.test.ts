import { expect, test } from 'vitest';
import { repaired } from '../lines.testing.ts';

test('control characters are left out and accounted for', () => {
  const { lines, leftOut } = repaired('渡\u0007口\n桥\u00ad边');
  expect(lines.map((line) => line.text.text)).toEqual(['渡口', '桥边']);
  expect(leftOut.map(({ reason, text }) => [reason, text.text, text.origins])).toEqual([
    ['control', '\u0007', [1]],
    ['control', '\u00ad', [5]],
  ]);
});

test('tabs and the character for what was lost stay', () => {
  expect(repaired('年份\t船\ufffd').lines[0]?.text.text).toBe('年份\t船\ufffd');
});

test('the second copy of a doubled heading is left out; the first is known to be bold', () => {
  const { lines, leftOut } = repaired('二、谁来付费二、谁来付费');
  expect(lines[0]).toMatchObject({ text: { text: '二、谁来付费' }, width: 12, bold: 6 });
  expect(leftOut).toMatchObject([{ reason: 'doubled', text: { text: '二、谁来付费', origins: [6, 7, 8, 9, 10, 11] } }]);
});

test('the width counts full-width characters twice and the space around the text not at all', () => {
  const [line] = repaired('\u3000\u3000渡船 N7，离岸  ').lines;
  expect(line).toMatchObject({ width: 13, indent: '\u3000\u3000', bold: 0 });
});

test('every character of the part is in a line or left out, each once', () => {
  const text = '●●岸电\n项目名称项目名称 投资额投资额\n\u0001船\n';
  const { lines, leftOut } = repaired(text);
  const origins = [...lines.map((line) => line.text), ...leftOut.map((one) => one.text)].flatMap((one) => one.origins);
  const filled = [...text].flatMap((character, at) => (character === '\n' ? [] : [at]));
  expect(origins.sort((a, b) => a - b)).toEqual(filled);
});
