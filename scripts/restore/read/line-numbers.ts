/** Lines of a text by the offsets of its code units. */

export type LineOf = (offset: number) => number;

/** @returns a function from an offset to the number of its line, from 1; a search by halves, so cheap at any length */
export function lineNumbers(text: string): LineOf {
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}
