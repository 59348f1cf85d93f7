import { standsAcross, wordAcross } from '../../seam.ts';
import { endsSentence } from '../../shapes.ts';
import { wordsOf } from '../../words.ts';
import type { ContextLine } from '../context-line.ts';
import { lineRule } from '../line-rule.ts';
import { isNumbered } from './heading.ts';

/** Captions are a sentence or two; names of tables a line. */
const widest = { caption: 156, tableName: 76 };

/**
 * A short block right before a credit is the caption of the picture, one right before a table its name.
 *
 *     东港三号泊位的岸电箱。      → caption
 *     港湾晚报/图               (credit)
 */
export const captionOverCredit = lineRule('caption-over-credit', (line, index, lines) => {
  const next = lines[index + 1];
  const isLine = line.width <= widest.tableName && !endsSentence(line.trimmed) && !/[，、；：]/.test(line.trimmed);
  if (next?.role === 'table' && isLine) return { role: 'caption' };
  if (next?.role !== 'credit' || line.width > widest.caption || goesOn(lines[index - 1], line)) return undefined;
  // A note explains the table above it; what stands between them is text.
  if (/^[（(]?\s*注/.test(next.trimmed) && line.role === undefined && endsSentence(line.trimmed)) return undefined;
  if (isNumbered(line.trimmed) && endsSentence(line.trimmed)) return undefined;
  const closesArticle = /^[（(]/.test(next.trimmed) && line.blankAfter;
  return !closesArticle && (endsSentence(line.trimmed) || isLine || !line.blankAfter) ? { role: 'caption' } : undefined;
});

/** The line begins inside a word of the text before it. */
const goesOn = (before: ContextLine | undefined, line: ContextLine) =>
  before !== undefined &&
  before.role === undefined &&
  !endsSentence(before.trimmed) &&
  (wordAcross(before.trimmed, line.trimmed) || dictionaryWordAcross(before.trimmed, line.trimmed));

/** Names of bodies are words of the larger dictionary only. */
function dictionaryWordAcross(before: string, after: string): boolean {
  const [left, right] = [before.slice(-4), after.slice(0, 4)];
  const words = wordsOf(left + right).map(({ text }) => text);
  return standsAcross(words, left.length);
}
