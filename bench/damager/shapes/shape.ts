/** What all shapes share: the same originals, layout, seed and strength always give the same damaged file. */
import { bareMarks } from '../damage/footnote-marks.ts';
import { loseDigits } from '../damage/lost-digits.ts';
import type { Layout, Original } from '../original.ts';
import type { TextDamage } from '../passages.ts';
import type { Random } from '../random.ts';
import type { Damaged, Dropped } from '../truth.ts';

export interface ShapeOptions {
  /** a whole number from 0 to 2^32 - 1 */
  readonly seed: number;
  /** 0 is clean type, 0.5 as dense as the real files, 1 twice as dense */
  readonly strength: number;
}

export type Shape = (originals: readonly Original[], layout: Layout, options: ShapeOptions) => Damaged;

/** How often, in one article, each number is lost. */
export interface DigitLoss {
  readonly article: string;
  readonly probability: number;
  readonly random: Random;
}

/** Text damages one after the other; numbers that are lost from paragraphs are put into `dropped`. */
export function textDamage(change: (text: string) => string, loss: DigitLoss, dropped: Dropped[]): TextDamage {
  return (text, role, order) => {
    if (role !== 'body') return change(text);
    const damaged = loseDigits(text, loss.probability, loss.random);
    dropped.push(
      ...damaged.lost.map((gap) => ({ article: loss.article, order, text: gap.text, before: bareMarks(gap.before) })),
    );
    return change(damaged.text);
  };
}

export const unchanged = (text: string): string => text;
