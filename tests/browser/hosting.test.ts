/**
 * The examples of docs/hosting.md as they stand there, in the real servers, in front of the built site. A server that is
 * not installed is skipped; what the examples say is compared with what the build writes in any case.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { cacheControlOf, everyAnswer } from '../../scripts/site/host-headers.ts';
import { openBrowser, visit } from './open-site.ts';
import { searchEnds, watchPage } from './page-watch.ts';
import { templates } from './templates.ts';

const docs = resolve(import.meta.dirname, '../../docs');

/** The examples of one kind, in their order: at the root of a host, under a path. */
function examples(kind: string, page = 'hosting.md'): string[] {
  const text = readFileSync(join(docs, page), 'utf8');
  return [...text.matchAll(new RegExp(`^\`\`\`${kind}\n(.*?)^\`\`\`$`, 'gms'))].map((match) => match[1] ?? '');
}

test('the page names the headers that the build writes', () => {
  const lines = Object.entries(everyAnswer).map(([name, value]) => `${name}: ${value}\n`);
  expect(examples('text')).toEqual([lines.join('')]);
});

test.each(['text', 'nginx', 'caddy'])('the Chinese page has the same examples of %s', (kind) => {
  expect(examples(kind, 'hosting.zh.md')).toEqual(examples(kind));
});

const bases = ['/', '/library/reading/'];
const files = () => readdirSync(inject('site'), { recursive: true, encoding: 'utf8' });
const hasProgram = (name: string) =>
  [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin'].some((folder) => folder !== '' && isIn(folder, name));

function isIn(folder: string, name: string): boolean {
  return spawnSync(join(folder, name), [name === 'nginx' ? '-v' : 'version']).status === 0;
}

const opened = openBrowser();

interface Host {
  name: string;
  /** starts the server with an example at `http://127.0.0.1:PORT`, its own files in `folder` */
  start: (example: string, port: number, folder: string) => ChildProcess;
}

const hosts: readonly Host[] = [
  {
    name: 'nginx',
    start: (example, port, folder) => {
      const config = example
        .replace('listen 80;', `listen 127.0.0.1:${port};`)
        .replace('/srv/reading-room', inject('site'));
      writeFileSync(join(folder, 'nginx.conf'), nginxFrame(config, folder));
      const environment = { ...process.env, PATH: `${process.env.PATH}${delimiter}/usr/sbin` };
      return spawn('nginx', ['-p', folder, '-c', 'nginx.conf', '-e', 'error.log'], { env: environment });
    },
  },
  {
    name: 'caddy',
    start: (example, port, folder) => {
      const address = /^(reading\.)?example\.org/;
      const config = example
        .replace(address, `http://127.0.0.1:${port}`)
        .replaceAll('/srv/reading-room', inject('site'));
      writeFileSync(join(folder, 'Caddyfile'), `{\n\tadmin off\n}\n${config}`);
      const environment = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
      return spawn('caddy', ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'], {
        env: environment,
      });
    },
  },
];

/** What stands around `conf.d` in the nginx of a system; everything that it writes goes into one folder. */
function nginxFrame(config: string, folder: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `daemon off;
${process.getuid?.() === 0 ? 'user root;' : ''}
pid ${folder}/nginx.pid;
events {}
http {
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  access_log off;
  ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join('\n  ')}
${config}
}
`;
}

describe.each(hosts)('$name', ({ name, start }) => {
  describe.skipIf(!hasProgram(name)).each(bases)('with the example for %s', (base) => {
    let root: string;
    let server: ChildProcess;
    let folder: string;
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), `reading-room-${name}-`));
      const port = await freePort();
      root = `http://127.0.0.1:${port}${base}`;
      server = start(examples(name)[bases.indexOf(base)] ?? '', port, folder);
      await answers(root, server);
    });
    afterAll(async () => {
      const ended = once(server, 'close');
      if (server.kill()) await ended;
      rmSync(folder, { recursive: true, force: true });
    });

    // The 404 page alone looks above the site's root: for the script that finds it.
    const pages = base === '/' ? Object.keys(templates) : ['home, zh', 'article, zh', 'parallel, en', 'results, zh'];
    test.each(pages.map((page) => [page, templates[page] ?? ''] as const))(
      '%s loads without a complaint',
      async (_, path) => {
        const page = await opened.browser.newPage();
        const complaints = watchPage(page, root);
        await visit(page, root + path);
        if (path.includes('?q=')) expect(await searchEnds(page)).toBe('done');
        await page.close();
        expect(complaints).toEqual([]);
      },
    );

    test('every kind of file comes with its headers', async () => {
      const kinds = Map.groupBy(
        files().filter((file) => /^[^.].*\.\w+$/.test(file)),
        kindOf,
      );
      const answered: Record<string, string | null> = {};
      const wanted: typeof answered = {};
      for (const [file = ''] of kinds.values()) {
        const { headers } = await fetch(root + file);
        for (const header of [...Object.keys(everyAnswer), 'Cache-Control']) {
          answered[`${file} ${header}`] = headers.get(header);
          wanted[`${file} ${header}`] = everyAnswer[header] ?? cacheControlOf(file);
        }
      }
      expect(answered).toEqual(wanted);
    });

    test('text is compressed, and scripts have their type', async () => {
      const style = files().find((file) => /^_astro\/site.*\.css$/.test(file)) ?? '';
      for (const file of ['zh/index.html', style, 'sw.js']) {
        const { headers } = await fetch(root + file, { headers: { 'accept-encoding': 'gzip' } });
        expect([file, headers.get('content-encoding')]).toEqual([file, 'gzip']);
      }
      expect((await fetch(`${root}sw.js`)).headers.get('content-type')).toMatch(/^(text|application)\/javascript/);
    });

    test('a missing page is answered with ours, and the status says so', async () => {
      const answer = await fetch(`${root}zh/no/such/page/`);
      expect([answer.status, await answer.text()]).toEqual([
        404,
        readFileSync(join(inject('site'), '404.html'), 'utf8'),
      ]);
      expect(answer.headers.get('content-security-policy')).toBe(everyAnswer['Content-Security-Policy']);
    });

    test('a folder without its slash leads to its page', async () => {
      expect((await fetch(`${root}zh/about`)).url).toBe(`${root}zh/about/`);
    });
  });
});

/** Folder and ending: files of one kind are treated alike. */
function kindOf(file: string): string {
  const [top = ''] = file.split('/');
  return `${file.includes('/') ? top : file} ${file.slice(file.lastIndexOf('.'))}`;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Waits until the server answers; throws with what it said when it ends before. */
async function answers(root: string, server: ChildProcess): Promise<void> {
  let said = '';
  server.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  while (server.exitCode === null) {
    try {
      await fetch(root);
      return;
    } catch {
      await new Promise((wait) => setTimeout(wait, 50)); // it does not listen yet
    }
  }
  throw new Error(`the server ended with ${server.exitCode}: ${said}`);
}
