/** Finding what belongs together in two sequences without changing the order of either. */

/** Cells of the largest table that is worked out; sequences beyond it are aligned at their ends alone. */
const largestTable = 4_000_000;

/**
 * The pairs, in order, that add up to the highest score: global alignment without gap costs.
 * Source: S. B. Needleman and C. D. Wunsch, J. Mol. Biol. 48 (1970).
 * @param score of the pair of the item of that index on the left and on the right; 0 where they do not belong together
 * @returns indices of the pairs, both rising; of equal alignments the one that pairs earlier items
 */
export function align(leftLength: number, rightLength: number, score: (left: number, right: number) => number) {
  const pairs: [left: number, right: number][] = [];
  if (leftLength * rightLength > largestTable) return pairs;
  const width = rightLength + 1;
  const scores = new Float64Array((leftLength + 1) * width);
  for (let left = 0; left < leftLength; left++)
    for (let right = 0; right < rightLength; right++) scores[left * width + right] = score(left, right);
  const best = bestFrom(scores, leftLength, rightLength);
  let [left, right] = [0, 0];
  while (left < leftLength && right < rightLength) {
    const here = best[left * width + right] ?? 0;
    const own = scores[left * width + right] ?? 0;
    if (own > 0 && here === own + (best[(left + 1) * width + right + 1] ?? 0)) pairs.push([left++, right++]);
    else if (here === (best[(left + 1) * width + right] ?? 0)) left++;
    else right++;
  }
  return pairs;
}

/** The highest score from each pair of places to the ends. */
function bestFrom(scores: Float64Array, leftLength: number, rightLength: number): Float64Array {
  const width = rightLength + 1;
  const best = new Float64Array(scores.length);
  for (let left = leftLength - 1; left >= 0; left--) {
    for (let right = rightLength - 1; right >= 0; right--) {
      const at = left * width + right;
      const own = scores[at] ?? 0;
      const paired = own > 0 ? own + (best[at + width + 1] ?? 0) : 0;
      best[at] = Math.max(paired, best[at + width] ?? 0, best[at + 1] ?? 0);
    }
  }
  return best;
}
