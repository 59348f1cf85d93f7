import { comparable, endsSentence } from '../../shapes.ts';
import type { ContextLine } from '../context-line.ts';
import type { LineLabel, LineRule } from '../line-rule.ts';
import { contentsHeading, dotLeaders, openLeaders } from '../patterns.ts';
import { isNumbered } from './heading.ts';

const fewestInRun = 3;
const farthest = 2500;
/** A heading in other words is looked for in the same paper only. */
const farthestWorded = 400;
/** Dice coefficient of the characters' pairs from which two lines are the same heading. */
const sameHeading = 0.7;

/**
 * A paper's own contents list: a run of short lines most of which come back further on as headings.
 *
 *     一、岸电的账            → contents, because the line comes back as a heading
 *     二、谁来付费            → contents
 *     …
 *     一、岸电的账
 *     港口的电价……
 */
export const contentsList: LineRule = {
  name: 'contents-list',
  find(lines) {
    const found = new Map<number, LineLabel>();
    const later = indexHeadings(lines);
    for (const [start, stop] of shortRuns(lines)) {
      const end = firstRepeat(lines, start, stop);
      const matched = range(start, end).filter((index) => comesBack(lines, index, end, later));
      if (matched.length < fewestInRun) continue;
      const first = withContentsHeading(lines, matched[0] as number);
      const last = matched.at(-1) as number;
      if (matched.length < (last - first + 1) * 0.55 || isProse(lines.slice(first, last + 1))) continue;
      for (let index = first; index <= lastOfList(lines, last, end); index++) found.set(index, { role: 'contents' });
    }
    lines.forEach((line, index) => {
      if (line.role === undefined && hasLeaders(lines, index) && line.trimmed.length < 90)
        found.set(index, { role: 'contents' });
    });
    lines.forEach((line, index) => {
      if (line.role === undefined && contentsHeading.test(line.trimmed) && !found.has(index + 1))
        for (const at of entriesBelow(lines, index, later)) found.set(at, { role: 'contents' });
    });
    for (const index of [...found.keys()])
      if (contentsHeading.test(lines[index - 1]?.trimmed ?? '')) found.set(index - 1, { role: 'contents' });
    return found;
  },
};

const fewestBelow = 2;
const mostBelow = 80;
/** A wide gap parts title from author and page where the dots are lost. */
const gap = /\s{2,}|　+/u;

/**
 * The list of a volume under its own heading: titles with their authors behind a gap. The title comes back further on, in
 * the text perhaps over two lines.
 *
 *     目　次
 *     渡口的账　　沈一帆        → contents
 *     岸线与泊位　　顾听澜 12   → contents
 *     渡口的账
 *     沈一帆
 */
function entriesBelow(lines: readonly ContextLine[], top: number, { byText }: Later): number[] {
  const titles: string[] = [];
  const entries: number[] = [];
  for (let index = top + 1; index < Math.min(lines.length, top + mostBelow); index++) {
    const line = lines[index] as ContextLine;
    if (line.role !== undefined || endsSentence(line.trimmed)) break;
    const own = keyOf(line.trimmed);
    if (titles.some((title) => title === own || (own.length >= shortestTitle && title.startsWith(own)))) break;
    const keys = entryKeys(line.trimmed).filter((key) => key.length >= shortestTitle);
    titles.push(own, ...keys);
    if (keys.some((key) => standsBelow(lines, key, index, byText))) entries.push(index);
  }
  const last = entries.at(-1) ?? top;
  const run = range(top + 1, last + 1);
  return entries.length >= fewestBelow && entries.length >= run.length * 0.6 ? run : [];
}

const shortestTitle = 4;

/** The words of an entry that may be its title: all, those before its last gap, those behind its first. */
function entryKeys(text: string): string[] {
  const parts = text.replace(/[\s　]*\d{1,3}$/u, '').split(gap);
  return [parts.join(''), parts.slice(0, -1).join(''), parts.slice(1).join(''), parts[0] ?? ''].map(keyOf);
}

/** As a line further down, or as two. */
function standsBelow(lines: readonly ContextLine[], key: string, index: number, byText: Later['byText']): boolean {
  if ((byText.get(key) ?? []).some((at) => at > index)) return true;
  const halves = range(shortestTitle / 2, key.length - 1);
  return halves.some((cut) =>
    (byText.get(key.slice(0, cut)) ?? []).some(
      (at) => at > index && keyOf(lines[at + 1]?.trimmed ?? '') === key.slice(cut),
    ),
  );
}

/** Dots that lead to a page number; where it was lost, a line beside it has them too. */
const hasLeaders = (lines: readonly ContextLine[], index: number) =>
  dotLeaders.test(lines[index]?.trimmed ?? '') ||
  (openLeaders.test(lines[index]?.trimmed ?? '') &&
    [lines[index - 1], lines[index + 1]].some(
      (near) => near !== undefined && (dotLeaders.test(near.trimmed) || openLeaders.test(near.trimmed)),
    ));

/** Share of lines that sentences or clauses end in, from which a run is text that is printed twice, no list. */
const proseFrom = 0.25;

const isProse = (run: readonly ContextLine[]) =>
  run.filter(({ trimmed }) => /。|[，；、,;]$|^[，、；]|^\p{Ll}|\p{Ll}\. \p{Lu}/u.test(trimmed)).length >=
  run.length * proseFrom;

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, step) => from + step);
const keyOf = (text: string) => comparable(text.replace(dotLeaders, '').replace(openLeaders, ''));

function withContentsHeading(lines: readonly ContextLine[], first: number): number {
  return contentsHeading.test(lines[first - 1]?.trimmed ?? '') ? first - 1 : first;
}

/** Deeper entries of the list may have been worded anew in the text; they are bullets after the last entry that matched. */
function lastOfList(lines: readonly ContextLine[], last: number, end: number): number {
  let index = last;
  while (index + 1 < end && /^[•◎○①-⑳]/.test(lines[index + 1]?.trimmed ?? '')) index++;
  return index;
}

/** Where headings stand, by their whole text and by the pairs of characters in it. */
interface Later {
  byText: ReadonlyMap<string, readonly number[]>;
  byPair: ReadonlyMap<string, readonly number[]>;
  /** comparable text of the lines in `byPair` */
  keys: ReadonlyMap<number, string>;
}

function indexHeadings(lines: readonly ContextLine[]): Later {
  const byText = new Map<string, number[]>();
  const byPair = new Map<string, number[]>();
  const keys = new Map<number, string>();
  const put = (map: Map<string, number[]>, key: string, index: number) => {
    const places = map.get(key);
    if (places) places.push(index);
    else map.set(key, [index]);
  };
  lines.forEach((line, index) => {
    if (line.trimmed.length > 80) return;
    const key = keyOf(line.trimmed);
    if (key.length < 2 || key.length > 60) return;
    put(byText, key, index);
    if (line.role !== undefined || !isEntry(line)) return;
    keys.set(index, key);
    for (const pair of pairsOf(key)) put(byPair, pair, index);
  });
  return { byText, byPair, keys };
}

/** Runs of lines that could be entries: short, no sentence, no other role. */
function shortRuns(lines: readonly ContextLine[]): [number, number][] {
  const runs: [number, number][] = [];
  let start = -1;
  for (let index = 0; index <= lines.length; index++) {
    const line = lines[index];
    const entry = line !== undefined && line.role === undefined && isEntry(line);
    const ends = start >= 0 && (!entry || (line?.newPage === true && index > start));
    if (ends) {
      const from = afterTitle(lines, start, index);
      if (index - from >= fewestInRun) runs.push([from, index]);
      start = -1;
    }
    if (entry && start < 0) start = index;
  }
  return runs;
}

/** Where no blank line parts the list from the text, the first of its entries comes back right below it. */
function firstRepeat(lines: readonly ContextLine[], start: number, end: number): number {
  const seen = new Set<string>();
  for (let index = start; index < end; index++) {
    const key = keyOf((lines[index] as ContextLine).trimmed);
    if (key.length >= 2 && seen.has(key) && index - start > fewestInRun) return index;
    seen.add(key);
  }
  return end;
}

/** A page that begins with a line without a number begins with a title; the list comes after the blank line below it. */
function afterTitle(lines: readonly ContextLine[], start: number, end: number): number {
  const first = lines[start] as ContextLine;
  if (!(first.newPage || start === 0) || isNumbered(first.trimmed) || contentsHeading.test(first.trimmed)) return start;
  let from = start + 1;
  while (
    from < end &&
    !(lines[from] as ContextLine).blankBefore &&
    !contentsHeading.test((lines[from] as ContextLine).trimmed)
  )
    from++;
  return from;
}

const isEntry = (line: ContextLine) =>
  line.width <= Math.max(40, line.measure * 0.78) &&
  line.trimmed.length <= 60 &&
  line.bold === 0 &&
  !endsSentence(line.trimmed);

function comesBack(lines: readonly ContextLine[], index: number, end: number, later: Later): boolean {
  const key = keyOf((lines[index] as ContextLine).trimmed);
  if (key.length < 2) return false;
  const places = later.byText.get(key) ?? [];
  const next = places[firstFrom(places, Math.max(end - 1, index + 1))];
  if (next !== undefined && next < index + farthest) return true;
  return key.length >= 5 && comesBackWorded(key, Math.max(end, index + 1), index + farthestWorded, later);
}

/** A line between the two places is the same heading in slightly other words. */
function comesBackWorded(key: string, from: number, to: number, { byPair, keys }: Later): boolean {
  const pairs = pairsOf(key);
  const shared = new Map<number, number>();
  for (const pair of pairs) {
    const places = byPair.get(pair) ?? [];
    for (let next = firstFrom(places, from); next < places.length && (places[next] as number) < to; next++)
      shared.set(places[next] as number, (shared.get(places[next] as number) ?? 0) + 1);
  }
  for (const [at, count] of shared) {
    const other = keys.get(at) ?? '';
    const most = (2 * count) / (key.length + other.length - 2);
    if (most >= sameHeading && similarity(key, other) >= sameHeading) return true;
  }
  return false;
}

/** Where in a rising list the first number stands that is not below `from`; its length where there is none. */
function firstFrom(places: readonly number[], from: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as number) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

const pairsOf = (key: string) => new Set(Array.from({ length: key.length - 1 }, (_, at) => key.slice(at, at + 2)));

/** Dice coefficient of the two texts' character pairs, 0 to 1. */
export function similarity(left: string, right: string): number {
  if (left.length < 2 || right.length < 2) return left === right ? 1 : 0;
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < left.length; at++)
    pairs.set(left.slice(at, at + 2), (pairs.get(left.slice(at, at + 2)) ?? 0) + 1);
  let shared = 0;
  for (let at = 0; at + 1 < right.length; at++) {
    const count = pairs.get(right.slice(at, at + 2)) ?? 0;
    if (count > 0) {
      shared++;
      pairs.set(right.slice(at, at + 2), count - 1);
    }
  }
  return (2 * shared) / (left.length + right.length - 2);
}
