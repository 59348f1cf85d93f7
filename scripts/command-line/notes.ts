/** Notes as the commands print them: grouped by file, in the order of their lines. */
import { isAbsolute, join, relative } from 'node:path';
import type { Note } from '../restore/document.ts';

/** `FILE:LINE: level rule: message`, without the line where there is none. */
export function noteLine(note: Note, file: string): string {
  const place = note.line === undefined ? file : `${file}:${note.line}`;
  return `${place}: ${note.level} ${note.rule}: ${note.message}`;
}

export interface NotesOptions {
  /** by source id, the path to name; a note whose source is not in it names its source as it is */
  files: ReadonlyMap<string, string>;
  /** all notes, else errors alone */
  verbose: boolean;
  /** paths in it are shown relative to it */
  folder: string;
}

/** @returns one line a note */
export function noteLines(notes: readonly Note[], { files, verbose, folder }: NotesOptions): string[] {
  const shown = notes.filter((note) => verbose || note.level === 'error');
  const withFile = shown.map((note) => ({ note, file: shownPath(files.get(note.source) ?? note.source, folder) }));
  withFile.sort((left, right) => compareText(left.file, right.file) || (left.note.line ?? 0) - (right.note.line ?? 0));
  return withFile.map(({ note, file }) => noteLine(note, file));
}

function shownPath(path: string, folder: string): string {
  return isAbsolute(path) && path.startsWith(join(folder, '/')) ? relative(folder, path) : path;
}

function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
