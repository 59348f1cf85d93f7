/**
 * Of some headings only the number is set in bold, so only the number is read twice: `2.2. 谁来付费` for `2. 谁来付费`.
 * That looks like the second section of the second chapter. The numbers of the others tell: where 1.1. is followed by
 * 2.2., and no 2.1 stands between them, each number stands for one.
 *
 *     1.1. 岸电的账            → 1. 岸电的账
 *     2. 2. 谁来付费           → 2. 谁来付费
 *     （一）（一）船票          → （一）船票
 *     2.1 2.1 孩子的票         → 2.1 孩子的票
 */
import type { LeftOut } from '../document.ts';
import { widthOf } from '../shapes.ts';
import { concatTraced, sliceTraced } from '../traced-text.ts';
import type { RepairedLine } from './repair.ts';

/** The number twice with its mark, then a word. */
const twice = /^\s*((\d{1,2})[.．、])(\s*)\1(?=\s*[^\s\d])/;
/** Numbers that no other number looks like when they stand twice, where the document doubles its bold type. */
const plainlyTwice = [
  /^\s*((第\s?[一二三四五六七八九十\d]{1,3}\s?[章节部篇]|[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}(?:\.\d{1,2})+[.、]?))(\s*)\1(?=\s*[^\s\d.])/u,
  /^\s*((\d{1,2})[.．、])(\s+)\1(?=\s*[^\s\d])/,
];
const fewest = 2;

/** @param leftOut receives the second copies */
export function undoubleNumbers(lines: readonly RepairedLine[], leftOut: LeftOut[]): RepairedLine[] {
  const chosen = new Set(chains(lines).flat());
  const isBoldDoubled = lines.some(({ bold }) => bold > 0);
  return lines.map((line, index) => {
    if (chosen.has(index)) return withNumberOnce(line, twice, leftOut);
    const plainly = isBoldDoubled ? plainlyTwice.find((form) => form.test(line.text.text)) : undefined;
    return plainly ? withNumberOnce(line, plainly, leftOut) : line;
  });
}

/** Lines whose doubled numbers count on from 1. */
function chains(lines: readonly RepairedLine[]): number[][] {
  const found: number[][] = [];
  let chain: number[] = [];
  let number = 0;
  lines.forEach((line, index) => {
    const text = line.text.text;
    // The first section of the next chapter: these numbers have two parts.
    if (text.trimStart().startsWith(`${number + 1}.1`) && number > 0) chain = [];
    const match = twice.exec(text);
    if (!match) return;
    const next = Number(match[2]);
    chain = next === number + 1 && chain.length > 0 ? [...chain, index] : next === 1 ? [index] : [];
    number = next;
    if (chain.length === fewest) found.push(chain);
    else if (chain.length > fewest) found[found.length - 1] = chain;
  });
  return found;
}

function withNumberOnce(line: RepairedLine, doubled: RegExp, leftOut: LeftOut[]): RepairedLine {
  const [all, first = '', , gap = ''] = doubled.exec(line.text.text) as RegExpExecArray;
  const start = all.length - first.length - gap.length;
  leftOut.push({ reason: 'doubled', text: sliceTraced(line.text, start, all.length) });
  const text = concatTraced([sliceTraced(line.text, 0, start), sliceTraced(line.text, all.length)]);
  return { ...line, text, width: widthOf(text.text.trim()) };
}
