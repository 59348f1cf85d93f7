/** Files that a bench was asked for: plots and scores. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** @param path relative to the folder in which the command runs; its folder is made where there is none */
export function writeResult(path: string, text: string): void {
  mkdirSync(dirname(resolve(path)), { recursive: true });
  writeFileSync(path, text);
}
