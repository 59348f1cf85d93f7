/** Two articles side by side are read across both: a column of the one, a column of the other, in turn. */
import type { Chunk } from './columns-swapped.ts';

/** The chunks of two articles in turn, beginning with the first; what is left of the longer one stands at the end. */
export function interleaveColumns(left: readonly Chunk[], right: readonly Chunk[]): Chunk[] {
  const length = Math.max(left.length, right.length);
  return Array.from({ length }, (_, index) => [left[index], right[index]])
    .flat()
    .filter((chunk) => chunk !== undefined);
}
