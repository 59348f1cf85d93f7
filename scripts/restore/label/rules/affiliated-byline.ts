import { endsSentence, isHan } from '../../shapes.ts';
import { looksLikeName } from '../../surnames.ts';
import { type ContextLine, isOverWide } from '../context-line.ts';
import type { LineLabel, LineRule } from '../line-rule.ts';
import { affiliation } from '../patterns.ts';

const mostLines = 3;
/** A name of two to four words, then a comma and the body that its bearer works for. */
const nameAndBody =
  /^(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms|Sir|Dame)\.?\s+)?\p{Lu}[\p{L}.'’-]*(?:\s(?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|bin|al)){1,3},\s+\p{L}/u;

/**
 * Under a paper's title stand its authors with the bodies they work for, over a line or a few.
 *
 *     Ann Lee, Port Trust, and Tom Hale, Institute for      → byline
 *     Coastal Towns                                         → byline
 *
 *     沈一帆1 顾念2                                          → byline
 *     （1. 某大学 港口系，海澜 430000；2. 某研究院）              → byline
 */
export const affiliatedByline: LineRule = {
  name: 'affiliated-byline',
  find(lines) {
    const found = new Map<number, LineLabel>();
    lines.forEach((line, index) => {
      const bodies = bodiesUnder(lines, index);
      if (bodies !== undefined) {
        found.set(index, { role: 'byline', mark: 'first' });
        for (let at = index + 1; at <= bodies; at++) found.set(at, { role: 'byline' });
      }
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
  const isTitle = above !== undefined && (above.width < above.measure * 0.92 || isOverWide(above));
  return isTitle && above.blankAfter && !endsSentence(above.trimmed);
}

const mostAuthors = 8;

/** @returns index of the last line of the bodies in brackets under a line of names in Chinese */
function bodiesUnder(lines: readonly ContextLine[], index: number): number | undefined {
  const line = lines[index] as ContextLine;
  if (line.role !== undefined || !areNames(line.trimmed)) return undefined;
  let text = '';
  for (let at = index + 1; at <= index + mostLines && lines[at]?.role === undefined; at++) {
    text += lines[at]?.trimmed ?? '';
    if (affiliation.test(text)) return at;
  }
  return undefined;
}

/** Names with blanks or marks between, and the numbers or asterisks that tell who works where. */
function areNames(text: string): boolean {
  const names = text.split(/[\s　、，,;；]+|(?<=\p{Script=Han})[\d*∗†]+/u).filter((name) => name !== '');
  return names.length > 0 && names.length <= mostAuthors && mergedSingles(names).every(looksLikeName);
}

/** Names of two characters are set with a space between. */
const mergedSingles = (names: readonly string[]) =>
  names.every((name) => name.length === 1) && names.length % 2 === 0
    ? names.flatMap((name, at) => (at % 2 === 0 ? [name + (names[at + 1] as string)] : []))
    : names;
