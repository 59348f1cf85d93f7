/** Tables of text: names to the left, figures to the right. */

/**
 * @param head names of the columns
 * @param rows cells as they are to be read
 * @param names how many columns from the left hold names
 */
export function textTable(head: readonly string[], rows: readonly (readonly string[])[], names = 1): string {
  const widths = head.map((name, at) => Math.max(name.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const pad = (cell: string, at: number) =>
    at < names ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0);
  return [head, ...rows].map((row) => row.map(pad).join('  ').trimEnd()).join('\n');
}
