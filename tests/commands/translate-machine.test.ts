/** `npm run translate -- machine` in processes of its own, over HTTP: what it prints, leaves, and survives. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  type Asked,
  after,
  answerRightly,
  answerWith,
  type ChatServer,
  fail,
  openChatServer,
  rightly,
} from '../../scripts/translate/machine/chat-server.testing.ts';
import { type Entry, parseTranslation } from '../../src/model/translation/po.ts';
import { stateOf } from '../../src/model/translation/state.ts';
import {
  type Ended,
  endOf,
  projectRoot,
  runCommand,
  temporaryFolder,
  waitForOutput,
  writeFiles,
} from './run-command.ts';

/** How often the process is killed; `MACHINE_KILLS=50` is what a change of the machinery should be tried with. */
const kills = Number(process.env.MACHINE_KILLS ?? 5);

const folder = await temporaryFolder();
const at = (name: string) => join(folder, name);
const secret = 'sk-of-the-harbour';
const model = 'a-model';

/** Paragraphs that have nothing in common, or the restorer would take one for a copy of another. */
const characters = [
  ...'渡口船工往返石阶潮汐灯塔北岸南风水位码头缆桩拖轮引航锚地闸门堤坝雨季汛期渔火归帆木桥铁锚潮声沙洲芦苇浅滩',
];
function paragraph(number: number): string {
  let seed = number;
  const clause = () =>
    Array.from({ length: 14 }, () => {
      seed = (seed * 48271) % 2147483647;
      return characters[seed % characters.length];
    }).join('');
  return `${clause()}，${clause()}，${clause()}${number}天，${clause()}，${clause()}，${clause()}，${clause()}。`;
}
/** Enough that a process is killed in the midst of its work each time: it gets at most 15 blocks done before. */
const articlesInDocument = Math.max(4, Math.ceil((15 * kills) / 12));
const document = (number: number) =>
  JSON.stringify(
    Array.from({ length: articlesInDocument }, (_, index) => ({
      title: paragraph(number * 10_000 + index).slice(0, 10),
      content: [1, 2, 3].map((place) => paragraph(number * 10_000 + index * 10 + place * 1000)).join('\n\n'),
    })),
  );

beforeAll(async () => {
  await writeFiles(folder, { 'empty.yaml': '' });
  await writeFiles(
    at('documents'),
    Object.fromEntries([1, 2, 3].map((number) => [`tides-${number}.json`, document(number)])),
  );
  const { exitCode, stderr } = await runCommand('convert', [
    '--sources',
    at('documents'),
    '--articles',
    at('articles'),
  ]);
  expect({ exitCode, stderr: stderr.includes('error') }).toEqual({ exitCode: 0, stderr: false });
});

let server: ChatServer;
let translations: string;
let number = 0;
beforeEach(async () => {
  server = await openChatServer();
  translations = at(`translations-${++number}`);
});
afterEach(() => server.close());

function start(...options: string[]): ChildProcess {
  const { VITEST: _, NODE_ENV: __, ...environment } = process.env;
  const folders = ['--articles', at('articles'), '--translations', translations];
  if (!options.includes('--glossary')) folders.push('--glossary', at('empty.yaml'));
  return spawn(process.execPath, [join(projectRoot, 'scripts/translate.ts'), 'machine', ...folders, ...options], {
    cwd: projectRoot,
    env: {
      ...environment,
      READING_ROOM_TRANSLATE_URL: server.url,
      READING_ROOM_TRANSLATE_MODEL: model,
      READING_ROOM_TRANSLATE_KEY: secret,
    },
  });
}
const run = (...options: string[]): Promise<Ended> => endOf(start(...options));

function entries(): Map<string, Entry> {
  const names = readdirSync(translations, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.po'));
  return new Map(
    names.flatMap((name) => {
      const parsed = parseTranslation(readFileSync(join(translations, name)));
      if ('problems' in parsed) throw new Error(`${name}: ${parsed.problems[0]?.message}`);
      return parsed.catalogue.entries.map((entry): [string, Entry] => [`${name} ${entry.context}`, entry]);
    }),
  );
}
const hiddenFiles = () =>
  readdirSync(translations, { recursive: true, encoding: 'utf8' }).filter((name) => /(?:^|\/)\./.test(name));
const until = async (isTrue: () => boolean) => {
  while (!isTrue()) await setTimeout(2);
};

test('a whole run translates every block, says so, and a second one asks nothing', async () => {
  const { exitCode, stdout, stderr } = await run('--verbose');
  expect({ exitCode, stderr: stderr.match(/error|doubt/g) }).toEqual({ exitCode: 0, stderr: null });
  expect([...entries().values()].map(stateOf).filter((state) => state !== 'machine')).toEqual([]);
  const blocks = entries().size;
  expect(blocks).toBeGreaterThan(30);
  expect(stdout).toContain(`${blocks} translated`);
  expect(hiddenFiles()).toEqual([]);
  const asked = server.asked.length;
  expect(await run()).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('0 translated') });
  expect(server.asked).toHaveLength(asked);
});

test('a dry run counts what a run would do, and neither asks nor writes', async () => {
  const dry = await run('--dry-run', '--batch', '100');
  expect(dry).toMatchObject({ exitCode: 0 });
  expect(server.asked).toEqual([]);
  expect(() => readdirSync(translations)).toThrow('ENOENT');
  await run('--batch', '100');
  const texts = server.asked.flatMap(({ blocks }) => blocks.map(({ text }) => text));
  expect(dry.stdout).toMatch(
    new RegExp(
      `Articles +${3 * articlesInDocument}\n.*Blocks +${texts.length}\n.*Characters +${texts.join('').length.toLocaleString('en')}\n.*Batches +${server.asked.length}\n`,
      's',
    ),
  );
});

test('one article, one language and a number of blocks can be asked for', async () => {
  const [slug = ''] = readdirSync(at('articles/zh/tides-2'));
  expect(await run(`tides-2/${slug.replace('.mdx', '')}`, '--limit', '4')).toMatchObject({ exitCode: 0 });
  const translated = [...entries()].filter(([, entry]) => entry.translation !== '').map(([name]) => name);
  expect(translated).toHaveLength(4);
  expect(translated.filter((name) => !name.startsWith('en/tides-2/'))).toEqual([]);
  const asked = server.asked.length;
  expect(await run('--languages', 'zh')).toMatchObject({ exitCode: 0 });
  expect(server.asked).toHaveLength(asked);
});

describe('is told with what to do', () => {
  test('a document or an article that is not there', async () => {
    expect(await run('tides-9')).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('tides-1, tides-2') });
    expect(await run('tides-1/no-such')).toMatchObject({
      exitCode: 2,
      stderr: expect.stringMatching(/"tides-1\/no-such".*tides-1\//),
    });
  });

  test('a glossary with a slip, by line', async () => {
    writeFileSync(
      at('glossary.yaml'),
      'terms:\n  - { zh: 灯塔, en: lighthouse }\n  - { zh: 缆桩, en: bollard, kin: term }\n',
    );
    expect(await run('--glossary', at('glossary.yaml'))).toMatchObject({
      exitCode: 2,
      stderr: expect.stringMatching(/glossary\.yaml:3: error .*"kin"/),
    });
    expect(await run('--glossary', at('none.yaml'))).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('ENOENT'),
    });
    expect(server.asked).toEqual([]);
  });

  test('a server that refuses, without the key that it repeats', async () => {
    server.behaviour = (_, response) =>
      fail(response, 401, {}, JSON.stringify({ error: { message: `no such key: ${secret}` } }));
    const { exitCode, stdout, stderr } = await run('--verbose');
    expect({ exitCode, stderr }).toEqual({ exitCode: 3, stderr: expect.stringMatching(/Stopped: .*401.*no such key/) });
    expect(stdout + stderr).not.toContain(secret);
    expect(server.asked[0]?.headers.authorization).toBe(`Bearer ${secret}`);
  });

  test('what could not be translated', async () => {
    server.behaviour = answerWith((block) => (block.id === 'p2' ? block.text : rightly(block)));
    const { exitCode, stderr } = await run('tides-1');
    expect({ exitCode, stderr }).toEqual({
      exitCode: 1,
      stderr: expect.stringMatching(/tides-1\/.*\.po: error not-translated: p\d+: It is the original/),
    });
  });
});

/** Answers when it is told to. */
function heldBack(): () => void {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.behaviour = async (...question) => {
    await promise;
    await answerRightly(...question);
  };
  return resolve;
}

test('a second run or a sync at the same time gives way, and says to whom', async () => {
  const release = heldBack();
  const one = start('tides-1');
  const ended = endOf(one);
  await until(() => server.asked.length > 0);
  const toWhom = { exitCode: 2, stderr: expect.stringContaining(`Process ${one.pid} is at work`) };
  expect(await run('tides-2')).toMatchObject(toWhom);
  const folders = ['--articles', at('articles'), '--translations', translations];
  expect(await runCommand('translate', ['sync', ...folders])).toMatchObject(toWhom);
  release();
  expect(await ended).toMatchObject({ exitCode: 0 });
  expect(server.asked.filter(({ blocks }) => blocks.some(({ text }) => /2\d{4}天/.test(text)))).toEqual([]);
  expect(hiddenFiles()).toEqual([]);
});

test('Ctrl-C waits for the answers under way and keeps them, and starts no more', async () => {
  const release = heldBack();
  const child = start('--batch', '1', '--concurrency', '2');
  await until(() => server.asked.length === 2);
  child.kill('SIGINT');
  await waitForOutput(child, /Ctrl-C again/);
  release();
  expect(await once(child, 'close')).toEqual([130, null]);
  expect(server.asked).toHaveLength(2);
  expect([...entries().values()].filter(({ translation }) => translation !== '')).toHaveLength(2);
  expect(hiddenFiles()).toEqual([]);
});

test('a second Ctrl-C does not wait, and leaves nothing behind', async () => {
  heldBack();
  const child = start('--concurrency', '1');
  await until(() => server.asked.length === 1);
  child.kill('SIGINT');
  await waitForOutput(child, /Ctrl-C again/);
  child.kill('SIGINT');
  expect(await once(child, 'close')).toEqual([130, null]);
  expect([...entries().values()].filter(({ translation }) => translation !== '')).toEqual([]);
  expect(hiddenFiles()).toEqual([]);
});

test(`killed at ${kills} moments it goes on where it was: nothing that was stored is lost or asked again`, {
  timeout: 60_000 + kills * 10_000,
}, async () => {
  const concurrency = 3;
  const stored = new Map<string, string>();
  server.behaviour = after(15, answerRightly);
  await endOf(start('--limit', '1'));
  const [person = ''] = [...entries()].filter(([name]) => name.endsWith(' p3')).map(([name]) => name);
  writeByHand(person);
  const rounds: { asked: Asked[]; before: Map<string, string> }[] = [];
  for (let round = 0; round <= kills; round++) {
    const begin = server.asked.length;
    rounds.push({ asked: [], before: translated() });
    const child = start('--batch', '1', '--concurrency', String(concurrency), '--quiet');
    const ended = endOf(child);
    if (round < kills) await killSoon(child, begin);
    const { exitCode } = await ended;
    rounds.at(-1)?.asked.push(...server.asked.slice(begin));
    for (const [name, translation] of stored) expect(entries().get(name)?.translation).toBe(translation);
    for (const [name, translation] of translated()) stored.set(name, translation);
    expect(exitCode).toBe(round < kills ? null : 0);
  }

  const all = entries();
  expect(
    [...all]
      .filter(([name]) => name !== person)
      .map(([, entry]) => stateOf(entry))
      .filter((state) => state !== 'machine'),
  ).toEqual([]);
  expect(all.get(person)).toMatchObject({ translation: 'by hand', flags: [] });
  expect(hiddenFiles()).toEqual([]);
  // Texts are the same in no two blocks, so a text names its block.
  const originals = (names: Iterable<string>) => new Set([...names].map((name) => all.get(name)?.original));
  for (const { asked, before } of rounds) {
    const texts = asked.flatMap(({ blocks }) => blocks.map(({ text }) => text));
    expect(texts.filter((text) => originals(before.keys()).has(text))).toEqual([]);
    expect(new Set(texts).size).toBe(texts.length);
  }
  const questions = rounds.flatMap(({ asked }) => asked);
  const asks = Map.groupBy(questions, ({ blocks }) => blocks.map(({ text }) => text).join());
  expect(questions.length - asks.size).toBeLessThanOrEqual(kills * concurrency);
  // A question is repeated word for word, so a server that honours the key charges for none of them twice.
  for (const repeated of asks.values())
    expect(new Set(repeated.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);

  function translated(): Map<string, string> {
    return new Map(
      [...entries()].flatMap(([name, { translation }]) => (translation === '' ? [] : [[name, translation]])),
    );
  }
  function writeByHand(name: string): void {
    const [path = '', context] = name.split(' ');
    const file = join(translations, path);
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(
        new RegExp(`(msgctxt "${context}"\\nmsgid [\\s\\S]*?\\n)msgstr ""`),
        '$1msgstr "by hand"',
      ),
    );
  }
  /** Anywhere between bringing the files up to date, the questions, their answers and the files again. */
  async function killSoon(child: ChildProcess, begin: number): Promise<void> {
    const questions = Math.floor(Math.random() * 4);
    const isAtWork = () => hiddenFiles().some((name) => name.includes(`-${child.pid}-`));
    await until(
      () => child.exitCode !== null || (questions === 0 ? isAtWork() : server.asked.length >= begin + questions),
    );
    await setTimeout(Math.random() * 40);
    child.kill('SIGKILL');
  }
});
