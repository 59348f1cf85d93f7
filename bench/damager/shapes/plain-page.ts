/**
 * A page of one column, a paragraph on a line, each headline above its text: the plain ground on which one kind of damage
 * is seen alone, or several together, each at a strength of its own. Without damage it is clean type.
 */
import { blankAfterFirstLine } from '../damage/blank-after-first-line.ts';
import { breakTitle } from '../damage/broken-title.ts';
import { breakColumns, cutLine } from '../damage/column-break.ts';
import { type Chunk, swapColumns, swapNeighbours } from '../damage/columns-swapped.ts';
import { doubleEnd, doubleHeading, doubleNumber, doubleOpening } from '../damage/doubled-heading.ts';
import { bareMarks } from '../damage/footnote-marks.ts';
import { frontPageFoot, frontPageHead } from '../damage/front-page.ts';
import { type Column, widthOf, wrapLine } from '../damage/hard-wrap.ts';
import { type HeadlinePlace, placeHeadline } from '../damage/headline-moved.ts';
import { interleaveColumns } from '../damage/interleaved-columns.ts';
import { spaceLatin, stretchShortLines } from '../damage/latin-spacing.ts';
import { loseCharacters } from '../damage/lost-digits.ts';
import { confuseCharacters, speckLine, strayMarks } from '../damage/ocr-noise.ts';
import { pageFurniture } from '../damage/page-furniture.ts';
import { nearCopyOf, repeatBlocks, repeatClause, repeatStretch } from '../damage/repeated-block.ts';
import { rateAt } from '../damage/strength.ts';
import type { Layout, Original, Role } from '../original.ts';
import { type ArticlePassages, passagesOf, type TextDamage } from '../passages.ts';
import { blankLine, type Line, onlyRun, reprint, textOf, wholeLine } from '../print.ts';
import { createRandom, type Random } from '../random.ts';
import { type Damaged, type Dropped, truthOf } from '../truth.ts';

export const plainPageDamages = [
  'columns',
  'wideLines',
  'narrowLines',
  'furniture',
  'doubling',
  'swaps',
  'headlines',
  'repeats',
  'lost',
  'noise',
] as const;
export type PlainPageDamage = (typeof plainPageDamages)[number];

/** 0 is clean type, 0.5 as dense as in real documents that have the damage, 1 twice as dense; what is not named is 0. */
export type Strengths = Readonly<Partial<Record<PlainPageDamage, number>>>;

/**
 * How often each damage was counted in real documents that have it (the other shapes say in which), or how often it is
 * guessed to be, where it was only seen: marked with "guess".
 */
const measured = {
  cut: 0.2,
  moved: 0.25,
  firstLine: 0.95,
  /** printed lines in a narrow column, and on a page of wide lines */
  columnLines: 28,
  pageLines: 32,
  /** guess: page breaks with furniture among all; a third of documents of one page have a front page's */
  furniture: 0.5,
  frontPage: 0.33,
  insideSentence: 0.5,
  doubledHeading: 0.5,
  /** guess */
  doubledOpening: 0.05,
  doubledItem: 0.5,
  swapped: 0.52,
  /** between 0.05 in a weekly and 0.85 in narrow columns */
  headlineMoved: 0.3,
  /** of 5 papers of one part 1 had no title; of 21 articles of a weekly 1, of some 100 in all 2 */
  headlineLost: 0.2,
  /** guess: a byline goes with its headline or stays */
  bylineLost: 0.5,
  /** of 22 articles two stood side by side */
  interleaved: 0.09,
  repeat: 0.02,
  /** guess, as the next three: read twice with other mistakes, a loop inside a sentence */
  nearCopy: 0.02,
  clauseLoop: 0.02,
  loop: 0.09,
  lostNumber: 0.1,
  lostCharacter: 0.002,
  /** guess: recognition of fair print has 99 of 100 Chinese characters right */
  confused: 0.01,
  strayMark: 0.005,
  speckLine: 0.03,
} as const;

/** Characters on a page of print, between one running head and the next. */
const pageCharacters = 700;

interface Setting {
  readonly strengths: Strengths;
  readonly random: Random;
}

/** What stands together on the page: the lines of one paragraph, or of one piece of furniture. */
interface Piece {
  readonly lines: readonly Line[];
  /** no blank line before it */
  readonly closeUp: boolean;
}

export interface PlainPage extends Damaged {
  /** what the page shows, with lost and confused characters as they are there */
  readonly articles: readonly ArticlePassages[];
}

/** @param seed a whole number from 0 to 2^32 - 1; the same seed gives the same page, and damages of their own */
export function plainPage(
  originals: readonly Original[],
  layout: Layout,
  { seed, strengths }: { readonly seed: number; readonly strengths: Strengths },
): PlainPage {
  const random = createRandom(seed);
  const setting = (label: string): Setting => ({ strengths, random: random.fork(label) });
  const dropped: Dropped[] = [];
  const articles = originals
    .map((original) =>
      passagesOf(original, layout, damagedText(original.id, dropped, setting(`text ${original.slug}`))),
    )
    .map((article) => loseHeadline(article, dropped, setting(`headline ${article.slug}`)));
  const chunks = pageChunks(articles, setting('columns'), setting('swaps'), (article) =>
    setting(`repeats ${article.slug}`),
  );
  const printed = withFurniture(chunks.flat(), layout, setting('furniture'));
  const wrapped = wrapPieces(printed, setting('lines'));
  const doubled = doublePieces(wrapped, setting('doubling'));
  const lines = breakLines(withNoise(doubled, setting('noise')), setting('breaks'));
  const hardWrapped = rate(strengths, 'wideLines', 1) + rate(strengths, 'narrowLines', 1) > 0;
  return { text: textOf(lines), truth: truthOf(lines, { cutAtBlank: !hardWrapped }), dropped, articles };
}

function rate(strengths: Strengths, damage: PlainPageDamage, probability: number): number {
  return rateAt(strengths[damage] ?? 0, probability);
}

function damagedText(article: string, dropped: Dropped[], { strengths, random }: Setting): TextDamage {
  const loss = random.fork('lost');
  const noise = random.fork('noise');
  const probability = {
    number: rate(strengths, 'lost', measured.lostNumber),
    han: rate(strengths, 'lost', measured.lostCharacter),
  };
  return (text, role, order) => {
    const confused = confuseCharacters(text, rate(strengths, 'noise', measured.confused), noise);
    if (role !== 'body') return confused;
    const damaged = loseCharacters(confused, probability, loss);
    dropped.push(...damaged.lost.map((gap) => ({ article, order, text: gap.text, before: bareMarks(gap.before) })));
    return damaged.text;
  };
}

/** A headline set as a picture is not read at all: the text begins under nothing, or under its byline. */
function loseHeadline(article: ArticlePassages, dropped: Dropped[], { strengths, random }: Setting): ArticlePassages {
  if (!random.chance(rate(strengths, 'headlines', measured.headlineLost))) return article;
  const losesByline = random.chance(measured.bylineLost);
  const { kept = [], lost = [] } = Object.groupBy(article.head, ({ role }) =>
    role === 'byline' && !losesByline ? 'kept' : 'lost',
  );
  dropped.push(...lost.map(({ order, text }) => ({ article: article.id, order, before: '', text })));
  return { ...article, head: kept };
}

/** The page as columns, in the order in which they are read. */
function pageChunks(
  articles: readonly ArticlePassages[],
  columns: Setting,
  swaps: Setting,
  repeatsOf: (article: ArticlePassages) => Setting,
): Chunk[] {
  const far: Line[] = [];
  const perArticle = articles.map((article) => {
    const text = repeatLines(bodyLines(article), repeatsOf(article));
    const body = swapBlocks(splitColumns(text, columns), swaps);
    const head = article.head.map((passage) => wholeLine(passage));
    const place = headlinePlace(swaps);
    if (place !== 'far') return placeHeadline(head, body, place, swaps.random);
    far.push(...head);
    return body;
  });
  const page = [...(far.length > 0 ? [far] : []), ...interleaved(perArticle, swaps)];
  const moved = Math.round(page.length * rate(columns.strengths, 'columns', measured.moved));
  return swapColumns(page, moved, columns.random);
}

function bodyLines(article: ArticlePassages): Line[] {
  const notes = article.footnotes.map((note) => note.passage);
  const signature = article.signature ? [article.signature] : [];
  return [...article.body, ...notes, ...signature].map((passage) => {
    const bullet = passage.role === 'list' && !/^\d/.test(passage.text) ? '• ' : '';
    return reprint(wholeLine(passage), (text) => bullet + text);
  });
}

function repeatLines(lines: readonly Line[], { strengths, random }: Setting): Line[] {
  const clauses = lines.map((line) => {
    const isHit = roleOf(line) === 'body' && random.chance(rate(strengths, 'repeats', measured.clauseLoop));
    return (isHit ? repeatClause(line, random) : undefined) ?? line;
  });
  const copies = repeatBlocks(clauses, rate(strengths, 'repeats', measured.repeat), random);
  const near = copies.flatMap((line) => {
    const isHit = roleOf(line) === 'body' && random.chance(rate(strengths, 'repeats', measured.nearCopy));
    const copy = isHit ? nearCopyOf(line, random) : undefined;
    return copy === undefined ? [line] : [line, copy];
  });
  return random.chance(rate(strengths, 'repeats', measured.loop)) ? repeatStretch(near, random) : near;
}

const roleOf = (line: Line): Role | undefined => onlyRun(line)?.passage.role;

/** Columns end in the middle of paragraphs; where nothing is out of order, an article is one column. */
function splitColumns(lines: readonly Line[], { strengths, random }: Setting): Chunk[] {
  const probability = rate(strengths, 'columns', measured.cut);
  const columns: Line[][] = [[]];
  for (const line of lines) {
    const halves = roleOf(line) === 'body' && random.chance(probability) ? cutLine(line, random) : undefined;
    columns.at(-1)?.push(halves ? halves[0] : line);
    if (halves) columns.push([halves[1]]);
  }
  return columns;
}

/** Two neighbouring blocks of two to five paragraphs change places. */
function swapBlocks(columns: readonly Chunk[], { strengths, random }: Setting): Chunk[] {
  if (!random.chance(rate(strengths, 'swaps', measured.swapped))) return [...columns];
  const blocks = columns.flatMap((column) => blocksOf(column, random));
  return swapNeighbours(blocks, random);
}

function blocksOf(column: Chunk, random: Random): Chunk[] {
  const blocks: Chunk[] = [];
  for (let from = 0; from < column.length; ) {
    const length = random.between(2, 5);
    blocks.push(column.slice(from, from + length));
    from += length;
  }
  return blocks;
}

function headlinePlace({ strengths, random }: Setting): HeadlinePlace | 'far' {
  const isMoved = random.chance(rate(strengths, 'swaps', measured.headlineMoved));
  const place = random.pick(['after', 'after', 'inside', 'far'] as const);
  return isMoved ? place : 'before';
}

/** Neighbouring articles are read across, a column of the one and a column of the other in turn. */
function interleaved(articles: readonly Chunk[][], { strengths, random }: Setting): Chunk[] {
  const page: Chunk[] = [];
  for (let at = 0; at < articles.length; at += 1) {
    const [one = [], other] = [articles[at], articles[at + 1]];
    const isMixed = random.chance(rate(strengths, 'swaps', measured.interleaved));
    if (!isMixed || other === undefined) {
      page.push(...one);
      continue;
    }
    page.push(...interleaveColumns(inBlocks(one, random), inBlocks(other, random)));
    at += 1;
  }
  return page;
}

const inBlocks = (columns: readonly Chunk[], random: Random): Chunk[] =>
  columns.flatMap((column) => blocksOf(column, random));

/** Every line as a piece, with the lines that pages carry between them and between the halves of paragraphs. */
function withFurniture(lines: readonly Line[], layout: Layout, { strengths, random }: Setting): Piece[] {
  const between = pageFurniture(layout, random);
  const isFront = random.chance(rate(strengths, 'furniture', measured.frontPage));
  const pieces: Piece[] = isFront ? [piece(frontPageHead(layout, random))] : [];
  let folio = random.between(1, 40);
  let room = pageCharacters;
  for (const line of lines) {
    room -= lengthOf(line);
    const isFull = room < 0;
    if (isFull) room = pageCharacters;
    if (isFull) folio += 1;
    const isBroken = isFull && random.chance(rate(strengths, 'furniture', measured.furniture));
    const halves = isBroken && random.chance(measured.insideSentence) ? cutBody(line, random) : undefined;
    if (halves) pieces.push(piece([halves[0]]), piece(between(folio)), piece([halves[1]]));
    else pieces.push(piece([line]), ...(isBroken ? [piece(between(folio))] : []));
  }
  return isFront ? [...pieces, piece(frontPageFoot(layout))] : pieces;
}

function cutBody(line: Line, random: Random): readonly [Line, Line] | undefined {
  return roleOf(line) === 'body' ? cutLine(line, random) : undefined;
}

const lengthOf = (line: Line): number => line.reduce((sum, run) => sum + run.text.length, 0);

/** Without blank lines at its ends: those between pieces are set later. */
function piece(lines: readonly Line[]): Piece {
  const first = lines.findIndex((line) => line.length > 0);
  const last = lines.findLastIndex((line) => line.length > 0);
  return { lines: lines.slice(Math.max(0, first), last + 1), closeUp: false };
}

function wrapPieces(pieces: readonly Piece[], { strengths, random }: Setting): Piece[] {
  const wide = strengths.wideLines ?? 0;
  const narrow = strengths.narrowLines ?? 0;
  const width = { wide: 2 * random.between(36, 46), narrow: 2 * random.between(10, 20) };
  if (narrow > 0) return pieces.map((one) => narrowPiece(one, { width: width.narrow, firstIndent: 4 }, narrow, random));
  if (wide === 0) return [...pieces];
  const column = { width: width.wide, firstIndent: 4 };
  return pieces.map((one, at) => widePiece(one, pieces[at - 1], column, { strengths, random }));
}

function narrowPiece(one: Piece, column: Column, strength: number, random: Random): Piece {
  const wrapped = wrapPiece(one, column);
  // Only justified lines are stretched, and what stands in a head is not justified.
  const isHead = /^(?:title|subtitle|kicker|byline|h\d)$/.test(roleOf(one.lines[0] ?? []) ?? '');
  const stretched = isHead ? wrapped : stretchShortLines(wrapped, column, strength, random);
  return { ...one, lines: spaceLatin(stretched, false, strength, random) };
}

/** The blank line before a paragraph that follows another goes behind its first line. */
function widePiece(one: Piece, above: Piece | undefined, column: Column, { strengths, random }: Setting): Piece {
  const strength = strengths.wideLines ?? 0;
  const lines = spaceLatin(wrapPiece(one, column), true, strength, random);
  const afterText = roleOf(one.lines[0] ?? []) === 'body' && roleOf(above?.lines.at(-1) ?? []) === 'body';
  const isWhole = one.lines[0]?.[0]?.from === 0;
  if (!afterText || !isWhole || lines.length < 2) return { ...one, lines };
  const isSetApart = random.chance(rateAt(strength, measured.firstLine));
  return isSetApart ? { lines: blankAfterFirstLine(lines, 1, random), closeUp: true } : { ...one, lines };
}

/** Furniture stands outside the columns. */
function wrapPiece({ lines }: Piece, column: Column): Line[] {
  return lines.flatMap((line) => {
    const passage = line[0]?.passage;
    if (passage === undefined || line.length === 0 || passage.role === 'furniture' || passage.role === 'promo')
      return [line];
    if (/^(?:title|subtitle|byline)$/.test(passage.role) && !showsMore(line)) return breakTitle(passage, column.width);
    const bullet = bulletOf(line);
    const wrapped = wrapLine(bullet === '' ? line : withoutBullet(line, bullet), column);
    return wrapped.map((part, at) => (at === 0 && bullet !== '' ? reprint(part, (text) => bullet + text) : part));
  });
}

/** Characters that the passage has not: a bullet before it, a second copy of it. */
const showsMore = (line: Line): boolean => line.map((run) => run.text).join('') !== line[0]?.passage.text;

function bulletOf(line: Line): string {
  return roleOf(line) === 'list' ? (/^• /.exec(line[0]?.text ?? '')?.[0] ?? '') : '';
}

function withoutBullet(line: Line, bullet: string): Line {
  return reprint(line, (text) => text.slice(bullet.length));
}

function doublePieces(pieces: readonly Piece[], { strengths, random }: Setting): Piece[] {
  if ((strengths.doubling ?? 0) === 0) return [...pieces];
  return pieces.map((one) => ({ ...one, lines: doublePiece(one.lines, { strengths, random }) }));
}

function doublePiece(lines: readonly Line[], { strengths, random }: Setting): readonly Line[] {
  const [first, ...rest] = lines;
  const run = first?.[0];
  if (!first || !run || run.from > 0) return lines;
  const is = (probability: number): boolean => random.chance(rate(strengths, 'doubling', probability));
  if (/^h\d$|^title$/.test(run.passage.role)) return is(measured.doubledHeading) ? doubleBold(lines, random) : lines;
  if (run.passage.role === 'list') return is(measured.doubledItem) ? [doubleItem(first, random), ...rest] : lines;
  if (run.passage.role !== 'body' || !is(measured.doubledOpening)) return lines;
  return [doubleOpening(first) ?? first, ...rest];
}

/** A heading that takes two lines is at least that wide, in half-width units. */
const twoLines = 32;

/** A heading doubled as a whole, on one line or on two, or in its number or its end. */
function doubleBold(lines: readonly Line[], random: Random): Line[] {
  const [first] = lines;
  const form = random.pick(['whole', 'whole', 'two lines', 'end', 'number'] as const);
  if (!first || lines.length > 1 || form === 'whole') return doubleHeading(lines);
  const passage = first[0]?.passage;
  if (form === 'two lines' && passage && widthOf(passage.text) >= twoLines)
    return doubleHeading(breakTitle(passage, widthOf(passage.text) - 4));
  const part = form === 'number' ? doubleNumber(first) : doubleEnd(first, random);
  return part === undefined ? doubleHeading(lines) : [part];
}

/** Its bullet, its opening up to the first comma, or both. */
function doubleItem(line: Line, random: Random): Line {
  const bullet = bulletOf(line);
  const text = withoutBullet(line, bullet);
  const opened = random.chance(0.7) ? (doubleOpening(text) ?? text) : text;
  const bullets = random.chance(0.5) ? bullet.trimEnd().repeat(2) : bullet;
  return reprint(opened, (words) => (bullet === '' ? words : `${bullets.trimEnd()} ${words}`));
}

function withNoise(pieces: readonly Piece[], { strengths, random }: Setting): Line[] {
  const stray = rate(strengths, 'noise', measured.strayMark);
  const speck = rate(strengths, 'noise', measured.speckLine);
  const confused = rate(strengths, 'noise', measured.confused);
  return pieces.flatMap(({ lines, closeUp }, at) => [
    ...(at === 0 || closeUp ? [] : [blankLine]),
    ...(random.chance(speck) ? [speckLine(random), blankLine] : []),
    ...lines.map((line) => strayMarks(confusedFurniture(line, confused, random), stray, random)),
  ]);
}

/** What belongs to no article has no right text, so it is confused where it is printed. */
function confusedFurniture(line: Line, probability: number, random: Random): Line {
  const run = onlyRun(line);
  if (run?.passage.article !== '-' || run.passage.role === 'repeat') return line;
  return wholeLine({ ...run.passage, text: confuseCharacters(run.text, probability, random) });
}

/** Columns and pages of hard-wrapped lines end with a blank line, also inside sentences. */
function breakLines(lines: readonly Line[], { strengths, random }: Setting): Line[] {
  const narrow = strengths.narrowLines ?? 0;
  const strength = narrow > 0 ? narrow : (strengths.wideLines ?? 0);
  if (strength === 0) return [...lines];
  const measuredLines = narrow > 0 ? measured.columnLines : measured.pageLines;
  const high = Math.max(3, Math.round((measuredLines * 0.5) / strength));
  return breakColumns(lines, Math.max(2, Math.round(high / 3)), high, random);
}
