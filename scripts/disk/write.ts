/**
 * Writing the articles folder. Everything is first written into a folder beside it; only when all of it stands there are
 * the changed files renamed into place and those that no longer belong removed, without a pause in which the process
 * could be told to stop. Files that stay the same are not touched, so whoever watches the folder sees only changes.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { articleFiles } from '../restore/compose/article-files.ts';
import type { ComposedSource } from '../restore/compose/compose-source.ts';
import { isLeftBehind } from './left-behind.ts';
import { listTree } from './read.ts';

/** How many files are opened at once: enough to keep a disk busy, far below any system's limit. */
const openAtOnce = 32;

/** Makes the folder hold the articles of these sources and nothing else. */
export async function writeArticles(folder: string, composed: readonly ComposedSource[]): Promise<void> {
  await writeTree(folder, articleFiles(composed));
}

/** @param files text by path in the folder, with `/`; whatever else is in the folder is removed */
export async function writeTree(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  const writer = openFolder(folder);
  try {
    await writer.add(files);
    await writer.place();
  } finally {
    writer.discard();
  }
}

/** Takes files a few at a time, so that no more than those are in memory; nothing is in the folder before `place`. */
export interface FolderWriter {
  add(files: ReadonlyMap<string, string>): Promise<void>;
  /** Makes the folder hold what was added and nothing else. */
  place(): Promise<void>;
  /** Removes what stands beside the folder; to be called at the end, whatever became of it. */
  discard(): void;
}

export function openFolder(folder: string): FolderWriter {
  const target = resolve(folder);
  const beside = folderBeside(target);
  removeLeftovers(target);
  const paths = new Set<string>();
  return {
    async add(files) {
      await writeAll(beside, [...files]);
      for (const path of files.keys()) paths.add(path);
    },
    async place() {
      const stale = (await listTree(target)).filter((path) => !paths.has(path));
      const changed = await changedFiles(target, beside, [...paths]);
      placeFiles(beside, target, changed, stale);
    },
    discard() {
      rmSync(beside, { recursive: true, force: true });
    },
  };
}

/** Where the files are first written; whoever stops the process has to remove it. */
export function folderBeside(folder: string): string {
  return join(dirname(folder), `.${basename(folder)}.reading-room-${process.pid}-articles`);
}

async function changedFiles(folder: string, beside: string, paths: readonly string[]): Promise<string[]> {
  const changed: string[] = [];
  await forEach(paths, async (path) => {
    const full = join(folder, path);
    const isFile = statSync(full, { throwIfNoEntry: false })?.isFile() === true;
    if (!isFile || !(await readFile(full)).equals(await readFile(join(beside, path)))) changed.push(path);
  });
  return changed;
}

async function writeAll(folder: string, files: readonly [string, string][]): Promise<void> {
  for (const path of new Set(files.map(([path]) => dirname(path))))
    await mkdir(join(folder, path), { recursive: true });
  await forEach(files, ([path, text]) => writeFile(join(folder, path), text));
}

/** Not asynchronous: a process that is told to stop must not stop in the middle. */
function placeFiles(from: string, to: string, changed: readonly string[], stale: readonly string[]): void {
  mkdirSync(to, { recursive: true });
  for (const path of stale) rmSync(join(to, path));
  removeEmptyFolders(to);
  for (const path of new Set(changed.map((path) => dirname(path)))) mkdirSync(join(to, path), { recursive: true });
  for (const path of changed) renameSync(join(from, path), join(to, path));
}

function removeEmptyFolders(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const path = join(folder, entry.name);
    removeEmptyFolders(path);
    if (readdirSync(path).length === 0) rmdirSync(path);
  }
}

/** What a killed process left beside the folder. */
function removeLeftovers(folder: string): void {
  const parent = dirname(folder);
  if (!existsSync(parent)) return;
  const start = `.${basename(folder)}.reading-room-`;
  for (const name of readdirSync(parent)) {
    const owner = /^(\d+)-articles$/.exec(name.startsWith(start) ? name.slice(start.length) : '')?.[1];
    if (owner !== undefined && isLeftBehind(Number(owner)))
      rmSync(join(parent, name), { recursive: true, force: true });
  }
}

async function forEach<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  for (let at = 0; at < items.length; at += openAtOnce) await Promise.all(items.slice(at, at + openAtOnce).map(work));
}
