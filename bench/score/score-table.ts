/** Scores in tables: a line a document or a group of documents, a column a score. */
import { type ShareName, shareNames } from './score.ts';

const titles: Readonly<Record<ShareName, string>> = {
  articleF1: 'article F1',
  articlesRight: 'right',
  titles: 'titles',
  bylines: 'bylines',
  headingF1: 'heading F1',
  paragraphF1: 'para. F1',
  joins: 'joins',
  joinPrecision: 'join prec.',
  textLost: 'lost',
  noiseLeaked: 'leaked',
  textTwice: 'twice',
};

/** The head of the columns that hold scores, in their order. */
export const shareTitles: readonly string[] = shareNames.map((name) => titles[name]);

/** What the columns mean, for the foot of a table. */
export const shareLegend =
  'right: articles with F1 from 0.9 on. joins: cut paragraphs whole again; join prec.: joins made that are right.\n' +
  'lost, leaked, twice: text that is missing, furniture inside articles, text printed again; less is better.';

/** A share with three digits, or a dash for a share of nothing. */
export function shareCell(value: number | undefined): string {
  return value === undefined ? '–' : shortDecimal(value);
}

/** `.987`, `1.000` */
export function shortDecimal(value: number): string {
  return value.toFixed(3).replace(/^(-?)0\./, '$1.');
}
