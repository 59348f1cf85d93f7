/**
 * Which of two copies stays. A column that was read twice is a stretch of blocks of which each stands elsewhere too; it
 * is kept or dropped as a whole, however its twin is broken up.
 *
 *     （A）果酱要熬两遍，头一遍用大火，    ┐ copy: all of it stands in B, and its cut sentence breaks off
 *     （A）铜锅是从邻镇借来的。            ┘
 *     （B）铜锅是从邻镇借来的。
 *     （own text of B）
 *     （B）果酱要熬两遍，头一遍用大火，      kept: here the sentence goes on
 *     （own text of B）第二遍改用小火。
 */
import type { LabelledBlock } from '../label/labelled-block.ts';
import { learnSeams, type SeamModel } from '../seam.ts';
import { endsSentence } from '../shapes.ts';
import { cosine, learnTopics, type TopicSpace } from './topics.ts';

type Blocks = readonly LabelledBlock[];

/** Fewest blocks of a copy that show under which headline they were printed. */
const shortestRun = 3;
/** By so much (natural logarithm of the odds) the dropped copy must read better at its edges. */
const betterSeams = 1;
/** By so much (cosine) a copy must be more like the text beside it. */
const betterSubject = 0.03;

/** One of two copies, in stretches. */
interface Side {
  /** stretches, each the indexes of its blocks */
  stretches: number[][];
}

/**
 * The copy that more lines of headline lead is kept, else the one whose cut sentences go on in their neighbours, else the
 * one of whose subject its neighbours speak, else the one with own text in between, else the one of which more is kept
 * already.
 *
 * @param dropped copies and the block that was kept for each; changed in place
 * @param covers whether the text of a block stands in that of others, so that nothing is lost with it
 */
export function chooseCopies(
  blocks: Blocks,
  dropped: Map<number, number>,
  isText: (block: LabelledBlock) => boolean,
  covers: (block: number, others: readonly number[]) => boolean,
): void {
  if (dropped.size === 0) return;
  const groups = groupCopies(dropped);
  const stretchOf = stretches(groups);
  const document = { blocks, isText, ...learnOnce(blocks.filter(isText).map((block) => block.text.text)) };
  for (const [left, right] of opposed(groups, stretchOf)) {
    const keep = better(document, left, right, dropped);
    const [kept, gone] = keep < 0 ? [right, left] : [left, right];
    const all = kept.stretches.flat();
    if (!gone.stretches.flat().every((index) => covers(index, all))) continue;
    keepOnly(all, groups, dropped);
  }
}

/** The blocks of a document, and what is learnt from its text when it is first asked for. */
interface Document {
  blocks: Blocks;
  isText: (block: LabelledBlock) => boolean;
  seams(): SeamModel;
  topics(): TopicSpace;
}

function learnOnce(texts: readonly string[]): Pick<Document, 'seams' | 'topics'> {
  let seams: SeamModel | undefined;
  let topics: TopicSpace | undefined;
  return {
    seams: () => (seams ??= learnSeams(texts)),
    topics: () => (topics ??= learnTopics(texts)),
  };
}

/** Blocks that are copies of one another, in file order. */
function groupCopies(dropped: ReadonlyMap<number, number>): number[][] {
  const rootOf = (index: number): number => {
    const original = dropped.get(index);
    return original === undefined ? index : rootOf(original);
  };
  const groups = Map.groupBy(dropped.keys(), rootOf);
  return [...groups].map(([root, copies]) => [root, ...copies].sort((a, b) => a - b));
}

/** For each block that has a copy, its stretch: blocks one after the other that all have copies. */
function stretches(groups: readonly (readonly number[])[]): Map<number, number[]> {
  const stretchOf = new Map<number, number[]>();
  for (const index of groups.flat().sort((a, b) => a - b)) {
    const stretch = stretchOf.get(index - 1) ?? [];
    stretch.push(index);
    stretchOf.set(index, stretch);
  }
  return stretchOf;
}

/** Stretches that hold copies of each other, parted into two sides; where they cannot be, as in loops, they stay as they are. */
function opposed(groups: readonly (readonly number[])[], stretchOf: ReadonlyMap<number, number[]>): [Side, Side][] {
  const across = new Map<number[], Set<number[]>>();
  for (const group of groups)
    for (const one of group)
      for (const other of group) {
        if (one === other) continue;
        const stretch = stretchOf.get(one) as number[];
        across.set(stretch, (across.get(stretch) ?? new Set()).add(stretchOf.get(other) as number[]));
      }
  const sideOf = new Map<number[], 0 | 1>();
  const pairs: [Side, Side][] = [];
  for (const start of across.keys()) {
    if (sideOf.has(start)) continue;
    const sides: [Side, Side] = [{ stretches: [] }, { stretches: [] }];
    const open = [start];
    sideOf.set(start, 0);
    let parted = true;
    for (let stretch = open.pop(); stretch; stretch = open.pop()) {
      const side = sideOf.get(stretch) as 0 | 1;
      sides[side].stretches.push(stretch);
      for (const next of across.get(stretch) ?? []) {
        if (sideOf.get(next) === side) parted = false;
        if (sideOf.has(next)) continue;
        sideOf.set(next, side === 0 ? 1 : 0);
        open.push(next);
      }
    }
    if (parted) pairs.push(sides);
  }
  return pairs;
}

/** @returns above 0 when the left side is to be kept, below when the right one is */
function better(document: Document, left: Side, right: Side, dropped: ReadonlyMap<number, number>): number {
  const { blocks } = document;
  const difference = (measure: (side: Side) => number) => measure(left) - measure(right);
  const led = difference(({ stretches: all }) =>
    Math.max(
      0,
      ...all.filter(({ length }) => length >= shortestRun).map(([first]) => headlinesBefore(blocks, first ?? 0)),
    ),
  );
  if (led !== 0) return led;
  const reads = difference((side) => seamsOf(document, side.stretches.flat()));
  if (Math.abs(reads) >= betterSeams) return reads;
  const subject = difference((side) => likeNeighbours(document, side.stretches.flat()));
  if (Math.abs(subject) >= betterSubject) return subject;
  // Own text between its stretches shows that a copy stands where it was printed.
  const broken = difference(({ stretches: all }) => all.length);
  return broken !== 0
    ? broken
    : difference((side) => side.stretches.flat().filter((index) => !dropped.has(index)).length);
}

function headlinesBefore(blocks: Blocks, at: number): number {
  let count = 0;
  for (let index = at - 1; blocks[index]?.role === 'heading' || blocks[index]?.role === 'byline'; index--) count++;
  return count;
}

/** How well the cut sentences at the edges of blocks go on in the blocks beside them, where they stand. */
function seamsOf({ blocks, isText, seams }: Document, indexes: readonly number[]): number {
  const edges = new Set(indexes.flatMap((index) => [index - 1, index]));
  let total = 0;
  for (const index of edges) {
    const [tail, head] = [blocks[index], blocks[index + 1]];
    if (tail && head && isText(tail) && isText(head) && !endsSentence(tail.text.text))
      total += seams().score(tail.text.text, head.text.text);
  }
  return total;
}

/** Cosine of some blocks and the texts right before and after their stretches; 0 where none stands there. */
function likeNeighbours({ blocks, isText, topics }: Document, indexes: readonly number[]): number {
  const own = new Set(indexes);
  const neighbours = new Set(indexes.flatMap((index) => [index - 1, index + 1]).filter((index) => !own.has(index)));
  const topicOf = (texts: Iterable<number>) =>
    topics().topicOf([...texts].map((at) => blocks[at]?.text.text).join('\n'));
  const beside = [...neighbours].filter((at) => blocks[at] !== undefined && isText(blocks[at]));
  return beside.length === 0 ? 0 : cosine(topicOf(own), topicOf(beside));
}

/** Of each group the first of the blocks to keep stays; groups without one stay as they are. */
function keepOnly(kept: readonly number[], groups: readonly (readonly number[])[], dropped: Map<number, number>): void {
  const keep = new Set(kept);
  for (const group of groups) {
    const stays = group.find((index) => keep.has(index));
    if (stays === undefined) continue;
    for (const index of group) dropped.set(index, stays);
    dropped.delete(stays);
  }
}
