/**
 * A font without a character map loses its figures: `实现 ���� 年前达标`, or nothing is left: `下降了 个百分点`.
 * What is lost cannot be known from the file, so it is handed back for the truth.
 */
import type { Random } from '../random.ts';

export interface LostDigits {
  readonly text: string;
  /** the figures, each with the characters that stand before its gap in `text` */
  readonly lost: readonly { readonly before: string; readonly text: string }[];
}

/** Numbers; not those of footnote marks `[^1]` nor of list items `1. `. */
const number = /(?<![\d.^])\d+(?:\.\d+)*(?![\d.]|[.)] )/gu;

/** Loses each number of a text with `probability`; two in three leave one `�` a character, one in three a space. */
export function loseDigits(text: string, probability: number, random: Random): LostDigits {
  const lost: { before: string; text: string }[] = [];
  let left = '';
  let done = 0;
  for (const match of text.matchAll(number)) {
    if (match.index === 0 || !random.chance(probability)) continue;
    left += text.slice(done, match.index);
    lost.push({ before: left.slice(-12), text: match[0] });
    left += random.chance(1 / 3) ? ' ' : '\ufffd'.repeat(match[0].length);
    done = match.index + match[0].length;
  }
  return { text: left + text.slice(done), lost };
}
