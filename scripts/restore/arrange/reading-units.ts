/** An article's blocks as they are put in order: text with what stands beside it, and what may go on with what. */
import type { Role } from '../document.ts';
import type { LabelledBlock } from '../label/labelled-block.ts';
import type { CutParagraph } from './join-cut-paragraphs.ts';

/** How far apart, in units, a paragraph's halves are looked for: so the work grows with the length and no faster. */
export const farthest = 60;

/** Where a text goes on right behind with odds like these, it is looked for nowhere else. */
const sure = 3.5;

/** What stands between lines of text without being part of their order. */
const besideText: ReadonlySet<Role> = new Set<Role>([
  'caption',
  'credit',
  'table',
  'contents',
  'furniture',
  'deck',
  'footnote',
]);

/** A block of text or a heading, with the pictures and quotes behind it. */
export interface Unit {
  indexes: number[];
  /** index of the text */
  text: number;
}

/** @param indexes of an article's blocks, in the order in which they stand */
export function unitsOf(blocks: readonly LabelledBlock[], indexes: readonly number[]): Unit[] {
  const units: Unit[] = [];
  for (const index of indexes) {
    const last = units.at(-1);
    if (last && besideText.has((blocks[index] as LabelledBlock).role)) last.indexes.push(index);
    else units.push({ indexes: [index], text: index });
  }
  return units;
}

/** For each unit those that may go on with it, by their places, with the odds (natural logarithm, above 0). */
export type UnitSeams = readonly ReadonlyMap<number, number>[];

/** @param oddsBeside as `Cuts.oddsBeside` */
export function findUnitSeams(units: readonly Unit[], oddsBeside: (tail: number, head: number) => number): UnitSeams {
  return units.map((tail, at) => {
    const found = new Map<number, number>();
    const next = units[at + 1];
    const odds = next ? oddsBeside(tail.text, next.text) : 0;
    if (odds >= sure) return found.set(at + 1, odds);
    const first = Math.max(0, at - farthest);
    for (const [step, head] of units.slice(first, at + farthest + 1).entries()) {
      const odds = head === tail ? 0 : oddsBeside(tail.text, head.text);
      if (odds > 0) found.set(first + step, odds);
    }
    return found;
  });
}

/**
 * The joins that an order of units brings about, and those that were made before and do not contradict it.
 * @param oddsBeside as `Cuts.oddsBeside`
 * @param order the units by their places, as they are read
 */
export function joinsInOrder(
  units: readonly Unit[],
  oddsBeside: (tail: number, head: number) => number,
  order: readonly number[],
  joins: readonly CutParagraph[],
): CutParagraph[] {
  const made = order.flatMap((unit, at): CutParagraph[] => {
    const next = order[at + 1];
    if (next === undefined || next === unit + 1) return [];
    const [tail, head] = [(units[unit] as Unit).text, (units[next] as Unit).text];
    const odds = oddsBeside(tail, head);
    return odds > 0 ? [{ tail, head, odds }] : [];
  });
  const [tails, heads] = [new Set(made.map(({ tail }) => tail)), new Set(made.map(({ head }) => head))];
  return [...joins.filter(({ tail, head }) => !tails.has(tail) && !heads.has(head)), ...made];
}

/** An article's blocks in some order. */
export interface ColumnOrder {
  /** indexes of blocks in reading order */
  order: number[];
  joins: CutParagraph[];
  /** by how much it reads better than the order in which the blocks were given, in log odds */
  gain: number;
}

/** What counts besides the odds of two halves: that an open end is open no more. */
const closed = 1;
/** Odds of two halves beyond these count no more. */
const mostOdds = 8;

/** @returns what it is worth, in log odds, 0 or more, that one text stands right behind another */
export const worthBeside = (odds: number): number => Math.max(0, Math.min(mostOdds, odds + closed));

/** What it costs that the reader is sent elsewhere, and neither does a text go on there nor does a section begin. */
const leap = 0.5;

/**
 * How well the blocks of an article go on with one another in an order, in log odds.
 * @param order indexes of blocks; the file has them in the order of their indexes
 */
export function worthOfOrder(
  blocks: readonly LabelledBlock[],
  order: readonly number[],
  weighBeside: (tail: number, head: number) => number,
): number {
  const units = unitsOf(blocks, order);
  return units.reduce((sum, { text }, at) => {
    const before = units[at - 1];
    if (before === undefined) return sum;
    const worth = worthBeside(weighBeside(before.text, text));
    const isHeading = [before.text, text].some((index) => blocks[index]?.role === 'heading');
    const follows = (before.indexes.at(-1) as number) + 1 === text || isHeading;
    const isLeap = worth === 0 && !follows;
    return sum + (isLeap ? -leap : worth);
  }, 0);
}
