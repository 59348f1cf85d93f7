/** How well a restored document agrees with its annotation. All figures are shares, 0 to 1. */
import { assign } from '../../scripts/restore/arrange/assignment.ts';
import { comparable } from '../../scripts/restore/shapes.ts';
import type { GoldArticle } from './gold.ts';
import { type Shingles, sharedBy, shinglesOf, sizeOf, sumOf, withoutShingles } from './shingles.ts';
import type { ShownArticle } from './shown-text.ts';

export interface Score {
  /** annotated articles that are long enough to be told apart */
  goldArticles: number;
  shownArticles: number;
  /** mean over annotated articles of the harmonic mean of precision and recall of their text; 0 for one not found */
  articleF1: number;
  /** articles whose title is right, among those that have one */
  titles: number;
  /** harmonic mean of precision and recall of the places where one paragraph ends and the next begins */
  paragraphF1: number;
  /** annotated text that stands in no article */
  textLost: number;
}

/** Articles with fewer shingles are too short to be found by their text. */
const shortest = 40;
/** Characters on each side by which a place between two paragraphs is known. */
const edge = 5;

interface Pair {
  gold: GoldArticle;
  shown: ShownArticle | undefined;
  f1: number;
}

/**
 * @param gold the annotation of one document, or of a part of it
 * @param shown all articles made from that document
 */
export function scoreDocument(gold: readonly GoldArticle[], shown: readonly ShownArticle[]): Score {
  const goldTexts = gold.map((article) => shinglesOf(article.paragraphs.join('')));
  const aside = besideOnly(gold, goldTexts);
  const goldShingles = goldTexts.map((shingles) => withoutShingles(shingles, aside));
  const shownShingles = shown.map((article) => withoutShingles(shinglesOf(article.paragraphs.join('')), aside));
  const longEnough = gold.map((_, at) => at).filter((at) => sizeOf(goldShingles[at] as Shingles) >= shortest);
  const f1 = longEnough.map((at) => shownShingles.map((one) => overlapF1(goldShingles[at] as Shingles, one)));
  const matched = assign(f1);
  const pairs = longEnough.map((at, row): Pair => {
    const column = matched[row] ?? -1;
    return { gold: gold[at] as GoldArticle, shown: shown[column], f1: f1[row]?.[column] ?? 0 };
  });
  return {
    goldArticles: pairs.length,
    shownArticles: shown.length,
    articleF1: mean(pairs.map((pair) => pair.f1)),
    titles: mean(
      pairs.filter(({ gold }) => comparable(gold.title) !== '').map((pair) => (hasRightTitle(pair) ? 1 : 0)),
    ),
    paragraphF1: paragraphF1(pairs),
    textLost: textLost(goldShingles, shownShingles),
  };
}

/** Shingles of captions, notes and the like, as far as no running text has them. */
function besideOnly(gold: readonly GoldArticle[], texts: readonly Shingles[]): Set<string> {
  const beside = new Set(gold.flatMap((article) => article.beside.flatMap((text) => [...shinglesOf(text).keys()])));
  for (const text of texts) for (const shingle of text.keys()) beside.delete(shingle);
  return beside;
}

function overlapF1(gold: Shingles, shown: Shingles): number {
  const all = sizeOf(gold) + sizeOf(shown);
  return all === 0 ? 0 : (2 * sharedBy(gold, shown)) / all;
}

/** Print does not tell where a title ends and a subtitle begins, so either way of taking them is right. */
function hasRightTitle({ gold, shown }: Pair): boolean {
  if (shown === undefined) return false;
  const right = titlesOf(gold);
  return titlesOf(shown).some((title) => right.includes(title));
}

const titlesOf = ({ title, subtitle }: Pick<ShownArticle, 'title' | 'subtitle'>) =>
  [title, title + subtitle].map(comparable).filter((text) => text !== '');

function paragraphF1(pairs: readonly Pair[]): number {
  let inGold = 0;
  let inShown = 0;
  let inBoth = 0;
  for (const { gold, shown } of pairs) {
    const right = seamsOf(gold.paragraphs);
    const found = seamsOf(shown?.paragraphs ?? []);
    inGold += sizeOf(right);
    inShown += sizeOf(found);
    inBoth += sharedBy(right, found);
  }
  return inGold + inShown === 0 ? 1 : (2 * inBoth) / (inGold + inShown);
}

/** The places between paragraphs: the last characters of one and the first of the next, counted. */
function seamsOf(paragraphs: readonly string[]): Shingles {
  const texts = paragraphs.map(comparable).filter((text) => text !== '');
  const seams = texts.slice(1).map((text, at) => `${texts[at]?.slice(-edge)}|${text.slice(0, edge)}`);
  return sumOf(seams.map((seam) => new Map([[seam, 1]])));
}

function textLost(gold: readonly Shingles[], shown: readonly Shingles[]): number {
  const right = sumOf(gold);
  const all = sizeOf(right);
  return all === 0 ? 0 : 1 - sharedBy(right, sumOf(shown)) / all;
}

/** Of no cases all are right. */
function mean(values: readonly number[]): number {
  return values.length === 0 ? 1 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
