import { endsSentence, openMarks } from '../../shapes.ts';
import type { ContextLine } from '../context-line.ts';
import type { LineLabel, LineRule } from '../line-rule.ts';
import {
  affiliation,
  employer,
  endsClassification,
  keywordsLabel,
  namedHeading,
  numberings,
  paperLabel,
} from '../patterns.ts';
import { areLatinNames, areNames, bodyOrAddress, summaryStart } from './paper-head.ts';

/** Title, authors and bodies of a paper take up so many lines at most. */
const mostLines = 40;
const mostTitleLines = 3;
/** What a journal says of a paper stands so close to the summary. */
const dataWithin = 30;
const mostDataLines = 3;

/**
 * What stands over a paper's summary without a blank line: what the journal says of the paper, its title, its authors and
 * the bodies they work for. In a paper in Chinese the same in English stands over the summary in English, and is a note.
 *
 *     文章编号：1004-2277（2019）03-0041-06      → footnote
 *     渡口停航之后的老街                        → heading
 *     沈一帆1，顾听澜2                          → byline
 *     1 临江大学 港口系，临江 430000             → byline
 *     摘要：渡口停航以后……
 *     中图分类号：U69                          → footnote
 */
export const paperFront: LineRule = {
  name: 'paper-front',
  find(lines) {
    const found = new Map<number, LineLabel>();
    lines.forEach((line, index) => {
      if (line.role !== undefined || !summaryStart.test(line.trimmed)) return;
      for (const [at, label] of dataAround(lines, index)) found.set(at, label);
      for (const [at, label] of frontOver(lines, index, found)) found.set(at, label);
    });
    return found;
  },
};

/** What a journal says of a paper behind a label, or of itself. */
const dataLabel =
  /^(?:[【[]?(?:(?:本文)?引用(?:格式|本文)|文章编号|DOI|中图(?:法)?分类号|文献标[识志]码|网络(?:出版|首发)\S{0,4}|期刊网址|Citation|Cite this\S*|CLC number|Document code|Class(?:ification)? number|OCIS\s?codes?|PACS)[】\]]?(?:\s*[:：]|\s+[A-Z\d])|https?:\/\/\S+$|10\.\d{4,}\/\S+$)/i;
/** Who holds the rights, and the number of the volume. */
const imprint = /^(?:\d{3}-)?\d-\d{3,5}-\d{3,5}-[\dX]\b|^(?:Copyright\b|©)/;

function dataAround(lines: readonly ContextLine[], summary: number): Map<number, LineLabel> {
  const found = new Map<number, LineLabel>();
  const last = Math.min(lines.length, summary + dataWithin);
  for (let at = Math.max(0, summary - dataWithin); at < last; at++) {
    const line = lines[at] as ContextLine;
    if (
      at > summary &&
      numberings.some(({ kind, pattern }) => kind.startsWith('decimal') && pattern.test(line.trimmed))
    )
      break;
    if (line.role !== undefined || found.has(at)) continue;
    if (imprint.test(line.trimmed)) found.set(at, { role: 'furniture' });
    else if (dataLabel.test(line.trimmed) || citesAgain(lines, at, found))
      for (const one of dataLines(lines, at)) found.set(one, { role: 'footnote' });
  }
  return found;
}

/** Below how to cite the paper the same stands in English. */
const citesAgain = (lines: readonly ContextLine[], at: number, found: ReadonlyMap<number, LineLabel>) =>
  found.get(at - 1)?.role === 'footnote' && /\[[A-Z](?:\/OL)?\]/.test((lines[at] as ContextLine).trimmed);

/** A label's line, and those in which it goes on: where it fills its line, or breaks inside a number. */
function dataLines(lines: readonly ContextLine[], first: number): number[] {
  let last = first;
  while (last - first < mostDataLines && goesOn(lines[last] as ContextLine, lines[last + 1])) last++;
  return Array.from({ length: last - first + 1 }, (_, step) => first + step);
}

const goesOn = (line: ContextLine, next: ContextLine | undefined) =>
  next !== undefined &&
  next.role === undefined &&
  !line.blankAfter &&
  !endsClassification(line.trimmed, next.trimmed) &&
  (/[\d０-９][-–．]$/.test(line.trimmed) || (line.full && !endsSentence(line.trimmed))) &&
  !summaryStart.test(next.trimmed) &&
  !paperLabel.test(next.trimmed) &&
  !dataLabel.test(next.trimmed) &&
  !areNames(next.trimmed);

type Kind = 'names' | 'body' | 'other';

interface FrontLine {
  index: number;
  kind: Kind;
}

function frontOver(
  lines: readonly ContextLine[],
  summary: number,
  data: ReadonlyMap<number, LineLabel>,
): Map<number, LineLabel> {
  const isLatin = /^\P{Script=Han}+$/u.test((lines[summary] as ContextLine).trimmed);
  const front = readFront(lines, summary, data, isLatin);
  const names = firstNames(front);
  const title = names === undefined ? [] : titleOver(lines, front.slice(0, names));
  if (names === undefined || title.length === 0) return new Map();
  const signed = front.slice(names);
  if (isLatin && (followsSummary(lines, title[0] as number) || closesHanPaper(lines, summary)))
    return new Map([...title, ...signed.map(({ index }) => index)].map((at) => [at, { role: 'footnote' }]));
  return new Map<number, LineLabel>([
    ...title.map((at) => [at, { role: 'heading' }] as const),
    ...signed.map(({ index, kind }): [number, LineLabel] => [
      index,
      kind === 'names' ? { role: 'byline', mark: 'first' } : { role: 'byline' },
    ]),
  ]);
}

/** The lines over a summary that are no text, from the first on; what has a role is passed over. */
function readFront(
  lines: readonly ContextLine[],
  summary: number,
  data: ReadonlyMap<number, LineLabel>,
  isLatin: boolean,
): FrontLine[] {
  const front: FrontLine[] = [];
  for (let at = summary - 1; at >= Math.max(0, summary - mostLines); at--) {
    const line = lines[at] as ContextLine;
    const role = line.role ?? data.get(at)?.role;
    if (role === 'furniture' || role === 'footnote') continue;
    if (role !== undefined || (isLatin && /\p{Script=Han}/u.test(line.trimmed))) break;
    const kind = kindOf(lines, at);
    if (kind === 'other' && (endsSentence(line.trimmed) || paperLabel.test(line.trimmed))) break;
    front.unshift({ index: at, kind });
  }
  return front;
}

const longestLatin = 90;
const place = /^\p{Lu}[\p{L}.' -]{1,30},\s*\p{Lu}[\p{L}.' -]{2,30}$/u;
const numberedBody = new RegExp(
  String.raw`^[\d０-９]\s*[.．、]?\s*(?=.{0,40}${employer.source})[^。！？]{4,80}[\d０-９]{6}[；;]?$`,
  'u',
);

function kindOf(lines: readonly ContextLine[], index: number): Kind {
  const { trimmed } = lines[index] as ContextLine;
  if (affiliation.test(trimmed) || numberedBody.test(trimmed) || closesBody(lines, index)) return 'body';
  if (areNames(trimmed)) return 'names';
  if (/\p{Script=Han}/u.test(trimmed)) return 'other';
  if (/^[（(]?[^.!?]*@/.test(trimmed) || bodyOrAddress.test(trimmed)) return 'body';
  if (trimmed.length > longestLatin) return 'other';
  const above = lines[index - 1]?.trimmed ?? '';
  const goesOn = bodyOrAddress.test(above) && /^\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)?$/u.test(trimmed);
  if (goesOn && /(?:,|&|\b(?:and|of|for|the))$/.test(above)) return 'body';
  if (areLatinNames(trimmed)) return 'names';
  return goesOn || place.test(trimmed) ? 'body' : 'other';
}

/** The bodies stand in brackets over a few lines, and this is one of those. */
function closesBody(lines: readonly ContextLine[], index: number): boolean {
  for (let first = index; first >= Math.max(0, index - mostDataLines); first--) {
    if (!/^[（(]/.test(lines[first]?.trimmed ?? '')) continue;
    for (let last = index; last < Math.min(lines.length, first + mostDataLines + 1); last++) {
      const text = lines.slice(first, last + 1).map(({ trimmed }) => trimmed);
      if (openMarks(text.join('')) === 0) return affiliation.test(text.join('')) || bodyOrAddress.test(text.join(' '));
    }
  }
  return false;
}

/** @returns place of the first line of names below which only names and bodies stand, and a title above */
function firstNames(front: readonly FrontLine[]): number | undefined {
  let first: number | undefined;
  for (let at = front.length - 1; at > 0 && front[at]?.kind !== 'other'; at--)
    if (front[at]?.kind === 'names') first = at;
  return first;
}

/** The last lines above the names that stand together. */
function titleOver(lines: readonly ContextLine[], above: readonly FrontLine[]): number[] {
  const title: number[] = [];
  for (const { index, kind } of above.toReversed()) {
    const line = lines[index] as ContextLine;
    const next = title[0];
    if (title.length === mostTitleLines || kind === 'body' || !/\p{L}{2}/u.test(line.trimmed)) break;
    if (next !== undefined && (next !== index + 1 || lines[next]?.blankBefore || lines[next]?.newPage)) break;
    title.unshift(index);
  }
  return title;
}

const mostBetween = 14;

/** Right above, with no section between, stand the summary and its keywords in Chinese. */
function followsSummary(lines: readonly ContextLine[], index: number): boolean {
  const above = lines.slice(Math.max(0, index - mostBetween), index).toReversed();
  const label = above.findIndex(({ trimmed }) => /^[【[（(〔]?\s*(?:摘\s*要|关\s*键\s*[词字]|中图)/u.test(trimmed));
  return label >= 0 && !above.slice(0, label).some(({ trimmed }) => headsSection(trimmed));
}

/** A summary in English has so many lines at most, with its keywords; so few stand below those. */
const mostClosing = 24;
const mostBelow = 3;
/** Lines up that may hold the summary in Chinese. */
const mostPaper = 1500;

/** At the end of a paper in Chinese its title, authors and summary stand again in English, and no text below the keywords. */
function closesHanPaper(lines: readonly ContextLine[], summary: number): boolean {
  const isHan = ({ trimmed }: ContextLine) => /\p{Script=Han}/u.test(trimmed);
  const rest = lines.slice(summary, summary + mostClosing).filter(({ role }) => role !== 'furniture');
  const end = rest.findIndex(isHan);
  const below = end >= 0 ? rest.slice(0, end) : rest;
  const keywords = below.findIndex(({ trimmed }) => keywordsLabel.test(trimmed));
  if (keywords < 0 || below.length - keywords > mostBelow || below.some(({ trimmed }) => headsSection(trimmed)))
    return false;
  const above = lines.slice(Math.max(0, summary - mostPaper), summary);
  return above.some((line) => isHan(line) && summaryStart.test(line.trimmed));
}

const headsSection = (text: string) =>
  namedHeading.test(text) || numberings.some(({ kind, pattern }) => kind !== 'ordinal' && pattern.test(text));
