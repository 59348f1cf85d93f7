/**
 * Headlines span columns and are read after the text, in the middle of it, or with the top of the page far before it.
 */
import { blankLine, type Line } from '../print.ts';
import type { Random } from '../random.ts';

export type HeadlinePlace = 'before' | 'after' | 'inside';

/** Head and body as one article's lines, the headline where `place` says; `body` is in chunks of lines. */
export function placeHeadline(
  head: readonly Line[],
  body: readonly (readonly Line[])[],
  place: HeadlinePlace,
  random: Random,
): Line[][] {
  const chunks = body.map((chunk) => [...chunk]);
  if (place === 'before') return [[...head], ...chunks];
  if (place === 'after' || chunks.length < 2) return [...chunks, [...head]];
  const at = random.between(1, chunks.length - 1);
  return [...chunks.slice(0, at), [...head], ...chunks.slice(at)];
}

/** Chunks as lines with one blank line between each two. */
export function joinChunks(chunks: readonly (readonly Line[])[]): Line[] {
  return chunks
    .filter((chunk) => chunk.length > 0)
    .flatMap((chunk, index) => (index === 0 ? [...chunk] : [blankLine, ...chunk]));
}
