import { wordAcross } from '../../seam.ts';
import { endsSentence, startsInsideSentence } from '../../shapes.ts';
import type { ContextLine } from '../context-line.ts';
import type { LineLabel, LineRule } from '../line-rule.ts';

/** Width of a newspaper column in half-width units: 9 to 20 characters. */
const column = { narrowest: 18, widest: 40 };
/** Fewest lines of one column that show its width. */
const fewestLines = 4;
/** Lines that end the same column's paragraphs may stand between two that fill it. */
const mostBetween = 3;
/** What a justified line may lack of its column's width: a mark that must not open the next line, or Latin letters. */
const slack = 9;
/** Share of seams that cut a word or a clause; between headings nearly none does. */
const cutSeams = 0.3;

/**
 * A column that the extraction did not put together stands line by line in a document whose other lines are whole
 * paragraphs. Its lines are about equally wide, break off inside sentences and words, and each goes on in the next.
 *
 *     去年冬天海港的风比往年大,拖       → goes on
 *     轮停了十一天。船东把账算给了       → goes on
 *     港口,港口又把账单转给
 */
export const columnLines: LineRule = {
  name: 'column-lines',
  find(lines) {
    const found = new Map<number, LineLabel>();
    for (const run of runsOf(lines)) {
      const widest = Math.max(...run.map((index) => (lines[index] as ContextLine).width));
      const full = run.filter((index) => (lines[index] as ContextLine).width >= widest - slack);
      if (full.length < fewestLines) continue;
      const cut = full.filter((index) => isCut(lines[index] as ContextLine, lines[index + 1] as ContextLine));
      if (cut.length < full.length * cutSeams) continue;
      for (const index of full) found.set(index, { role: 'paragraph', goesOn: true });
    }
    return found;
  },
};

function runsOf(lines: readonly ContextLine[]): number[][] {
  const runs: number[][] = [];
  lines.forEach((line, index) => {
    if (!fillsColumn(line, lines[index + 1])) return;
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last !== undefined && index - last <= mostBetween) run.push(index);
    else runs.push([index]);
  });
  return runs;
}

const fillsColumn = (line: ContextLine, next: ContextLine | undefined) =>
  line.role === undefined &&
  line.width >= column.narrowest &&
  line.width <= column.widest &&
  !endsSentence(line.trimmed) &&
  next !== undefined &&
  next.role === undefined &&
  !next.newPage;

const isCut = (line: ContextLine, next: ContextLine) =>
  /[，、,]$/.test(line.trimmed) || startsInsideSentence(next.trimmed) || wordAcross(line.trimmed, next.trimmed);
