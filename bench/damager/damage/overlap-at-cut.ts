/** At a cut the next block begins with the last characters of the one before: `…明年的产` / `年的产能将翻一番。` */
import { type Line, onlyRun } from '../print.ts';
import type { Random } from '../random.ts';

/** The second half of a cut paragraph with two to six characters of the first half before it. */
export function overlapAtCut(second: Line, random: Random): Line {
  const run = onlyRun(second);
  if (!run || run.from < 6) return second;
  const overlap = run.passage.text.slice(run.from - random.between(2, 6), run.from);
  return [{ ...run, text: overlap + run.text }];
}
