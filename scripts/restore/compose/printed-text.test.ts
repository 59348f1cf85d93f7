import { expect, test } from 'vitest';
import { joinLines, printedText } from './printed-text.ts';

test.each([
  ['港口\n早晨', '港口早晨'],
  ['the\nharbour', 'the harbour'],
  ['参加 APEC\n论坛', '参加 APEC论坛'],
  ['𠮷\n野', '𠮷野'],
  ['  a \t b  ', 'a b'],
  ['摘\u3000\u3000要', '摘\u3000要'],
  ['5\u00A0000', '5 000'],
  ['a\uFEFFb', 'ab'],
  ['下降了\u2007个百分点', '下降了\u2007个百分点'],
  ['超过\u2007 亿元', '超过\u2007亿元'],
  ['\u3000\u3000港口', '港口'],
])('%j → %j', (text, printed) => {
  expect(printedText(text)).toBe(printed);
});

test('a headline on two lines is one', () => {
  expect(joinLines(['港口的早晨', '很安静'])).toBe('港口的早晨很安静');
  expect(joinLines(['A quiet', 'morning'])).toBe('A quiet morning');
});
