import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, open, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type FSWatcher, watch } from 'chokidar';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { watchFiles } from './watch-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'reading-room-watch-'));
const complaints: string[] = [];
let watcher: FSWatcher;
beforeAll(() => {
  watcher = watch([], { ignoreInitial: true });
});
afterAll(async () => {
  await watcher.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Paths as they are told, in order, until the last file's. */
function toldOf(watched: string): Promise<string[]> {
  const { promise, resolve } = Promise.withResolvers<string[]>();
  const told: string[] = [];
  const logger = { error: (message: string) => complaints.push(message) } as unknown as Parameters<
    typeof watchFiles
  >[0]['logger'];
  watchFiles({ watcher: watcher as never, logger }, watched, async (path) => {
    told.push(path);
    if (path === 'zh/last.txt') resolve(told);
    throw new Error('no page');
  });
  return promise;
}

test('a file that is emptied and then written is told once, and what fails is logged', async () => {
  const inner = join(folder, 'one');
  await mkdir(join(inner, 'zh'), { recursive: true });
  await mkdir(join(folder, 'one beside'));
  const told = toldOf(inner);
  await setTimeout(200);
  const file = await open(join(inner, 'zh/slow.txt'), 'w');
  for (const part of ['渡口', '的', '晚班']) {
    await file.write(part);
    await setTimeout(20);
  }
  await file.close();
  writeFileSync(join(folder, 'one beside/other.txt'), '旁边的文件夹');
  await setTimeout(200);
  await writeFile(join(inner, 'zh/last.txt'), '完');
  expect(await told).toEqual(['zh/slow.txt', 'zh/last.txt']);
  expect(complaints[0]).toBe(`${join(inner, 'zh/slow.txt')}: Error: no page`);
});
