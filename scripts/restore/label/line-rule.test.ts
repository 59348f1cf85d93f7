import { expect, test } from 'vitest';
import { placed } from '../lines.testing.ts';
import { applyLineRules, type LineRule, lineRule } from './line-rule.ts';

const named = (name: string, role: 'furniture' | 'caption', text: RegExp) =>
  lineRule(name, (line) => (text.test(line.trimmed) ? { role } : undefined));

test('what one rule has labelled, the next leave alone', () => {
  const lines = placed('渡口\n桥边\n船坞');
  applyLineRules(lines, [named('first', 'furniture', /渡口/), named('second', 'caption', /渡口|桥边/)]);
  expect(lines.map((line) => line.role)).toEqual(['furniture', 'caption', undefined]);
});

test('a rule that names a labelled line all the same does not change it', () => {
  const lines = placed('渡口\n桥边');
  const greedy: LineRule = {
    name: 'greedy',
    find: () => new Map([0, 1, 7].map((index) => [index, { role: 'caption' as const }])),
  };
  applyLineRules(lines, [named('first', 'furniture', /渡口/), greedy]);
  expect(lines.map((line) => line.role)).toEqual(['furniture', 'caption']);
});

test('rules by the line see its neighbours', () => {
  const lines = placed('渡口\n桥边\n船坞');
  applyLineRules(lines, [
    lineRule('last', (_, index, all) => (index === all.length - 1 ? { role: 'furniture' } : undefined)),
  ]);
  expect(lines.map((line) => line.role)).toEqual([undefined, undefined, 'furniture']);
});
