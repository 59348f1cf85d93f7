/** A figure in a text, and how the rules that find them are written. */
import type { Rational } from './rational.ts';

export type Currency = 'CNY' | 'USD' | 'EUR' | 'GBP' | 'JPY' | 'HKD';

export interface Figure {
  /** as it stands in the text, with the sign or unit that belongs to it */
  text: string;
  /** what it can mean: “7 pm” is 7 or 19, “5 kW” is 5 or 5,000 */
  readings: Rational[];
  /** whether the other text has to have it; small counts in words need not be there */
  isDemanded: boolean;
  currency?: Currency;
  /** the name or number of a month, which no count in words stands for: 3月 is March and not three of something */
  isMonth?: boolean;
}

/** A figure while its text is being read. */
export interface FoundFigure extends Figure {
  /** offset of its first code unit, and of the one after its last */
  from: number;
  to: number;
  /** what its number was multiplied by: 10,000 in “3万”; missing in a number alone, which may share that of another: “3—5万” */
  factor?: Rational;
}

export type Found = Omit<FoundFigure, 'text' | 'from' | 'to'>;

/** One way in which figures are written. */
export interface FigureRule {
  /** matched where the last figure ended or later; sticky and Unicode */
  pattern: RegExp;
  /** @returns the figures in what was matched; none where it is no figure after all */
  read(groups: Readonly<Record<string, string | undefined>>): Found[];
}
