/**
 * The extraction reads columns in the wrong order: the end of an article stands before its beginning, a paragraph of
 * one article in the middle of another.
 */
import type { Line } from '../print.ts';
import type { Random } from '../random.ts';

/** What one column holds of one article. */
export type Chunk = readonly Line[];

/**
 * Puts `count` chunks into other places of the page. A chunk never lands beside the one that it continues, else nothing
 * would be out of order; the first chunk of the page stays.
 */
export function swapColumns(chunks: readonly Chunk[], count: number, random: Random): Chunk[] {
  const page = [...chunks];
  for (let moved = 0; moved < count && page.length > 3; moved += 1) {
    const from = random.between(1, page.length - 1);
    const [chunk] = page.splice(from, 1);
    if (!chunk) continue;
    const places = page.map((_, place) => place + 1).filter((place) => Math.abs(place - from) > 1);
    page.splice(places.length > 0 ? random.pick(places) : from, 0, chunk);
  }
  return page;
}

/** Two neighbouring chunks change places. */
export function swapNeighbours(chunks: readonly Chunk[], random: Random): Chunk[] {
  if (chunks.length < 2) return [...chunks];
  const at = random.between(0, chunks.length - 2);
  const [left, right] = [chunks[at] ?? [], chunks[at + 1] ?? []];
  return [...chunks.slice(0, at), right, left, ...chunks.slice(at + 2)];
}
