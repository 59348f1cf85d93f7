import type { Decision } from '../decision.ts';
import type { LabelledBlock } from '../label/labelled-block.ts';
import { everyRule, type Watch } from '../watch.ts';
import { endOf, startOf, textsOf } from './decided.ts';
import { isOpen, isText } from './join-cut-paragraphs.ts';
import {
  type ColumnOrder,
  farthest,
  findUnitSeams,
  joinsInOrder,
  type Unit,
  type UnitSeams,
  unitsOf,
} from './reading-units.ts';

/**
 * What a place costs where the new order leaves that of the file: behind a text that breaks off, behind anything else,
 * and besides right under a heading and before the first block.
 */
const costs = { broken: 1.1, closed: 1.5, underHeading: 1.5, start: 0.5 };
/** An exchange of columns is worth more than this, in log odds, or it is not made. */
const least = 1;
/** Exchanges in one article at most. */
const mostExchanges = 12;

/**
 * Columns of one article that were read in the wrong order: two neighbouring stretches of blocks have changed places, and
 * with them the three seams around them. No seam need be sure by itself; the exchange is made when all together read
 * better by more than the breaks in the order of the file cost. Best exchange first, until none is worth it.
 *
 *     （first column）  … 岸电的价格由港口和供电所商     → 1
 *     （third column）  的码头也照此办理。               → 3
 *     （second column） 定，船东只付用量。…… 两岸        → 2
 *
 * @param oddsBeside odds (natural logarithm) that the second block goes on with the first, if it stood right behind it;
 * as low as can be where the first does not end inside a sentence or the second cannot go on
 * @returns the blocks of the article in reading order, and the joins with those that the exchanges brought about
 */
export function orderColumns(
  blocks: readonly LabelledBlock[],
  { order: indexes, joins }: Pick<ColumnOrder, 'order' | 'joins'>,
  oddsBeside: (tail: number, head: number) => number,
  watch: Watch = everyRule,
): ColumnOrder {
  const units = unitsOf(blocks, indexes);
  const seams = findUnitSeams(units, oddsBeside);
  const costOfBreak = (from: number): number => {
    const block = blocks[units[from]?.text ?? -1];
    if (!block) return costs.closed + costs.start;
    if (block.role === 'heading') return costs.closed + costs.underHeading;
    return isText(block) && isOpen(block.text.text) ? costs.broken : costs.closed;
  };
  const edge = (from: number, to: number) => (seams[from]?.get(to) ?? 0) - (to === from + 1 ? 0 : costOfBreak(from));
  let order = units.map((_, unit) => unit);
  let gain = 0;
  for (let count = 0; count < mostExchanges; count++) {
    const best = bestExchange(order, seams, edge);
    if (!best) break;
    watch.decisions?.push(...exchangeDecision(blocks, units, order, best));
    order = exchanged(order, best);
    gain += best.gain;
  }
  return {
    order: order.flatMap((unit) => (units[unit] as Unit).indexes),
    joins: joinsInOrder(units, oddsBeside, order, joins),
    gain,
  };
}

/** The units after place `first` up to `second` change places with those after `second` up to `third`. */
interface Exchange {
  first: number;
  second: number;
  third: number;
  gain: number;
}

/** Only exchanges that bring two halves of a paragraph together are looked at. */
function bestExchange(
  order: readonly number[],
  seams: UnitSeams,
  edge: (from: number, to: number) => number,
): Exchange | undefined {
  const placeOf = new Map(order.map((unit, place) => [unit, place]));
  const at = (place: number) => (place < 0 ? -1 : (order[place] ?? order.length));
  let best: Exchange | undefined;
  const consider = (first: number, second: number, third: number) => {
    if (first >= second || second >= third) return;
    const gain =
      edge(at(first), at(second + 1)) +
      edge(at(third), at(first + 1)) +
      edge(at(second), at(third + 1)) -
      edge(at(first), at(first + 1)) -
      edge(at(second), at(second + 1)) -
      edge(at(third), at(third + 1));
    if (gain > (best?.gain ?? least)) best = { first, second, third, gain };
  };
  seams.forEach((heads, tail) => {
    const from = placeOf.get(tail) as number;
    for (const head of heads.keys()) {
      const to = placeOf.get(head) as number;
      if (to === from + 1) continue;
      const last = Math.min(order.length - 1, Math.max(from, to) + farthest);
      for (let other = Math.max(0, Math.min(from, to) - farthest); other <= last; other++) {
        if (to > from && other >= to) consider(from, to - 1, other);
        if (to > from && other <= from) consider(other - 1, from, to - 1);
        if (to < from && other >= to && other < from) consider(to - 1, other, from);
      }
    }
  });
  return best;
}

const exchanged = (order: readonly number[], { first, second, third }: Exchange): number[] => [
  ...order.slice(0, first + 1),
  ...order.slice(second + 1, third + 1),
  ...order.slice(first + 1, second + 1),
  ...order.slice(third + 1),
];

function exchangeDecision(
  blocks: readonly LabelledBlock[],
  units: readonly Unit[],
  order: readonly number[],
  { first, second, third, gain }: Exchange,
): Decision[] {
  const indexesOf = (from: number, to: number) =>
    order.slice(from, to).flatMap((unit) => (units[unit] as Unit).indexes);
  const [left, right] = [indexesOf(first + 1, second + 1), indexesOf(second + 1, third + 1)];
  const [start, end] = [left[0] as number, left.at(-1) as number];
  return [
    {
      stage: 'arrange',
      rule: 'order-columns',
      where: textsOf(blocks, right),
      what: `changes places with the column before it, from ${startOf(blocks, start)} to ${endOf(blocks, end)}`,
      score: { value: gain, unit: 'log odds', atLeast: least },
      next: { what: 'stays in its place' },
    },
  ];
}
