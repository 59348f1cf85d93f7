/**
 * How well a restored document agrees with its annotation. All figures but the counts are shares, 0 to 1; a share of
 * nothing (bylines of a document that has none) is left out.
 */
import type { Gold, GoldArticle, GoldJoin, StretchKind } from './gold.ts';
import type { MadeJoin } from './made-joins.ts';
import { type Shingles, sharedBy, shinglesOf, sizeOf, sumOf, withoutShingles } from './shingles.ts';
import type { ShownArticle } from './shown-text.ts';
import { lettersOf, withMarks } from './text-form.ts';

/** What is scored, in the order in which tables show it; of the last three less is better. */
export const shareNames = [
  'articleF1',
  'articlesRight',
  'titles',
  'bylines',
  'headingF1',
  'paragraphF1',
  'joins',
  'joinPrecision',
  'textLost',
  'noiseLeaked',
  'textTwice',
] as const;
export type ShareName = (typeof shareNames)[number];

/** Shares of which less is better. */
export const faults: ReadonlySet<ShareName> = new Set(['textLost', 'noiseLeaked', 'textTwice']);

export interface Shares {
  /** mean over annotated articles of the harmonic mean of precision and recall of their text; 0 for one not found */
  articleF1?: number;
  /** articles whose F1 is at least 0.9 */
  articlesRight?: number;
  /** articles whose title is right, among those that have one */
  titles?: number;
  /** articles whose authors' names all stand in the printed byline, among those that have one */
  bylines?: number;
  /** harmonic mean of precision and recall of the section headings */
  headingF1?: number;
  /** harmonic mean of precision and recall of the places where one paragraph ends and the next begins */
  paragraphF1?: number;
  /** cut paragraphs that are whole again */
  joins?: number;
  /** joins the restorer made that are right, among those of annotated running text */
  joinPrecision?: number;
  /** annotated text that stands in no article */
  textLost?: number;
  /** furniture, teasers and advertisements that stand in an article */
  noiseLeaked?: number;
  /** annotated text that stands in an article once too often */
  textTwice?: number;
}

export interface Score extends Shares {
  /** annotated articles that are long enough to be told apart */
  goldArticles: number;
  shownArticles: number;
  /** annotated running text, in shingles: about its number of characters; the weight of the document among others */
  goldText: number;
  /** cut paragraphs by the annotation, the cases of `joins` */
  goldJoins: number;
  /** joins that the restorer made of annotated running text, the cases of `joinPrecision` */
  judgedJoins: number;
}

/** Articles with fewer shingles are too short to be found by their text. */
const shortest = 40;
/** An article is right from this F1 on. */
const right = 0.9;
/** Characters on each side by which a place between two paragraphs is known. */
const edge = 5;
/** Characters on each side by which a join is known. */
const joinEdge = 6;

interface Pair {
  gold: GoldArticle;
  shown: ShownArticle | undefined;
  f1: number;
  /** long enough to be scored by itself */
  scored: boolean;
}

/**
 * @param gold the annotation of one document, or of a part of it
 * @param shown all articles made from that document
 * @param made the joins in those articles
 */
export function scoreDocument(gold: Gold, shown: readonly ShownArticle[], made: readonly MadeJoin[]): Score {
  const goldTexts = gold.articles.map((article) => shinglesOf(article.paragraphs.join('')));
  const aside = besideOnly(gold.articles, goldTexts);
  const goldShingles = goldTexts.map((shingles) => withoutShingles(shingles, aside));
  const shownShingles = shown.map((article) => withoutShingles(shinglesOf(article.paragraphs.join('')), aside));
  const matches = matchArticles(goldShingles, shownShingles);
  const all = gold.articles.map((article, at): Pair => {
    const match = matches.get(at);
    const scored = sizeOf(goldShingles[at] as Shingles) >= shortest;
    return { gold: article, shown: match && shown[match.shown], f1: match?.f1 ?? 0, scored };
  });
  const pairs = all.filter((pair) => pair.scored);
  const judged = judgedJoins(gold, made);
  const [inGold, everywhere] = [sumOf(goldShingles), sumOf(shownShingles)];
  const shares: Record<ShareName, number | undefined> = {
    articleF1: mean(pairs.map((pair) => pair.f1)),
    articlesRight: shareOf(pairs, (pair) => pair.f1 >= right),
    titles: shareOf(
      pairs.filter((pair) => lettersOf(pair.gold.title) !== ''),
      hasRightTitle,
    ),
    bylines: shareOf(
      pairs.filter((pair) => pair.gold.byline !== ''),
      hasRightAuthors,
    ),
    headingF1: f1Of(pairs.map(headingsOf)),
    paragraphF1: f1Of(pairs.map(seamsOf)),
    joins: shareOf(
      all.flatMap((pair) => pair.gold.joins.map((join) => ({ join, pair }))),
      isJoined,
    ),
    joinPrecision: joinPrecision(gold, judged),
    textLost: share(sizeOf(inGold) - sharedBy(inGold, everywhere), sizeOf(inGold)),
    noiseLeaked: noiseLeaked(gold.noise, inGold, everywhere),
    textTwice: share(sizeOf(surplusOf(inGold, everywhere)), sizeOf(inGold)),
  };
  return {
    goldArticles: pairs.length,
    shownArticles: shown.length,
    goldText: sizeOf(inGold),
    goldJoins: all.reduce((sum, pair) => sum + pair.gold.joins.length, 0),
    judgedJoins: judged.length,
    ...withoutNothing(shares),
  };
}

function withoutNothing(shares: Readonly<Record<ShareName, number | undefined>>): Shares {
  return Object.fromEntries(Object.entries(shares).filter(([, value]) => value !== undefined));
}

/** Shingles of captions, notes and the like, as far as no running text has them. */
function besideOnly(gold: readonly GoldArticle[], texts: readonly Shingles[]): Set<string> {
  const beside = new Set(gold.flatMap((article) => article.beside.flatMap((text) => [...shinglesOf(text).keys()])));
  for (const text of texts) for (const shingle of text.keys()) beside.delete(shingle);
  return beside;
}

interface Match {
  shown: number;
  f1: number;
}

/** Each annotated article with at most one that is shown, and the reverse: of all pairs always the best that is left. */
function matchArticles(gold: readonly Shingles[], shown: readonly Shingles[]): Map<number, Match> {
  const holders = holdersOf(shown);
  const candidates = gold.flatMap((shingles, at) => {
    const near = new Set([...shingles.keys()].flatMap((shingle) => holders.get(shingle) ?? []));
    return [...near].map((one) => ({ gold: at, shown: one, f1: overlapF1(shingles, shown[one] as Shingles) }));
  });
  candidates.sort((left, right) => right.f1 - left.f1);
  const matches = new Map<number, Match>();
  const taken = new Set<number>();
  for (const { gold: at, shown: one, f1 } of candidates) {
    if (matches.has(at) || taken.has(one)) continue;
    matches.set(at, { shown: one, f1 });
    taken.add(one);
  }
  return matches;
}

/** The texts in which each shingle stands. */
function holdersOf(texts: readonly Shingles[]): Map<string, number[]> {
  const holders = new Map<string, number[]>();
  for (const [at, text] of texts.entries())
    for (const shingle of text.keys()) {
      const known = holders.get(shingle);
      if (known === undefined) holders.set(shingle, [at]);
      else known.push(at);
    }
  return holders;
}

function overlapF1(gold: Shingles, shown: Shingles): number {
  return (2 * sharedBy(gold, shown)) / (sizeOf(gold) + sizeOf(shown));
}

/** Print does not tell where a title ends and a subtitle begins, so either way of taking them is right. */
function hasRightTitle({ gold, shown }: Pair): boolean {
  if (shown === undefined) return false;
  const right = titlesOf(gold);
  return titlesOf(shown).some((title) => right.includes(title));
}

const titlesOf = ({ title, subtitle }: Pick<ShownArticle, 'title' | 'subtitle'>) =>
  [title, title + subtitle].map(lettersOf).filter((text) => text !== '');

/** At least one name, and none that the byline does not have. */
function hasRightAuthors({ gold, shown }: Pair): boolean {
  const byline = lettersOf(gold.byline);
  const names = (shown?.authors ?? []).map(lettersOf);
  return names.length > 0 && names.every((name) => name.length > 1 && byline.includes(name));
}

/** What an article has of some kind by its annotation, and what it has as it is shown. */
interface Compared {
  right: Shingles;
  found: Shingles;
}

function headingsOf({ gold, shown }: Pair): Compared {
  const right = gold.headings.map(lettersOf).filter((text) => text !== '');
  return { right: countOf(right), found: countOf((shown?.headings ?? []).map(lettersOf)) };
}

/** The places between paragraphs: the last characters of one and the first of the next. */
function seamsOf({ gold, shown }: Pair): Compared {
  const counted = (paragraphs: readonly string[]) => {
    const texts = paragraphs.map(withMarks).filter((text) => text !== '');
    return countOf(texts.slice(1).map((text, at) => `${texts[at]?.slice(-edge)}|${text.slice(0, edge)}`));
  };
  return { right: counted(gold.paragraphs), found: counted(shown?.paragraphs ?? []) };
}

function countOf(texts: readonly string[]): Shingles {
  return sumOf(texts.map((text) => new Map([[text, 1]])));
}

function f1Of(compared: readonly Compared[]): number | undefined {
  let [inRight, inFound, inBoth] = [0, 0, 0];
  for (const { right, found } of compared) {
    inRight += sizeOf(right);
    inFound += sizeOf(found);
    inBoth += sharedBy(right, found);
  }
  return share(2 * inBoth, inRight + inFound);
}

function isJoined({ join, pair }: { join: GoldJoin; pair: Pair }): boolean {
  return withMarks((pair.shown?.paragraphs ?? []).join('')).includes(seamText(join));
}

function seamText({ left, right }: GoldJoin): string {
  return withMarks(left).slice(-joinEdge) + withMarks(right).slice(0, joinEdge);
}

/** Joins whose both sides are annotated, with running text on at least one. */
function judgedJoins(gold: Gold, made: readonly MadeJoin[]): MadeJoin[] {
  const kindAt = stretchKinds(gold);
  return made.filter(({ leftAt, rightAt }) => {
    const sides = [kindAt(leftAt), kindAt(rightAt)];
    return sides.includes('text') && !sides.includes(undefined);
  });
}

/** A join is right when some annotated paragraph reads so. */
function joinPrecision(gold: Gold, judged: readonly MadeJoin[]): number | undefined {
  const paragraphs = gold.articles.flatMap((article) => article.paragraphs.map(withMarks));
  return shareOf(judged, (join) => paragraphs.some((paragraph) => paragraph.includes(seamText(join))));
}

/** What an offset of the document was annotated as; nothing for one outside the annotated part. */
function stretchKinds({ stretches }: Gold): (offset: number) => StretchKind | undefined {
  const sorted = [...stretches].sort((left, right) => left.from - right.from);
  return (offset) => {
    const next = sorted.findIndex((stretch) => stretch.from > offset);
    const stretch = sorted[(next < 0 ? sorted.length : next) - 1];
    return stretch !== undefined && offset < stretch.to ? stretch.kind : undefined;
  };
}

function noiseLeaked(noise: readonly string[], inGold: Shingles, everywhere: Shingles): number | undefined {
  const own = noise.flatMap((text) => [...shinglesOf(text).keys()]).filter((shingle) => !inGold.has(shingle));
  return shareOf(own, (shingle) => everywhere.has(shingle));
}

/** How often each shingle of a text stands in another more often than there. */
function surplusOf(text: Shingles, other: Shingles): Shingles {
  const surplus = [...text].map(([shingle, count]) => [shingle, (other.get(shingle) ?? 0) - count] as const);
  return new Map(surplus.filter(([, count]) => count > 0));
}

function shareOf<Case>(cases: readonly Case[], isRight: (one: Case) => boolean): number | undefined {
  return share(cases.filter(isRight).length, cases.length);
}

function mean(values: readonly number[]): number | undefined {
  return share(
    values.reduce((sum, value) => sum + value, 0),
    values.length,
  );
}

function share(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole;
}
