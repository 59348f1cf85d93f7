import { expect, test } from 'vitest';
import { lettersOf, withMarks } from './text-form.ts';

test('width, spaces, capitals, bullets, lost characters and the kind of quotation marks make no difference', () => {
  expect(withMarks('• “Ａ股”涨了 \ufffd\ufffd%，好……')).toBe(withMarks('"a股" 涨了%,好...'.replace('...', '……')));
  expect(withMarks('《航运》、年报。')).toBe('<航运>,年报.');
});

test('letters and digits alone', () => {
  expect(lettersOf('一、“慢一点”：2025 年')).toBe('一慢一点2025年');
});
