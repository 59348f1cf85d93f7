import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listTree } from './read.ts';
import { writeTree } from './write.ts';

let parent = '';
let folder = '';
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'write-'));
  folder = join(parent, 'articles');
});
afterEach(() => rmSync(parent, { recursive: true }));

test('the folder holds what was written and nothing else, and nothing is left beside it', async () => {
  await writeTree(
    folder,
    new Map([
      ['zh/a/one.mdx', '一'],
      ['a/ledger.json', '{}'],
    ]),
  );
  await writeTree(
    folder,
    new Map([
      ['zh/b/two.mdx', '二'],
      ['a/ledger.json', '{"version":1}'],
    ]),
  );
  expect(await listTree(folder)).toEqual(['a/ledger.json', 'zh/b/two.mdx']);
  expect(readFileSync(join(folder, 'a/ledger.json'), 'utf8')).toBe('{"version":1}');
  expect(readdirSync(join(folder, 'zh'))).toEqual(['b']);
  expect(readdirSync(parent)).toEqual(['articles']);
});

test('a file that stays the same is not touched, so that who watches the folder sees only changes', async () => {
  await writeTree(
    folder,
    new Map([
      ['zh/a/one.mdx', '一'],
      ['zh/a/two.mdx', '二'],
    ]),
  );
  const before = statSync(join(folder, 'zh/a/one.mdx')).ino;
  await writeTree(
    folder,
    new Map([
      ['zh/a/one.mdx', '一'],
      ['zh/a/two.mdx', '贰'],
    ]),
  );
  expect(statSync(join(folder, 'zh/a/one.mdx')).ino).toBe(before);
  expect(readFileSync(join(folder, 'zh/a/two.mdx'), 'utf8')).toBe('贰');
});

test('a file where a folder has to stand, and the other way about, is replaced', async () => {
  await writeTree(
    folder,
    new Map([
      ['zh/a', '一'],
      ['b/c', '二'],
    ]),
  );
  await writeTree(
    folder,
    new Map([
      ['zh/a/b', '三'],
      ['b', '四'],
    ]),
  );
  expect(await listTree(folder)).toEqual(['b', 'zh/a/b']);
});

test('when writing fails the articles that stand there stay as they are', async () => {
  await writeTree(folder, new Map([['zh/a/one.mdx', '一']]));
  await expect(
    writeTree(
      folder,
      new Map([
        ['zh/a/one.mdx', '二'],
        [`zh/a/${'x'.repeat(300)}.mdx`, '三'],
      ]),
    ),
  ).rejects.toThrow();
  expect(await listTree(folder)).toEqual(['zh/a/one.mdx']);
  expect(readFileSync(join(folder, 'zh/a/one.mdx'), 'utf8')).toBe('一');
  expect(readdirSync(parent)).toEqual(['articles']);
});

test('what a killed process left beside the folder is removed', async () => {
  mkdirSync(join(parent, '.articles.reading-room-999999999-articles'));
  writeFileSync(join(parent, '.articles.reading-room-999999999-articles', 'x'), '');
  await writeTree(folder, new Map([['zh/a/one.mdx', '一']]));
  expect(readdirSync(parent)).toEqual(['articles']);
});
