/**
 * What recognition of a poor print does: characters taken for others that look like them (`天夫`, `己已`), spaces between
 * characters of one word, marks where the paper has a speck, lines of nothing but specks. Which character was meant cannot
 * be known from the file, so a confused character is what a restored text has; spaces and specks are not.
 */
import { type Line, reprint, strayLine } from '../print.ts';
import type { Random } from '../random.ts';

/** Characters of one word are taken for each other. */
const lookAlikes =
  '未末 己已 日曰 人入 土士 千干 大太 天夫 目自 白百 田由 本木 今令 问间 清请 情惰 待侍 拆折 候侯 坏环 设没 竟竞 辨辩 账帐 拔拨 晴睛 析折 博搏 密蜜 货贷 券卷 买卖 刀力 了子 王玉 洒酒 0O 1l 5S 8B'.split(
    ' ',
  );
const mistakenFor: ReadonlyMap<string, string> = new Map(
  lookAlikes.flatMap(([one = '', other = '']) => [
    [other, one],
    [one, other],
  ]),
);

/** Stray marks: none is text. */
const specks = ['·', '*', '_', '•'];

/**
 * Each character that has a look-alike is taken for it with `probability` times the share that such characters have among
 * all, so that about `probability` of the whole text is wrong. Footnote marks `[^1]` stay.
 */
export function confuseCharacters(text: string, probability: number, random: Random): string {
  return text.replace(/\[\^[^\]]+\]|[^[]/gu, (character) => {
    const other = mistakenFor.get(character);
    return other !== undefined && random.chance(Math.min(1, probability / shareOfLookAlikes)) ? other : character;
  });
}

/** Of the 45,400 characters of the built-in originals in Chinese one in 12 has a look-alike here. */
const shareOfLookAlikes = 1 / 12;

/** Spaces and specks between the characters of a line, each place with `probability`; never at its ends. */
export function strayMarks(line: Line, probability: number, random: Random): Line {
  return reprint(line, (text) =>
    text.replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, () => {
      if (!random.chance(probability)) return '';
      return random.chance(0.7) ? ' ' : random.pick(specks);
    }),
  );
}

/** A line of specks alone. */
export function speckLine(random: Random): Line {
  return strayLine('furniture', random.pick(['.', '·', '、', '—', "'", '. .', '~']));
}
