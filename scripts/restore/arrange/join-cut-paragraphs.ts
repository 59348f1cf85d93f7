import type { LabelledBlock } from '../label/labelled-block.ts';
import { jumpFrom, jumpLine, jumpTo } from '../label/patterns.ts';
import { learnSeams, type SeamModel } from '../seam.ts';
import { endsSentence, endsWithColon, startsInsideSentence } from '../shapes.ts';
import { everyRule, isOn, type Watch } from '../watch.ts';
import { assign } from './assignment.ts';
import { overlapLength } from './drop-repeats.ts';
import { joinDecisions } from './record-joins.ts';

/** How far apart, in blocks of text, the two halves of a paragraph are looked for: about a page. */
const usualReach = 26;
/** A document of so many blocks is one page, and anything on it may go together. */
const onePage = 90;
const reachOf = (order: ReadonlyMap<number, number>) => (order.size <= onePage ? onePage : usualReach);
/** Odds from which two neighbours are joined, and two blocks that stand apart. */
const enough = { near: -1.7, far: 1 };
/** Three of four continuations stand right after their beginning; the rest are anywhere within reach. */
const places = { next: 1, afterPicture: 0.6, apart: -1.5, perBlock: 0.06, backwards: 0.6 };
/** On a single page whose columns are out of order, being apart says less. */
const placesOnPage = { apart: -1, perBlock: 0.03, backwards: 0.3 };

/** Characters read twice at a cut show both its sides. */
const readTwice = 1;

/** Most short lines are headings. */
const headingPenalty = 4;

export interface CutParagraph {
  /** indexes of the blocks: `tail` goes on in `head` */
  tail: number;
  head: number;
  /** natural logarithm of the odds, position included */
  odds: number;
}

/**
 * A paragraph that a column, a page or a picture cuts in two: the first half ends inside a sentence, the second goes on
 * with it, next to it or elsewhere, earlier or later. Every open end is compared with every block near it, and the best
 * pairing of all is taken at once; an end for which nothing fits stays open.
 *
 *     岸电的价格由港口和供电所商        → ┐
 *     图为东港码头。                   →  │ caption
 *     定，船东只付用量。               → ┘ joined
 */
export function joinCutParagraphs(blocks: readonly LabelledBlock[], watch: Watch = everyRule): CutParagraph[] {
  const seams = learnSeams(blocks.filter(isText).map((block) => block.text.text));
  const order = textOrder(blocks);
  const jumps = isOn(watch, 'follow-jump-lines') ? findJumps(blocks) : new Map<number, number>();
  const tails = blocks.flatMap((block, index) => (mayBeCut(block) ? [index] : []));
  const joined: CutParagraph[] = [];
  for (const group of groupsOf(tails, order)) joined.push(...solve(blocks, group, order, { seams, jumps }, watch));
  return joined;
}

/** Text that ends inside a sentence; a short line that looks like a heading may be a cut paragraph's first line. */
const mayBeCut = (block: LabelledBlock) =>
  isOpen(block.text.text) &&
  (isText(block) ||
    (block.role === 'heading' && !block.bold && block.text.text.length >= 8 && !/[？！?!]$/.test(block.text.text)));

export const isText = (block: LabelledBlock) =>
  block.role === 'paragraph' || block.role === 'question' || block.role === 'item';

interface Evidence {
  seams: SeamModel;
  /** text before a line that sends the reader on → text after the line that takes it up */
  jumps: ReadonlyMap<number, number>;
}

/** What a pair of jump lines says is as good as certain. */
const jumpOdds = 12;

/** `下转B2版` … `上接B1版`: the nearest pairs, in file order. */
function findJumps(blocks: readonly LabelledBlock[]): Map<number, number> {
  const jumps = new Map<number, number>();
  const open: number[] = [];
  blocks.forEach((block, index) => {
    if (block.role !== 'furniture') return;
    const text = block.text.text.trim();
    if (jumpTo.test(text) && jumpLine.test(text)) open.push(index);
    else if (jumpFrom.test(text) && jumpLine.test(text)) {
      const from = open.pop();
      const tail = from === undefined ? -1 : nearestText(blocks, from, -1);
      const head = nearestText(blocks, index, 1);
      if (tail >= 0 && head >= 0) jumps.set(tail, head);
    }
  });
  return jumps;
}

function nearestText(blocks: readonly LabelledBlock[], from: number, step: -1 | 1): number {
  for (let index = from + step; blocks[index] && Math.abs(index - from) <= 4; index += step) {
    if (isText(blocks[index] as LabelledBlock)) return index;
  }
  return -1;
}

/** A block that ends inside a sentence. */
export const isOpen = (text: string) =>
  !endsSentence(text) && !endsWithColon(text) && !/[）)]$/.test(text.trimEnd()) && text.length > 8;

/** Place of each block of text among the blocks of text. */
function textOrder(blocks: readonly LabelledBlock[]): Map<number, number> {
  const order = new Map<number, number>();
  blocks.forEach((block, index) => {
    if (isText(block) || mayBeCut(block)) order.set(index, order.size);
  });
  return order;
}

/** Open ends that lie within reach of each other are solved together; this keeps the work linear in the document. */
function groupsOf(tails: readonly number[], order: ReadonlyMap<number, number>): number[][] {
  const reach = reachOf(order);
  const groups: number[][] = [];
  for (const tail of tails) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const near = last !== undefined && (order.get(tail) as number) - (order.get(last) as number) <= reach;
    if (group && near && group.length < 60) group.push(tail);
    else groups.push([tail]);
  }
  return groups;
}

function solve(
  blocks: readonly LabelledBlock[],
  tails: readonly number[],
  order: ReadonlyMap<number, number>,
  evidence: Evidence,
  watch: Watch,
): CutParagraph[] {
  const heads = candidates(blocks, tails, order);
  const odds = tails.map((tail) => heads.map((head) => oddsOf(blocks, tail, head, order, evidence)));
  const scores = odds.map((row, r) =>
    row.map((value, c) => value - threshold(blocks, tails[r] as number, heads[c] as number)),
  );
  const solution = assign(scores);
  watch.decisions?.push(...joinDecisions(blocks, { tails, heads, odds, margins: scores, solution }));
  return solution.flatMap((column, row) =>
    column < 0 ? [] : [{ tail: tails[row] as number, head: heads[column] as number, odds: odds[row]?.[column] ?? 0 }],
  );
}

function candidates(
  blocks: readonly LabelledBlock[],
  tails: readonly number[],
  order: ReadonlyMap<number, number>,
): number[] {
  const reach = reachOf(order);
  const first = (order.get(tails[0] as number) as number) - reach;
  const last = (order.get(tails.at(-1) as number) as number) + reach;
  return blocks.flatMap((block, index) => {
    const place = order.get(index);
    return place !== undefined && place >= first && place <= last && block.role === 'paragraph' ? [index] : [];
  });
}

const threshold = (blocks: readonly LabelledBlock[], tail: number, head: number) =>
  isNext(blocks, tail, head) ? enough.near : enough.far;

/** Nothing but pictures, notes and the like stands between them. */
function isNext(blocks: readonly LabelledBlock[], tail: number, head: number): boolean {
  if (head <= tail) return false;
  for (let index = tail + 1; index < head; index++) {
    const role = blocks[index]?.role;
    if (role !== 'caption' && role !== 'credit' && role !== 'table' && role !== 'footnote' && role !== 'contents')
      return false;
  }
  return true;
}

function oddsOf(
  blocks: readonly LabelledBlock[],
  tail: number,
  head: number,
  order: ReadonlyMap<number, number>,
  { seams, jumps }: Evidence,
): number {
  if (tail === head) return Number.NEGATIVE_INFINITY;
  const distance = (order.get(head) as number) - (order.get(tail) as number);
  if (jumps.get(tail) === head) return jumpOdds;
  if (Math.abs(distance) > reachOf(order)) return Number.NEGATIVE_INFINITY;
  const tailText = (blocks[tail] as LabelledBlock).text.text;
  const headText = (blocks[head] as LabelledBlock).text.text;
  const seam = seams.score(tailText, headText);
  const overlap = overlapLength(tailText, headText);
  const asHeading = (blocks[tail] as LabelledBlock).role === 'heading' ? headingPenalty : 0;
  return (
    Math.max(-6, Math.min(9, seam)) +
    position(blocks, tail, head, distance, order.size <= onePage) +
    headShape(blocks, head, headText) -
    asHeading +
    (overlap > 0 ? readTwice + overlap : 0)
  );
}

function position(
  blocks: readonly LabelledBlock[],
  tail: number,
  head: number,
  distance: number,
  onePageOnly: boolean,
): number {
  if (isNext(blocks, tail, head)) return head === tail + 1 ? places.next : places.afterPicture;
  const { apart, perBlock, backwards } = onePageOnly ? placesOnPage : places;
  return apart - perBlock * Math.min(usualReach, Math.abs(distance)) - (distance < 0 ? backwards : 0);
}

/** A block whose forerunner is closed may begin a paragraph of its own; one that cannot begin a paragraph asks for a tail. */
function headShape(blocks: readonly LabelledBlock[], head: number, text: string): number {
  if (startsInsideSentence(text)) return 2;
  const before = blocks[head - 1];
  const opensParagraph =
    /^(?:“|《|\d{4}年|近日|目前|据|在|对此|此外|同时|不过|但|而|记者|有|[一二三四五六七八九]是|第[一二三四五]|首先|其次|另外)/.test(
      text,
    );
  const afterClosed = before !== undefined && isText(before) && !isOpen(before.text.text);
  return (opensParagraph ? -1.2 : 0.3) + (afterClosed ? -0.2 : 0.3);
}
