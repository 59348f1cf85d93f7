import { endsSentence, isHan } from '../../shapes.ts';
import { type ContextLine, isOverWide } from '../context-line.ts';
import type { LineLabel, LineRule } from '../line-rule.ts';
import { affiliation, employer } from '../patterns.ts';
import { areLatinNames, areNames, bodyOrAddress, summaryStart } from './paper-head.ts';

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
 *
 *     Ann Lee, Tom Hale, and Ida Berg                     → byline
 *     Institute for Coastal Towns                         → byline
 *     Abstract—The ferry …
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
      for (const at of namesOverSummary(lines, index))
        if (!found.has(at)) found.set(at, { role: 'byline', mark: 'first' });
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

/** Bodies and addresses stand under the names over a few lines. */
const mostBodies = 4;

/** A body in Chinese with its place and post code, without brackets: `某大学港口学院 临江430000`. */
const isHanBody = (text: string) =>
  employer.test(text) && /^[\d\p{Script=Han}]/u.test(text) && text.length <= longestBody && !/[。；！？：]/.test(text);
const longestBody = 60;

/** @returns the lines with the names and bodies that stand right over a paper's summary */
function namesOverSummary(lines: readonly ContextLine[], summary: number): number[] {
  const line = lines[summary] as ContextLine;
  if (line.role !== undefined || !summaryStart.test(line.trimmed)) return [];
  const found: number[] = [];
  for (let at = summary - 1; at > Math.max(0, summary - 2 - mostBodies); at--) {
    const above = lines[at] as ContextLine;
    if (above.role !== undefined) return [];
    found.unshift(at);
    if (areNames(above.trimmed) || (areLatinNames(above.trimmed) && !bodyOrAddress.test(above.trimmed))) return found;
    if (!bodyOrAddress.test(above.trimmed) && !isHanBody(above.trimmed)) return [];
  }
  return [];
}
