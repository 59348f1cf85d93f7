import type { Decision, Score } from '../decision.ts';
import type { LeftOut, Note } from '../document.ts';
import type { LabelledBlock } from '../label/labelled-block.ts';
import type { RuleName } from '../rules.ts';
import { comparable, endsSentence } from '../shapes.ts';
import { numberSubstrings } from '../substrings.ts';
import { sliceTraced, type TracedText } from '../traced-text.ts';
import { everyRule, isOn, type Watch } from '../watch.ts';
import { chooseCopies } from './choose-copies.ts';
import { type Blocks, startOf } from './decided.ts';

const shingle = 8;
/** Shorter blocks are not compared: headings and dates may be the same by right. */
const shortest = 24;
/** Share of a block's shingles that stand in the rest of the document from which it is a copy. */
const copied = 0.86;

export interface WithoutRepeats {
  blocks: LabelledBlock[];
  leftOut: LeftOut[];
  notes: Omit<Note, 'source'>[];
}

/**
 * Blocks that were printed or read twice: of two copies the longer is kept, of equal ones the one that stands with more
 * text of its own around it, else the first. Loops of a reading program (the same blocks again and again) go the same
 * way.
 *
 *     岸电改造去年完成了三成，今年要到七成。……      → kept
 *     （another block）
 *     岸电改造去年完成了三成，今年要到七成。……      → repeated
 *
 * @param joined the halves of cut paragraphs are together, so a block that still ends inside a sentence is a fragment
 * @param reach farthest a copy stands from its original, in blocks: where the text was read in order, only loops of the
 * reading repeat it, and what stands twice far apart was printed twice, in a summary and again at the end
 */
export function dropRepeats(
  blocks: readonly LabelledBlock[],
  joined = false,
  watch: Watch = everyRule,
  reach = Number.POSITIVE_INFINITY,
): WithoutRepeats {
  const keys = blocks.map((block) => (isText(block) ? comparable(block.text.text) : ''));
  const shingles = shinglesOf(keys);
  const holders = indexShingles(shingles);
  const dropped = new Map<number, number>();
  const order = keys.map((_, index) => index).filter((index) => (keys[index] as string).length >= shortest);
  order.sort((a, b) => (keys[a] as string).length - (keys[b] as string).length || b - a);
  for (const index of isOn(watch, 'drop-copies') ? order : []) {
    const original = findOriginal(index, shingles, holders, dropped, reach);
    if (original !== undefined && !leavesOriginal(keys, index, original)) dropped.set(index, original);
  }
  if (isOn(watch, 'drop-pieces-of-copies')) dropPieces(blocks, dropped);
  if (joined && isOn(watch, 'drop-cut-copies')) dropCutCopies(blocks, keys, dropped);
  if (isOn(watch, 'drop-ends-read-again')) dropEndsReadAgain(blocks, keys, dropped);
  const asFound = new Set(dropped.keys());
  if (isOn(watch, 'keep-led-copies'))
    chooseCopies(blocks, dropped, isText, (index, others) => standsIn(shingles, index, others));
  if (isOn(watch, 'drop-headings-of-copies')) dropHeadingsOfRepeats(blocks, dropped);
  watch.decisions?.push(...repeatDecisions(blocks, shingles, dropped, asFound));
  const leftOut = [...dropped.keys()].map((index) => ({
    reason: 'repeated' as const,
    text: (blocks[index] as LabelledBlock).text,
  }));
  const notes = [...dropped].map(([index, original]) => ({
    level: 'info' as const,
    rule: 'drop-repeats',
    line: (blocks[index] as LabelledBlock).line,
    message: `This block stands in line ${(blocks[original] as LabelledBlock).line} too; one copy is kept.`,
  }));
  return { blocks: blocks.filter((_, index) => !dropped.has(index)), leftOut, notes };
}

const isText = (block: LabelledBlock) =>
  block.role === 'paragraph' || block.role === 'question' || block.role === 'item';

/** Shingles of a text by number, each once, in the order in which they first stand in it. */
type Shingles = readonly number[];

function shinglesOf(keys: readonly string[]): Shingles[] {
  const numbers = numberSubstrings();
  const lastHolder: number[] = [];
  return keys.map((key, index) => {
    const own: number[] = [];
    for (let at = 0; at + shingle <= key.length; at++) {
      const number = numbers.numberOf(key, at, shingle);
      if (lastHolder[number] !== index) own.push(number);
      lastHolder[number] = index;
    }
    return own;
  });
}

/** The texts that have a shingle, where more than one has it. */
function indexShingles(shingles: readonly Shingles[]): Map<number, number[]> {
  const firstHolder: number[] = [];
  const holders = new Map<number, number[]>();
  shingles.forEach((own, index) => {
    for (const number of own) {
      const first = firstHolder[number];
      const list = holders.get(number);
      if (first === undefined) firstHolder[number] = index;
      else if (list) list.push(index);
      else holders.set(number, [first, index]);
    }
  });
  return holders;
}

function findOriginal(
  index: number,
  shingles: readonly Shingles[],
  holders: ReadonlyMap<number, readonly number[]>,
  dropped: ReadonlyMap<number, number>,
  reach: number,
): number | undefined {
  const own = shingles[index] as Shingles;
  const shared = new Map<number, number>();
  for (const number of own)
    for (const holder of holders.get(number) ?? [])
      if (holder !== index && Math.abs(holder - index) <= reach && !dropped.has(holder))
        shared.set(holder, (shared.get(holder) ?? 0) + 1);
  for (const [holder, count] of shared)
    if (count >= own.length * copied && (shingles[holder] as Shingles).length >= own.length * 0.9) return holder;
  return undefined;
}

/** Letters of the next block by which it is known whether a cut text goes on as another does, and goes on otherwise later. */
const sameWay = { first: 2, last: 12 };

/** A text that a column cut inside what it quotes: the next block has the rest of the quote, and then text of its own. */
function leavesOriginal(keys: readonly string[], index: number, original: number): boolean {
  const [key, next, whole] = [keys[index] ?? '', keys[index + 1] ?? '', keys[original] ?? ''];
  return (
    next.length > sameWay.last &&
    whole.includes(key + next.slice(0, sameWay.first)) &&
    !whole.includes(key + next.slice(0, sameWay.last))
  );
}

/** Nearly all of a block stands in others, taken together. */
function standsIn(shingles: readonly Shingles[], index: number, others: readonly number[]): boolean {
  const own = shingles[index] as Shingles;
  const elsewhere = new Set(others.flatMap((other) => shingles[other] ?? []));
  return own.filter((number) => elsewhere.has(number)).length >= own.length * copied;
}

/** Shorter pieces stand in any text. */
const shortestPiece = 6;

/** Blocks too short to be compared, or cut otherwise, that stand beside a copy as they, or what holds them, stand beside the original. */
function dropPieces(blocks: readonly LabelledBlock[], dropped: Map<number, number>): void {
  const holds = (whole: number, piece: number) => {
    const [text, part] = [blocks[whole], blocks[piece]];
    if (!text || !part || !mayBePiece(part) || !isText(text)) return false;
    const key = comparable(part.text.text);
    return key.length >= shortestPiece && comparable(text.text.text).includes(key);
  };
  const pairs = [...dropped];
  for (let pair = pairs.pop(); pair; pair = pairs.pop()) {
    const [copy, original] = pair;
    for (const step of [-1, 1]) {
      const [piece, whole] = [copy + step, original + step];
      if (piece === whole || piece === original || dropped.has(piece) || dropped.has(whole) || !holds(whole, piece))
        continue;
      dropped.set(piece, whole);
      pairs.push([piece, whole]);
    }
  }
}

const mayBePiece = (block: LabelledBlock) => isText(block) || block.role === 'heading' || block.role === 'deck';

/** Fewest characters by which the beginning of a copy is known. */
const shortestCut = 10;

/** The cut-off beginning of a paragraph that stands whole elsewhere. */
function dropCutCopies(blocks: readonly LabelledBlock[], keys: readonly string[], dropped: Map<number, number>): void {
  keys.forEach((key, index) => {
    const text = (blocks[index] as LabelledBlock).text.text;
    if (key.length < shortestCut || key.length >= shortest || /[。！？!?.：:；”]$/.test(text.trimEnd())) return;
    const whole = keys.findIndex(
      (other, at) => at !== index && !dropped.has(at) && other.startsWith(key) && other !== key,
    );
    if (whole >= 0) dropped.set(index, whole);
  });
}

/** Letters and figures of an end that was read again, at least; and how many blocks from the whole text it stands, at most. */
const shortestEnd = 4;
const farthestEnd = 2;

/**
 * A text's last line that was read again stands by itself beside the whole text: it begins inside a clause of it. What
 * begins as a sentence does may be a pull quote.
 *
 *     冬天的渡船最后只剩下三班。
 *     剩下三班。                  → repeated
 */
function dropEndsReadAgain(
  blocks: readonly LabelledBlock[],
  keys: readonly string[],
  dropped: Map<number, number>,
): void {
  keys.forEach((key, index) => {
    if (key.length < shortestEnd || key.length >= shortest || dropped.has(index)) return;
    const text = (blocks[index] as LabelledBlock).text.text.trim();
    if (!/[。！？!?][”’」』]?$/.test(text)) return;
    for (let at = index - farthestEnd; at <= index + farthestEnd; at++) {
      if (at === index || dropped.has(at) || !(keys[at] ?? '').endsWith(key) || keys[at] === key) continue;
      const whole = (blocks[at] as LabelledBlock).text.text.trimEnd();
      if (!whole.endsWith(text) || /[\p{P}\s]$/u.test(whole.slice(0, -text.length))) continue;
      dropped.set(index, at);
      return;
    }
  });
}

/** A heading or byline that led only repeated text, and stands elsewhere too, goes with it. */
function dropHeadingsOfRepeats(blocks: readonly LabelledBlock[], dropped: Map<number, number>): void {
  const byText = new Map<string, number[]>();
  blocks.forEach((block, index) => {
    if (block.role === 'heading' || block.role === 'byline')
      byText.set(comparable(block.text.text), [...(byText.get(comparable(block.text.text)) ?? []), index]);
  });
  for (let index = blocks.length - 1; index >= 0; index--) {
    const block = blocks[index] as LabelledBlock;
    if ((block.role !== 'heading' && block.role !== 'byline') || !dropped.has(index + 1)) continue;
    const twin = byText.get(comparable(block.text.text))?.find((other) => other !== index && !dropped.has(other));
    if (twin !== undefined) dropped.set(index, twin);
  }
}

/**
 * Blocks dropped, and blocks kept for them, with how much of the copy stands in what is kept.
 * @param asFound the copies before another copy of a run was preferred
 */
function repeatDecisions(
  blocks: Blocks,
  shingles: readonly Shingles[],
  dropped: ReadonlyMap<number, number>,
  asFound: ReadonlySet<number>,
): Decision[] {
  return [...dropped].flatMap(([index, original]): Decision[] => {
    const [copy, kept] = [index, original].map((at) => (blocks[at] as LabelledBlock).text) as [TracedText, TracedText];
    const [score, rule] = [shareOfCopy(shingles, index, original), dropRuleOf(blocks, shingles, index, asFound)];
    const told = { stage: 'arrange' as const, rule, ...(score && { score }) };
    return [
      {
        ...told,
        where: [copy],
        what: `is dropped: it repeats ${startOf(blocks, original)}`,
        next: { what: `is kept, and ${startOf(blocks, original)} dropped` },
      },
      {
        ...told,
        where: [kept],
        what: `is kept, and its copy dropped: ${startOf(blocks, index)}`,
        next: { what: 'is dropped for its copy' },
      },
    ];
  });
}

function dropRuleOf(
  blocks: Blocks,
  shingles: readonly Shingles[],
  index: number,
  asFound: ReadonlySet<number>,
): RuleName {
  if (!isText(blocks[index] as LabelledBlock)) return 'drop-headings-of-copies';
  if (!asFound.has(index)) return 'keep-led-copies';
  if ((shingles[index]?.length ?? 0) + shingle - 1 >= shortest) return 'drop-copies';
  return endsSentence((blocks[index] as LabelledBlock).text.text) ? 'drop-ends-read-again' : 'drop-cut-copies';
}

/** Headings and cut copies are compared whole, so there is no share to tell. */
function shareOfCopy(shingles: readonly Shingles[], index: number, original: number): Score | undefined {
  const [own, other] = [shingles[index], new Set(shingles[original])];
  if (!own || own.length + shingle - 1 < shortest) return undefined;
  const shared = own.filter((number) => other.has(number)).length;
  return { value: shared / own.length, unit: 'share', atLeast: copied };
}

/** Characters read twice where a text was cut: the end of one block is the beginning of the next. Length in code units. */
export function overlapLength(tail: string, head: string): number {
  for (let length = Math.min(12, tail.length - 1, head.length - 1); length >= 2; length--) {
    if (!tail.endsWith(head.slice(0, length))) continue;
    if (length >= 4 || /[，。、；：,;:]/.test(head.slice(0, length))) return length;
  }
  return 0;
}

/** The head without the characters that its tail has already. */
export function withoutOverlap(head: LabelledBlock, length: number): { block: LabelledBlock; leftOut: LeftOut } {
  return {
    block: { ...head, text: sliceTraced(head.text, length) },
    leftOut: { reason: 'overlap', text: sliceTraced(head.text, 0, length) },
  };
}
