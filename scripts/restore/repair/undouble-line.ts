/**
 * Bold type is drawn twice by some typesetting programs, and extraction reads both copies, of the whole line or of one
 * run after the other.
 *
 *     1.2 港口的用电1.2 港口的用电            → 1.2 港口的用电
 *     2.2. 港口的用电港口的用电 [3][3]        → 2. 港口的用电 [3]
 *     ◎ 在内河港，在内河港，船舶先靠泊后接电   → ◎ 在内河港，船舶先靠泊后接电
 *     项目名称项目名称 投资额投资额            → 项目名称 投资额
 *     ●●岸电                                → ●岸电
 *     渡船停了，谁来送信谁来送信                → 渡船停了，谁来送信
 *
 * Reduplication that the language has (天天, 研究研究, 333) is shorter than what is taken here, or is not followed by
 * anything that a heading has.
 */

import { namedHeading, numberings } from '../label/patterns.ts';
import type { RuleName } from '../rules.ts';
import { comparable } from '../shapes.ts';
import type { TracedText } from '../traced-text.ts';
import { concatTraced, sliceTraced } from '../traced-text.ts';
import { everyRule, isOn, type Watch } from '../watch.ts';

export interface Undoubled {
  kept: TracedText;
  /** the second copies */
  dropped: TracedText[];
  /** code units at the start of `kept` that were printed twice, so set in bold */
  boldLength: number;
}

/** A bullet may stand once before a doubled run, and so may the tab behind it, which is lost in some fonts. */
const bullets: readonly RegExp[] = [
  /^[\s\u00a0]*([◎○●•·▪■◆◇□※►▶➢])?[\s\u00a0\ufffd]*/u,
  /^[\s\u00a0]*([◎○●•·▪■◆◇□※►▶➢])?[\s\u00a0]*/u,
  /^/,
];
const startsOf = (text: string) => new Set(bullets.map((pattern) => pattern.exec(text)?.[0].length ?? 0));
/** A doubled run that ends in a mark needs this many characters, one that does not needs more. */
const shortestMarked = 4;
/** Words before a colon are not said twice, however short. */
const shortestBeforeColon = 3;
/** Longer runs are not headings. */
const longestRun = 160;
const shortestBare = 5;
const shortestWhole = 3;
const shortestLatin = 9;
/** After a line of which all is doubled and that ends inside a sentence, the rest of the run may be as short as that. */
const shortestRest = 2;

interface Kind {
  rule: RuleName;
  undouble(line: TracedText, isRest: boolean, watch: Watch): Undoubled | undefined;
}

/** In the order in which they are tried; the first that finds something is taken. */
const kinds: readonly Kind[] = [
  { rule: 'undouble-bullet', undouble: undoubleBullet },
  { rule: 'undouble-whole', undouble: undoubleWhole },
  { rule: 'undouble-cells', undouble: undoubleCells },
  { rule: 'undouble-start', undouble: undoubleStart },
];

/**
 * @param isRest the line above is doubled as a whole and ends inside a sentence, so a doubled run goes on here
 * @returns undefined when nothing in the line is doubled
 */
export function undoubleLine(line: TracedText, isRest = false, watch: Watch = everyRule): Undoubled | undefined {
  for (const { rule, undouble } of kinds) {
    const undoubled = isOn(watch, rule) ? undouble(line, isRest, watch) : undefined;
    if (undoubled === undefined) continue;
    const copies = rule === 'undouble-bullet' ? undoubled.dropped.slice(0, 1) : undoubled.dropped;
    watch.decisions?.push({
      stage: 'repair',
      rule,
      where: [line],
      what: `loses a second copy: ${copies.map(({ text }) => `“${text.trim()}”`).join(', ')}`,
      next: { what: 'stays as it stands' },
    });
    return undoubled;
  }
  return undefined;
}

function undoubleBullet(line: TracedText, isRest: boolean, watch: Watch): Undoubled | undefined {
  const match = /^(\s*)([◎○●•▪■◆◇□※►▶➢])\2(?!\2)/u.exec(line.text);
  if (!match) return undefined;
  const first = (match[1] ?? '').length + 1;
  const rest = concatTraced([sliceTraced(line, 0, first), sliceTraced(line, first + 1)]);
  const more = undoubleLine(rest, isRest, watch);
  return {
    kept: more?.kept ?? rest,
    dropped: [sliceTraced(line, first, first + 1), ...(more?.dropped ?? [])],
    boldLength: rest.text.length,
  };
}

/**
 * The line, less a bullet before it, is one run twice, or several such runs one after the other; or what stands behind its
 * number or its first clause is, where only that is bold.
 */
function undoubleWhole(line: TracedText, isRest: boolean): Undoubled | undefined {
  for (const start of startsOf(line.text)) {
    const undoubled = undoubleRuns(line, start, isRest ? shortestRest : shortestWhole);
    if (undoubled) return undoubled;
  }
  for (const start of innerStarts(line.text)) {
    const undoubled = undoubleRuns(line, start, shortestBehind);
    if (undoubled) return undoubled;
  }
  return undefined;
}

const longestHeading = 64;
const shortestBehind = 4;

/** Places behind a heading's number and behind its clauses. */
function innerStarts(text: string): number[] {
  if (text.trim().length > longestHeading) return [];
  const number = numberings.find(({ pattern }) => pattern.test(text))?.pattern.exec(text)?.[0].length;
  const clauses = [...text.matchAll(/[，：；、,:;]\s*/g)].map((match) => match.index + match[0].length);
  return number === undefined ? clauses : [number, ...clauses];
}

function undoubleRuns(line: TracedText, start: number, shortest: number): Undoubled | undefined {
  const filled = line.origins.map((_, at) => at).filter((at) => at >= start && (line.text[at] ?? '').trim() !== '');
  const text = filled.map((at) => line.text[at]).join('');
  const lengths = doubledRuns(text, 0, new Set());
  if (!lengths?.some((_, at) => isHeadingRun(text, lengths, at, shortest))) return undefined;
  const kept: TracedText[] = [sliceTraced(line, 0, start)];
  const dropped: TracedText[] = [];
  let run = 0;
  let from = start;
  for (const length of lengths) {
    const second = (filled[run + length - 1] as number) + 1;
    run += 2 * length;
    const end = run < filled.length ? (filled[run - 1] as number) + 1 : line.text.length;
    kept.push(sliceTraced(line, from, second));
    dropped.push(sliceTraced(line, second, end));
    from = end;
  }
  const all = concatTraced(kept);
  return { kept: all, dropped, boldLength: all.text.length };
}

/**
 * Lengths of the runs, the longest that leave no rest, where the whole text is runs each of which stands twice.
 *
 * @param dead places from which it is not, so that none is tried again
 */
function doubledRuns(text: string, from: number, dead: Set<number>): number[] | undefined {
  if (from === text.length) return [];
  if (dead.has(from)) return undefined;
  for (let length = Math.floor((text.length - from) / 2); length > 0; length--) {
    if (text[from] !== text[from + length] || !text.startsWith(text.slice(from, from + length), from + length))
      continue;
    const run = text.slice(from, from + length);
    if (!isRun(run) && !isNumber(run)) continue;
    const rest = doubledRuns(text, from + 2 * length, dead);
    if (rest) return [length, ...rest];
  }
  dead.add(from);
  return undefined;
}

/** A number before or a note's mark after a heading. */
const isNumber = (run: string) => /^[\p{N}\p{P}]+$/u.test(run) && /\p{N}/u.test(run);

/** The run that is more than a number; with a number beside it, or as a heading's usual name, it may be short. */
function isHeadingRun(text: string, lengths: readonly number[], index: number, shortest: number): boolean {
  const from = lengths.slice(0, index).reduce((sum, length) => sum + 2 * length, 0);
  const run = text.slice(from, from + (lengths[index] as number));
  if (!isRun(run) || new Set(comparable(run)).size < 2) return false;
  return lengths.length > 1 || run.length >= shortest || namedHeading.test(run);
}

/** Words of Latin script are said twice by right (Bora Bora, that that), numbers too; headings are longer. */
const isRun = (run: string) =>
  /\p{Script=Han}/u.test(run) || (/\p{L}/u.test(run) && run.trim().length >= shortestLatin);

/** Every cell of a table's head is one run twice: 年份年份 产量产量. */
function undoubleCells(line: TracedText): Undoubled | undefined {
  const cells = [...line.text.matchAll(/\S+/g)];
  const doubled = cells.filter((cell) => isTwice(cell[0]));
  if (doubled.length < 2 || doubled.length < cells.length * 0.4) return undefined;
  const kept: TracedText[] = [];
  const dropped: TracedText[] = [];
  let from = 0;
  for (const cell of doubled) {
    const middle = cell.index + cell[0].length / 2;
    kept.push(sliceTraced(line, from, middle));
    dropped.push(sliceTraced(line, middle, cell.index + cell[0].length));
    from = cell.index + cell[0].length;
  }
  kept.push(sliceTraced(line, from));
  return { kept: concatTraced(kept), dropped, boldLength: line.text.length };
}

function isTwice(cell: string): boolean {
  const half = cell.length / 2;
  return cell.length >= 4 && cell.length % 2 === 0 && /\p{L}/u.test(cell) && cell.slice(0, half) === cell.slice(half);
}

/** A bold run-in at the start of the line is doubled, the text goes on after it. */
function undoubleStart(line: TracedText, isRest: boolean): Undoubled | undefined {
  for (const start of startsOf(line.text)) {
    const undoubled = undoubleRunIn(line, start, isRest);
    if (undoubled) return undoubled;
  }
  return undefined;
}

function undoubleRunIn(line: TracedText, start: number, isRest: boolean): Undoubled | undefined {
  const text = line.text;
  const longest = Math.min(longestRun, Math.floor((text.length - start) / 2));
  for (let length = longest; length >= shortestRest; length--) {
    const run = text.slice(start, start + length);
    if (!text.startsWith(run, start + length)) continue;
    if (length < (isRest ? shortestRest : shortestFor(run)) || comparable(run).length < 2 || !isRun(run)) continue;
    const end = start + length;
    const kept = concatTraced([sliceTraced(line, 0, end), sliceTraced(line, end + length)]);
    return { kept, dropped: [sliceTraced(line, end, end + length)], boldLength: end };
  }
  return undefined;
}

function shortestFor(run: string): number {
  if (/[：:]$/.test(run)) return shortestBeforeColon;
  return /[，。；！？,;]$/.test(run) ? shortestMarked : shortestBare;
}
