/** Walks a text and lets each rule try at each place; the first that matches takes what it matched. */
import type { Currency, FigureRule, FoundFigure } from './figure.ts';
import { isSame, multiply } from './rational.ts';

/** How figures of a language are written. */
export interface FigureLanguage {
  /** in the order in which they are tried: the longer form before the shorter */
  rules: readonly FigureRule[];
  currencies: CurrencyWords;
}

/** How far from its number a unit may be named: “from 34 per cent to 21. In others it is under 10.” */
export type UnitReach = 'sentence' | 'block';

export function findFigures(text: string, { rules, currencies }: FigureLanguage, reach: UnitReach): FoundFigure[] {
  const plain = normalText(text);
  const figures: FoundFigure[] = [];
  let at = 0;
  while (at < plain.length) {
    const found = firstMatch(plain, at, rules);
    if (found === undefined) {
      at++;
      continue;
    }
    const to = at + found.length;
    for (const figure of found.figures) {
      const currency = figure.currency ?? currencyAt(plain, at, to, currencies);
      const isLost = lostMark.test(text[at - 1] ?? '') || lostMark.test(text[to] ?? '');
      figures.push({
        ...figure,
        ...(currency !== undefined && { currency }),
        isDemanded: figure.isDemanded && !isLost,
        text: text.slice(at, to) + (unitAfter.exec(text.slice(to, to + 24))?.[0] ?? ''),
        from: at,
        to,
      });
    }
    at = to;
  }
  return shareFactors(plain, figures, reach);
}

/** What belongs to a figure in the eyes of who reads of it. */
const unitAfter =
  /^(?:[%％‰年月日时点倍成]|个?百分点|[\s-]?per[\s-]?cent|[\s-]?percentage points?|(?:st|nd|rd|th|s)(?!\p{L}))/iu;

/** What was lost in the source may have been part of the figure. */
const lostMark = /[\uFFFD\u2007]/;

function firstMatch(text: string, at: number, rules: readonly FigureRule[]) {
  for (const { pattern, read } of rules) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null || match[0] === '') continue;
    return { length: match[0].length, figures: read(match.groups ?? {}) };
  }
  return undefined;
}

const fullWidth = /[０-９．，％：]/g;
const traditional: ReadonlyMap<string, string> = new Map(
  [...'萬万億亿兩两點点個个餘余來来幾几紀纪時时雙双貳二參三陸六'.matchAll(/(.)(.)/gu)].map(([, from = '', to = '']) => [
    from,
    to,
  ]),
);

/** Full-width digits and traditional characters as the rules write them. Each character stays one, so offsets stay. */
function normalText(text: string): string {
  return text
    .replace(
      fullWidth,
      (character) =>
        ({ '，': '，', '：': ':', '．': '.', '％': '%' })[character] ??
        String.fromCharCode(character.charCodeAt(0) - 0xfee0),
    )
    .replace(/(?<=\d)，(?=\d{3}(?!\d))/g, ',')
    .replace(/[\u4e00-\u9fff]/g, (character) => traditional.get(character) ?? character);
}

const countsNothing = /^\s*(?:$|[—–~～\-至到或、，,。.；;：:）)]|(?:to|and|or|against|from|but|in)(?!\p{L}))/u;

/**
 * “3—5万” is 30,000 to 50,000, and a share of 35 per cent falls “to 21”: a bare number may mean any of the units that are
 * named beside it, where nothing follows that it counts itself.
 */
function shareFactors(text: string, figures: readonly FoundFigure[], reach: UnitReach): FoundFigure[] {
  return figures.map((figure) => {
    if (figure.factor !== undefined || !countsNothing.test(text.slice(figure.to))) return figure;
    const near = figures.filter((other) => reach === 'block' || isOneSentence(text, figure, other));
    const factors = near.flatMap(({ factor }) => factor ?? []);
    const distinct = factors.filter((factor, index) => factors.findIndex((other) => isSame(factor, other)) === index);
    const shared = distinct.flatMap((factor) => figure.readings.map((reading) => multiply(reading, factor)));
    return { ...figure, readings: [...figure.readings, ...shared] };
  });
}

const sentenceEnd = /[。！？；]|[.!?;](?!\S)/;

function isOneSentence(text: string, one: FoundFigure, other: FoundFigure): boolean {
  return !sentenceEnd.test(text.slice(Math.min(one.to, other.to), Math.max(one.from, other.from)));
}

/** What stands before and after a figure where it is money. */
export interface CurrencyWords {
  before: readonly [RegExp, Currency][];
  after: readonly [RegExp, Currency][];
}

function currencyAt(text: string, from: number, to: number, { before, after }: CurrencyWords): Currency | undefined {
  const left = text.slice(Math.max(0, from - 6), from);
  const right = text.slice(to, to + 24);
  return before.find(([pattern]) => pattern.test(left))?.[1] ?? after.find(([pattern]) => pattern.test(right))?.[1];
}
