import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Source } from '../document.ts';
import { readSources, sourceFromBytes } from './read-sources.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sources-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const put = (name: string, text: string | Buffer) => writeFileSync(join(folder, name), text);

test('each document that cannot be read is named with its remedy, and every other one is read', async () => {
  put('good.txt', '港口的早晨很安静。\n');
  put('empty.txt', ' \n\f\n');
  put('binary.txt', Buffer.from([0, 1, 2]));
  put('broken.json', '{\n  "title": "港口",\n  "content": "早晨\n"}');
  put('same.txt', '一');
  put('same.json', '{"content": "二"}');
  put('carded.txt', '港口');
  put('carded.yaml', 'titel: 港口\n');
  put('lonely.yaml', 'title: 港口\n');
  put('two words.txt', '港口');
  put('about.txt', '港口');
  put('slides.pptx', '');
  mkdirSync(join(folder, 'deeper'));
  const { sources, notes } = await readSources(folder);
  expect(sources.map((source) => source.id)).toEqual(['good']);
  const told = Object.fromEntries(
    notes.map((note) => [note.source.slice(folder.length + 1), `${note.level} ${note.rule} ${note.line ?? ''}`.trim()]),
  );
  expect(told).toEqual({
    'about.txt': 'error name',
    'binary.txt': 'error not-text',
    'broken.json': 'error json 3',
    'carded.yaml': 'error card 1',
    'empty.txt': 'error empty',
    'lonely.yaml': 'error card',
    'same.json': 'error name',
    'two words.txt': 'error name',
    'slides.pptx': 'doubt not-read',
    deeper: 'doubt not-read',
  });
});

test('names that differ only in case are one name', async () => {
  put('Weekly.txt', '一');
  put('weekly.json', '{"content": "二"}');
  const { sources, notes } = await readSources(folder);
  expect(sources).toEqual([]);
  expect(notes).toMatchObject([{ rule: 'name', message: expect.stringMatching(/Weekly\.txt.*weekly\.json/) }]);
});

test('a folder that is not there, or holds nothing', async () => {
  expect((await readSources(join(folder, 'none'))).notes).toMatchObject([{ level: 'error', rule: 'no-sources' }]);
  expect((await readSources(folder)).notes).toMatchObject([{ level: 'error', rule: 'no-sources' }]);
});

test('the card completes what the name and the text tell', async () => {
  put('issue_3.txt', '港口的早晨。');
  put('issue_4.txt', '港口的早晨。');
  put(
    'issue_4.yaml',
    'title: 第四期\npublication: {zh: 江海周刊, en: Jianghai Weekly}\ndate: 2026-03\nlang: zh-Hant\n',
  );
  const [plain, carded] = (await readSources(folder)).sources;
  expect(plain?.card).toEqual({ title: { zh: 'issue 3' }, lang: 'zh-Hans', encoding: 'utf-8' });
  expect(carded?.card).toEqual({
    title: { zh: '第四期' },
    publication: { zh: '江海周刊', en: 'Jianghai Weekly' },
    date: '2026-03',
    lang: 'zh-Hant',
    encoding: 'utf-8',
  });
});

function read(name: string, text: string): Source {
  const source = sourceFromBytes(name, Buffer.from(text));
  if (Array.isArray(source)) throw new Error(source[0]?.message);
  return source;
}

const partsOf = (source: Source) =>
  source.parts.map((part) => ({
    title: part.title?.text,
    authors: part.authors?.map(({ text }) => text),
    body: part.body.text,
  }));

test.each([
  [
    'an object',
    '{"title": "港口", "content": "早晨\\r\\n很静", "url": "x"}',
    [{ title: '港口', authors: undefined, body: '早晨\n很静' }],
  ],
  ['an array', '[{"content": "一"}, {"title": null, "content": "二"}]', [{ body: '一' }, { body: '二' }]],
  [
    'JSON Lines',
    '{"content": "一", "author": "林桥"}\n{"content": "二", "authors": ["林桥", "周岸"]}\n',
    [
      { authors: ['林桥'], body: '一' },
      { authors: ['林桥', '周岸'], body: '二' },
    ],
  ],
  [
    'an object of pages',
    '{"paper": "江海", "pages": [{"page": 1, "text": "早晨\\n很静"}, {"page": 2, "text": "船开了"}]}',
    [{ title: undefined, body: '早晨\n很静\f船开了' }],
  ],
  [
    'lines inside an object',
    '{"result": {"lines": [{"text": "早晨", "box": [1, 2]}, {"text": "很静", "box": [3, 4]}]}}',
    [{ body: '早晨\n很静' }],
  ],
  [
    'articles inside an object',
    '{"articles": [{"title": "港", "content": "早晨"}, {"title": "船", "content": "很静"}]}',
    [
      { title: '港', body: '早晨' },
      { title: '船', body: '很静' },
    ],
  ],
  ['an array of paragraphs', '{"title": "港", "paragraphs": ["早晨", "很静"]}', [{ title: '港', body: '早晨\n很静' }]],
])('JSON as %s', (_, text, parts) => {
  expect(partsOf(read('a.json', text))).toMatchObject(parts);
});

test('of JSON, keys and punctuation are syntax, other fields unpublished, controls control', () => {
  const source = read('a.json', '{"title":"港","content":"\\u65e9\\u200b晨","views":7}');
  expect(source.leftOut.map(({ reason, text }) => [reason, text.text])).toEqual([
    ['control', '\u200b'],
    ['unpublished', '7'],
    ['syntax', '{"title":"","content":"u65e9u200b","views":}'],
  ]);
});

test('of an object of pages, what is no text of theirs is unpublished', () => {
  const source = read('a.json', '{"paper":"江海","pages":[{"page":1,"text":"早晨"}]}');
  expect(source.leftOut.map(({ reason, text }) => [reason, text.text])).toEqual([
    ['unpublished', '"江海"1'],
    ['syntax', '{"paper":,"pages":[{"page":,"text":""}]}'],
  ]);
});

test.each([
  ['{"title": "港口"}', /"title" but no "content"/],
  ['{"content": ["早晨", 1]}', /"content" is of the kind array/],
  ['{"pages": [{"page": 1}]}', /"pages" but no "content"/],
  ['{"content": "x", "authors": [1]}', /"authors"/],
  ['[]', /no object/],
  ['["x"]', /a string stands/],
])('%s is refused', (text, message) => {
  expect(sourceFromBytes('a.json', Buffer.from(text))).toMatchObject([
    { rule: 'json', message: expect.stringMatching(message) },
  ]);
});

test('the date that a JSON document names itself is used where the card has none', () => {
  expect(read('a.json', '{"content": "x", "date": "2026-03-16"}').card.date).toBe('2026-03-16');
  expect(read('a.json', '{"content": "x", "date": "yesterday"}').card.date).toBeUndefined();
});

test('a blank with which a document aligns its figures is not taken for a lost figure', () => {
  const source = sourceFromBytes('table.txt', Buffer.from('船票\u2007\u20072 元'));
  expect((source as Source).parts[0]?.body.text).toBe('船票  2 元');
});
