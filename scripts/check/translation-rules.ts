/** What a translation of one block has to keep of its original. `npm run check` and machine translation both ask these. */
import type { InterfaceLanguage } from '../../src/model/languages.ts';
import { lostFigure } from '../../src/model/lost-figure.ts';
import type { MessageRole } from '../../src/model/translation/message.ts';
import { footnoteLabels, tableCells } from '../../src/model/translation/message-text.ts';
import { compareFigures, type FigureDifference, shownFigure } from './figures/compare-figures.ts';
import type { Finding } from './finding.ts';

/** A block and its translation, as messages have them. */
export interface TranslationPair {
  role: MessageRole;
  original: string;
  translation: string;
  /** language of the original */
  from: InterfaceLanguage;
  /** language of the translation */
  to: InterfaceLanguage;
}

/** @returns what does not hold; whole sentences that say what was seen and what to do */
export type TranslationRule = (pair: TranslationPair) => Finding[];

/** What stands beside the words: marks of notes and loss, cells of tables. */
export const formRules: readonly TranslationRule[] = [sameFootnotes, sameLostMarks, sameTable];

/** Those that need nothing but the two texts. */
export const translationRules: readonly TranslationRule[] = [...formRules, sameFigures];

function sameFootnotes({ original, translation }: TranslationPair): Finding[] {
  const [expected, seen] = [original, translation].map((text) => footnoteLabels(text).sort());
  if (expected?.join() === seen?.join()) return [];
  const message = `The original has the footnote marks ${marks(expected)}, the translation ${marks(seen)}. Put each where it belongs, once for each time that the original has it.`;
  return [{ rule: 'footnotes', message }];
}

const marks = (labels: readonly string[] = []): string =>
  labels.length === 0 ? 'none' : labels.map((label) => `[^${label}]`).join(' ');

function sameLostMarks({ original, translation }: TranslationPair): Finding[] {
  return [
    ['\uFFFD', 'characters (�)'],
    [lostFigure, 'figures (U+2007, the wide blank)'],
  ].flatMap(([mark = '', name = '']) => {
    const [expected, seen] = [original, translation].map((text) => text.split(mark).length - 1);
    if (expected === seen) return [];
    const message = `The original marks ${expected} lost ${name}, the translation ${seen}. Keep a mark for each; do not guess what was lost.`;
    return [{ rule: 'lost', message }];
  });
}

function sameTable({ role, original, translation }: TranslationPair): Finding[] {
  if (role !== 'table') return [];
  const [expected = '', seen = ''] = [original, translation].map((text) =>
    tableCells(text)
      .map((row) => row.length)
      .join(', '),
  );
  if (expected === seen) return [];
  const message = `The rows of the table have ${expected} cells, those of the translation ${seen}. Write a row a line, and " | " between its cells.`;
  return [{ rule: 'table', message }];
}

function sameFigures({ original, translation, from, to }: TranslationPair): Finding[] {
  return compareFigures(original, translation, from, to).map((difference) => ({
    rule: 'figures',
    message: `${figureSentence(difference)} ${figureRemedy}`,
  }));
}

/** Begins the translator's note that lets a difference of figures stand, and says why. */
export const figuresNote = 'figures:';

const figureRemedy = `Put the translation right; if both are right, say why in a translator's comment that begins "# ${figuresNote}".`;

/** What differs, without what to do about it. */
export function figureSentence({ side, kind, figure, instead }: FigureDifference): string {
  const seen = instead.map((other) => `“${shownFigure(other)}”`).join(', ');
  if (kind === 'currency')
    return `“${shownFigure(figure)}” of the original is other money in the translation: ${seen}.`;
  const other = side === 'original' ? 'translation' : 'original';
  const rest = seen === '' ? '' : ` The ${other} has ${seen} instead.`;
  return `“${shownFigure(figure)}” of the ${side} is not in the ${other}.${rest}`;
}
