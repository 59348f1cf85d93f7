import { endsSentence } from '../../shapes.ts';
import { looksLikeName, mergeSingles } from '../../surnames.ts';
import type { ContextLine } from '../context-line.ts';
import type { LineLabel, LineRule } from '../line-rule.ts';
import { authorNote, dateAlone, editorsSignature, letterWish, toBeContinued } from '../patterns.ts';
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
 *
 *     沈一帆                → closing byline, over a date
 *     2026年3月
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
      if (last === undefined && isSignedOverDate(lines, index)) {
        found.set(index, { role: 'byline', closing: true });
        found.set(index + 1, { role: 'byline', closing: true });
        for (const at of noteInBrackets(lines, index + 2)) found.set(at, { role: 'editor', goesOn: true });
      }
      if (last === undefined) return;
      for (let at = index; at <= last; at++) found.set(at, { role: 'byline', closing: true });
      if (dateAlone.test(lines[last + 1]?.trimmed ?? '')) found.set(last + 1, { role: 'byline', closing: true });
    });
    return found;
  },
};

/** Of a line's width, at most; text does not break so early. */
const widest = 0.6;
const editors =
  /^(?:编\s*者|作\s*者|笔\s*者|[^，。；：\s]{0,16}(?:编委会|编辑部|编写组|课题组|筹委会|组委会|委员会))$/u;

/** Who wrote it, over the date, below the last sentence or the wishes that close a letter. */
function isSignedOverDate(lines: readonly ContextLine[], index: number): boolean {
  const [above, line, below] = [lines[index - 1], lines[index] as ContextLine, lines[index + 1]];
  if (above === undefined || above.role !== undefined || below === undefined || below.role !== undefined) return false;
  if (!dateAlone.test(below.trimmed) || line.width > line.measure * widest) return false;
  if (!endsSentence(above.trimmed) && !letterWish.test(above.trimmed)) return false;
  const words = mergeSingles(line.trimmed.split(/[\s　]+/u));
  return editors.test(line.trimmed) || (words.length <= 3 && line.trimmed.length <= longestSigned && isNamed(words));
}

/** Below a signature the editors say in brackets where the letter was found or first printed. */
function noteInBrackets(lines: readonly ContextLine[], start: number): number[] {
  if (!/^[（(]/.test(lines[start]?.trimmed ?? '') || lines[start]?.role !== undefined) return [];
  const last = closingLine(lines, start);
  return last === undefined ? [] : Array.from({ length: last - start + 1 }, (_, step) => start + step);
}

const longestSigned = 16;
/** A name, also after what its bearer is to the reader: `妹 听澜`. */
const isNamed = (words: readonly string[]) =>
  looksLikeName(words.at(-1) ?? '') || (words.length === 2 && /^\p{Script=Han}{1,2}$/u.test(words[0] ?? ''));

function closingLine(lines: readonly ContextLine[], start: number): number | undefined {
  for (let at = start; at < Math.min(lines.length, start + mostLines); at++)
    if (/[）)]$/.test(lines[at]?.trimmed ?? '')) return at;
  return undefined;
}
