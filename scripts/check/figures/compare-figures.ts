/**
 * Whether a translation has the figures of its original, and no others. Figures in digits have to agree by value,
 * however they are written: 4640亿 and 464 billion, 三成 and 30 per cent, 晚上7点 and 19:00. How often a figure is said is
 * not compared, and small counts in words are asked of nobody: languages say them in idioms.
 */
import type { InterfaceLanguage } from '../../../src/model/languages.ts';
import { inlineOf } from '../../../src/model/translation/message-text.ts';
import { chinese } from './chinese-figures.ts';
import { english } from './english-figures.ts';
import type { Figure } from './figure.ts';
import { type FigureLanguage, findFigures, type UnitReach } from './find-figures.ts';
import { isAtLeast, isSame, show } from './rational.ts';

export interface FigureDifference {
  /** which text has the figure that the other has not */
  side: 'original' | 'translation';
  kind: 'missing' | 'currency';
  figure: Figure;
  /** figures of the other text that have no counterpart either: most likely one of them is meant */
  instead: Figure[];
}

const languages: Readonly<Record<InterfaceLanguage, FigureLanguage>> = { zh: chinese, en: english };

/**
 * The figures of a message's text in its order; footnote marks are none.
 * @param reach how far from its number a unit may be named; a translation is held to say it again in each sentence
 */
export function figuresIn(text: string, language: InterfaceLanguage, reach: UnitReach): Figure[] {
  // The mark takes a place, so that the words on its two sides do not become one.
  const plain = inlineOf(text)
    .map((node) => ('value' in node ? node.value : '\u2060'))
    .join('');
  return findFigures(plain, languages[language], reach);
}

/** @param from language of the original @param to language of the translation */
export function compareFigures(
  original: string,
  translation: string,
  from: InterfaceLanguage,
  to: InterfaceLanguage,
): FigureDifference[] {
  const [left, right] = [figuresIn(original, from, 'block'), figuresIn(translation, to, 'sentence')];
  const [unmatchedLeft, unmatchedRight] = [without(left, right), without(right, left)];
  return [
    ...unmatchedLeft.map((figure) => difference('original', 'missing', figure, unmatchedRight)),
    ...unmatchedRight.map((figure) => difference('translation', 'missing', figure, unmatchedLeft)),
    ...left
      .filter((figure) => isOtherMoney(figure, right))
      .map((figure) =>
        difference(
          'original',
          'currency',
          figure,
          right.filter((other) => agree(figure, other)),
        ),
      ),
  ];
}

function difference(side: FigureDifference['side'], kind: FigureDifference['kind'], figure: Figure, instead: Figure[]) {
  return { side, kind, figure, instead };
}

function agree(one: Figure, other: Figure): boolean {
  if (one.isMonth !== other.isMonth && [one, other].some(isCountInWords)) return false;
  return one.readings.some((reading) => other.readings.some((counterpart) => isSame(reading, counterpart)));
}

const isCountInWords = ({ text, isMonth }: Figure): boolean => isMonth !== true && !/[\d０-９]/.test(text);

/** The figures that the others have to have and have not; each value once. */
function without(figures: readonly Figure[], others: readonly Figure[]): Figure[] {
  const missing = figures.filter((figure) => figure.isDemanded && !others.some((other) => agree(figure, other)));
  return missing.filter((figure, index) => missing.findIndex((other) => other.text === figure.text) === index);
}

/** The same number of other money: told only where both sides name theirs. */
function isOtherMoney(figure: Figure, others: readonly Figure[]): boolean {
  const counterparts = others.filter((other) => agree(figure, other));
  return (
    figure.currency !== undefined &&
    counterparts.length > 0 &&
    counterparts.every(({ currency }) => currency !== undefined && currency !== figure.currency)
  );
}

/** A figure with what it was read as where that is long to work out: `4640亿 (464,000,000,000)`. */
export function shownFigure({ text, readings }: Figure): string {
  const [value] = readings;
  if (value === undefined || !isAtLeast(value, leastShown)) return text;
  const shown = show(value);
  return shown.replaceAll(',', '') === text.replace(/\D/g, '') ? text : `${text} (${shown})`;
}

const leastShown = 10_000;
