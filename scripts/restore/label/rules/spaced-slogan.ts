import type { ContextLine } from '../context-line.ts';
import type { LineLabel, LineRule } from '../line-rule.ts';

/** Four characters or more, each parted from the next by blanks, perhaps between dashes. Headings of two are set so, too. */
const letterSpaced = /^[-—–·\s]*\p{Script=Han}(?:[ \u00a0\u3000]+\p{Script=Han}){3,}[-—–·\s]*$/u;

/**
 * What a paper says of itself at the edge of a page is letter-spaced for show. Right beside a masthead, a contact line or
 * another such line it is no heading of the text above or below.
 *
 *     扫码读本报             (furniture)
 *     让 远 方 听 得 见       → furniture
 *     港 城 早 知 道          → furniture
 */
export const spacedSlogan: LineRule = {
  name: 'spaced-slogan',
  find(lines) {
    const found = new Map<number, LineLabel>();
    const isFurniture = (index: number) => lines[index]?.role === 'furniture' || found.has(index);
    const look = (line: ContextLine, index: number) => {
      if (line.role !== undefined || !letterSpaced.test(line.trimmed)) return;
      if (isFurniture(index - 1) || isFurniture(index + 1)) found.set(index, { role: 'furniture' });
    };
    lines.forEach(look);
    for (let index = lines.length - 1; index >= 0; index--) look(lines[index] as ContextLine, index);
    return found;
  },
};
