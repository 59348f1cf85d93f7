/** `npm run preview` in front of a small site: what a host does, and what it must not do. */
import { once } from 'node:events';
import { symlink } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, describe, expect, test } from 'vitest';
import { everyAnswer } from '../../scripts/site/host-headers.ts';
import { endOf, runCommand, startCommand, temporaryFolder, waitForOutput, writeFiles } from './run-command.ts';

const folder = await temporaryFolder();
const dist = join(folder, 'dist');
const longStyle = 'p { margin: 0 }\n'.repeat(100);
await writeFiles(folder, {
  'secret.txt': 'not to be served',
  'dist/index.html': '<p>front</p>',
  'dist/404.html': '<p>not here</p>',
  'dist/zh/潮水/index.html': '<p>tide</p>',
  'dist/zh/no-page/data.json': '{}',
  'dist/style.css': 'p { margin: 0 }',
  'dist/_astro/long.AbCd1234.css': longStyle,
  'dist/search.js': 'export {};',
  'dist/pagefind/wasm.unknown.pagefind': new Uint8Array([1, 2, 3]),
  'dist/pagefind/index/a.pf_index': new Uint8Array([4]),
  'dist/pagefind/fragment/a.pf_fragment': new Uint8Array([5]),
  'dist/engine.wasm': new Uint8Array([0]),
});
await symlink(join(folder, 'secret.txt'), join(dist, 'leak.txt'));

const preview = startCommand('preview', [
  '--out',
  dist,
  '--port',
  '0',
  '--host',
  '127.0.0.1',
  '--base',
  'any/deep/path',
]);
const [, origin = ''] = await waitForOutput(preview, /(http:\/\/127\.0\.0\.1:\d+)\/any\/deep\/path\//);
const site = `${origin}/any/deep/path/`;
afterAll(() => void preview.kill());

/** A request whose path no client has tidied up. */
async function statusOf(rawPath: string): Promise<string> {
  const socket = connect(Number(new URL(origin).port), '127.0.0.1');
  await once(socket, 'connect');
  socket.write(`GET ${rawPath} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
  const answer = await text(socket);
  expect(answer).not.toContain('not to be served');
  expect(answer).not.toContain('root:');
  return answer.slice(9, 12);
}

test.each([
  ['', 'text/html; charset=utf-8'],
  ['zh/%E6%BD%AE%E6%B0%B4/', 'text/html; charset=utf-8'],
  ['style.css?v=1', 'text/css; charset=utf-8'],
  ['search.js', 'text/javascript; charset=utf-8'],
  ['zh/no-page/data.json', 'application/json; charset=utf-8'],
  ['engine.wasm', 'application/wasm'],
  ['pagefind/wasm.unknown.pagefind', 'application/octet-stream'],
  ['pagefind/index/a.pf_index', 'application/octet-stream'],
  ['pagefind/fragment/a.pf_fragment', 'application/octet-stream'],
])('serves "%s" as %s', async (path, type) => {
  const answer = await fetch(site + path, { headers: { 'accept-encoding': 'identity' } });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type]);
  expect((await answer.arrayBuffer()).byteLength).toBe(Number(answer.headers.get('content-length')));
});

test('it sends what a host should send, and compresses what a host should compress', async () => {
  const answers = await Promise.all(
    ['', 'style.css', '_astro/long.AbCd1234.css', 'nothing'].map((path) => fetch(site + path)),
  );
  for (const { headers } of answers) {
    const sent = Object.keys(everyAnswer).map((name) => [name, headers.get(name)]);
    expect(Object.fromEntries(sent)).toEqual(everyAnswer);
  }
  const [, , long] = answers;
  expect(long?.headers.get('content-encoding')).toBe('gzip');
  expect(await long?.text()).toBe(longStyle);
  const kept = answers.map(({ headers }) => headers.get('cache-control'));
  expect(kept).toEqual(['no-cache', 'no-cache', 'public, max-age=31536000, immutable', 'no-cache']);
});

test('a folder without its slash leads to its page, the query kept', async () => {
  const answer = await fetch(`${site}zh/%E6%BD%AE%E6%B0%B4?q=1`);
  expect([answer.url, await answer.text()]).toEqual([`${site}zh/%E6%BD%AE%E6%B0%B4/?q=1`, '<p>tide</p>']);
});

test.each(['nothing', 'zh/no-page/', 'index.html/x', 'x'.repeat(300)])(
  '"%s" is answered with the 404 page',
  async (path) => {
    const answer = await fetch(site + path);
    expect([answer.status, await answer.text()]).toEqual([404, '<p>not here</p>']);
  },
);

test('outside its path it serves nothing and says where the site is', async () => {
  const answer = await fetch(`${origin}/style.css`);
  expect([answer.status, await answer.text()]).toEqual([404, 'The site stands at /any/deep/path/\n']);
});

describe('nothing outside the folder is served', () => {
  test.each([
    '/any/deep/path/../../../secret.txt',
    '/any/deep/path/..%2fsecret.txt',
    '/any/deep/path/%2e%2e/secret.txt',
    '/any/deep/path/..%5csecret.txt',
    '/any/deep/path/zh/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
    '/any/deep/path/%2fetc%2fpasswd',
    '/any/deep/path/style.css%00.html',
    '/any/deep/path/%zz',
  ])('%s', async (path) => {
    expect(await statusOf(path)).toBe('400');
  });

  test('a link that leads out of it', async () => {
    expect(await statusOf('/any/deep/path/leak.txt')).toBe('404');
  });
});

test('only reading is allowed', async () => {
  const answer = await fetch(site, { method: 'POST', body: 'x' });
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
});

test('a port that is taken is refused with the remedy', async () => {
  const { port } = new URL(origin);
  const { exitCode, stderr } = await runCommand('preview', ['--out', dist, '--host', '127.0.0.1', '--port', port]);
  expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: expect.stringContaining('Give another one') });
});

test('Ctrl-C ends it well', async () => {
  const other = startCommand('preview', ['--out', dist, '--port', '0']);
  const ended = endOf(other);
  await waitForOutput(other, /Ctrl-C/);
  other.kill('SIGINT');
  expect((await ended).exitCode).toBe(0);
});
