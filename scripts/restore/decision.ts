/** What the restorer decided about a text, why, and what else it could have been; recorded only when somebody asks. */
import type { Stage } from './rules.ts';
import { widthOf } from './shapes.ts';
import type { TracedText } from './traced-text.ts';

/**
 * - log odds: natural logarithm of the odds; 0 is as likely as not, 2.3 is ten to one
 * - cosine: likeness of two texts by their words, 0 to 1
 * - share: of a text's characters or words, 0 to 1
 * - points: what a rule adds up for and against; more is better
 */
export type Unit = 'log odds' | 'cosine' | 'share' | 'points';

export interface Score {
  value: number;
  unit: Unit;
  /** from which the rule decides this way */
  atLeast?: number;
  /** up to which the rule decides this way */
  atMost?: number;
}

export interface Choice {
  /** a clause that says of the text what it is or what is done with it: "is a heading" */
  what: string;
  score?: Score;
}

export interface Decision extends Choice {
  stage: Stage;
  /** name in `rules.ts`; nothing where no rule took the text */
  rule?: string;
  /** the texts decided about, wherever in the source they stand */
  where: readonly TracedText[];
  /** what spoke for it, where the score alone does not say */
  because?: string;
  /** the choice that would have been made otherwise */
  next?: Choice;
}

/** Of a line that is named, in half-width units: fourteen Chinese characters. */
const shownWidth = 28;

/** A line by its number and first words: line 12 “渡船每天清早六点离岸…”. */
export function lineByStart(line: number, text: string): string {
  const characters = [...text.trim()];
  const shown = shownOf(characters);
  return `line ${line} “${shown.join('')}${shown.length < characters.length ? '…' : ''}”`;
}

/** Text by the line on which it begins and its last words: line 12 “…把缆绳盘好”. */
export function lineByEnd(line: number, text: string): string {
  const characters = [...text.trim()];
  const shown = shownOf(characters.toReversed()).toReversed();
  return `line ${line} “${shown.length < characters.length ? '…' : ''}${shown.join('')}”`;
}

function shownOf(characters: readonly string[]): string[] {
  let width = 0;
  return characters.filter((character) => {
    width += widthOf(character);
    return width <= shownWidth;
  });
}
