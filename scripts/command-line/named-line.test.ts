import { describe, expect, test } from 'vitest';
import type { Note } from '../restore/document.ts';
import { sourceOf } from '../restore/lines.testing.ts';
import { findNamedLine } from './named-line.ts';

const text = '渡口的清晨\n\n船开了。\n';
const sources = ['harbour-evening.txt', 'harbour-morning.txt', 'tide.txt', 'tide-tables.txt', 'v1.2.txt'].map((name) =>
  sourceOf(text, name),
);
const notes: Note[] = [
  { level: 'error', rule: 'json', source: '/scans/broken.json', line: 2, message: 'It is broken.' },
];

function find(given: string): string {
  const found = findNamedLine(given, sources, notes);
  return 'wrong' in found ? found.wrong : `${found.source.id} ${found.line}`;
}

describe('a line is found by', () => {
  test.each([
    ['tide:1', 'tide 1', 'the whole name, which another begins with'],
    ['tide-:3', 'tide-tables 3', 'a beginning that no other name has'],
    ['harbour-e:3', 'harbour-evening 3', 'such a beginning'],
    ['content/sources/harbour-morning.txt:1', 'harbour-morning 1', 'the file, as errors name it'],
    ['v1.2:1', 'v1.2 1', 'a name with a dot in it'],
  ])('%s', (given, found) => expect(find(given)).toBe(found));
});

describe('what is wrong is said of', () => {
  test.each([
    ['tide', /names no line\. Write SOURCE:LINE, such as harbour-evening:12\.$/],
    ['tide:x', /names no line/],
    ['tide:-3', /names no line/],
    [':3', /names no line/],
    ['harbour:1', /several documents begin with "harbour": harbour-evening, harbour-morning\. Write more/],
    ['river:1', /there is no document "river"\. There are harbour-evening, /],
    ['broken:2', /broken\.json could not be read\. It is broken\.$/],
    ['tide:9', /tide has the lines 1 to 3, and no line 9\.$/],
    ['tide:0', /no line 0\.$/],
    ['tide:2', /line 2 of tide is blank/],
  ])('%s', (given, wrong) => expect(find(given)).toMatch(wrong));

  test('a folder without documents', () => {
    expect(findNamedLine('tide:1', [], [])).toEqual({ wrong: expect.stringContaining('There are none.') });
  });
});
