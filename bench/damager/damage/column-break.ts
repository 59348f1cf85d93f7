/**
 * Where a column ends, the extraction leaves blank lines, also in the middle of a sentence:
 * `市场对新港口的` / (blank) / `看法并不一致。`
 */
import { blankLine, blanks, type Line, onlyRun, type Run } from '../print.ts';
import type { Random } from '../random.ts';

/** In hard-wrapped lines: one blank line after every `low` to `high` printed lines. */
export function breakColumns(lines: readonly Line[], low: number, high: number, random: Random): Line[] {
  const out: Line[] = [];
  let left = random.between(low, high);
  for (const [index, line] of lines.entries()) {
    out.push(line);
    if (line.length === 0) continue;
    left -= 1;
    if (left > 0) continue;
    left = random.between(low, high);
    if (insideParagraph(line, lines[index + 1])) out.push(blankLine);
  }
  return out;
}

function insideParagraph(line: Line, next: Line | undefined): boolean {
  const above = line.at(-1);
  const below = next?.[0];
  return above !== undefined && above.passage.role === 'body' && above.passage === below?.passage;
}

/** Shortest half of a cut paragraph, in characters: shorter remains were not seen. */
const shortestHalf = 8;

/** A paragraph on one line, cut in two at a character chosen by chance; undefined where it is too short. */
export function cutLine(line: Line, random: Random): readonly [Line, Line] | undefined {
  const run = onlyRun(line);
  if (!run || run.to - run.from < 4 * shortestHalf || run.text !== run.passage.text.slice(run.from, run.to))
    return undefined;
  const at = cutPoint(run, random.between(run.from + shortestHalf, run.to - shortestHalf));
  if (at === undefined) return undefined;
  return [
    [{ ...run, to: at, text: run.passage.text.slice(run.from, at) }],
    [{ ...run, from: at, text: run.passage.text.slice(at, run.to) }],
  ];
}

const between = (text: string, at: number): string => text.slice(at - 1, at + 1);

/** A line can end neither inside a word or number nor before a closing mark, and a cut at a full stop is none. */
function cutPoint(run: Run, wished: number): number | undefined {
  const text = run.passage.text;
  for (let at = wished; at < run.to - 4; at += 1) {
    const pair = between(text, at);
    if (/^[\u4e00-\u9fff，、][\u4e00-\u9fff]$/u.test(pair)) return at;
    if (/^ [A-Za-z]$/u.test(pair)) return at;
  }
  return undefined;
}

/** Paragraphs on single lines: each is cut with `probability`; `gap` blank lines stand between the halves. */
export function cutAtColumnFoot(lines: readonly Line[], probability: number, gap: number, random: Random): Line[] {
  return lines.flatMap((line) => {
    if (onlyRun(line)?.passage.role !== 'body' || !random.chance(probability)) return [line];
    const halves = cutLine(line, random);
    return halves ? [halves[0], ...blanks(gap), halves[1]] : [line];
  });
}
