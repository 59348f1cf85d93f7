/** How much of one text stands in another, to tell a changed block from a new one. */

/**
 * Dice's coefficient of the pairs of neighbouring characters: 0 for texts that share none, 1 for texts of the same
 * pairs. It is symmetric, and a text and its half have two thirds.
 * Source: L. R. Dice, “Measures of the amount of ecologic association between species”, Ecology 26 (1945).
 */
export function likeness(left: string, right: string): number {
  if (left === right) return 1;
  const pairs = pairCounts(left);
  const [leftPairs, rightPairs] = [pairTotal(left), pairTotal(right)];
  let shared = 0;
  for (const [pair, count] of pairCounts(right)) shared += Math.min(count, pairs.get(pair) ?? 0);
  return leftPairs + rightPairs === 0 ? 0 : (2 * shared) / (leftPairs + rightPairs);
}

function pairCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

const pairTotal = (text: string): number => Math.max(0, text.length - 1);
