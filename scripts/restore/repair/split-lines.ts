/**
 * Splits a part of a source into lines.
 *
 * Form feeds and a single leading space are both marks of a new page: extraction from PDF puts one or the other before
 * the first line of a page. The leading space counts only where it is rare, since some extractions indent every paragraph.
 */
import type { Line } from '../document.ts';
import type { TracedText } from '../traced-text.ts';
import { sliceTraced } from '../traced-text.ts';

/** A line that begins with one ASCII space and then text, or the tab before a list's mark. */
const oneLeadingSpace = /^ (?:\S|\t)/;
const mostPageStarts = 0.06;

/**
 * @param body text of the part
 * @param firstLine line number of the file on which the part begins
 */
export function splitLines(body: TracedText, lineNumberAt: (offset: number) => number): Line[] {
  const lines: Line[] = [];
  for (const match of body.text.matchAll(/[^\n\f]*[\n\f]?/g)) {
    if (match[0] === '') continue;
    const text = sliceTraced(body, match.index, match.index + match[0].replace(/[\r\n\f]+$/, '').length);
    const newPage = match.index > 0 && body.text[match.index - 1] === '\f';
    lines.push({ number: lineNumberAt(body.origins[match.index] ?? 0), text, newPage });
  }
  return markLeadingSpaces(lines);
}

function markLeadingSpaces(lines: Line[]): Line[] {
  const filled = lines.filter((line) => line.text.text.trim() !== '').length;
  const starts = lines.filter((line) => oneLeadingSpace.test(line.text.text)).length;
  if (starts > filled * mostPageStarts) return lines;
  const isSet = (at: number) => oneLeadingSpace.test(lines[at]?.text.text ?? '');
  // Where lines one below the other all begin with it, as those of a headline may, the page begins with the first.
  return lines.map((line, at) => (isSet(at) && !isSet(at - 1) ? { ...line, newPage: true } : line));
}
