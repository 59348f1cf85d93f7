/** Words of a Chinese title, so that no line of it ends in the middle of one. */
import { hasLost } from '../markdown/lost-characters.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const closing = /^[\p{Pe}\p{Pf}\p{Po}\s]+$/u;
const latinOrDigit = /[\p{Script=Latin}\p{Nd}]/u;
const opening = /[\p{Ps}\p{Pi}]$/u;

/**
 * Splits a clause into runs between which a line may end; put together they are the clause. Punctuation stays with the
 * word it belongs to; figures and Latin letters stay with the Han beside them, since a possible line end between the two
 * would take away the space that `text-autospace` sets there. A clause without Han is left whole, and so is one with lost
 * characters, whose runs are counted.
 */
export function titleWordsOf(clause: string): string[] {
  if (!/\p{Script=Han}/u.test(clause) || hasLost(clause)) return [clause];
  const words: string[] = [];
  for (const { segment } of segmenter.segment(clause)) {
    const before = words.at(-1);
    if (before !== undefined && areOne(before, segment)) words[words.length - 1] += segment;
    else words.push(segment);
  }
  return words;
}

function areOne(before: string, segment: string): boolean {
  if (closing.test(segment) || opening.test(before)) return true;
  return latinOrDigit.test(before.at(-1) ?? '') || latinOrDigit.test(segment.at(0) ?? '');
}
