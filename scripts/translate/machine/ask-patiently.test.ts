/** Over HTTP, with a server that misbehaves. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ChatMessage, Endpoint } from './ask.ts';
import { askPatiently, type Patience } from './ask-patiently.ts';
import {
  after,
  answerRightly,
  type ChatServer,
  complete,
  cutOff,
  fail,
  first,
  openChatServer,
} from './chat-server.testing.ts';

let server: ChatServer;
beforeEach(async () => {
  server = await openChatServer();
});
afterEach(() => server.close());

const question: ChatMessage[] = [{ role: 'user', content: JSON.stringify({ blocks: [{ id: 'p1', text: '渡口' }] }) }];
const secret = 'sk-of-the-harbour';

interface Told {
  pauses: { reason: string; pause: number }[];
  stop: AbortController;
}

function ask(endpoint: Partial<Endpoint> = {}, patience: Partial<Patience> = {}) {
  const told: Told = { pauses: [], stop: new AbortController() };
  const outcome = askPatiently(
    { url: new URL(`${server.url}/chat/completions`), model: 'a-model', key: secret, timeout: 5000, ...endpoint },
    question,
    {
      tries: 4,
      firstPause: 8,
      longestPause: 20,
      longestAskedPause: 60_000,
      random: () => 0.5,
      now: () => Date.parse('2026-03-09T08:00:00Z'),
      stop: told.stop.signal,
      onPause: (reason, pause) => told.pauses.push({ reason, pause }),
      ...patience,
    },
  );
  return { outcome, told };
}

test('an answer comes with the tokens that the server counted; the key and the model are sent', async () => {
  const { outcome } = ask();
  expect(await outcome).toEqual({
    kind: 'answer',
    content: '{"p1":"word"}',
    isCut: false,
    tokens: { read: 100, written: 50 },
  });
  expect(server.asked[0]?.headers).toMatchObject({ authorization: `Bearer ${secret}` });
});

test('without a key none is sent, and a temperature only where one is wanted', async () => {
  const { key: _, ...endpoint } = {
    url: new URL(`${server.url}/chat/completions`),
    model: 'a-model',
    timeout: 5000,
    key: '',
  };
  await askPatiently(endpoint, question, {
    tries: 1,
    firstPause: 1,
    longestPause: 1,
    longestAskedPause: 1,
    random: () => 0,
    now: () => 0,
    stop: new AbortController().signal,
    onPause: () => {},
  });
  expect(server.asked[0]?.headers).not.toHaveProperty('authorization');
});

describe('is asked again', () => {
  test.each([
    [
      '429',
      (_: unknown, response: Parameters<typeof fail>[0]) => fail(response, 429),
      /429 Too Many Requests: not now/,
    ],
    [
      '500',
      (_: unknown, response: Parameters<typeof fail>[0]) => fail(response, 500, {}, '<h1>\u001B[31moh\u0007</h1>'),
      /500 Internal Server Error: <h1> \[31moh <\/h1>/,
    ],
    [
      '503 without a body',
      (_: unknown, response: Parameters<typeof fail>[0]) => fail(response, 503, {}, ''),
      /503 .*\(nothing\)/,
    ],
    ['a connection cut in the middle of the answer', cutOff, /connection to 127\.0\.0\.1:\d+ failed/],
    [
      'something else than a completion',
      (_: unknown, response: Parameters<typeof fail>[0]) => void response.end('{"choices":[]}'),
      /something else than a chat completion: \{"choices":\[\]\}/,
    ],
    [
      'broken JSON',
      (_: unknown, response: Parameters<typeof fail>[0]) => void response.end('{"choices":'),
      /something else than a chat completion/,
    ],
  ])('after %s, with longer and longer pauses', async (_, behaviour, reason) => {
    server.behaviour = first(3, behaviour);
    const { outcome, told } = ask();
    expect(await outcome).toMatchObject({ kind: 'answer' });
    expect(told.pauses.map(({ pause }) => pause)).toEqual([6, 12, 15]);
    for (const pause of told.pauses) expect(pause.reason).toMatch(reason);
    expect(server.asked).toHaveLength(4);
  });

  test('after a time without an answer', async () => {
    server.behaviour = first(1, after(2000, answerRightly));
    const { outcome, told } = ask({ timeout: 100 });
    expect(await outcome).toMatchObject({ kind: 'answer' });
    expect(told.pauses).toMatchObject([{ reason: 'no answer within 0.1 s' }]);
  });

  test('after a time in which the answer began and did not end', async () => {
    server.behaviour = first(1, (_, response) => void response.writeHead(200).write('{'));
    const { outcome, told } = ask({ timeout: 100 });
    expect(await outcome).toMatchObject({ kind: 'answer' });
    expect(told.pauses).toMatchObject([{ reason: 'no answer within 0.1 s' }]);
  });

  test('not before the server wants it', async () => {
    server.behaviour = first(1, (_, response) => fail(response, 429, { 'Retry-After': '1' }));
    const { outcome, told } = ask();
    expect(await outcome).toMatchObject({ kind: 'answer' });
    expect(told.pauses[0]?.pause).toBe(1002);
  });

  test('at the time that the server names', async () => {
    server.behaviour = first(1, (_, response) =>
      fail(response, 503, { 'Retry-After': 'Mon, 09 Mar 2026 08:00:01 GMT' }),
    );
    const { outcome, told } = ask();
    expect(await outcome).toMatchObject({ kind: 'answer' });
    expect(told.pauses[0]?.pause).toBe(1002);
  });

  test('with the same idempotency key, so that the server can tell', async () => {
    server.behaviour = first(1, cutOff);
    await ask().outcome;
    const keys = server.asked.map(({ headers }) => headers['idempotency-key']);
    expect(keys).toEqual([keys[0], keys[0]]);
    expect(keys[0]).toMatch(/^"[0-9a-f]{32}"$/);
  });
});

describe('is not asked again', () => {
  test('when it refuses, and the key that it repeats is not passed on', async () => {
    server.behaviour = (_, response) =>
      fail(response, 401, {}, JSON.stringify({ error: { message: `wrong key ${secret}` } }));
    expect(await ask().outcome).toEqual({
      kind: 'refused',
      reason: 'the server answered 401 Unauthorized: wrong key …',
    });
    expect(server.asked).toHaveLength(1);
  });

  test('elsewhere', async () => {
    server.behaviour = (_, response) => fail(response, 308, { Location: 'http://other.example/v1/chat/completions' });
    expect(await ask().outcome).toMatchObject({
      kind: 'refused',
      reason: expect.stringMatching(/http:\/\/other\.example.*--url/),
    });
  });

  test('more often than was agreed', async () => {
    server.behaviour = (_, response) => fail(response, 500);
    expect(await ask().outcome).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('at the last of 4 tries'),
    });
    expect(server.asked).toHaveLength(4);
  });

  test('when it wants to be left alone for long', async () => {
    server.behaviour = (_, response) => fail(response, 429, { 'Retry-After': '7200' });
    expect(await ask().outcome).toMatchObject({ kind: 'refused', reason: expect.stringContaining('120 minutes') });
    expect(server.asked).toHaveLength(1);
  });

  test('when the work was stopped meanwhile', async () => {
    server.behaviour = (_, response) => fail(response, 429, { 'Retry-After': '30' });
    const { outcome, told } = ask({}, { onPause: () => told.stop.abort() });
    expect(await outcome).toEqual({ kind: 'stopped' });
    expect(server.asked).toHaveLength(1);
  });

  test('and nothing is asked where no server is', async () => {
    await server.close();
    expect(await ask({}, { tries: 2 }).outcome).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('ECONNREFUSED'),
    });
  });
});

test('an answer without end is cut off before it fills the memory', async () => {
  server.behaviour = (_, response) => {
    const chunk = ' '.repeat(1024 * 1024);
    const send = () => {
      while (!response.destroyed && response.write(chunk));
      response.once('drain', send);
    };
    send();
  };
  expect(await ask({}, { tries: 1 }).outcome).toMatchObject({
    kind: 'refused',
    reason: expect.stringContaining('more than 16 MB'),
  });
});

test('an answer that the model did not finish is told apart', async () => {
  server.behaviour = (_, response) => complete(response, '{"p1": "wo', 'length');
  expect(await ask().outcome).toMatchObject({ kind: 'answer', isCut: true });
});
