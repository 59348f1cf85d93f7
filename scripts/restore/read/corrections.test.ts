import { expect, test } from 'vitest';
import { readCorrections } from './corrections.ts';

test('each step is read with the line in which it stands', () => {
  const yaml = `# by hand
- join: [21, 9]
- part: 30
- {move: 12-14, after: 40}
- move: 5
  before: 3
- article: 50-52, 7
- {as: heading, lines: 61, level: 2}
`;
  expect(readCorrections(yaml)).toEqual([
    { line: 2, step: { join: [21, 9] } },
    { line: 3, step: { part: 30 } },
    { line: 4, step: { move: [[12, 14]], after: 40 } },
    { line: 5, step: { move: [[5, 5]], before: 3 } },
    {
      line: 7,
      step: {
        article: [
          [50, 52],
          [7, 7],
        ],
      },
    },
    { line: 8, step: { as: 'heading', lines: [[61, 61]], level: 2 } },
  ]);
});

test('an empty file corrects nothing', () => {
  expect(readCorrections('')).toEqual([]);
  expect(readCorrections('# nothing yet\n')).toEqual([]);
});

test.each([
  ['- join: 12', /"join" is not as it has to be. Write it as join: \[211, 195\]/],
  ['- {as: hero, lines: 3}', /"as" is one of title, /],
  ['- {as: footnote, lines: 3}', /"as" is not as it has to be/],
  ['- {move: 9-4, after: 2}', /"move" is not/],
  ['- {move: 9, after: 2, before: 3}', /"move" is not/],
  ['- {move: 9}', /"move" is not/],
  ['- article: all', /"article" is not/],
  ['- swap: [1, 2]', /Known words: join, part, move, article, as/],
  ['- just words', /Known words/],
  ['join: [1, 2]', /not a list/],
  ['- join: [1, 2', /not readable YAML/],
  ['- part: *line', /"\*line" is an alias/],
])('%s is told, with its line', (line, message) => {
  const read = readCorrections(`\n${line}\n`);
  expect(read).toEqual([{ rule: 'corrections', line: expect.any(Number), message: expect.stringMatching(message) }]);
});

test('all slips of a file are told at once', () => {
  expect(readCorrections('- part: zero\n- part: 3\n- join: [1]\n')).toMatchObject([{ line: 1 }, { line: 3 }]);
});
