import { endsSentence, isHan } from '../../shapes.ts';
import type { ContextLine } from '../context-line.ts';
import type { LineLabel, LineRule } from '../line-rule.ts';

const mostLines = 3;
/** A name of two to four words, then a comma and the body that its bearer works for. */
const nameAndBody =
  /^(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms|Sir|Dame)\.?\s+)?\p{Lu}[\p{L}.'’-]*(?:\s(?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|bin|al)){1,3},\s+\p{L}/u;

/**
 * Under a paper's title in English stand its authors with the bodies they work for, over a line or a few.
 *
 *     Ann Lee, Port Trust, and Tom Hale, Institute for      → byline
 *     Coastal Towns                                         → byline
 */
export const affiliatedByline: LineRule = {
  name: 'affiliated-byline',
  find(lines) {
    const found = new Map<number, LineLabel>();
    lines.forEach((line, index) => {
      if (!startsByline(lines, line, index)) return;
      let last = index;
      while (!(lines[last] as ContextLine).blankAfter && last - index < mostLines) last++;
      if (last - index >= mostLines || endsSentence((lines[last] as ContextLine).trimmed)) return;
      for (let at = index; at <= last; at++)
        found.set(at, at === index ? { role: 'byline', mark: 'first' } : { role: 'byline' });
    });
    return found;
  },
};

/** It stands apart, under something short that is no sentence. */
function startsByline(lines: readonly ContextLine[], line: ContextLine, index: number): boolean {
  if (line.role !== undefined || !line.blankBefore || isHan(line.trimmed[0]) || !nameAndBody.test(line.trimmed))
    return false;
  const above = lines[index - 1];
  return above?.blankAfter === true && !endsSentence(above.trimmed) && above.width < above.measure * 0.92;
}
