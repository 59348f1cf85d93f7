import { expect, test } from 'vitest';
import { readCard } from './card.ts';

test('a card in both languages', () => {
  const yaml =
    'title: {zh: 春季号, en: Spring Issue}\npublication: 江海周刊\ndate: 2026-03-16\nlang: zh-Hans\nencoding: gb18030\n';
  expect(readCard(yaml)).toEqual({
    title: { zh: '春季号', en: 'Spring Issue' },
    publication: '江海周刊',
    date: '2026-03-16',
    lang: 'zh-Hans',
    encoding: 'gb18030',
  });
});

test.each([
  ['', {}],
  ['date: 2026', { date: '2026' }],
  ['date: 2026-03', { date: '2026-03' }],
  ['%YAML 1.1\n---\ndate: 2026-03-16', { date: '2026-03-16' }],
  ['lang: zh', { lang: 'zh' }],
])('%j', (yaml, card) => {
  expect(readCard(yaml)).toEqual(card);
});

test('all that is wrong is told at once, with line, expectation and known keys', () => {
  const problems = readCard('titel: x\ndate: 2026-02-30\nlang: fr\npublication:\n  de: x\nencoding: utf-9\n');
  const unknown = /"titel".*Did you mean "title".*title, publication, date, lang, encoding/;
  expect(problems).toMatchObject([
    { line: 1, message: expect.stringMatching(unknown) },
    { line: 2, message: expect.stringContaining('2026-03-16') },
    { line: 3, message: expect.stringContaining('zh-Hant') },
    { line: 4, message: expect.stringContaining('Jianghai Weekly') },
    { line: 6, message: expect.stringContaining('gb18030') },
  ]);
});

test.each(['title: "a', 'title: a: b', '- a', 'a', 'title: a\ntitle: b', 'title: *a'])(
  '%j is not readable and says how to write it',
  (yaml) => {
    expect(readCard(yaml)).toMatchObject([
      { rule: 'card', line: expect.any(Number), message: expect.stringContaining('Write lines') },
    ]);
  },
);
