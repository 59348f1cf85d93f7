import { expect, test } from 'vitest';
import { sourceNameProblem } from './source-name.ts';

test.each(['jianghai-weekly-2026-03-16', '江海周刊2026年第3期', 'report.v2', '002_0da3287c'])('%s can stand', (id) => {
  expect(sourceNameProblem(id)).toBeUndefined();
});

test.each([
  ['two words', 'two-words'],
  ['../etc', 'etc'],
  ['a..b', 'a-b'],
  ['.hidden', 'hidden'],
  ['a\u0000b', 'a-b'],
  ['a%2fb', 'a-2fb'],
  ['<b>', 'b'],
  ['江海（周刊）', '江海-周刊'],
  ['search', 'search-1'],
  ['Zh', 'Zh-1'],
  ['en', 'en-1'],
  ['404', '404-1'],
  ['con', 'x-con'],
  ['a'.repeat(101), 'shorter'],
  ['\u202Egnp', 'gnp'],
  ['e\u0301', '\u00E9'],
])('%j cannot, and a name that can is proposed', (id, proposed) => {
  expect(sourceNameProblem(id)).toContain(proposed);
});
