/**
 * The folder of a built site on the disk: what stands in it, where it is built, how it takes the place of the last one.
 * A site is made elsewhere, laid beside its place and put there by two renames, so that no half of it is ever published.
 */
import { randomBytes } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  type ReadStream,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { cp, mkdir, readdir, realpath, rename, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { isLeftBehind } from './left-behind.ts';

/** Says that everything in its folder was written by a build and may be replaced by the next. */
const markerFile = '.reading-room';
const markerText = 'Built by Reading Room. The next build into this folder replaces everything in it.\n';
const besideName = /^\.(?<name>.+)\.reading-room-(?<process>\d+)-(new|old)$/;
const workName = /^build-(?<process>\d+)-[0-9a-f]+$/;

export type FolderState = 'absent' | 'empty' | 'site' | 'other' | 'not-a-folder';

/** What stands at a path: nothing, an empty folder, a site of an earlier build, a folder of something else, a file. */
export function folderState(path: string): FolderState {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 'absent';
  if (!found.isDirectory()) return 'not-a-folder';
  const names = readdirSync(path);
  if (names.includes(markerFile)) return 'site';
  return names.length === 0 ? 'empty' : 'other';
}

export function folderNames(path: string): string[] {
  return readdirSync(path).sort();
}

/** The path without symbolic links, also where its last parts do not exist yet. */
export async function realPath(path: string): Promise<string> {
  const absolute = resolve(path);
  if (existsSync(absolute)) return realpath(absolute);
  const parent = dirname(absolute);
  return parent === absolute ? absolute : join(await realPath(parent), basename(absolute));
}

export interface WorkFolder {
  path: string;
  /** where Astro writes the pages */
  dist: string;
  /** Astro's data store: a new one each time, so that no build sees what another one left */
  cache: string;
}

/**
 * A new empty folder to build in. It lies inside the project because the chunks that Astro renders pages with import
 * packages from `node_modules`, and has a name of its own because two builds may run at once. Folders that killed
 * builds left behind are removed.
 */
export function createWorkFolder(projectRoot: string): WorkFolder {
  const parent = join(projectRoot, 'node_modules', '.cache', 'reading-room');
  mkdirSync(parent, { recursive: true });
  removeLeftovers(parent, workName);
  const path = join(parent, `build-${process.pid}-${randomBytes(4).toString('hex')}`);
  const folder = { path, dist: join(path, 'dist'), cache: join(path, 'cache') };
  mkdirSync(folder.dist, { recursive: true });
  mkdirSync(folder.cache);
  return folder;
}

function removeLeftovers(parent: string, ours: RegExp): void {
  for (const name of readdirSync(parent)) {
    const owner = ours.exec(name)?.groups?.process;
    if (owner !== undefined && isLeftBehind(Number(owner))) removeFolder(join(parent, name));
  }
}

/** Removes a folder at once, so that it can be called while the process is being stopped. */
export function removeFolder(path: string): void {
  rmSync(path, { recursive: true, force: true, maxRetries: 3 });
}

/** The two folders that stand beside `out` for the moment in which the new site takes the place of the old. */
export function foldersBeside(out: string): { fresh: string; old: string } {
  const start = join(dirname(out), `.${basename(out)}.reading-room-${process.pid}`);
  return { fresh: `${start}-new`, old: `${start}-old` };
}

/**
 * Puts a finished site in its place.
 * @param built folder of the finished pages; it is moved away
 * @param out folder to publish in: absent, empty or an earlier site
 */
export async function publishSite(built: string, out: string): Promise<void> {
  writeFileSync(join(built, markerFile), markerText);
  const beside = foldersBeside(out);
  await mkdir(dirname(out), { recursive: true });
  removeLeftovers(dirname(out), besideName);
  await moveFolder(built, beside.fresh);
  swapFolders(beside.fresh, out, beside.old);
  removeFolder(beside.old);
}

/** Not asynchronous: a process that is told to stop must not stop between the two renames. */
function swapFolders(fresh: string, out: string, old: string): void {
  const replaces = existsSync(out);
  if (replaces) renameSync(out, old);
  try {
    renameSync(fresh, out);
  } catch (error) {
    if (replaces) renameSync(old, out);
    throw error;
  }
}

/** Renames, or copies where the target is on another disk. */
async function moveFolder(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    await cp(from, to, { recursive: true });
  }
}

/** Bytes of all files of a folder, and how many they are. */
export async function sizeOfFolder(path: string): Promise<{ files: number; bytes: number }> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  let bytes = 0;
  for (const file of files) bytes += (await stat(join(file.parentPath, file.name))).size;
  return { files: files.length, bytes };
}

/** Longest name of a file, in bytes, that the common file systems take. */
const longestName = 255;

export interface OpenedFile {
  bytes: number;
  open: () => ReadStream;
}

/**
 * A file of a folder by the names that lead to it. A symbolic link that leads out of the folder is as good as absent.
 * @returns `'folder'` where the names lead to a folder, nothing where they lead nowhere
 */
export async function openFile(folder: string, names: readonly string[]): Promise<OpenedFile | 'folder' | undefined> {
  const path = join(folder, ...names);
  if (names.some((name) => Buffer.byteLength(name) > longestName)) return undefined;
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return undefined;
  const [root, real] = await Promise.all([realpath(folder), realpath(path)]);
  if (real !== root && !real.startsWith(root + sep)) return undefined;
  if (found.isDirectory()) return 'folder';
  return found.isFile() ? { bytes: found.size, open: () => createReadStream(real) } : undefined;
}
