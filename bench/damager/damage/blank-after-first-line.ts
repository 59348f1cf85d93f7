/**
 * The first line of a paragraph is indented, so the extraction takes it for a block of its own: the blank line that
 * belongs before the paragraph stands after its first line. Paragraphs straight under a heading are spared.
 */
import { blankLine, type Line } from '../print.ts';
import type { Random } from '../random.ts';

/** The lines of one paragraph that follows another paragraph. `probability` is 0 to 1. */
export function blankAfterFirstLine(lines: readonly Line[], probability: number, random: Random): Line[] {
  const [first, ...rest] = lines;
  if (!first || rest.length === 0 || !random.chance(probability)) return [...lines];
  return [first, blankLine, ...rest];
}
