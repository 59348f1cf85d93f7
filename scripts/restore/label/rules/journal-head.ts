import { comparable, endsSentence } from '../../shapes.ts';
import type { ContextLine } from '../context-line.ts';
import type { LineLabel, LineRule } from '../line-rule.ts';
import { affiliation, dotLeaders, folio, numberings } from '../patterns.ts';
import { headsPaper, opensPaper, summaryStart } from './paper-head.ts';

/** In half-width units. */
const widest = 150;
/** Name, date and number of a journal take up so many lines at most. */
const mostLines = 6;

/**
 * What a journal prints over its pages, also where it comes once: a line with the issue's number at the head of the file
 * or apart from the text, and the names and dates that stand together with it; and at a page's edge the paper's title,
 * with its authors or shortened.
 *
 *     海岸学刊（社会科学版）  2019 年第 3 期      → furniture
 *
 *     渡口停航之后的老街
 *     沈一帆
 *     …
 *     沈一帆：渡口停航之后的老街                → furniture
 */
export const journalHead: LineRule = {
  name: 'journal-head',
  find(lines) {
    const titles = titlesOf(lines);
    const telling = new Set(lines.flatMap((line, index) => (isTelling(lines, line, index, titles) ? [index] : [])));
    const found = new Map<number, LineLabel>();
    for (const group of groupsWith(lines, telling)) for (const index of group) found.set(index, { role: 'furniture' });
    for (const index of telling) {
      found.set(index, { role: 'furniture' });
      for (const beside of [index - 1, index + 1])
        if (folio.test(lines[beside]?.trimmed ?? '')) found.set(beside, { role: 'furniture' });
    }
    return found;
  },
};

/** The number of a journal's issue: with its volume or year, or volume, year and pages. */
const issue =
  /第\d{1,3}卷[,(（]?第?\d{1,2}期|(?:19|20)\d{2}年第?\d{1,2}期|Vol\.?\d{1,3},?\(?(?:No\.?|Issue)\d{1,2}|\D\d{1,3}\((?:19|20)\d{2}\)\d{1,5}[-–—]\d{1,5}|,(?:19|20)\d{2},\d{1,3}\(\d{1,2}\):\d{1,5}[-–—]\d{1,5}|^(?:19|20)\d{2}年\d{1,2}月\D{4,}(?:19|20)\d{2}$/i;
/** A part of that alone, or what else a journal says of itself. */
const partOfIssue =
  /^(?:总?第\d{1,3}[卷期]|\d{1,3}[卷期]|第\d{1,3}卷第?\d{1,2}期.{0,12}|(?:19|20)\d{2}(?:年(?:\d{1,2}月)?)?|\(?总第\d{1,4}期\)?|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?,?(?:19|20)\d{2}|Vol\.?\d{1,3}.{0,12}|No\.?\d{1,3}|ISSN.{4,30}|CN\d{2}-\d{4}.{0,8}|Contentslistsavailable.{0,60}|journalhomepage.{0,60})$/i;

const withoutSpaces = (text: string) => text.normalize('NFKC').replace(/\s+/g, '');

/** What is cited has a title in marks or a number in front; labels and sentences go on behind commas. */
const mayBeHead = ({ role, trimmed, width }: ContextLine) =>
  role === undefined &&
  width <= widest &&
  (issue.test(withoutSpaces(trimmed)) ? !/[.．]$/.test(trimmed) : !endsSentence(trimmed)) &&
  !/[。！？；《》[\]［］]|[,，].*[,，].*[,，].*[,，]/.test(trimmed) &&
  !dotLeaders.test(trimmed) &&
  !numberings.some(({ kind, pattern }) => kind !== 'decimal' && kind !== 'ordinal' && pattern.test(trimmed));

/** Lines at the head of a file in which the journal may name itself. */
const headOfFile = 8;

function isTelling(lines: readonly ContextLine[], line: ContextLine, index: number, titles: readonly Title[]): boolean {
  if (line.role !== undefined) return false;
  const alone = line.blankBefore && line.blankAfter;
  if (authorsAlone.test(line.trimmed)) return alone || isNumber(lines[index - 1]);
  const isApart = index < headOfFile || alone || isAtEdge(lines, index);
  if (isApart && /[\d０-９]/.test(line.trimmed) && issue.test(withoutSpaces(line.trimmed)))
    return mayBeHead(line) && !opensPaper(line.trimmed);
  const isBeside = isNumber(lines[index - 1]) || isNumber(lines[index + 1]) || cutsSentence(lines, index);
  return (
    isBeside &&
    mayBeHead(line) &&
    repeatsTitle(line, index, titles) &&
    !opensPaper(line.trimmed) &&
    !headsPaper(lines, index)
  );
}

/** The first author's name stands for all: `A. Lee et al.`, `沈一帆 等`. */
const authorsAlone =
  /^(?:(?:\p{Lu}\.[\s-]?){0,3}\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?,?\set\sal\.?|\p{Script=Han}{2,3}[\s，,]*等)$/u;

const isNumber = (line: ContextLine | undefined) => line !== undefined && folio.test(line.trimmed);

function isAtEdge(lines: readonly ContextLine[], index: number): boolean {
  const [above, line, below] = [lines[index - 1], lines[index] as ContextLine, lines[index + 1]];
  return line.newPage || below?.newPage === true || isNumber(above) || isNumber(below);
}

/** Between two lines of text, of which the upper one stops inside a sentence at its column's edge. */
function cutsSentence(lines: readonly ContextLine[], index: number): boolean {
  const above = lines[index - 1];
  return above?.role === undefined && above?.full === true && !endsSentence(above.trimmed) && above.width >= narrowest;
}

/** In half-width units: narrower lines do not tell text from titles. */
const narrowest = 30;

interface Title {
  key: string;
  /** index of its last line */
  last: number;
}

/** Shorter words may head a section, too. */
const shortestTitle = 8;
const titleLines = 3;
/** A part of a title says less than the whole, so it has to be longer. */
const shortestPart = 10;

/** A title stands so many lines down a file at most, or so many above a summary or the bodies that authors work for. */
const front = { head: 40, above: 12 };

/** What stands over authors, bodies or a summary, with the lines above that are set close to it. */
function titlesOf(lines: readonly ContextLine[]): Title[] {
  const places = new Set(Array.from({ length: Math.min(front.head, lines.length) }, (_, index) => index));
  lines.forEach(({ trimmed }, index) => {
    if (!summaryStart.test(trimmed) && !affiliation.test(trimmed)) return;
    for (let at = Math.max(0, index - front.above); at < index; at++) places.add(at);
  });
  return [...places].flatMap((last) => {
    const line = lines[last] as ContextLine;
    if (line.role !== undefined || !headsPaper(lines, last) || opensPaper(line.trimmed)) return [];
    const titles: Title[] = [];
    let key = '';
    for (let at = last; at > last - titleLines && at >= 0; at--) {
      const one = lines[at] as ContextLine;
      if (endsSentence(one.trimmed) || (at < last && one.blankAfter)) break;
      key = comparable(one.trimmed) + key;
      if (key.length >= shortestTitle) titles.push({ key, last });
    }
    return titles;
  });
}

/** Authors, journal or issue may stand beside the title. */
const mostBeside = 30;
/** Share of the pairs of letters of a shortened title that the whole has. */
const mostlyShared = 0.8;
const fewestWords = 3;
const authorsBefore = /^[^:：]{2,30}?(?:等|et al\.?)?\s*[:：]\s*/u;

function repeatsTitle(line: ContextLine, index: number, titles: readonly Title[]): boolean {
  const whole = comparable(line.trimmed);
  const short = comparable(line.trimmed.replace(authorsBefore, ''));
  const isHan = /\p{Script=Han}/u.test(line.trimmed);
  const words = line.trimmed.toLowerCase().match(/\p{Script=Latin}{4,}/gu) ?? [];
  return titles.some(({ key, last }) => {
    if (index <= last) return false;
    if (whole.length <= key.length + mostBeside && whole.includes(key)) return true;
    if (short.length < shortestPart || short.length > key.length) return false;
    return isHan
      ? sharedPairs(short, key) >= mostlyShared
      : words.length >= fewestWords && words.every((word) => key.includes(word));
  });
}

/** Share of a text's pairs of letters that the key has too; in Latin letters any two texts have pairs in common. */
function sharedPairs(text: string, key: string): number {
  let shared = 0;
  for (let at = 0; at < text.length - 1; at++) if (key.includes(text.slice(at, at + 2))) shared++;
  return shared / (text.length - 1);
}

const isName = (text: string) =>
  /^\p{Script=Han}{2,14}(?:[（(]\p{Script=Han}{2,10}[）)])?$/u.test(text.replace(/[\s　]+/g, '')) ||
  /^[A-Z][A-Z &]{5,50}$/.test(text) ||
  /^(?:Journal|Acta|Transactions|Bulletin|Annals)\b[^.,;:]{4,60}$/.test(text);

/** Lines set together, apart from the rest, one of which tells that a journal speaks of itself. */
function groupsWith(lines: readonly ContextLine[], telling: ReadonlySet<number>): number[][] {
  const groups: number[][] = [];
  for (let first = 0; first < lines.length; first++) {
    if (!lines[first]?.blankBefore && !lines[first]?.newPage) continue;
    let last = first;
    while (last - first < mostLines && lines[last]?.blankAfter === false && !lines[last + 1]?.newPage) last++;
    const group = Array.from({ length: last - first + 1 }, (_, step) => first + step);
    if (!group.some((index) => telling.has(index)) || group.length > mostLines) continue;
    const all = group.every((index) => {
      const line = lines[index] as ContextLine;
      return telling.has(index) || line.role === 'furniture' || isNumber(line) || saysPart(line);
    });
    // Right over authors stands a title, whatever stands above it.
    if (all && !opensPaper(lines[last + 1]?.trimmed ?? '')) groups.push(group);
  }
  return groups;
}

const saysPart = (line: ContextLine) =>
  mayBeHead(line) && (partOfIssue.test(withoutSpaces(line.trimmed)) || isName(line.trimmed));
