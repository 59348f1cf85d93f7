/**
 * Footnotes stand at the foot of the page that carries their marks, so they stand between the halves of the sentence that
 * runs on to the next page: `…扩大开放` / (blank) / `3《港口年报》，第 17 页` / ` 的期望，…`
 */

import type { Footnote } from '../passages.ts';
import { blankLine, type Line } from '../print.ts';
import type { Column } from './hard-wrap.ts';
import { hardWrap } from './hard-wrap.ts';

/** The notes whose marks stand on the lines of a page. */
export function notesOfPage(lines: readonly Line[], footnotes: readonly Footnote[]): Footnote[] {
  const runs = lines.flat();
  return footnotes.filter((note) =>
    runs.some((run) => run.passage === note.host && run.from < note.at && note.at <= run.to),
  );
}

/** The notes as lines for the foot of the page, a blank line before them. */
export function footOfPage(notes: readonly Footnote[], column: Column): Line[] {
  if (notes.length === 0) return [];
  return [blankLine, ...notes.flatMap((note) => hardWrap(note.passage, { width: column.width, firstIndent: 0 }))];
}
