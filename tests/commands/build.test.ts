/** `npm run build` over a folder as a user has it: good documents, bad ones, and what is left when things go wrong. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { badDocuments, goodDocuments } from './documents.ts';
import {
  type Ended,
  endOf,
  hashOfFolder,
  projectRoot,
  runCommand,
  startCommand,
  temporaryFolder,
  waitForOutput,
  writeFiles,
} from './run-command.ts';

const folder = await temporaryFolder();
const at = (name: string) => join(folder, name);
const folders = ['--sources', at('documents'), '--out', at('site'), '--articles', at('articles')];

describe('good documents among bad ones', () => {
  let ended: Ended;
  beforeAll(async () => {
    await writeFiles(at('documents'), {
      ...goodDocuments,
      ...Object.fromEntries(badDocuments.map(({ name, content }) => [name, content])),
    });
    ended = await runCommand('build', [...folders, '--verbose']);
  });

  test('the exit code says that some failed', () => {
    expect(ended).toMatchObject({ exitCode: 1 });
  });

  test.each(badDocuments)('$name is named with the remedy', ({ told }) => {
    expect(ended.stderr).toMatch(told);
  });

  test.each(Object.keys(goodDocuments).filter((name) => !name.endsWith('.yaml')))('%s is built', async (name) => {
    const pages = await readdir(at(`site/zh/${name.replace(/\.[a-z]+$/, '')}`), { withFileTypes: true });
    expect(pages.filter((page) => page.isDirectory()).length).toBeGreaterThanOrEqual(1);
  });

  test('no page of a bad document is built', () => {
    for (const { name } of badDocuments) expect(existsSync(at(`site/zh/${name.split('.')[0]}`))).toBe(false);
  });

  test('every encoding gives its text', async () => {
    const pageOf = async (source: string) => {
      const pages = await readdir(at(`articles/zh/${source}`));
      return (await Promise.all(pages.map((page) => readFile(at(`articles/zh/${source}/${page}`), 'utf8')))).join('\n');
    };
    for (const source of ['plain', 'mark', 'wide', 'windows', 'pages'])
      expect(await pageOf(source)).toContain('第一批试用电子舱单的货轮靠了岸');
    expect(await pageOf('national')).toContain('灯工的手艺传了三代');
    expect(await pageOf('array')).toContain('每根龙骨起了名字');
    expect(await pageOf('rows')).toContain('桥修好以后谁先走');
  });

  test('the summary counts documents, articles, characters, seconds and memory', () => {
    expect(ended.stdout).toMatch(/^Documents +9, [67] failed$/m);
    for (const line of [
      /^Articles +\d+$/m,
      /^Characters kept +[\d,]+$/m,
      /^Left out /m,
      /^Doubts /m,
      /^Time +[\d.]+ s$/m,
      /^Peak memory +[\d,]+ MB$/m,
      /^Size +[\d.]+ MB in \d+ files/m,
    ]) {
      expect(ended.stdout).toMatch(line);
    }
  });

  test('the site is searchable and carries no temporary folder', async () => {
    expect(existsSync(at('site/pagefind/summary.json'))).toBe(true);
    expect((await readdir(folder)).sort()).toEqual(['articles', 'documents', 'site']);
  });

  test('check finds what was not converted, and nothing else', async () => {
    const checked = await runCommand('check', ['--sources', at('documents'), '--articles', at('articles')]);
    expect(checked.exitCode).toBe(1);
    for (const name of Object.keys(goodDocuments)) expect(checked.stderr).not.toContain(`${name}:`);
  });

  test('a second build of the same documents gives the same bytes', async () => {
    const before = await hashOfFolder(at('site'));
    await runCommand('build', [...folders, '--quiet']);
    expect(await hashOfFolder(at('site'))).toBe(before);
  });
});

describe('the last good site stays when', () => {
  let before: string;
  beforeAll(async () => {
    before = await hashOfFolder(at('site'));
  });

  test('no document can be read', async () => {
    await writeFiles(at('bad'), { 'empty.txt': '', 'broken.json': '{"title": ' });
    const articles = await hashOfFolder(at('articles'));
    const { exitCode, stderr } = await runCommand('build', ['--sources', at('bad'), ...folders.slice(2)]);
    expect({ exitCode, stderr }).toEqual({
      exitCode: 3,
      stderr: expect.stringMatching(/broken\.json:\d+: error.*empty\.txt: error/s),
    });
    expect([await hashOfFolder(at('site')), await hashOfFolder(at('articles'))]).toEqual([before, articles]);
  });

  test('there is no document at all', async () => {
    await mkdir(at('nothing'), { recursive: true });
    const { exitCode, stderr } = await runCommand('build', ['--sources', at('nothing'), ...folders.slice(2)]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 3, stderr: expect.stringMatching(/no document.*Put/s) });
    expect(await hashOfFolder(at('site'))).toBe(before);
  });

  test.each(['SIGINT', 'SIGTERM'] as const)(
    'the build is stopped by %s, and nothing is left lying about',
    async (signal) => {
      const build = startCommand('build', folders);
      const ended = endOf(build);
      await waitForOutput(build, /Preparing the pages/);
      build.kill(signal);
      expect(await ended).toMatchObject({ exitCode: 130, stderr: expect.stringContaining('Stopped') });
      expect(await hashOfFolder(at('site'))).toBe(before);
      expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([]);
      const work = await readdir(join(projectRoot, 'node_modules/.cache/reading-room'));
      expect(work.filter((name) => name.startsWith(`build-${build.pid}-`))).toEqual([]);
    },
  );
});

test('a translation is built; one that cannot be read is named with its line, and its article is there without it', async () => {
  await writeFiles(at('ferry'), { 'ferry.txt': goodDocuments['plain.txt'] ?? '' });
  const given = ['--sources', at('ferry'), '--out', at('ferry-site'), '--articles', at('ferry-articles')];
  await runCommand('convert', [...given.slice(0, 2), ...given.slice(4)]);
  const [slug = ''] = (await readdir(at('ferry-articles/zh/ferry'))).map((name) => name.replace('.mdx', ''));
  const po = (title: string) =>
    `msgctxt "title"\nmsgid "电子舱单上岸"\nmsgstr "${title}"\n\nmsgctxt "p1"\nmsgid "${'三月的海州港，第一批试用电子舱单的货轮靠了岸。码头上的人说，过去要跑四个窗口，如今一张屏幕就办完了。'}"\nmsgstr "In March …"\n`;
  const build = () => runCommand('build', [...given, '--translations', at('po')]);
  await writeFiles(at('po'), {
    [`en/ferry/${slug}.po`]: po('Papers Come Ashore'),
    'en/elsewhere/other.po': 'not looked at',
  });
  expect(await build()).toMatchObject({ exitCode: 0, stderr: expect.not.stringContaining('error') });
  const page = at(`ferry-site/en/ferry/${slug}/index.html`);
  expect(await readFile(page, 'utf8')).toContain('Papers Come Ashore');
  await writeFiles(at('po'), { [`en/ferry/${slug}.po`]: po('Papers Come "Ashore') });
  expect(await build()).toMatchObject({
    exitCode: 1,
    stderr: expect.stringMatching(new RegExp(`en/ferry/${slug}\\.po:3: error po: This is not PO`)),
  });
  expect([existsSync(page), existsSync(at(`ferry-site/zh/ferry/${slug}/index.html`))]).toEqual([false, true]);
  const wrong = await runCommand('build', [...given, '--translations', at('no-such-folder')]);
  expect(wrong).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('there is no such folder') });
});

test('a document that was removed is gone from the next site', async () => {
  await rm(at('documents/pages.txt'));
  await runCommand('build', [...folders, '--quiet']);
  expect([existsSync(at('site/zh/plain')), existsSync(at('site/zh/pages'))]).toEqual([true, false]);
  expect(existsSync(at('articles/zh/pages'))).toBe(false);
});

test('--quiet prints nothing where nothing is wrong', async () => {
  await writeFiles(at('one'), { 'plain.txt': goodDocuments['plain.txt'] ?? '' });
  const ended = await runCommand('convert', ['--sources', at('one'), '--articles', at('one-articles'), '--quiet']);
  expect(ended).toEqual({ exitCode: 0, stdout: '', stderr: '' });
});
