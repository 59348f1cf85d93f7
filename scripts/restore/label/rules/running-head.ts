import { endsSentence } from '../../shapes.ts';
import { type ContextLine, isOverWide } from '../context-line.ts';
import type { LineLabel, LineRule } from '../line-rule.ts';
import { folio, folioInLine, issueLine, namedHeading, numberings } from '../patterns.ts';
import { headsPaper, isOfficeWithName, opensPaper } from './paper-head.ts';

const fewest = 3;
/** In half-width units: letters are narrower than Han. */
const widest = 140;
const longest = 100;

/**
 * A short line that comes back through the document, digits aside, beside a page number or at a page's edge, is its
 * running head. Headings that many papers share (摘要, 结论) come back too, but not there.
 *
 *     第九届会议论文集           → furniture, on every page
 *
 *     - 27 -
 */
export const runningHead: LineRule = {
  name: 'running-head',
  find(lines) {
    const candidates = lines.flatMap((line, index) => (isCandidate(line) ? [index] : []));
    const places = Map.groupBy(candidates, (index) => headKey((lines[index] as ContextLine).trimmed));
    const found = new Map<number, LineLabel>();
    const single: number[] = [];
    for (const indexes of places.values()) {
      if (
        repeats(lines, indexes) ||
        headsPages(lines, indexes) ||
        isImprint(lines, indexes) ||
        isVolumeName(lines, indexes)
      )
        for (const index of withoutTitle(lines, indexes)) found.set(index, { role: 'furniture' });
      else single.push(...indexes.filter((index) => standsOverFolio(lines, index)));
    }
    for (const index of [...countingOn(lines), ...headsCountingOn(lines), ...besideNumbers(lines)])
      found.set(index, { role: 'furniture' });
    // On the other side of the page number from a running head that comes back stands the page's own first line.
    for (const index of single) {
      if (![-2, -1, 1, 2].some((step) => found.has(index + step))) found.set(index, { role: 'furniture' });
    }
    for (const index of edgeRuns(lines, found)) found.set(index, { role: 'furniture' });
    return found;
  },
};

/** It comes at the edges of pages, or inside sentences. */
function repeats(lines: readonly ContextLine[], indexes: readonly number[]): boolean {
  if (indexes.length < fewest) return false;
  const atEdge = indexes.filter((index) => isAtPageEdge(lines, index));
  if (atEdge.length >= Math.max(2, indexes.length * 0.4)) return true;
  const inside = indexes.filter((index) => isOpenAndShort(lines[index] as ContextLine) && cutsSentence(lines, index));
  return inside.length >= Math.max(fewest, indexes.length * 0.5);
}

/** So much of its column's width no line of text leaves empty inside a sentence. */
const isShort = ({ width, measure }: ContextLine) => width < measure * 0.6;
const isOpenAndShort = (line: ContextLine) => isShort(line) && !endsSentence(line.trimmed);

/** Name and date of the journal, the page's number and an address may stand at a page's foot, one below the other. */
const mostFootLines = 7;

/**
 * The last line of a page is furniture: so are the lines right above it, up to where they cut a sentence, or stand apart
 * from the text.
 */
function edgeRuns(lines: readonly ContextLine[], found: ReadonlyMap<number, LineLabel>): number[] {
  return [...found.keys()].flatMap((last) => {
    if (last + 1 < lines.length && !lines[last + 1]?.newPage) return [];
    const first = apartFrom(lines, last) ?? cutBy(lines, last);
    return first === undefined ? [] : Array.from({ length: last - first }, (_, step) => first + step);
  });
}

const isFootLine = (line: ContextLine | undefined) =>
  line !== undefined &&
  (issueLine.test(line.trimmed) ||
    (!/[，。；]/.test(line.trimmed) && !endsSentence(line.trimmed) && !namedHeading.test(line.trimmed)));

/** @returns the first of the lines up to `last` that stand inside a sentence and end elsewhere than at the edge of the text */
function cutBy(lines: readonly ContextLine[], last: number): number | undefined {
  for (let first = last; first > last - mostFootLines && first > 0; first--) {
    const line = lines[first] as ContextLine;
    const above = lines[first - 1] as ContextLine;
    if (!isFootLine(line) || (line.newPage && first < last)) return undefined;
    if (!line.blankBefore && above.role === undefined && isAtEdge(above) && !endsSentence(above.trimmed))
      return first < last ? first : undefined;
    if (!isShort(line) && !isOverWide(line) && first < last) return undefined;
  }
  return undefined;
}

/** Narrower lines do not tell text from what stands at the foot. */
const narrowestText = 24;
const isAtEdge = (line: ContextLine) => line.full && !isOverWide(line) && line.width >= narrowestText;

/** Volume, issue, date, page, address. */
const tellsIssue = /\d|www\.|https?:/;

/** @returns the first of the lines up to `last` that stand close together, a blank line above them, most with a number in them */
function apartFrom(lines: readonly ContextLine[], last: number): number | undefined {
  let first = last;
  while (last - first < mostFootLines && !lines[first]?.blankBefore && isFootLine(lines[first - 1])) first--;
  const telling = lines.slice(first, last).filter(({ trimmed }) => tellsIssue.test(trimmed)).length;
  const apart = lines[first]?.blankBefore === true && !lines[first]?.newPage;
  return apart && first < last && telling * 2 > last - first ? first : undefined;
}

/** The line without digits, spaces and dashes, so that page numbers in it make no difference. */
const headKey = (text: string) => text.replace(/[\d\s\-—–·|]+/g, '');

const isCandidate = ({ trimmed, width }: ContextLine) =>
  ((trimmed.length <= longest && width <= widest) || (trimmed.length <= longestImprint && imprint.test(trimmed))) &&
  headKey(trimmed).length >= 4 &&
  !namedHeading.test(trimmed) &&
  !numberings.some(({ pattern, kind }) => kind !== 'decimal' && kind !== 'ordinal' && pattern.test(trimmed));

/** A paper's title is the running head of its pages: where it first stands, over its author, it is the title. */
function withoutTitle(lines: readonly ContextLine[], indexes: readonly number[]): readonly number[] {
  const titles = indexes.filter((index) => headsPaper(lines, index));
  return titles.length === 1 && titles[0] === indexes[0] ? indexes.slice(1) : indexes;
}

/** A page's number in the line, set off by dashes or dots. */
const dashedNumber = /(?:^|[\s　])([-—–·])\s*\d{1,4}\s*\1$|^([-—–·])\s*\d{1,4}\s*\2[\s　]/u;
/** Lines that a title may run over. */
const titleLines = 3;

/**
 * Lines with a page's number in them or right beside one that repeat what stands further up, as a title or on the cover,
 * also over several lines there, or that cut a sentence.
 *
 *     渡口改造二十年            → the title
 *     沈一帆
 *     …
 *     岸线的长度没有变，变的是
 *     渡口改造二十年    57      → running head
 *     泊位的用法。
 */
function besideNumbers(lines: readonly ContextLine[]): number[] {
  const first = firstPlaces(lines);
  const found: number[] = [];
  const heads = new Set<string>();
  lines.forEach((line, index) => {
    if (line.role !== undefined || endsSentence(line.trimmed)) return;
    if (dashedNumber.test(line.trimmed) && /\p{L}/u.test(line.trimmed) && line.width <= widest) {
      found.push(index);
      return;
    }
    if (!isCandidate(line)) return;
    if (!folioInLine.test(line.trimmed) && !besideFolio(lines, index)) return;
    if (yearAndIssue.test(line.trimmed) && besideFolio(lines, index)) {
      found.push(index);
      return;
    }
    if (isShort(line) && standsByDashedFolio(lines, index) && cutsSentence(lines, index)) {
      heads.add(headKey(line.trimmed));
      found.push(index);
      return;
    }
    const key = headKey(line.trimmed);
    const above = first.get(key);
    if (above === undefined || above.index >= index || headsPaper(lines, index)) return;
    const isHead =
      heads.has(key) ||
      cutsSentence(lines, index) ||
      above.index < titleLines ||
      headsPaper(lines, above.index + above.count - 1) ||
      isOfficeWithName(lines[above.index + above.count]?.trimmed ?? '');
    if (!isHead) return;
    heads.add(key);
    found.push(index);
  });
  lines.forEach((line, index) => {
    if (
      line.role === undefined &&
      besideFolio(lines, index) &&
      heads.has(headKey(line.trimmed)) &&
      !headsPaper(lines, index)
    )
      found.push(index);
  });
  return found;
}

/** A journal's name, year and issue: `渡口与岸线　2020 年第 2 期`. */
const yearAndIssue = /^[^。，；：]{2,24}\d{4}\s?年\s?第?\s?\d{1,2}\s?期$/;

const besideFolio = (lines: readonly ContextLine[], index: number) =>
  [-1, 1].some((step) => {
    const near = lines[index + step];
    return near?.role === 'furniture' && folio.test(near.trimmed);
  });

/** No title stands between a page's number set off by marks and the rest of a sentence: the running head of one page does. */
const standsByDashedFolio = (lines: readonly ContextLine[], index: number) =>
  /^([-—–·|])\s*\d{1,4}\s*\1$/.test(lines[index - 1]?.trimmed ?? '') &&
  !/[，。；：、]/.test(lines[index]?.trimmed ?? '') &&
  lines[index]?.blankAfter === lines[index]?.blankBefore &&
  lines[index + 1]?.full === true;

/** Where each short line, and each run of a few, stands first. */
function firstPlaces(lines: readonly ContextLine[]): Map<string, { index: number; count: number }> {
  const first = new Map<string, { index: number; count: number }>();
  lines.forEach((_, index) => {
    let key = '';
    for (let count = 1; count <= titleLines; count++) {
      const line = lines[index + count - 1];
      if (line === undefined || line.width > widest || endsSentence(line.trimmed)) break;
      key += headKey(line.trimmed);
      if (!first.has(key)) first.set(key, { index, count });
    }
  });
  return first;
}

/** The last text above stops inside a sentence at its column's edge. */
function cutsSentence(lines: readonly ContextLine[], index: number): boolean {
  let at = index - 1;
  while (lines[at]?.role === 'furniture') at--;
  const above = lines[at];
  return above?.full === true && !endsSentence(above.trimmed);
}

/** The very same line is the first of two pages, set apart from the text of both. */
const headsPages = (lines: readonly ContextLine[], indexes: readonly number[]) =>
  indexes.length === 2 &&
  indexes.every((index) => {
    const line = lines[index] as ContextLine;
    return index > 0 && line.newPage && line.blankAfter && !endsSentence(line.trimmed);
  }) &&
  lines[indexes[0] as number]?.trimmed === lines[indexes[1] as number]?.trimmed;

/** A title stands over one paper's authors; over the titles of several, beside a page number, stands the volume's name. */
const isVolumeName = (lines: readonly ContextLine[], indexes: readonly number[]) =>
  indexes.length >= 2 &&
  indexes.some((index) => besideFolio(lines, index)) &&
  indexes.filter((index) => headsPaper(lines, index) && !opensPaper(lines[index + 1]?.trimmed ?? '')).length >= 2;

/** What a publisher or library prints on each page: whose the rights are, and where it stands on the web. */
const longestImprint = 160;
const imprint = /©|\(C\)|https?:\/\/|\bwww\.|all rights reserved|版权所有/i;

const isImprint = (lines: readonly ContextLine[], indexes: readonly number[]) =>
  indexes.length >= 2 &&
  imprint.test(lines[indexes[0] as number]?.trimmed ?? '') &&
  indexes.slice(1).some((index, at) => index - (indexes[at] as number) >= page.lines);

const numberBefore = /^(\d{1,4})\s+\p{L}/u;
const numberBehind = /\p{L}.*\s(\d{1,4})$/u;
/** Sections have smaller numbers before their headings. */
const largestSection = 30;

interface NumberInHead {
  number: number;
  /** it is no section's number */
  isPaged: boolean;
}

/** The number before or behind the words of a line that may be a running head. */
function numberIn({ trimmed }: ContextLine): NumberInHead | undefined {
  if (trimmed.length > longest || endsSentence(trimmed)) return undefined;
  const behind = numberBehind.exec(trimmed)?.[1];
  const number = Number(behind ?? numberBefore.exec(trimmed)?.[1]);
  return Number.isNaN(number) ? undefined : { number, isPaged: behind !== undefined || number > largestSection };
}

/**
 * First lines of pages with a page's number before or behind them that counts on from page to page: `212 Port Studies`,
 * and on the next page `Dredging as Memory 213`.
 */
function countingOn(lines: readonly ContextLine[]): number[] {
  const numbered = lines.flatMap((line, index) => {
    const found = line.newPage ? numberIn(line) : undefined;
    return found ? [{ index, ...found }] : [];
  });
  const steps = numbered.slice(1).flatMap((one, at) => {
    const before = numbered[at] as (typeof numbered)[number];
    const step = one.number - before.number;
    return (step === 1 || step === 2) && (one.isPaged || before.isPaged) ? [before.index, one.index] : [];
  });
  return [...new Set(steps)];
}

/** Pages have so many lines at least, and a head that stands on each other page counts on by two. */
const page = { lines: 15, steps: 4 };

/**
 * The same words with a page's number before or behind them that counts on, a page's length apart, also where nothing
 * else tells where pages begin: `186 渡口与岸线 第 24 卷`, and two pages on `188 渡口与岸线 第 24 卷`.
 */
function headsCountingOn(lines: readonly ContextLine[]): number[] {
  const numbered = lines.flatMap((line, index) => {
    const found = line.role === undefined ? numberIn(line) : undefined;
    const key = found?.isPaged ? headKey(line.trimmed) : '';
    return found && key.length >= 4 ? [{ index, number: found.number, key }] : [];
  });
  return [...Map.groupBy(numbered, ({ key }) => key).values()].flatMap((places) => {
    const countOn = places.slice(1).every((one, at) => {
      const last = places[at] as (typeof places)[number];
      const pages = one.number - last.number;
      return pages >= 1 && pages <= page.steps * places.length && one.index - last.index >= page.lines;
    });
    return places.length >= 2 && countOn ? places.map(({ index }) => index) : [];
  });
}

/** Alone between blank lines, right above or below a page number between dashes: a running head even when it comes once. */
function standsOverFolio(lines: readonly ContextLine[], index: number): boolean {
  const line = lines[index] as ContextLine;
  if (!line.blankBefore || !line.blankAfter || endsSentence(line.trimmed) || line.width > line.measure * 0.8)
    return false;
  if (headsPaper(lines, index)) return false;
  return [-1, 1].some((step) => /^[-—–]\s*\d{1,4}\s*[-—–]$/.test(lines[index + step]?.trimmed ?? ''));
}

function isAtPageEdge(lines: readonly ContextLine[], index: number): boolean {
  const line = lines[index] as ContextLine;
  if (line.newPage || lines[index + 1]?.newPage || /^\d+\s{2,}|\s{2,}\d+$/.test(line.trimmed)) return true;
  return [-2, -1, 1, 2].some((step) => {
    const near = lines[index + step];
    return near !== undefined && folio.test(near.trimmed) && near.trimmed.length <= 9;
  });
}
