/** The files of a built site: listing, reading and writing, by paths relative to its folder with `/`. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';

/** All files below the folder, sorted. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return files.map((file) => file.slice(join(folder, sep).length).split(sep).join('/')).sort();
}

export function readText(folder: string, file: string): Promise<string> {
  return readFile(join(folder, file), 'utf8');
}

export function readBytesOf(folder: string, file: string): Promise<Uint8Array> {
  return readFile(join(folder, file));
}

export async function writeText(folder: string, file: string, content: string | Uint8Array): Promise<void> {
  const path = join(folder, file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}
