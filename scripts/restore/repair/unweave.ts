/**
 * Text recognition that reads a page from edge to edge writes the lines of two columns in turns:
 *
 *     渡船夜里停在对岸的泊
 *     气象站只有一间屋和一
 *     位，船工在岸上过夜。
 *     个人，每天抄表八次。
 *
 * becomes the lines of the left column and then those of the right one. Columns whose lines go on in the line after the
 * next, and not in the next, are woven; words that a line's end breaks show it.
 */

import type { Line } from '../document.ts';
import { newsOpening } from '../label/patterns.ts';
import { wordAcross } from '../seam.ts';
import { endsSentence, startsInsideSentence, widthOf } from '../shapes.ts';
import { emptyText } from '../traced-text.ts';

/** Widest column that has others beside it, in half-width units. */
const widest = 52;
/** Fewest lines that show it, and the most that are looked at together. */
const fewestLines = 8;
const mostLines = 400;
/** Lines that reach the edge differ by less than one full-width character and a half. */
const slack = 3;
/** A line with more Latin letters breaks between its words. */
const leastHan = 0.6;
/** How many lines of one column may stand between two of the other. */
const mostBetween = 3;
/** What speaks against columns in turns, in places that show them: where they begin, and all together at least. */
const costs = { start: 1.5, atLeast: 1.5 };
/** Where nothing shows which, the columns take turns. */
const turn = 0.01;
const twice = -0.3;

/** @returns the lines in file order, those of two columns in turns column by column, with a blank line between */
export function unweave(lines: readonly Line[]): Line[] {
  const read: Line[] = [];
  for (let from = 0; from < lines.length; ) {
    let end = from;
    while (end < lines.length && end - from < mostLines && isOfColumn(lines[end] as Line, end > from)) end++;
    const run = lines.slice(from, Math.max(end, from + 1));
    const steps = run.length >= fewestLines ? findTurns(run.map(({ text }) => text.text)) : undefined;
    read.push(...(steps === undefined ? run : columnByColumn(run, steps)));
    from += run.length;
  }
  return read;
}

function isOfColumn({ text, newPage }: Line, isLater: boolean): boolean {
  const trimmed = text.text.trim();
  if (trimmed === '' || (newPage && isLater) || widthOf(trimmed) > widest) return false;
  return (trimmed.match(/[\p{Script=Han}，。、；：？！“”（）\d]/gu)?.length ?? 0) >= trimmed.length * leastHan;
}

/**
 * How a line was read after the one above it: below it in its column, with or without another column beside; as the first
 * of a column beside; as the next of the other column; or as the next of either when the other has ended.
 */
type Step = 'on' | 'beside' | 'other' | 'alone' | 'alone in other';

interface State {
  /** index of the last line of the other column; −1 where there is none */
  other: number;
  value: number;
  step: Step;
  before?: State;
}

/** @returns for each line how it was read, where columns in turns leave more words whole; else undefined */
function findTurns(texts: readonly string[]): Step[] | undefined {
  const widths = texts.map((text) => widthOf(text.trim()));
  const full = (widths.toSorted((one, two) => one - two)[Math.floor(widths.length * 0.6)] as number) - slack;
  const isFull = (line: number) => (widths[line] as number) >= full;
  const follows = (line: number, next: number) => goesOn(texts[line] as string, texts[next] as string, full);
  let states: State[] = [{ other: -1, value: 0, step: 'on' }];
  let inOrder = 0;
  for (let next = 1; next < texts.length; next++) {
    const line = next - 1;
    const below = follows(line, next);
    inOrder += below;
    const best = new Map<number, State>();
    const reach = (other: number, value: number, step: Step, before: State) => {
      if (value > (best.get(other)?.value ?? Number.NEGATIVE_INFINITY)) best.set(other, { other, value, step, before });
    };
    for (const state of states) {
      const { other, value } = state;
      if (other < 0) {
        reach(-1, value + below, 'on', state);
        if (isFull(line)) reach(line, value - costs.start, 'beside', state);
        continue;
      }
      const across = follows(other, next);
      reach(
        line,
        value + across + (isFull(next) || endsSentence((texts[next] as string).trim()) ? turn : -turn),
        'other',
        state,
      );
      if (next - other <= mostBetween) reach(other, value + below + twice, 'on', state);
      reach(-1, value + across, 'alone in other', state);
      reach(-1, value + below, 'alone', state);
    }
    states = [...best.values()];
  }
  const last = states.reduce((one, two) => (two.value > one.value ? two : one));
  if (last.value - inOrder < costs.atLeast) return undefined;
  const steps: Step[] = [];
  for (let state: State | undefined = last; state !== undefined; state = state.before) steps.push(state.step);
  return steps.reverse();
}

/** 1 where a word or clause goes on in the other line, −1 where the other begins anew inside a sentence; only full lines break those. */
function goesOn(text: string, other: string, full: number): number {
  if (endsSentence(text.trim()) || widthOf(text) < full) return 0;
  if (/^[\s　]/u.test(other) || newsOpening.test(other.trim())) return -1;
  return wordAcross(text.trim(), other.trim()) || startsInsideSentence(other.trim()) ? 1 : 0;
}

/** The left column, which begins first, and then the right one; what goes on from the left one comes before the right one. */
function columnByColumn(run: readonly Line[], steps: readonly Step[]): Line[] {
  const read: Line[] = [];
  let columns: [Line[], Line[]] | undefined;
  let current: 0 | 1 = 0;
  let held: Line[] = [];
  const giveBack = () => {
    read.push(...held);
    held = [];
  };
  run.forEach((line, index) => {
    const step = steps[index] as Step;
    if (step === 'beside') {
      columns = [[read.pop() as Line], [line]];
      if (opensReport(columns[0][0] as Line) && opensReport(line) && areHeads(read)) {
        const [left, right] = read.splice(-2) as [Line, Line];
        columns = [
          [left, ...columns[0]],
          [right, ...columns[1]],
        ];
      }
      giveBack();
      current = 1;
      return;
    }
    if (step === 'other' || step === 'alone in other') current = current === 0 ? 1 : 0;
    if (columns && (step === 'on' || step === 'other')) {
      columns[current].push(line);
      return;
    }
    if (columns) {
      const [left, right] = columns;
      read.push(...left, ...(current === 0 ? [] : [blankAfter(left), ...right]));
      held = current === 0 ? [blankAfter(right), ...right] : [];
      columns = undefined;
    }
    read.push(line);
    if (endsSentence(line.text.text.trim())) giveBack();
  });
  if (columns) read.push(...columns[0], blankAfter(columns[0]), ...columns[1]);
  giveBack();
  return read;
}

const opensReport = ({ text }: Line) => /^[\s　]/u.test(text.text) || newsOpening.test(text.text.trim());

/** The last two lines head a column each: they end no sentence, and what stands above them, if anything, does. */
function areHeads(read: readonly Line[]): boolean {
  const [above, ...heads] = [read.at(-3), read.at(-2), read.at(-1)];
  if (above !== undefined && !endsSentence(above.text.text.trim())) return false;
  return heads.every((line) => line !== undefined && !opensReport(line) && !endsSentence(line.text.text.trim()));
}

const blankAfter = (column: readonly Line[]): Line => ({
  ...(column.at(-1) as Line),
  text: emptyText,
  newPage: false,
});
