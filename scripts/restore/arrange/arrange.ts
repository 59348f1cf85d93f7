/** Stage arrange: labelled blocks → articles in print order, each in reading order, and what is in none. */

import type { TextLanguage } from '../../../src/model/languages.ts';
import { type Decision, lineByEnd } from '../decision.ts';
import type { Article, Block, LeftOut, Note, Reason, Role } from '../document.ts';
import { needsSpace } from '../label/join-lines.ts';
import type { LabelledBlock } from '../label/labelled-block.ts';
import { referencesHeading } from '../label/patterns.ts';
import { once } from '../once.ts';
import { concatTraced, type TracedText } from '../traced-text.ts';
import { everyRule, isOn, type Watch } from '../watch.ts';
import type { ArticleBlocks } from './article-blocks.ts';
import { beginUnderHeadline } from './begin-under-headline.ts';
import { captionAtEnd } from './caption-at-end.ts';
import { dropRepeats, overlapLength, withoutOverlap } from './drop-repeats.ts';
import { dropSwallowed } from './drop-swallowed.ts';
import { findArticles } from './find-articles.ts';
import { gatherSections } from './gather-sections.ts';
import { setHeadingLevels } from './heading-levels.ts';
import { type CutParagraph, type Cuts, findCuts, isOpen, isText, noCuts, onlyEnough } from './join-cut-paragraphs.ts';
import { joinLeftOver } from './join-left-over.ts';
import { linkFootnotes } from './link-footnotes.ts';
import { namesInHead, namesInOpening } from './name-authors.ts';
import { orderColumns } from './order-columns.ts';
import { type ColumnOrder, worthOfOrder } from './reading-units.ts';
import { splitDecks } from './split-deck.ts';
import { splitJumps } from './split-jumps.ts';
import { splitSignatures } from './split-signature.ts';
import { gatherTables } from './table-cells.ts';

type PlainNote = Omit<Note, 'source'>;

export interface Arranged {
  articles: Article[];
  leftOut: LeftOut[];
  notes: PlainNote[];
}

/** Roles that belong to no article, and the reason that the ledger gives. */
const reasonOf: Partial<Record<Role, Reason>> = {
  furniture: 'furniture',
  promo: 'promo',
  advertisement: 'advertisement',
};

/** A reading program that falls into a loop writes the same blocks again right away. */
const loopReach = 12;
const repeatReach = (inOrder: boolean) => (inOrder ? loopReach : Number.POSITIVE_INFINITY);

/** @param inOrder the printed lines were kept, and with them their order inside columns */
export function arrange(
  labelled: readonly LabelledBlock[],
  lang: TextLanguage,
  inOrder: boolean,
  watch: Watch = everyRule,
): Arranged {
  const reach = repeatReach(inOrder);
  const { blocks: content, leftOut, notes } = contentOf(labelled, inOrder, watch);
  const cuts = isOn(watch, 'join-cut-paragraphs') ? findCuts(content, watch) : noCuts;
  asText(content, cuts.joins);
  const articles = findArticles(content, cuts.joins, inOrder, watch).map((article) =>
    build(content, ordered(content, article, cuts, inOrder, watch), lang, reach, leftOut, notes, watch),
  );
  return { articles: articles.filter((article) => article !== undefined), leftOut, notes };
}

/** An article's blocks in reading order, and which of them go on with which. */
interface OrderedArticle extends Pick<ColumnOrder, 'order' | 'joins'> {
  headline?: ArticleBlocks['headline'];
}

function ordered(
  blocks: readonly LabelledBlock[],
  { headline, indexes }: ArticleBlocks,
  cuts: Cuts,
  inOrder: boolean,
  watch: Watch,
): OrderedArticle {
  const asInFile = { order: [...indexes], joins: [...cuts.joins], gain: 0 };
  const head = headline && { headline };
  if (inOrder) return { ...head, ...followed(blocks, asInFile, watch) };
  const fromHeadline = isOn(watch, 'begin-under-headline')
    ? beginUnderHeadline(blocks, indexes, headline, watch)
    : indexes;
  const { columns, decisions } = bestColumns(blocks, { ...asInFile, order: [...fromHeadline] }, cuts, headline, watch);
  watch.decisions?.push(...decisions);
  asText(blocks, columns.joins);
  const read = followed(blocks, columns, watch);
  const joins = isOn(watch, 'join-left-over') ? joinLeftOver(blocks, read.order, read.joins, cuts, watch) : read.joins;
  return { ...head, order: read.order, joins };
}

const followed = (blocks: readonly LabelledBlock[], { order, joins }: ColumnOrder, watch: Watch) => ({
  order: isOn(watch, 'follow-reading-order') ? readingOrder(blocks, order, joins, watch) : order,
  joins,
});

interface Columns {
  columns: ColumnOrder;
  decisions: readonly Decision[];
}

/**
 * Sections that were read in pieces are put together first, and what then stands in the wrong place changes it. Where
 * the joins alone, and such changes, make more of the text go on, the sections stay as they are in the file.
 */
function bestColumns(
  blocks: readonly LabelledBlock[],
  asInFile: ColumnOrder,
  cuts: Cuts,
  headline: ArticleBlocks['headline'],
  watch: Watch,
): Columns {
  // All look at the same pairs.
  const oddsOf = once((pair) => cuts.weighBeside(Math.floor(pair / blocks.length), pair % blocks.length));
  const weighBeside = (tail: number, head: number) => oddsOf(tail * blocks.length + head);
  const oddsBeside = onlyEnough(blocks, weighBeside);
  const exchange = (before: ColumnOrder, own: Watch): Columns => ({
    columns: isOn(watch, 'order-columns') ? orderColumns(blocks, before, oddsBeside, own) : before,
    decisions: own.decisions ?? [],
  });
  const [ofSections, ofFile] = [tellingApart(watch), tellingApart(watch)];
  const gathered = isOn(watch, 'gather-sections')
    ? gatherSections(blocks, asInFile, { ...cuts, oddsBeside, weighBeside }, headline, ofSections)
    : asInFile;
  const inFile = exchange(asInFile, ofFile);
  if (gathered.gain === 0) return inFile;
  const inSections = exchange(gathered, ofSections);
  const [withSections, without] = [inSections, inFile].map(({ columns }) =>
    worthOfOrder(blocks, followed(blocks, columns, { off: watch.off }).order, weighBeside),
  );
  return (without ?? 0) > (withSections ?? 0) ? inFile : inSections;
}

/** What is decided is kept apart until it is known whether it stands. */
const tellingApart = ({ off, decisions }: Watch): Watch => ({ off, ...(decisions && { decisions: [] }) });

/** What goes on with text, or on which text goes on, is text, whatever it looked like. */
function asText(blocks: readonly LabelledBlock[], joins: readonly CutParagraph[]): void {
  for (const half of joins.flatMap(({ tail, head }) => [blocks[tail], blocks[head]]))
    if (half?.role === 'heading') half.role = 'paragraph';
}

interface Content {
  blocks: LabelledBlock[];
  leftOut: LeftOut[];
  notes: PlainNote[];
}

/**
 * The blocks that may be in articles, each once, and the furniture between them; the others are left out.
 * @param inOrder as of `arrange`
 */
export function contentOf(labelled: readonly LabelledBlock[], inOrder: boolean, watch: Watch = everyRule): Content {
  const swallowed = !inOrder && isOn(watch, 'drop-swallowed') ? dropSwallowed(labelled, watch) : undefined;
  const single = splitBlocks(swallowed?.blocks ?? labelled, watch);
  const { blocks, leftOut, notes } = dropRepeats(single, false, watch, repeatReach(inOrder));
  leftOut.push(...(swallowed?.leftOut ?? []));
  notes.push(...(swallowed?.notes ?? []));
  for (const block of blocks) {
    const reason = reasonOf[block.role];
    if (reason) leftOut.push({ reason, text: block.text });
  }
  const content = blocks.filter((block) => reasonOf[block.role] === undefined || block.role === 'furniture');
  return { blocks: content, leftOut, notes };
}

function splitBlocks(labelled: readonly LabelledBlock[], watch: Watch): readonly LabelledBlock[] {
  const withJumps = isOn(watch, 'split-jump') ? splitJumps(labelled, watch) : labelled;
  const withDecks = isOn(watch, 'split-deck') ? splitDecks(withJumps, watch) : withJumps;
  return isOn(watch, 'split-signature') ? splitSignatures(withDecks, watch) : withDecks;
}

function build(
  blocks: readonly LabelledBlock[],
  { headline, order, joins }: OrderedArticle,
  lang: TextLanguage,
  reach: number,
  leftOut: LeftOut[],
  notes: PlainNote[],
  watch: Watch,
): Article | undefined {
  const joined = mergeCuts(blocks, order, joins, leftOut, notes, watch);
  // Two halves put together may be the copy of a paragraph that neither was.
  const unique = dropRepeats(joined, true, watch, reach);
  leftOut.push(...unique.leftOut);
  notes.push(...unique.notes);
  const merged = unique.blocks;
  const contents = merged.filter((block) => block.role === 'contents');
  for (const block of contents) leftOut.push({ reason: 'contents', text: block.text });
  const rest = merged.filter((block) => block.role !== 'contents');
  const closing = rest.filter((block) => block.role === 'byline' && block.closing === true);
  const head: Block[] = [...headOf(blocks, headline), ...closing.map((block) => plain(block))];
  const text = asBody(
    rest.filter((block) => !closing.includes(block)),
    watch,
  );
  const captioned = isOn(watch, 'caption-at-end') ? captionAtEnd(text, watch) : text;
  const levelled = setHeadingLevels(linkFootnotes(captioned, leftOut, watch), watch);
  const body = isOn(watch, 'table-cells') ? gatherTables(levelled, watch) : levelled;
  if (head.length === 0 && body.length === 0) return undefined;
  const authors = namesInHead(head);
  const first = body.find(({ role }) => role === 'paragraph');
  if (authors.length === 0 && first !== undefined) authors.push(...namesInOpening(first.text.text));
  return { head, blocks: body.map(plain), authors, lang };
}

function headOf(blocks: readonly LabelledBlock[], headline: ArticleBlocks['headline']): Block[] {
  if (!headline) return [];
  const as = (indexes: readonly number[], role: Role) =>
    indexes.flatMap((index) => {
      const { text, printedLines } = blocks[index] as LabelledBlock;
      const lines = role === 'title' && printedLines ? printedLines : [text];
      return lines.map((line) => ({ role, text: line }));
    });
  return [
    ...as(headline.kicker, 'kicker'),
    ...as(headline.title, 'title'),
    ...as(headline.subtitle, 'subtitle'),
    ...as([...headline.bylines, ...(headline.lateBylines ?? [])], 'byline'),
  ];
}

/**
 * File order, but where a paragraph goes on elsewhere, the run of blocks that begins there comes next, up to the next
 * heading: what was passed over belongs before that.
 */
function readingOrder(
  blocks: readonly LabelledBlock[],
  indexes: readonly number[],
  joins: readonly CutParagraph[],
  watch: Watch,
): number[] {
  const within = new Set(indexes);
  const next = new Map(
    joins.filter(({ tail, head }) => within.has(tail) && within.has(head)).map(({ tail, head }) => [tail, head]),
  );
  const heads = new Set(next.values());
  const line = isOn(watch, 'pictures-after-paragraph') ? picturesAfter(blocks, indexes, next) : indexes;
  const runs: number[][] = [];
  for (const [at, index] of line.entries()) {
    const previous = line[at - 1];
    const follows = previous !== undefined && next.get(previous) === index;
    const cut =
      previous === undefined ||
      (!follows && (next.has(previous) || heads.has(index))) ||
      (next.size > 0 && (blocks[index] as LabelledBlock).role === 'heading');
    if (cut) runs.push([index]);
    else runs.at(-1)?.push(index);
  }
  return emit(runs, next, heads);
}

/** What interrupts a paragraph without ending it. */
const interruptions: ReadonlySet<Role> = new Set<Role>(['caption', 'credit', 'table', 'contents', 'furniture']);

/** Pictures that stand between the two halves of a paragraph come right after the second. */
function picturesAfter(
  blocks: readonly LabelledBlock[],
  indexes: readonly number[],
  next: ReadonlyMap<number, number>,
): number[] {
  const line = [...indexes];
  for (const [tail, head] of next) {
    const [from, to] = [line.indexOf(tail), line.indexOf(head)];
    const between = line.slice(from + 1, to);
    if (to <= from + 1 || !between.every((index) => interruptions.has((blocks[index] as LabelledBlock).role))) continue;
    line.splice(from + 1, between.length + 1, head, ...between);
  }
  return line;
}

function emit(runs: readonly number[][], next: ReadonlyMap<number, number>, heads: ReadonlySet<number>): number[] {
  const runAt = new Map(runs.map((run) => [run[0] as number, run]));
  const done = new Set<readonly number[]>();
  const order: number[] = [];
  const follow = (first: readonly number[]) => {
    let run: readonly number[] | undefined = first;
    while (run && !done.has(run)) {
      done.add(run);
      order.push(...run);
      const head = lastJoin(run, next);
      run = head === undefined ? undefined : runAt.get(head);
    }
  };
  for (const run of runs) if (!heads.has(run[0] as number)) follow(run);
  for (const run of runs) follow(run);
  return order;
}

/** Where the last text of a run goes on. */
const lastJoin = (run: readonly number[], next: ReadonlyMap<number, number>) => {
  for (let at = run.length - 1; at >= 0; at--) {
    const head = next.get(run[at] as number);
    if (head !== undefined && !run.includes(head)) return head;
  }
  return undefined;
};

/** Puts the halves of cut paragraphs together; what stands between them (a picture's caption) comes after. */
function mergeCuts(
  blocks: readonly LabelledBlock[],
  order: readonly number[],
  joins: readonly CutParagraph[],
  leftOut: LeftOut[],
  notes: PlainNote[],
  watch: Watch,
): LabelledBlock[] {
  const within = new Set(order);
  const next = new Map(
    joins.filter(({ tail, head }) => within.has(tail) && within.has(head)).map(({ tail, head }) => [tail, head]),
  );
  const heads = new Set(next.values());
  const done = new Set<number>();
  const merged: LabelledBlock[] = [];
  const put = (index: number) => {
    if (done.has(index)) return;
    done.add(index);
    let block = blocks[index] as LabelledBlock;
    for (let head = next.get(index); head !== undefined && !done.has(head); head = next.get(head)) {
      done.add(head);
      block = glue(block, blocks[head] as LabelledBlock, leftOut, watch);
    }
    if (isText(block) && isOpen(block.text.text)) notes.push(openEnd(block));
    merged.push(block);
  };
  for (const index of order) if (!heads.has(index)) put(index);
  // What is left can only be halves that go on with each other in a ring.
  for (const index of order) put(index);
  return merged;
}

const openEnd = (block: LabelledBlock): PlainNote => ({
  level: 'doubt',
  rule: 'join-cut-paragraphs',
  line: block.line,
  message: `The paragraph that begins here ends inside a sentence (“…${block.text.text.slice(-12)}”) and nothing was found that goes on with it. Look for its other half in the print, or leave it as it is.`,
});

function glue(tail: LabelledBlock, head: LabelledBlock, leftOut: LeftOut[], watch: Watch): LabelledBlock {
  const overlap = isOn(watch, 'drop-overlap') ? overlapLength(tail.text.text, head.text.text) : 0;
  let rest = head;
  if (overlap > 0) {
    const without = withoutOverlap(head, overlap);
    rest = without.block;
    watch.decisions?.push({
      stage: 'arrange',
      rule: 'drop-overlap',
      where: [without.leftOut.text],
      what: `is dropped: the text before it, of ${lineByEnd(tail.line, tail.text.text)}, ends with the same characters`,
      next: { what: 'stays, and stands twice' },
    });
    leftOut.push(without.leftOut);
  }
  const space: TracedText[] = needsSpace(tail.text.text, rest.text.text)
    ? [{ text: ' ', origins: [Math.max(0, (rest.text.origins[0] ?? 0) - 1)] }]
    : [];
  return { ...tail, text: concatTraced([tail.text, ...space, rest.text]) };
}

/** Headings that are no titles, references under their heading, bylines inside the text. */
function asBody(blocks: readonly LabelledBlock[], watch: Watch): LabelledBlock[] {
  let inReferences = false;
  return blocks.map((block) => {
    if (block.role === 'heading')
      inReferences = isOn(watch, 'references-under-heading') && referencesHeading.test(block.text.text.trim());
    if (inReferences && (block.role === 'item' || block.role === 'paragraph')) return { ...block, role: 'reference' };
    if (block.role === 'byline' || block.role === 'editor') return { ...block, role: 'editor' };
    return block.role === 'kicker' ? { ...block, role: 'heading' } : block;
  });
}

/** Without what only the stages need. */
function plain(block: Block): Block {
  const { role, text, level, label, marks, rows } = block;
  return {
    role,
    text,
    ...(level === undefined ? {} : { level }),
    ...(label === undefined ? {} : { label }),
    ...(marks === undefined ? {} : { marks }),
    ...(rows === undefined ? {} : { rows }),
  };
}
