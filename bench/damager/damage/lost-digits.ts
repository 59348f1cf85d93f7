/**
 * A font without a character map loses its figures: `实现 ���� 年前达标`, or nothing is left: `下降了 个百分点`.
 * What is lost cannot be known from the file, so it is handed back for the truth. Single characters of rare faces go the
 * same way: `江南的�树`.
 */
import type { Random } from '../random.ts';

export interface LostDigits {
  readonly text: string;
  /** the figures, each with the characters that stand before its gap in `text` */
  readonly lost: readonly { readonly before: string; readonly text: string }[];
}

/** Numbers; not those of footnote marks `[^1]` nor of list items `1. `. */
const number = /(?<![\d.^])\d+(?:\.\d+)*(?![\d.]|[.)] )/gu;
const numberOrHan = new RegExp(`${number.source}|\\p{Script=Han}`, 'gu');

/** Loses each number of a text with `probability`; two in three leave one `�` a character, one in three a space. */
export function loseDigits(text: string, probability: number, random: Random): LostDigits {
  return lose(text, number, () => random.chance(probability), random);
}

/** Loses numbers as `loseDigits` does, and single Han characters with a probability of their own. */
export function loseCharacters(
  text: string,
  probability: { readonly number: number; readonly han: number },
  random: Random,
): LostDigits {
  const isLost = (found: string): boolean => random.chance(/\d/.test(found) ? probability.number : probability.han);
  return lose(text, numberOrHan, isLost, random);
}

function lose(text: string, pattern: RegExp, isLost: (found: string) => boolean, random: Random): LostDigits {
  const lost: { before: string; text: string }[] = [];
  let left = '';
  let done = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index === 0 || !isLost(match[0])) continue;
    left += text.slice(done, match.index);
    lost.push({ before: left.slice(-12), text: match[0] });
    left += random.chance(1 / 3) ? ' ' : '\ufffd'.repeat(match[0].length);
    done = match.index + match[0].length;
  }
  return { text: left + text.slice(done), lost };
}
