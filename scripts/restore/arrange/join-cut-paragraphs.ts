import type { LabelledBlock } from '../label/labelled-block.ts';
import { jumpFrom, jumpLine, jumpTo, keywordsLabel, paperLabel } from '../label/patterns.ts';
import { isNumbered } from '../label/rules/heading.ts';
import { once } from '../once.ts';
import { endsSentence, endsWithColon, openMarks } from '../shapes.ts';
import { everyRule, isOn, type Watch } from '../watch.ts';
import { assign } from './assignment.ts';
import { endsArticle } from './headlines.ts';
import { joinDecisions } from './record-joins.ts';
import {
  type Evidence,
  kindsOfBeginning,
  kindsOfEvidence,
  learnSeamReader,
  looks,
  type SeamReader,
} from './seam-evidence.ts';
import { type SeamScale, usualScale } from './seam-odds.ts';

/** How far apart, in blocks of text, the two halves of a paragraph are looked for: about a page. */
const usualReach = 30;
/** A document of so many blocks is one page, and anything on it may go together. */
const onePage = 90;
const reachOf = (order: ReadonlyMap<number, number>) => (order.size <= onePage ? onePage : usualReach);
/** So many open ends are solved at once at most. */
const largestGroup = 120;

export interface CutParagraph {
  /** indexes of the blocks: `tail` goes on in `head` */
  tail: number;
  head: number;
  /** natural logarithm of the odds, position included */
  odds: number;
}

/** Open ends of a document, and all that is needed to tell what goes on with each. */
export interface Seams {
  /** without furniture; the other members name blocks by their index here */
  blocks: readonly LabelledBlock[];
  /** place of each block of text among the blocks of text */
  order: ReadonlyMap<number, number>;
  /** text before a line that sends the reader on → text after the line that takes it up */
  jumps: ReadonlyMap<number, number>;
  /** open ends; those of a group lie near each other and are solved at once */
  groups: readonly (readonly number[])[];
  reader: SeamReader;
}

/** How pairs are weighed, and the odds from which two blocks are joined, and a block that looks like a heading. */
export interface JoinMeasure {
  scale: SeamScale;
  enough: { text: number; heading: number };
}

/** To join wrongly is worse than not to join. */
export const usualMeasure: JoinMeasure = { scale: usualScale, enough: { text: 0.5, heading: 1.5 } };

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
  return findCuts(blocks, watch).joins;
}

export interface Cuts {
  joins: CutParagraph[];
  /**
   * Odds (natural logarithm) that the second block goes on with the first, if it stood right behind it; as low as can be
   * where that is not enough for a join.
   */
  oddsBeside(tail: number, head: number): number;
  /** The same, also where it is not enough for a join; as low as can be where the two hardly go together at all. */
  weighBeside(tail: number, head: number): number;
  /** cosine of what two blocks are about, 0 to 1 */
  alike(one: number, other: number): number;
  /** whether a block begins as paragraphs do */
  opensParagraph(block: number): boolean;
}

/** Where no end is open. */
export const noCuts: Cuts = {
  joins: [],
  oddsBeside: () => Number.NEGATIVE_INFINITY,
  weighBeside: () => Number.NEGATIVE_INFINITY,
  alike: () => 0,
  opensParagraph: () => true,
};

/** The joins of `joinCutParagraphs`, and how well any two blocks of the document go together. */
export function findCuts(blocks: readonly LabelledBlock[], watch: Watch = everyRule): Cuts {
  const seams = findSeams(blocks, watch);
  if (seams === undefined) return noCuts;
  const kept = indexesOfContent(blocks);
  const placeOf = new Map(kept.map((index, place) => [index, place]));
  const joins = joinSeams(seams, usualMeasure, watch).map(({ tail, head, odds }) => ({
    tail: kept[tail] as number,
    head: kept[head] as number,
    odds,
  }));
  const alike = (one: number, other: number) => {
    const [left, right] = [placeOf.get(one), placeOf.get(other)];
    return left === undefined || right === undefined ? 0 : seams.reader.alike(left, right);
  };
  const weighBeside = neighbourOdds(seams, placeOf, usualMeasure);
  const opensParagraph = (block: number) => {
    const place = placeOf.get(block);
    return place === undefined || seams.reader.begins(place)[opening] === 1;
  };
  return { joins, oddsBeside: onlyEnough(blocks, weighBeside, usualMeasure), weighBeside, alike, opensParagraph };
}

const opening = kindsOfBeginning.indexOf('opensParagraph');

/** Odds from which two blocks may go together where the columns of their article speak for it. */
const barely = -1;

/** The odds, where they are enough for a join. */
export const onlyEnough =
  (
    blocks: readonly LabelledBlock[],
    weighBeside: Cuts['weighBeside'],
    { enough }: Pick<JoinMeasure, 'enough'> = usualMeasure,
  ): Cuts['oddsBeside'] =>
  (tail, head) => {
    const odds = weighBeside(tail, head);
    const isHeading = blocks[tail]?.role === 'heading' || blocks[head]?.role === 'heading';
    return odds < (isHeading ? enough.heading : enough.text) ? Number.NEGATIVE_INFINITY : odds;
  };

/** @param placeOf index in `seams.blocks` of each block of the document */
function neighbourOdds(
  { blocks, groups, reader, jumps }: Seams,
  placeOf: ReadonlyMap<number, number>,
  { scale }: JoinMeasure,
): Cuts['weighBeside'] {
  const tails = new Set(groups.flat());
  const openEndOf = once((tail) => reader.endsOpen(tail));
  const beginningOf = once((head) => reader.begins(head));
  const mayBeHead = once((head) => mayGoOnFrom(blocks[head] as LabelledBlock));
  return (before, after) => {
    const [tail, head] = [placeOf.get(before), placeOf.get(after)];
    if (tail === undefined || head === undefined || !tails.has(tail) || !mayBeHead(head))
      return Number.NEGATIVE_INFINITY;
    if (jumps.get(tail) === head) return jumpOdds;
    let evidence: Evidence | undefined;
    let odds = Number.NEGATIVE_INFINITY;
    for (const look of looks) {
      evidence = reader.between(tail, head, look, evidence);
      odds = scale.odds(asNeighbours(evidence), openEndOf(tail), beginningOf(head));
      if (odds + scale.mostAfter[look] < barely) return Number.NEGATIVE_INFINITY;
    }
    return odds;
  };
}

const placesOfDistance = (['apart', 'distance', 'backwards', 'bylinesBetween'] as const).map((kind) =>
  kindsOfEvidence.indexOf(kind),
);

/** The evidence at a seam, but for where the two blocks stand. */
function asNeighbours(evidence: Evidence): Evidence {
  const near = [...evidence];
  for (const place of placesOfDistance) near[place] = 0;
  return near;
}

const indexesOfContent = (blocks: readonly LabelledBlock[]) =>
  blocks.flatMap((block, index) => (block.role === 'furniture' ? [] : [index]));

/**
 * @param blocks of one document, as `contentOf` hands them on
 * @returns nothing where no end is open
 */
export function findSeams(blocks: readonly LabelledBlock[], watch: Watch = everyRule): Seams | undefined {
  // Furniture is in no article, but jump lines are.
  const jumps = isOn(watch, 'follow-jump-lines') ? findJumps(blocks).filter(({ closed }) => !closed) : [];
  const kept = indexesOfContent(blocks);
  const content = kept.map((index) => blocks[index] as LabelledBlock);
  const placeOf = new Map(kept.map((index, place) => [index, place]));
  const at = (index: number) => placeOf.get(index) as number;
  const tails = content.flatMap((block, index) => (mayBeCut(block) ? [index] : []));
  if (tails.length === 0) return undefined;
  const order = textOrder(content);
  return {
    blocks: content,
    order,
    jumps: new Map(jumps.map(({ tail, head }) => [at(tail), at(head)])),
    groups: groupsOf(tails, order),
    reader: learnSeamReader(content, order, isText, isOpen),
  };
}

/** @returns the best pairing of open ends and heads, by their indexes in `seams.blocks` */
export function joinSeams(seams: Seams, measure: JoinMeasure, watch: Watch = everyRule): CutParagraph[] {
  const taken = new Set<number>();
  return seams.groups.flatMap((group) => {
    const joined = solve(seams, group, taken, measure, watch);
    for (const { head } of joined) taken.add(head);
    return joined;
  });
}

/**
 * Text that ends inside a sentence, or inside a quotation; a short line without a number that looks like a heading may be
 * a cut paragraph's first line.
 */
const mayBeCut = (block: LabelledBlock) =>
  (isText(block) &&
    block.stopsShort !== true &&
    !keywordsLabel.test(block.text.text.trimStart()) &&
    (isOpen(block.text.text) || openMarks(block.text.text) > 0)) ||
  (block.role === 'heading' &&
    isOpen(block.text.text) &&
    !block.bold &&
    !isNumbered(block.text.text) &&
    block.text.text.length >= shortestCut &&
    !/[？！?!]$/.test(block.text.text));

/** Shorter lines are headings. */
const shortestCut = 8;

export const isText = (block: LabelledBlock) =>
  block.role === 'paragraph' || block.role === 'question' || block.role === 'item';

/** What a pair of jump lines says is as good as certain. */
const jumpOdds = 12;

/** `下转B2版` … `上接B1版`. */
export interface Jump {
  /** index of the text before the line that sends the reader on */
  tail: number;
  /** index of the text after the line that takes it up */
  head: number;
  /** `tail` is signed, so what goes on is another text of its page */
  closed: boolean;
}

/** The nearest pairs of such lines, in file order. */
export function findJumps(blocks: readonly LabelledBlock[]): Jump[] {
  const jumps: Jump[] = [];
  const open: number[] = [];
  blocks.forEach((block, index) => {
    if (block.role !== 'furniture') return;
    const text = block.text.text.trim();
    if (jumpTo.test(text) && jumpLine.test(text)) open.push(index);
    else if (jumpFrom.test(text) && jumpLine.test(text)) {
      const from = open.pop();
      const tail = from === undefined ? -1 : nearestText(blocks, from, -1);
      const head = nearestText(blocks, index, 1);
      if (from !== undefined && tail >= 0 && head >= 0)
        jumps.push({ tail, head, closed: blocks.slice(tail, from).some(endsArticle) });
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
  !endsSentence(text) && !endsWithColon(text) && !endsInNote(text.trimEnd()) && text.length > 8;

/** What stands in brackets at the end comes after the sentence, or is all: 他笑了。（沈一帆） */
function endsInNote(text: string): boolean {
  if (!/[）)]$/.test(text)) return false;
  const opens = Math.max(text.lastIndexOf('（'), text.lastIndexOf('('));
  return opens <= 0 || endsSentence(text.slice(0, opens));
}

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
    if (group && near && group.length < largestGroup) group.push(tail);
    else groups.push([tail]);
  }
  return groups;
}

function solve(
  seams: Seams,
  tails: readonly number[],
  taken: ReadonlySet<number>,
  { scale, enough }: JoinMeasure,
  watch: Watch,
): CutParagraph[] {
  const { blocks, reader, jumps } = seams;
  const heads = headsNear(seams, tails).filter((head) => !taken.has(head));
  const openEnds = tails.map((tail) => reader.endsOpen(tail));
  const beginnings = heads.map((head) => reader.begins(head));
  const odds = tails.map((tail, row) =>
    heads.map((head, column) => {
      if (!mayGoOn(seams, tail, head)) return Number.NEGATIVE_INFINITY;
      if (jumps.get(tail) === head) return jumpOdds;
      let evidence: Evidence | undefined;
      let value = Number.NEGATIVE_INFINITY;
      for (const look of looks) {
        evidence = reader.between(tail, head, look, evidence);
        value = scale.odds(evidence, openEnds[row] ?? [], beginnings[column] ?? []);
        // Whatever a longer look shows, the two are not joined; whoever asks why gets the whole odds.
        if (value + scale.mostAfter[look] < enough.text && !watch.decisions) break;
      }
      return value;
    }),
  );
  const isHeading = (index: number | undefined) => blocks[index ?? -1]?.role === 'heading';
  const scores = odds.map((values, row) =>
    values.map(
      (value, column) => value - (isHeading(tails[row]) || isHeading(heads[column]) ? enough.heading : enough.text),
    ),
  );
  const solution = assign(scores);
  watch.decisions?.push(...joinDecisions(blocks, { tails, heads, odds, margins: scores, solution }));
  return solution.flatMap((column, row) =>
    column < 0 ? [] : [{ tail: tails[row] as number, head: heads[column] as number, odds: odds[row]?.[column] ?? 0 }],
  );
}

/** The two lie within reach of each other, or a pair of jump lines sends the reader from one to the other. */
export function mayGoOn({ order, jumps }: Seams, tail: number, head: number): boolean {
  if (tail === head) return false;
  return (
    jumps.get(tail) === head || Math.abs((order.get(head) as number) - (order.get(tail) as number)) <= reachOf(order)
  );
}

/** A short line that looks like a heading may be the cut end of a paragraph. */
const mayGoOnFrom = (block: LabelledBlock) =>
  (block.role === 'paragraph' && !paperLabel.test(block.text.text.trimStart())) ||
  (block.role === 'heading' && !block.bold && isOpen(block.text.text));

/** Blocks that may go on with one or another of some open ends. */
export function headsNear({ blocks, order }: Seams, tails: readonly number[]): number[] {
  const reach = reachOf(order);
  const first = (order.get(tails[0] as number) as number) - reach;
  const last = (order.get(tails.at(-1) as number) as number) + reach;
  return blocks.flatMap((block, index) => {
    const place = order.get(index);
    return place !== undefined && place >= first && place <= last && mayGoOnFrom(block) ? [index] : [];
  });
}
