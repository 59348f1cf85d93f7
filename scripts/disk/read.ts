/** Reading documents and articles from the disk. No other file of the restorer and its checks reads it. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Names in a folder, sorted by code unit so that every machine sees the same order. */
export interface Listing {
  files: string[];
  folders: string[];
}

/** @returns nothing where there is no such folder. A link counts as what it leads to. */
export async function listFolder(folder: string): Promise<Listing | undefined> {
  const entries = await orNothing(readdir(folder, { withFileTypes: true }));
  if (entries === undefined) return undefined;
  const files: string[] = [];
  const folders: string[] = [];
  for (const entry of entries) {
    const isFolder = entry.isDirectory() || (entry.isSymbolicLink() && (await leadsToFolder(join(folder, entry.name))));
    (isFolder ? folders : files).push(entry.name);
  }
  return { files: files.sort(), folders: folders.sort() };
}

/** @returns the bytes of a file, or why the system did not give them, such as `EACCES` */
export async function readBytes(path: string): Promise<Uint8Array | { refused: string }> {
  try {
    return await readFile(path);
  } catch (error) {
    return { refused: codeOf(error) };
  }
}

/** The text of a file that the project itself wrote, as UTF-8; nothing where there is no such file. */
export async function readOwnText(path: string): Promise<string | undefined> {
  return orNothing(readFile(path, 'utf8'));
}

/** Paths of all files below a folder, with `/`, sorted; an empty list where there is no such folder. */
export async function listTree(folder: string): Promise<string[]> {
  const listing = await listFolder(folder);
  if (listing === undefined) return [];
  const below = await Promise.all(
    listing.folders.map(async (name) => (await listTree(join(folder, name))).map((path) => `${name}/${path}`)),
  );
  return [...listing.files, ...below.flat()].sort();
}

async function leadsToFolder(path: string): Promise<boolean> {
  return (await orNothing(readdir(path))) !== undefined;
}

async function orNothing<Result>(reading: Promise<Result>): Promise<Result | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return undefined;
    throw error;
  }
}

function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error) return String(error.code);
  throw error;
}
