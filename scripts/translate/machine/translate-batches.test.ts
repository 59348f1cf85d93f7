/** Over HTTP and into PO files, with a server and models that misbehave. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Message, MessageRole } from '../../../src/model/translation/message.ts';
import {
  type Catalogue,
  type Entry,
  emptyCatalogue,
  parseTranslation,
  printTranslation,
} from '../../../src/model/translation/po.ts';
import { entriesOf, reconcile } from '../../../src/model/translation/reconcile.ts';
import { stateOf } from '../../../src/model/translation/state.ts';
import { writeWholeFile } from '../../disk/write-file.ts';
import { glossaryOf } from '../glossary.ts';
import { askPatiently } from './ask-patiently.ts';
import { type ArticleToAsk, batchesOf } from './batch.ts';
import {
  type AskedBlock,
  answerRightly,
  answerWith,
  type Behaviour,
  type ChatServer,
  complete,
  cutOff,
  fail,
  first,
  openChatServer,
  rightly,
} from './chat-server.testing.ts';
import { storeAnswers } from './store-answers.ts';
import { translateBatches } from './translate-batches.ts';

let server: ChatServer;
let folder: string;
beforeEach(async () => {
  server = await openChatServer();
  folder = mkdtempSync(join(tmpdir(), 'reading-room-machine-'));
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const block = (context: string, role: MessageRole, text: string): Message => ({ context, role, text, comments: [] });
const messages = [
  block('title', 'title', '渡口的汽笛'),
  block('p1', 'paragraph', '渡船每天往返18趟，票价2元[^1]。'),
  block('p2', 'table', '年 | 趟\n2024 | 18'),
  block('p3', 'footnote', '见第7页。'),
];
const path = 'en/ferry/whistle.po';
const article: ArticleToAsk = { path, from: 'zh', to: 'en', messages };

const catalogue = (): Catalogue => {
  const parsed = parseTranslation(readFileSync(join(folder, path)));
  if ('problems' in parsed) throw new Error(parsed.problems[0]?.message);
  return parsed.catalogue;
};
const entry = (context: string): Entry => {
  const found = catalogue().entries.find((one) => one.context === context);
  if (found === undefined) throw new Error(`no entry ${context}`);
  return found;
};
const writeEntries = (change: (entry: Entry) => Entry = (one) => one) => {
  const entries = entriesOf(reconcile(messages, [])).map(change);
  writeWholeFile(join(folder, path), printTranslation({ ...emptyCatalogue('en'), entries }));
};

async function translate({ most = 1000, tries = 3 } = {}) {
  const missing = new Set(
    catalogue()
      .entries.filter((one) => stateOf(one) === 'missing')
      .map(({ context }) => context),
  );
  const stop = new AbortController();
  const patience = {
    tries,
    firstPause: 1,
    longestPause: 2,
    longestAskedPause: 10,
    random: () => 0,
    now: () => 0,
    stop: stop.signal,
    onPause: () => {},
  };
  const endpoint = { url: new URL(`${server.url}/chat/completions`), model: 'a-model', timeout: 5000 };
  const outcome = await translateBatches(
    batchesOf(article, ({ context }) => missing.has(context), most),
    {
      ask: (question) => askPatiently(endpoint, question, patience),
      store: (file, answers) => storeAnswers(join(folder, file), answers, endpoint.model),
      glossary: glossaryOf([{ zh: '渡口', en: 'ferry', alternatives: [], kind: 'term' }]),
      concurrency: 2,
      stop,
      onDone: () => {},
    },
  );
  return {
    ...outcome,
    became: Object.fromEntries(outcome.blocks.map(({ message, became }) => [message.context, became])),
  };
}

/** As {@link rightly}, with the glossary honoured. */
const well = (one: AskedBlock): string => (one.id === 'title' ? 'The whistle of the ferry' : rightly(one));
const only = (id: string, say: (one: AskedBlock) => unknown): Behaviour =>
  answerWith((one) => (one.id === id ? say(one) : well(one)));
const allTranslated = { title: 'translated', p1: 'translated', p2: 'translated', p3: 'translated' };

test('answers are in the file as a machine’s, to be reviewed', async () => {
  writeEntries();
  server.behaviour = answerWith(well);
  const { became, requests, tokens } = await translate();
  expect(became).toEqual(allTranslated);
  expect({ requests, tokens }).toEqual({ requests: 1, tokens: { read: 100, written: 50 } });
  expect(entry('title')).toMatchObject({
    translation: 'The whistle of the ferry',
    flags: ['fuzzy'],
    notes: ['machine: a-model'],
  });
  expect(catalogue().entries.map(stateOf)).toEqual(['machine', 'machine', 'machine', 'machine']);
});

test('the model is told the title, the terms that occur, and what each block is', async () => {
  writeEntries();
  server.behaviour = answerWith(well);
  await translate({ most: 20 });
  const [, second] = server.asked.map(({ told }) => told);
  expect(server.asked.map(({ told }) => told.includes('"en": "ferry"'))).toEqual([true, false, false]);
  expect(second).toContain('渡口的汽笛');
});

describe('an answer that comes wrapped is taken', () => {
  test.each([
    ['in a fence', (json: string) => `\`\`\`json\n${json}\n\`\`\``],
    ['among words', (json: string) => `Of course! ${json} Done.`],
  ])('%s', async (_, wrap) => {
    writeEntries();
    server.behaviour = ({ blocks }, response) =>
      complete(response, wrap(JSON.stringify(Object.fromEntries(blocks.map((one) => [one.id, well(one)])))));
    expect((await translate()).became).toEqual(allTranslated);
    expect(server.asked).toHaveLength(1);
  });
});

describe('the server recovers from', () => {
  test.each<[string, Behaviour]>([
    ['429', (_, response) => fail(response, 429)],
    ['500', (_, response) => fail(response, 500)],
    ['a cut connection', cutOff],
  ])('%s', async (_, behaviour) => {
    writeEntries();
    server.behaviour = first(2, behaviour, answerWith(well));
    expect((await translate()).became).toEqual(allTranslated);
  });
});

describe('what did not pass is asked for once more, alone and with the reason, after', () => {
  test.each<[string, Behaviour, string[], RegExp]>([
    ['an id less', answerWith((one) => (one.id === 'p3' ? undefined : well(one))), ['p3'], /no translation of it/],
    ['other ids', answerWith((one) => (one.id === 'p1' ? undefined : well(one))), ['p1'], /no translation of it/],
    ['a wrong number', only('p1', (one) => well(one).replace('18', '80')), ['p1'], /18/],
    [
      'a missing footnote mark',
      only('p1', (one) => well(one).replace('[^1]', '')),
      ['p1'],
      /marks \[\^1\], the translation none/,
    ],
    ['a broken table', only('p2', (one) => well(one).replaceAll('\n', ' ')), ['p2'], /2, 2 cells/],
    ['an injected script', only('p3', () => 'See page 7 <script>alert(1)</script>'), ['p3'], /markup/],
    ['an injected expression', only('p3', () => 'See page 7 {process.exit()}'), ['p3'], /markup/],
    ['an injected import', only('p3', () => "import x from 'node:fs'\nSee page 7"), ['p3'], /markup/],
    ['another language', only('p1', () => '船は毎日18回、運賃は2元です[^1]。'), ['p1'], /not in English/],
    ['nothing', only('p1', () => ''), ['p1'], /empty/],
    ['the original', only('p1', (one) => one.text), ['p1'], /the original/],
    ['another term than the glossary', only('title', () => 'The whistle of the pier'), ['title'], /“ferry” for 渡口/],
    ['a number instead of a text', only('p3', () => 7), ['p3'], /no translation of it/],
  ])('%s', async (_, behaviour, ids, reason) => {
    writeEntries();
    server.behaviour = first(1, behaviour, answerWith(well));
    expect((await translate()).became).toEqual(allTranslated);
    const [, correction] = server.asked;
    expect(server.asked).toHaveLength(2);
    expect(correction?.isCorrection).toBe(true);
    expect(correction?.blocks.map(({ id }) => id)).toEqual(ids);
    expect(correction?.told).toMatch(reason);
    expect(catalogue().entries.flatMap(({ notes }) => notes)).toEqual(Array(4).fill('machine: a-model'));
  });

  test('an answer that is no JSON, in two halves', async () => {
    writeEntries();
    server.behaviour = first(1, (_, response) => complete(response, 'I would rather not.'), answerWith(well));
    expect((await translate()).became).toEqual(allTranslated);
    expect(server.asked.map(({ blocks }) => blocks.length)).toEqual([4, 2, 2]);
  });
});

test('what does not pass the second time either is marked for review with the reason, or left where it is no use', async () => {
  writeEntries();
  server.behaviour = answerWith((one) => {
    if (one.id === 'p1') return well(one).replace('18', '80');
    return one.id === 'p3' ? one.text : well(one);
  });
  expect((await translate()).became).toEqual({ title: 'translated', p1: 'for review', p2: 'translated', p3: 'left' });
  expect(server.asked).toHaveLength(2);
  expect(entry('p1')).toMatchObject({ translation: expect.stringContaining('80'), flags: ['fuzzy'] });
  expect(entry('p1').notes).toEqual([
    'machine: a-model',
    expect.stringMatching(/^to check: “18” of the original/),
    expect.stringMatching(/^to check: “80” of the translation/),
  ]);
  expect(entry('p3')).toMatchObject({ translation: '', flags: [], notes: [] });
});

test('ids that were not asked for change nothing', async () => {
  writeEntries((one) => (one.context === 'p3' ? { ...one, translation: 'See page 7, says a person' } : one));
  server.behaviour = ({ blocks }, response) =>
    complete(
      response,
      JSON.stringify({
        ...Object.fromEntries(blocks.map((one) => [one.id, well(one)])),
        p3: 'X',
        p99: 'Y',
        __proto__: 'Z',
      }),
    );
  expect((await translate()).became).toEqual({ title: 'translated', p1: 'translated', p2: 'translated' });
  expect(entry('p3')).toMatchObject({ translation: 'See page 7, says a person', flags: [] });
});

describe('what a person wrote stays', () => {
  test('whatever its state, with the notes of entries that are filled in', async () => {
    const written: Record<string, Partial<Entry>> = {
      title: { translation: 'A Whistle', notes: ['mine'] },
      p1: { translation: 'old', flags: ['fuzzy'], previous: { original: '渡船' } },
      p2: { translation: 'x | y\n2024 | 18', flags: ['fuzzy'], notes: ['machine: other'] },
      p3: { notes: ['which page?'] },
    };
    writeEntries((one) => ({ ...one, ...written[one.context] }));
    const before = catalogue().entries;
    server.behaviour = answerWith(well);
    expect((await translate()).became).toEqual({ p3: 'translated' });
    expect(catalogue().entries.slice(0, 3)).toEqual(before.slice(0, 3));
    expect(entry('p3').notes).toEqual(['which page?', 'machine: a-model']);
  });

  test('when it is written while the machine is asked', async () => {
    writeEntries();
    server.behaviour = (asked, response, number) => {
      writeEntries((one) => (one.context === 'p1' ? { ...one, translation: 'by hand' } : one));
      answerWith(well)(asked, response, number);
    };
    expect((await translate()).became).toMatchObject({ p1: 'overtaken', p2: 'translated' });
    expect(entry('p1')).toMatchObject({ translation: 'by hand', flags: [] });
  });

  test('when it is put in place of the first answer while the second is asked for', async () => {
    writeEntries();
    server.behaviour = (asked, response, number) => {
      if (number === 1) return only('p1', (one) => well(one).replace('18', '80'))(asked, response, number);
      expect(entry('p1').translation).toContain('80');
      writeEntries((one) => (one.context === 'p1' ? { ...one, translation: 'by hand', flags: ['fuzzy'] } : one));
      return answerRightly(asked, response, number);
    };
    expect((await translate()).became).toMatchObject({ p1: 'overtaken' });
    expect(entry('p1')).toMatchObject({ translation: 'by hand' });
  });

  test('in a file that is broken meanwhile, and no more is asked', async () => {
    writeEntries();
    server.behaviour = (asked, response, number) => {
      writeWholeFile(join(folder, path), 'msgid "half an entry');
      answerWith(well)(asked, response, number);
    };
    const { failure } = await translate({ most: 5 });
    expect(failure).toMatch(/whistle\.po: .*broken on line 1/);
    expect(readFileSync(join(folder, path), 'utf8')).toBe('msgid "half an entry');
    expect(server.asked.length).toBeLessThanOrEqual(2);
  });
});

test('where the server fails for good, what was answered is kept and no more is asked', async () => {
  writeEntries();
  server.behaviour = first(1, answerWith(well), (_, response) => fail(response, 401));
  const { failure, blocks } = await translate({ most: 1 });
  expect(failure).toMatch(/401/);
  expect(blocks.map(({ became }) => became)).toEqual(['translated']);
  expect(server.asked.length).toBeLessThan(4);
  expect(catalogue().entries.filter((one) => stateOf(one) === 'machine')).toHaveLength(1);
});
