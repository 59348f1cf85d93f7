/**
 * Texts compared by their shingles: all runs of 8 characters, counted (Broder 1997), of the text in a form in which
 * width, spaces and capitals make no difference. A run that long hardly ever stands in two places by chance.
 */
import { withMarks } from './text-form.ts';

export type Shingles = ReadonlyMap<string, number>;

const length = 8;

export function shinglesOf(text: string): Shingles {
  const key = withMarks(text);
  const shingles = new Map<string, number>();
  for (let at = 0; at + length <= key.length; at++) {
    const shingle = key.slice(at, at + length);
    shingles.set(shingle, (shingles.get(shingle) ?? 0) + 1);
  }
  return shingles;
}

export function withoutShingles(shingles: Shingles, dropped: ReadonlySet<string>): Shingles {
  if (dropped.size === 0) return shingles;
  return new Map([...shingles].filter(([shingle]) => !dropped.has(shingle)));
}

export function sumOf(many: readonly Shingles[]): Shingles {
  const sum = new Map<string, number>();
  for (const shingles of many)
    for (const [shingle, count] of shingles) sum.set(shingle, (sum.get(shingle) ?? 0) + count);
  return sum;
}

/** How many shingles there are, copies included. */
export function sizeOf(shingles: Shingles): number {
  let size = 0;
  for (const count of shingles.values()) size += count;
  return size;
}

/** How many shingles two texts share, copies included. */
export function sharedBy(left: Shingles, right: Shingles): number {
  let shared = 0;
  for (const [shingle, count] of left) shared += Math.min(count, right.get(shingle) ?? 0);
  return shared;
}
