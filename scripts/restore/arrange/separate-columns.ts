import type { Decision, Score } from '../decision.ts';
import type { LabelledBlock } from '../label/labelled-block.ts';
import { once } from '../once.ts';
import { endsSentence, endsWithColon } from '../shapes.ts';
import { everyRule, type Watch } from '../watch.ts';
import type { ArticleBlocks } from './article-blocks.ts';
import { articleName } from './decided.ts';
import { type Headline, titleOf } from './headlines.ts';
import { type CutParagraph, isText } from './join-cut-paragraphs.ts';
import { answers, cosine, countTerms, squareOf, sumOf, type Topic, type TopicSpace } from './topics.ts';

/** What a change of article costs (cosine): between whole sentences, where the text breaks off, under a heading, behind a colon and between the points of a list. */
const change = {
  closed: 0.17,
  atHeading: 0.12,
  broken: 0.05,
  underHeading: 0.6,
  announced: 0.6,
  atHeadline: 0.05,
};
/** Inside a paragraph, by the odds that its halves are one (natural logarithm): barely joined ones yield to what they say. */
const changeInside = (odds: number) => Math.min(1, change.broken + 0.2 * odds);
/** What speaks for the article in which a block was first put. */
const stay = 0.02;
/** A headline's rare words weigh more than likeness at large. */
const weightOfTitle = 1.3;
/** So few articles stand on one page, where any two can be side by side. */
const onePage = 8;
/** What speaks for the article that holds the other half of a paragraph, where the halves stand apart. */
const weightOfHalf = 0.2;
/** What speaks for the article whose byline stands right above the block. */
const weightOfByline = 0.3;
const rounds = 4;
const fewest = 2;

/**
 * Columns of two articles that stand side by side are read in turns, and a column may be read before its headline or
 * after the next one. The blocks of two neighbouring articles are divided anew by what they say: the division that is
 * most like the two articles with the fewest changes from one to the other (Viterbi over two states), worked out again
 * with the articles that result.
 *
 *     (headline A) A1 A2 B3 B4 A5 (headline B) B1 B2     → A: A1 A2 A5, B: B1 B2 B3 B4
 */
export function separateColumns(
  blocks: readonly LabelledBlock[],
  articles: readonly ArticleBlocks[],
  topics: TopicSpace,
  joins: readonly CutParagraph[] = [],
  watch: Watch = everyRule,
): void {
  const told: Told = {
    goesOnIn: new Map(joins.map(({ tail, head }) => [tail, head])),
    oddsAt: new Map(joins.map(({ tail, odds }) => [tail, odds])),
    topicAt: once((index) => topics.topicOf((blocks[index] as LabelledBlock).text.text)),
    termsAt: once((index) => countTerms((blocks[index] as LabelledBlock).text.text)),
  };
  const reach = articles.length <= onePage ? articles.length : 1;
  for (let step = 1; step <= reach; step++) {
    for (let at = 0; at + step < articles.length; at++)
      divide(blocks, articles[at] as ArticleBlocks, articles[at + step] as ArticleBlocks, told, watch);
  }
}

/** What is told of each block, by its index; most blocks are divided twice, with the article before and after. */
interface Told {
  goesOnIn: ReadonlyMap<number, number>;
  /** natural logarithm of the odds that it goes on there */
  oddsAt: ReadonlyMap<number, number>;
  topicAt(index: number): Topic;
  termsAt(index: number): ReadonlyMap<string, number>;
}

function divide(
  blocks: readonly LabelledBlock[],
  first: ArticleBlocks,
  second: ArticleBlocks,
  { goesOnIn, oddsAt, topicAt, termsAt }: Told,
  watch: Watch,
): void {
  if (!first.headline && !second.headline) return;
  const line = [...first.indexes, ...second.indexes].sort((a, b) => a - b);
  const vectors = line.map((index) => (says(blocks[index] as LabelledBlock) ? topicAt(index) : undefined));
  const inSecond = new Set(second.indexes);
  const start: number[] = line.map((index) => (inSecond.has(index) ? 1 : 0));
  if (count(start, vectors, 0) < fewest || count(start, vectors, 1) < fewest) return;
  const costs = line.map((_, at) => (at === 0 ? 0 : changeCost(blocks, line, at)));
  const whole = costs.map((cost, at) => {
    const tail = line[at - 1] ?? -1;
    return goesOnIn.get(tail) === line[at] ? Math.max(cost, changeInside(oddsAt.get(tail) ?? 0)) : cost;
  });
  const titles = headAnswers(blocks, line, line.map(termsAt), [first.headline, second.headline]);
  const halves = otherHalves(line, goesOnIn);
  const usual = usualLikeness(sum(vectors.filter((vector) => vector !== undefined)));
  let states = start;
  for (let round = 0; round < rounds; round++) {
    // Paragraphs are kept whole only at the end: at first it is not known which way they go.
    const next = bestDivision(round < 2 ? costs : whole, vectors, titles, states, start, usual, halves);
    if (count(next, vectors, 0) < fewest || count(next, vectors, 1) < fewest) return;
    if (round > 1 && next.every((state, at) => state === states[at])) break;
    states = next;
  }
  watch.decisions?.push(
    ...moves(blocks, line, { start, states, emission: emissionOf(vectors, titles, states, start, usual, halves) }, [
      first,
      second,
    ]),
  );
  first.indexes = line.filter((_, at) => states[at] === 0);
  second.indexes = line.filter((_, at) => states[at] === 1);
}

/** For each block of the line the places of those with which it makes one paragraph, where they do not stand together. */
function otherHalves(line: readonly number[], goesOnIn: ReadonlyMap<number, number>): number[][] {
  const placeOf = new Map(line.map((index, at) => [index, at]));
  const halves: number[][] = line.map(() => []);
  for (const [at, index] of line.entries()) {
    const other = placeOf.get(goesOnIn.get(index) ?? -1);
    if (other === undefined || other === at + 1) continue;
    halves[at]?.push(other);
    halves[other]?.push(at);
  }
  return halves;
}

/** Blocks that change their article, with how much more they are like the new one, the company they keep aside. */
function moves(
  blocks: readonly LabelledBlock[],
  line: readonly number[],
  {
    start,
    states,
    emission,
  }: { start: readonly number[]; states: readonly number[]; emission: readonly (readonly number[])[] },
  articles: readonly [ArticleBlocks, ArticleBlocks],
): Decision[] {
  return line.flatMap((index, at): Decision[] => {
    const [from, to] = [start[at] as number, states[at] as number];
    if (from === to) return [];
    const points = (state: number): Score => ({ value: emission[at]?.[state] ?? 0, unit: 'points' });
    const name = (state: number) => articleName(blocks, articles[state] as ArticleBlocks);
    return [
      {
        stage: 'arrange',
        rule: 'separate-columns',
        where: [(blocks[index] as LabelledBlock).text],
        what: `moves to ${name(to)}`,
        because: 'what it says and what the blocks beside it say, taken together',
        score: points(to),
        next: { what: `stays in ${name(from)}`, score: points(from) },
      },
    ];
  });
}

/** What a caption says tells whose picture it is. */
const says = (block: LabelledBlock) => isText(block) || block.role === 'caption';

const count = (states: readonly number[], vectors: readonly (Topic | undefined)[], state: number) =>
  states.filter((value, at) => value === state && vectors[at] !== undefined).length;

/** For each block how well it goes with either article: likeness, the headline's words, and where it was first put. */
function emissionOf(
  vectors: readonly (Topic | undefined)[],
  titles: readonly (readonly number[])[],
  states: readonly number[],
  start: readonly number[],
  usual: number,
  halves: readonly (readonly number[])[],
): number[][] {
  const sums = [0, 1].map((state) => sum(vectors.filter((vector, at) => vector && states[at] === state) as Topic[]));
  return vectors.map((vector, at) =>
    [0, 1].map(
      (state) =>
        likeness(vector, sums[state] as Sum, states[at] === state, usual) +
        (start[at] === state ? stay : 0) +
        weightOfHalf * (halves[at] ?? []).filter((other) => states[other] === state).length +
        (vector ? (titles[state]?.[at] ?? 0) : 0),
    ),
  );
}

/** @param costs of changing from one article to the other before each block */
function bestDivision(
  costs: readonly number[],
  vectors: readonly (Topic | undefined)[],
  titles: readonly (readonly number[])[],
  states: readonly number[],
  start: readonly number[],
  usual: number,
  halves: readonly (readonly number[])[],
): number[] {
  const emission = emissionOf(vectors, titles, states, start, usual, halves);
  const score = [[emission[0]?.[0] ?? 0, emission[0]?.[1] ?? 0]];
  const from: number[][] = [[0, 0]];
  for (let at = 1; at < costs.length; at++) {
    const cost = costs[at] as number;
    score.push([]);
    from.push([]);
    for (const state of [0, 1]) {
      const keep = score[at - 1]?.[state] ?? 0;
      const switched = (score[at - 1]?.[1 - state] ?? 0) - cost;
      (score[at] as number[])[state] = Math.max(keep, switched) + (emission[at]?.[state] ?? 0);
      (from[at] as number[])[state] = keep >= switched ? state : 1 - state;
    }
  }
  const best: number[] = [];
  let state = (score.at(-1)?.[0] ?? 0) >= (score.at(-1)?.[1] ?? 0) ? 0 : 1;
  for (let at = costs.length - 1; at >= 0; at--) {
    best.unshift(state);
    state = from[at]?.[state] ?? 0;
  }
  return best;
}

/** How well each block goes with each of the two heads: what the title's words weigh, and a byline right above it. */
function headAnswers(
  blocks: readonly LabelledBlock[],
  line: readonly number[],
  counts: readonly ReadonlyMap<string, number>[],
  headlines: readonly (Headline | undefined)[],
): number[][] {
  const answered = titleAnswers(blocks, counts, headlines);
  return headlines.map((headline, state) =>
    line.map(
      (index, at) =>
        weightOfTitle * (answered[state]?.[at] ?? 0) + (headline?.bylines.includes(index - 1) ? weightOfByline : 0),
    ),
  );
}

/** How well each block answers each of the two headlines, 0 to 1. */
function titleAnswers(
  blocks: readonly LabelledBlock[],
  counts: readonly ReadonlyMap<string, number>[],
  headlines: readonly (Headline | undefined)[],
): number[][] {
  return answers(
    headlines.map((headline) => (headline === undefined ? '' : titleOf(blocks, headline))),
    counts,
    'common',
  );
}

function sum(vectors: readonly Topic[]): Sum {
  const all = sumOf(vectors);
  return { all, square: squareOf(all.weights), count: vectors.length };
}

interface Sum {
  all: Topic;
  /** square of its length */
  square: number;
  /** vectors, each of length 1 */
  count: number;
}

/** Root of the mean cosine of any two of the blocks. */
const usualLikeness = ({ square, count }: Sum) =>
  Math.sqrt(Math.max(0.001, (square - count) / Math.max(1, count * (count - 1))));

/**
 * Likeness of a block to an article's blocks, itself not counted: the geometric mean of its cosine with their sum, which
 * favours the longer of two articles, and of its mean cosine with each, which favours the shorter.
 */
function likeness(vector: Topic | undefined, { all, square, count }: Sum, own: boolean, usual: number): number {
  if (!vector) return 0;
  const shared = cosine(vector, all);
  const others = own ? count - 1 : count;
  const rest = own ? square - 2 * shared + 1 : square;
  if (others <= 0 || rest <= 1e-9) return 0;
  return (shared - (own ? 1 : 0)) / Math.sqrt(Math.sqrt(rest) * others * usual);
}

function changeCost(blocks: readonly LabelledBlock[], line: readonly number[], at: number): number {
  const before = blocks[line[at - 1] as number] as LabelledBlock;
  const gap = (line[at] as number) - (line[at - 1] as number) > 1;
  if (gap) return change.atHeadline;
  if (before.role === 'heading' || before.role === 'deck') return change.underHeading;
  if (before.role === 'caption' && blocks[line[at] as number]?.role === 'credit') return change.underHeading;
  if (endsWithColon(before.text.text) || enumerates(before, blocks[line[at] as number])) return change.announced;
  if (!endsSentence(before.text.text)) return change.broken;
  return blocks[line[at] as number]?.role === 'heading' ? change.atHeading : change.closed;
}

const ordinals = '一二三四五六七八九十';
const ordinal = /^(第|其|)([一二三四五六七八九十])(?:是|[，,、])/;

/** 第二，…… and 第三，……: the points of one list. */
function enumerates(before: LabelledBlock, block: LabelledBlock | undefined): boolean {
  const [first, second] = [ordinal.exec(before.text.text), ordinal.exec(block?.text.text ?? '')];
  if (!first || !second || first[1] !== second[1]) return false;
  return ordinals.indexOf(second[2] as string) === ordinals.indexOf(first[2] as string) + 1;
}
