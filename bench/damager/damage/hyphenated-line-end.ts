/**
 * English columns divide words at the line end: `the harbour auth-` / `ority`. Where words may be divided is approximated:
 * between two consonants or after a vowel, three letters before and after (patterns are Liang's, 1983; not needed here).
 */
import type { Line, Run } from '../print.ts';
import type { Random } from '../random.ts';
import { type Column, widthOf } from './hard-wrap.ts';

/** Divides the first word of a line into the line above where that has room, with `probability`. Lines of one paragraph. */
export function hyphenateLineEnds(lines: readonly Line[], column: Column, probability: number, random: Random): Line[] {
  const out = lines.map((line) => [...line]);
  for (let index = 0; index + 1 < out.length; index += 1) {
    const above = out[index]?.[0];
    const below = out[index + 1]?.[0];
    if (!above || !below || above.passage !== below.passage || !random.chance(probability)) continue;
    const length = partThatFits(below.text, column.width - widthOf(above.text) - 2);
    if (length === 0) continue;
    out[index] = [withHyphen(above, below, length)];
    out[index + 1] = [{ ...below, from: below.from + length, text: below.text.slice(length) }];
  }
  return out;
}

function withHyphen(above: Run, below: Run, length: number): Run {
  return { ...above, to: below.from + length, text: `${above.text} ${below.text.slice(0, length)}-` };
}

const vowel = /[aeiouy]/;

/** How many letters of the first word can stand above: 0 where none can. */
function partThatFits(text: string, room: number): number {
  const word = /^[a-z]{6,}/.exec(text)?.[0] ?? '';
  for (let length = Math.min(room, word.length - 3); length >= 3; length -= 1) {
    const [before, after, next] = [word.charAt(length - 1), word.charAt(length), word.charAt(length + 1)];
    const betweenConsonants =
      !vowel.test(before) &&
      !vowel.test(after) &&
      vowel.test(next) &&
      !/[cstpg]h|[bcdfgpt][lr]|ck|ng/.test(before + after);
    if (betweenConsonants || (vowel.test(before) && !vowel.test(after) && vowel.test(next))) return length;
  }
  return 0;
}
