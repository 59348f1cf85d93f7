import { expect, test } from 'vitest';
import { translationsIn } from './answer.ts';

const object = '{"p1": "one", "p2": "two"}';

test.each([
  ['the object', object],
  ['a fence', `\`\`\`json\n${object}\n\`\`\``],
  [
    'a fence without a language and sentences around it',
    `Here it is {as asked}:\n\`\`\`\n${object}\n\`\`\`\nAnything else?`,
  ],
  ['sentences around it', `Here is the translation: ${object} I hope it helps.`],
  ['thoughts before it', `<think>{"p1": "draft"} or rather</think>\n${object}`],
  ['a field of its own', `{"translations": ${object}}`],
  ['a list', '[{"id": "p1", "text": "one"}, {"id": "p2", "translation": "two"}]'],
  ['a list in a field', '{"blocks": [{"id": "p1", "text": "one"}, {"id": "p2", "text": "two"}]}'],
])('%s', (_, content) => {
  expect(Object.fromEntries(translationsIn(content) ?? [])).toEqual({ p1: 'one', p2: 'two' });
});

test.each(['', 'I cannot do that.', '{"p1": "one", "p2": "tw', '"p1"', 'null', '7'])(
  'nothing is read from %j',
  (content) => {
    expect(translationsIn(content)).toBeUndefined();
  },
);

test('what is no text is left out', () => {
  expect([...(translationsIn('{"p1": 7, "p2": null, "p3": "three", "p4": ["four"]}') ?? [])]).toEqual([
    ['p3', 'three'],
  ]);
});

test('one block is not taken for a field that holds the others', () => {
  expect([...(translationsIn('{"p1": "one"}') ?? [])]).toEqual([['p1', 'one']]);
});

test('blanks at the ends are taken away, a lost figure is not', () => {
  expect([...(translationsIn(JSON.stringify({ p1: ' \n\u2007 points\r\nmore ' })) ?? [])]).toEqual([
    ['p1', '\u2007 points\nmore'],
  ]);
});
