/** Figures of many measures. */

/** @param share from 0 to 1 @returns the least value that so many of the values do not pass; NaN of none */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export const median = (values: readonly number[]) => quantile(values, 0.5);

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export interface Answered {
  count: number;
  addresses: readonly string[];
}

export interface Accuracy {
  queries: number;
  /** share of the articles that have the query that were found, as a mean over queries */
  recall: number;
  /** share of the found articles that have it, as a mean over queries that found any */
  precision: number;
  /** share of queries for which the whole count was right */
  counts: number;
  /** queries that found nothing */
  empty: number;
}

/** @param answers with the addresses that should have been found */
export function accuracyOf(answers: readonly (Answered & { expected: ReadonlySet<string> })[]): Accuracy {
  const rights = answers.map(
    ({ addresses, expected }) => [...new Set(addresses)].filter((each) => expected.has(each)).length,
  );
  const found = answers.map(({ addresses }) => new Set(addresses).size);
  const precisions = rights.flatMap((right, at) => ((found[at] ?? 0) > 0 ? [right / (found[at] ?? 1)] : []));
  return {
    queries: answers.length,
    recall: mean(rights.map((right, at) => right / (answers[at]?.expected.size ?? 1))),
    precision: mean(precisions),
    counts: mean(answers.map(({ count, expected }) => (count === expected.size ? 1 : 0))),
    empty: found.filter((each) => each === 0).length,
  };
}
