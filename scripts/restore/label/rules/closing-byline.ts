import type { ContextLine } from '../context-line.ts';
import type { LineLabel, LineRule } from '../line-rule.ts';
import { authorNote, dateAlone, editorsSignature, toBeContinued } from '../patterns.ts';
import { isSigned, opensReport } from './newspaper-byline.ts';

const mostLines = 4;

/**
 * The author at the end of an article, on lines of its own: a name in brackets, or a note of who the author is, which
 * may be wrapped.
 *
 *     （沈一帆）              → closing byline
 *
 *     （作者系某大学港口研究  → closing byline
 *     所研究员）
 */
export const closingByline: LineRule = {
  name: 'closing-byline',
  find(lines) {
    const found = new Map<number, LineLabel>();
    lines.forEach((line, index) => {
      if (line.role !== undefined || opensReport(line, lines[index - 1])) return;
      if (toBeContinued.test(line.trimmed)) found.set(index, { role: 'editor' });
      const last = authorNote.test(line.trimmed)
        ? closingLine(lines, index)
        : editorsSignature.test(line.trimmed) || isSigned(lines, index)
          ? index
          : undefined;
      if (last === undefined) return;
      for (let at = index; at <= last; at++) found.set(at, { role: 'byline', closing: true });
      if (dateAlone.test(lines[last + 1]?.trimmed ?? '')) found.set(last + 1, { role: 'byline', closing: true });
    });
    return found;
  },
};

function closingLine(lines: readonly ContextLine[], start: number): number | undefined {
  for (let at = start; at < Math.min(lines.length, start + mostLines); at++)
    if (/[）)]$/.test(lines[at]?.trimmed ?? '')) return at;
  return undefined;
}
