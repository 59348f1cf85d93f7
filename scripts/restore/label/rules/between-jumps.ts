import type { ContextLine } from '../context-line.ts';
import type { LineLabel, LineRule } from '../line-rule.ts';
import { jumpFrom, jumpLine, jumpTo } from '../patterns.ts';

const mostBetween = 4;
const longest = 24;

/**
 * Where one page sends the reader on and the next takes the text up, the short lines between are the next page's number
 * and name and the word by which the report is found there.
 *
 *     Continued on Page A6      (furniture)
 *     A6                        → furniture
 *     FERRY                     → furniture
 *     From Page A3              (furniture)
 */
export const betweenJumps: LineRule = {
  name: 'between-jumps',
  find(lines) {
    const found = new Map<number, LineLabel>();
    lines.forEach((line, index) => {
      if (!jumpLine.test(line.trimmed) || !jumpTo.test(line.trimmed)) return;
      let end = index + 1;
      while (end - index <= mostBetween && isBetween(lines[end])) end++;
      const next = lines[end]?.trimmed ?? '';
      if (!jumpLine.test(next) || !jumpFrom.test(next)) return;
      for (let at = index + 1; at < end; at++) if (lines[at]?.role === undefined) found.set(at, { role: 'furniture' });
    });
    return found;
  },
};

const isBetween = (line: ContextLine | undefined) =>
  line !== undefined &&
  (line.role === undefined || line.role === 'furniture') &&
  line.trimmed.length < longest &&
  !jumpLine.test(line.trimmed);
