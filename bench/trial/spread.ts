/** Means over seeds, how far the seeds lie apart, and whether two versions differ by more than that. */

export interface Spread {
  mean: number;
  /** standard deviation of one value (of a sample: divided by one less than there are); 0 for a single value */
  deviation: number;
  count: number;
}

interface Weighted {
  value: number;
  /** how many cases the value stands for; 0 takes it out */
  weight: number;
}

/** @returns nothing for no values */
export function spreadOf(values: readonly number[]): Spread | undefined {
  return weightedSpreadOf(values.map((value) => ({ value, weight: 1 })));
}

/** @returns nothing where there is no weight */
export function weightedSpreadOf(all: readonly Weighted[]): Spread | undefined {
  const values = all.filter(({ weight }) => weight > 0);
  const count = values.length;
  if (count === 0) return undefined;
  const total = values.reduce((sum, { weight }) => sum + weight, 0);
  const mean = values.reduce((sum, { value, weight }) => sum + weight * value, 0) / total;
  const squares = values.reduce((sum, { value, weight }) => sum + weight * (value - mean) ** 2, 0) / total;
  return { mean, deviation: count === 1 ? 0 : Math.sqrt((squares * count) / (count - 1)), count };
}

/** Differences of less than this are not told, however sure they are. */
export const smallestDifference = 0.001;
/** A difference is told when it is this many times its standard error: by chance alone that is one in 400. */
const standardErrors = 3;

/**
 * Whether differences between two versions on the same documents are more than what seeds make: their mean is at least
 * three times its standard error (a paired t statistic of 3).
 */
export function isBeyondNoise(differences: readonly number[]): boolean {
  const spread = spreadOf(differences);
  if (spread === undefined || spread.count < 2) return false;
  const error = spread.deviation / Math.sqrt(spread.count);
  return Math.abs(spread.mean) >= smallestDifference && Math.abs(spread.mean) > standardErrors * error;
}
