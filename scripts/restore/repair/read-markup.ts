/**
 * Programs that turn PDF into text write Markdown and HTML: `#` before what is set large, comments between pages, tags
 * around tables, links for pictures. Those marks are no text; what they say of a line is kept beside it.
 *
 *     ## 2 渡口的账                      → `2 渡口的账`, marked as a heading
 *     <!-- page 3 -->                   → nothing, and a new page
 *     ![](images/7.jpg)                 → nothing
 *     | 港口 | 班次 |                     → `港口<tab>班次`, marked as a row of a table
 *     <div style="…">图 1 渡口</div>      → `图 1 渡口`
 *
 * Some programs set `#` before each line in a type larger than another: where the lines of one depth run on like text,
 * the mark says nothing, and the blank lines that come with it are none.
 */
import type { LeftOut, Line } from '../document.ts';
import { endsSentence, widthOf } from '../shapes.ts';
import { concatTraced, sliceTraced, type TracedText, trimTraced } from '../traced-text.ts';

const depthMark = /^\s*(?:>\s*)*(#{1,6})[ \t]+(?=\S)/;
const quoteMark = /^\s*(?:>\s+)+(?=\S)/;
const comment = /^\s*<!--.*-->\s*$/;
const picture = /^\s*!\[[^\]]*\]\([^()\s]*\)\s*$/;
const tag =
  /<\/?(?:div|span|p|br|img|center|sup|sub|html|body|table|thead|tbody|tr|td|th|caption|figure|figcaption|h[1-6]|b|i|u|em|strong|font)(?:\s[^<>]*)?\/?>/gi;
const openingTag = /^\s*<(?:div|table|img|html|figure|center)(?:\s[^<>]*)?\/?>/i;
/** The line under the head of a table. */
const underHead = /^\s*\|?\s*:?-{3,}:?\s*(?:\|\s*:?-{3,}:?\s*)+\|?\s*$/;
const pipeRow = /^\s*\|.*\|\s*$/;

/** Between two pages of an extraction: `===== Page 3 =====`, `--- 第 3 页 ---`. */
const pageMarker =
  /^\s*[-=#*_]{2,}\s*(?:page\s*[:：]?\s*\d{1,4}(?:\s*(?:of|[/／])\s*\d{1,4})?|第\s*\d{1,4}\s*页(?:\s*[/／,，]?\s*共\s*\d{1,4}\s*页)?)\s*[-=#*_]{2,}\s*$/i;
const pageWord = /page|第\s*\d{1,4}\s*页/i;
/** A rule across the page. */
const rule = /^\s*(-{3,}|={3,}|_{3,}|\*{3,})\s*$/;

/** @param leftOut receives the marks */
export function readMarkup(lines: readonly Line[], leftOut: LeftOut[]): Line[] {
  const breaks = pageBreaks(lines);
  const bare = isMarkup(lines) ? withoutMarks(lines, leftOut) : [...lines];
  return breaks.size === 0
    ? bare
    : bare.map((line) => (breaks.has(line.number) ? leaveOut(line, leftOut, true) : line));
}

/** One mark that nothing else looks like, or several `#`. */
function isMarkup(lines: readonly Line[]): boolean {
  const filled = lines.filter(({ text }) => text.text.trim() !== '');
  const hashes = filled.filter(({ text }) => depthMark.test(text.text)).length;
  if (hashes > 1 || depthMark.test(filled[0]?.text.text ?? '')) return true;
  return filled.some(({ text: { text } }) => [comment, picture, openingTag, underHead].some((one) => one.test(text)));
}

/** The line's text with its marks left out of it. */
function leaveOut(line: Line, leftOut: LeftOut[], turns = false): Line {
  leftOut.push({ reason: 'syntax', text: line.text });
  return { ...line, text: sliceTraced(line.text, 0, 0), newPage: line.newPage || turns };
}

/** Longest table, in lines of the file; a tag that is not closed by then is one by itself. */
const mostTableLines = 600;

function withoutMarks(lines: readonly Line[], leftOut: LeftOut[]): Line[] {
  const trusted = trustedDepths(lines);
  const spaced = new Set<Line>();
  const bare: Line[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as Line;
    const text = line.text.text;
    const end = /<table\b/i.test(text) ? closingTag(lines, at) : undefined;
    if (end !== undefined) {
      bare.push(...tableRows(lines.slice(at, end + 1), leftOut));
      at = end;
    } else if (comment.test(text)) bare.push(leaveOut(line, leftOut, pageWord.test(text)));
    else if (picture.test(text) || underHead.test(text)) bare.push(leaveOut(line, leftOut));
    else if (pipeRow.test(text) || (/^\s*\|/.test(text) && bare.at(-1)?.marked === 'table'))
      bare.push(pipeCells(line, leftOut));
    else {
      const stripped = withoutTags(line, leftOut);
      const depth = depthMark.exec(stripped.text.text);
      const opening = depth ?? quoteMark.exec(stripped.text.text);
      const level = depth?.[1]?.length ?? 0;
      const plain = opening ? behind(stripped, opening[0].length, leftOut) : stripped;
      const isHeading = depth !== null && trusted.has(level);
      bare.push(isHeading ? { ...plain, marked: 'heading' } : plain);
      if (depth !== null && !isHeading) spaced.add(bare.at(-1) as Line);
    }
  }
  return marksHeadings(closeUp(bare, spaced));
}

function behind(line: Line, from: number, leftOut: LeftOut[]): Line {
  leftOut.push({ reason: 'syntax', text: sliceTraced(line.text, 0, from) });
  return { ...line, text: sliceTraced(line.text, from) };
}

/** A heading seldom ends as a sentence does; of so many lines one may. */
const mostLikeText = 0.25;
const longest = 100;
/** So large a share of all lines is marked where text is, and so large a share of them breaks at one edge. */
const textual = { lines: 0.3, atEdge: 0.35, fewest: 8 };

interface MarkedLine {
  depth: number;
  text: string;
}

/** The depths whose lines are headings: few of them end as sentences do, and they do not all break at one edge. */
function trustedDepths(lines: readonly Line[]): ReadonlySet<number> {
  const filled = lines.filter(({ text }) => text.text.trim() !== '').length;
  const marked = lines.flatMap((line): MarkedLine[] => {
    const found = depthMark.exec(line.text.text);
    return found ? [{ depth: (found[1] as string).length, text: line.text.text.slice(found[0].length).trim() }] : [];
  });
  return new Set(
    [1, 2, 3, 4, 5, 6].filter((depth) => {
      const own = marked.filter((one) => one.depth === depth);
      return own.filter(runsOn).length <= own.length * mostLikeText && !areTextLines(own, filled);
    }),
  );
}

const runsOn = ({ text }: MarkedLine) =>
  endsSentence(text) || /[，、；,;]/.test(text.at(-1) ?? '') || text.length > longest;

function areTextLines(own: readonly MarkedLine[], filled: number): boolean {
  if (own.length < textual.fewest || own.length < filled * textual.lines) return false;
  const widths = own.map(({ text }) => widthOf(text)).sort((a, b) => a - b);
  const edge = widths[Math.floor(widths.length * 0.8)] ?? 0;
  return widths.filter((width) => Math.abs(width - edge) <= edge * 0.1).length >= own.length * textual.atEdge;
}

/** Blank lines that a program puts around a line of text because it takes it for a heading. */
const mostBlanks = 2;

function closeUp(lines: readonly Line[], spaced: ReadonlySet<Line>): Line[] {
  const isBlank = (line: Line | undefined) => line !== undefined && line.text.text.trim() === '' && !line.newPage;
  const kept: Line[] = [];
  for (let at = 0; at < lines.length; at++) {
    const start = at;
    while (isBlank(lines[at])) at++;
    const beside = [lines[start - 1], lines[at]].some((one) => one !== undefined && spaced.has(one));
    const stays = !beside || at - start > mostBlanks;
    for (const line of lines.slice(stays ? start : at, at + 1)) kept.push(line);
  }
  return kept;
}

/** So many headings that are marked say that what is not marked is none. */
const enoughHeadings = 3;

function marksHeadings(lines: readonly Line[]): Line[] {
  const headings = lines.filter(({ marked }) => marked === 'heading').length;
  return headings < enoughHeadings
    ? [...lines]
    : lines.map((line) => (line.marked === undefined ? { ...line, unmarked: true } : line));
}

function withoutTags(line: Line, leftOut: LeftOut[]): Line {
  const kept: TracedText[] = [];
  let from = 0;
  for (const match of line.text.text.matchAll(tag)) {
    kept.push(sliceTraced(line.text, from, match.index));
    from = match.index + match[0].length;
    leftOut.push({ reason: 'syntax', text: sliceTraced(line.text, match.index, from) });
  }
  return from === 0 ? line : { ...line, text: trimTraced(concatTraced([...kept, sliceTraced(line.text, from)])) };
}

function closingTag(lines: readonly Line[], start: number): number | undefined {
  for (let at = start; at < Math.min(lines.length, start + mostTableLines); at++)
    if (/<\/table>/i.test(lines[at]?.text.text ?? '')) return at;
  return undefined;
}

/** What stands between two cells; it comes from where the second begins. */
const gapBefore = (cell: TracedText): TracedText => ({ text: '\t', origins: [cell.origins[0] ?? 0] });

const rowOf = (cells: readonly TracedText[]) =>
  concatTraced(cells.flatMap((cell, at) => (at === 0 ? [cell] : [gapBefore(cell), cell])));

function pipeCells(line: Line, leftOut: LeftOut[]): Line {
  const { text } = line.text;
  const cells: TracedText[] = [];
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && text[at] !== '|') continue;
    const cell = trimTraced(withoutTags({ ...line, text: sliceTraced(line.text, from, at) }, leftOut).text);
    if (cell.text !== '') cells.push(cell);
    if (at < text.length) leftOut.push({ reason: 'syntax', text: sliceTraced(line.text, at, at + 1) });
    from = at + 1;
  }
  return { ...line, text: rowOf(cells), marked: 'table' };
}

/** The rows of a table between its tags, one line each, and before and behind them what else stands on those lines. */
function tableRows(lines: readonly Line[], leftOut: LeftOut[]): Line[] {
  const found: { line: Line; cells: TracedText[]; marked?: Line['marked'] }[] = [];
  let open = false;
  for (const line of lines) {
    let from = 0;
    const text = line.text.text;
    const say = (to: number) => {
      const said = trimTraced(sliceTraced(line.text, from, to));
      if (said.text === '') return;
      const row = found.at(-1);
      if (row && open) row.cells[row.cells.length - 1] = joined(row.cells.at(-1), said);
      else found.push({ line, cells: [said] });
    };
    for (const match of text.matchAll(tag)) {
      say(match.index);
      from = match.index + match[0].length;
      leftOut.push({ reason: 'syntax', text: sliceTraced(line.text, match.index, from) });
      const name = match[0].toLowerCase();
      if (/^<tr\b/.test(name)) found.push({ line, cells: [], marked: 'table' });
      else if (/^<caption\b/.test(name)) found.push({ line, cells: [{ text: '', origins: [] }], marked: 'caption' });
      else if (/^<t[dh]\b/.test(name)) found.at(-1)?.cells.push({ text: '', origins: [] });
      open = /^<(?:t[dh]|caption|span|b|i|sup|sub|br)\b/.test(name) || (open && /^<\/(?:span|b|i|sup|sub)/.test(name));
    }
    say(text.length);
  }
  const rows = found.map(({ cells, ...row }) => ({ ...row, cells: cells.filter(({ text }) => text !== '') }));
  return rows
    .filter(({ cells }) => cells.length > 0)
    .map(({ line, cells, marked }, at) => ({
      number: line.number,
      newPage: line.newPage && at === 0,
      text: rowOf(cells),
      ...(marked && { marked }),
    }));
}

/** A cell over several lines. */
const joined = (before: TracedText | undefined, after: TracedText): TracedText =>
  before === undefined || before.text === ''
    ? after
    : concatTraced([before, { text: ' ', origins: [after.origins[0] ?? 0] }, after]);

/** @returns numbers of the lines between two pages: what says so, and rules beside which the same foot or head comes back */
function pageBreaks(lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set(lines.filter(({ text }) => pageMarker.test(text.text)).map(({ number }) => number));
  const rules = lines.flatMap(({ text }, at) => (rule.test(text.text) ? [at] : []));
  if (rules.length < 2) return found;
  const beside = rules.map((at) => [edgeKey(lines, at, -1), edgeKey(lines, at, 1)] as const);
  const [above, below] = [timesOf(beside.map(([key]) => key)), timesOf(beside.map(([, key]) => key))];
  const paged = rules.filter((_, at) => {
    const [before, behind] = beside[at] ?? [];
    return (above.get(before) ?? 0) > 1 || (below.get(behind) ?? 0) > 1;
  });
  if (paged.length * 2 >= rules.length) for (const at of paged) found.add(lines[at]?.number ?? 0);
  return found;
}

/** How often each comes; what is not there does not. */
function timesOf(keys: readonly (string | undefined)[]): ReadonlyMap<string | undefined, number> {
  const times = new Map<string | undefined, number>();
  for (const key of keys) if (key !== undefined) times.set(key, (times.get(key) ?? 0) + 1);
  return times;
}

const widestEdge = 60;

/** The next line that is not blank, digits aside. */
function edgeKey(lines: readonly Line[], from: number, step: -1 | 1): string | undefined {
  let at = from + step;
  while (lines[at]?.text.text.trim() === '') at += step;
  const text = lines[at]?.text.text.trim();
  return text === undefined || widthOf(text) > widestEdge || endsSentence(text) ? undefined : text.replace(/\d+/g, '#');
}
