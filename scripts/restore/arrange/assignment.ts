/**
 * The assignment of rows to columns that has the highest sum, one column at most to each row and the other way round;
 * a row may stay without one. Hungarian method with potentials (Kuhn 1955, Munkres 1957), O(n²m).
 *
 * @param scores scores[row][column]; a score of 0 or less means: rather stay alone
 * @returns for each row its column, or -1
 */
export function assign(scores: readonly (readonly number[])[]): number[] {
  const rows = scores.length;
  const columns = scores[0]?.length ?? 0;
  const size = columns + rows;
  // A row's costs, with columns that stand for staying alone, which cost nothing; in one piece, for they are read often.
  const costs = scores.map((row) =>
    Float64Array.from({ length: size }, (_, column) => (column < columns ? -Math.max(0, row[column] ?? 0) : 0)),
  );
  const rowPotential = new Float64Array(rows + 1);
  const columnPotential = new Float64Array(size + 1);
  const matched = new Int32Array(size + 1);
  const way = new Int32Array(size + 1);
  for (let row = 1; row <= rows; row++) {
    matched[0] = row;
    let column = 0;
    const least = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Uint8Array(size + 1);
    do {
      used[column] = 1;
      const current = matched[column] as number;
      const cost = costs[current - 1] as Float64Array;
      const potential = rowPotential[current] as number;
      let delta = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let candidate = 1; candidate <= size; candidate++) {
        if (used[candidate]) continue;
        const reduced = (cost[candidate - 1] as number) - potential - (columnPotential[candidate] as number);
        if (reduced < (least[candidate] as number)) {
          least[candidate] = reduced;
          way[candidate] = column;
        }
        if ((least[candidate] as number) < delta) {
          delta = least[candidate] as number;
          next = candidate;
        }
      }
      for (let at = 0; at <= size; at++) {
        if (used[at]) {
          rowPotential[matched[at] as number] = (rowPotential[matched[at] as number] as number) + delta;
          columnPotential[at] = (columnPotential[at] as number) - delta;
        } else least[at] = (least[at] as number) - delta;
      }
      column = next;
    } while (matched[column] !== 0);
    do {
      const previous = way[column] as number;
      matched[column] = matched[previous] as number;
      column = previous;
    } while (column !== 0);
  }
  const result = new Array<number>(rows).fill(-1);
  for (let column = 1; column <= columns; column++) {
    const row = (matched[column] as number) - 1;
    if (row >= 0 && (scores[row]?.[column - 1] ?? 0) > 0) result[row] = column - 1;
  }
  return result;
}
