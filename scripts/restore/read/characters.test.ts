import { expect, test } from 'vitest';
import { controlRanges } from './characters.ts';

const controlsOf = (text: string) => controlRanges(text).map(([from, to]) => text.slice(from, to));

test.each([
  ['bidi override', 'a\u202Eb'],
  ['bidi isolate', 'a\u2066b'],
  ['zero-width space', '汽\u200B车'],
  ['word joiner', 'a\u2060b'],
  ['C0', 'a\u0007b'],
  ['C1', 'a\u0085b'],
  ['lone surrogate', 'a\uD800b'],
  ['noncharacter, which YAML refuses', 'a\uFFFEb'],
  ['soft hyphen inside a line', 'exam\u00ADple'],
  ['joiner between Han', '汽\u200D车'],
  ['joiner in an English word', 'of\u200Cfice'],
])('%s is control', (_, text) => {
  expect(controlsOf(text)).toHaveLength(1);
});

test.each([
  ['lost character', '净\uFFFD含量'],
  ['line ends, tabs and form feeds', 'a\r\n\tb\f'],
  ['non-joiner in a Persian word', 'می\u200Cخواهم'],
  ['joiner in an emoji', '👩\u200D🚀'],
  ['a character beyond the first plane', '𠮷野'],
  ['soft hyphen at the end of a line', 'exam\u00AD\nple'],
  ['ideographic and no-break space', '摘\u3000要 5\u00A0000'],
])('%s is not', (_, text) => {
  expect(controlsOf(text)).toEqual([]);
});
