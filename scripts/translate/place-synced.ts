/** Writes what syncing made of the PO files of a document. */
import { join } from 'node:path';
import { removeFile, writeWholeFile } from '../disk/write-file.ts';
import type { SyncedSource } from './sync.ts';

/** @param translations path of the translations folder */
export function placeSynced({ files, moved, empty }: SyncedSource, translations: string): void {
  for (const [path, text] of files) writeWholeFile(join(translations, path), text);
  // Only now: all that stood in them is written elsewhere.
  for (const path of [...moved.map(({ from }) => from), ...empty]) removeFile(join(translations, path));
}
