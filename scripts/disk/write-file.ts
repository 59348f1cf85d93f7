/** Writing one file that somebody works on: it is the old one or the new one at any moment, never half of either. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isLeftBehind } from './left-behind.ts';

const besideName = /^\..+\.reading-room-(?<process>\d+)-file$/;

/**
 * Not asynchronous: nothing of this process comes between. A file that stays the same is not touched. What a killed
 * process left in the folder is removed.
 * @returns whether the file changed
 */
export function writeWholeFile(path: string, text: string): boolean {
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true });
  removeLeftovers(folder);
  if (bytesIn(path)?.toString('utf8') === text) return false;
  const beside = join(folder, `.${basename(path)}.reading-room-${process.pid}-file`);
  try {
    writeFileSync(beside, text, { flush: true });
    renameSync(beside, path);
  } finally {
    rmSync(beside, { force: true });
  }
  return true;
}

/**
 * Reads a file, has it changed and writes it whole, as {@link writeWholeFile} does.
 * @param change gets nothing where there is no such file, and gives nothing where it is to stay as it is
 */
export function changeWholeFile(path: string, change: (bytes: Uint8Array | undefined) => string | undefined): void {
  const text = change(bytesIn(path));
  if (text !== undefined) writeWholeFile(path, text);
}

/** Removes a file. One that is not there is as good. */
export function removeFile(path: string): void {
  rmSync(path, { force: true });
}

function bytesIn(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function removeLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) {
    const owner = besideName.exec(name)?.groups?.process;
    if (owner !== undefined && isLeftBehind(Number(owner))) rmSync(join(folder, name), { force: true });
  }
}
