import { learnSeams, type SeamModel, wordAcross } from '../../seam.ts';
import { endsSentence, isQuotedPhrase, openMarks, startsInsideSentence, widthOf } from '../../shapes.ts';
import { type ContextLine, isOverWide, keepsIndents, oneColumn } from '../context-line.ts';
import { countedSections } from '../counted-sections.ts';
import type { LineLabel, LineRule } from '../line-rule.ts';
import { signsOff } from '../paragraph-starts.ts';
import {
  bullet,
  dateAlone,
  letterWish,
  meetingTitle,
  namedHeading,
  newsOpening,
  numberings,
  paperLabel,
  question,
  referencesHeading,
  reporterByline,
  salutation,
  signature,
} from '../patterns.ts';
import { findTurns } from '../speakers.ts';

/** A heading is at most this many characters. */
const longest = 64;

/**
 * A line that stands as a heading: printed in bold for its whole length, numbered and short, named like a heading of
 * its kind, or short between blank lines, with text after it. Which of them is an article's title is told later.
 *
 *     二、谁来付费                    → heading
 *     加快建设“岸电+”的三个条件        → heading, when blank lines stand around it
 */
export const heading: LineRule = {
  name: 'heading',
  find(lines) {
    const print = {
      seams: learnSeams(textRuns(lines)),
      indented: hasIndentedFirstLines(lines),
      keepsIndents: keepsIndents(lines),
    };
    const turns = findTurns(lines);
    const sections = countedSections(lines);
    const found = new Map<number, LineLabel>();
    // From the end, because a headline's first line is told by its second, and that by the byline under it.
    for (let index = lines.length - 1; index >= 0; index--) {
      const line = lines[index] as ContextLine;
      if (line.role !== undefined || turns.has(line)) continue;
      const label: LineLabel | undefined = sections.has(index)
        ? { role: 'heading' }
        : headingLabel(line, index, lines, { ...print, found });
      if (!label) continue;
      const goesOn = breaksOverBlank(line, lines[index + 1], lines[index + 2]);
      found.set(index, goesOn ? { ...label, goesOn } : label);
      if (goesOn) found.set(index + 1, { ...found.get(index + 1), role: 'heading' });
    }
    return found;
  },
};

/** What a document's print tells of where paragraphs begin. */
interface Print {
  seams: SeamModel;
  /** first lines of paragraphs are shorter than their column by an indent */
  indented: boolean;
  /** and the extraction kept that indent */
  keepsIndents: boolean;
  /** headings found below the line that is looked at */
  found: ReadonlyMap<number, LineLabel>;
}

/** After a short line that ends a sentence a paragraph begins: whether its first line is short of the column by an indent. */
function hasIndentedFirstLines(lines: readonly ContextLine[]): boolean {
  const first = lines.filter((line, index) => {
    const before = lines[index - 1];
    return (
      line.role === undefined &&
      before?.role === undefined &&
      before &&
      endsSentence(before.trimmed) &&
      before.width < before.measure - 8 &&
      !endsSentence(line.trimmed)
    );
  });
  return first.length >= 3 && first.filter(isFirstLine).length >= first.length * 0.6;
}

const isFirstLine = (line: ContextLine) => line.width <= line.measure - 3 || line.indent.length > 0;

/** Lines put together as far as their sentences go, which is what seams are learned from. */
function textRuns(lines: readonly ContextLine[]): string[] {
  const runs: string[] = [];
  let open = false;
  for (const line of lines) {
    if (line.role !== undefined) continue;
    if (open) runs[runs.length - 1] += line.trimmed;
    else runs.push(line.trimmed);
    open = line.full && !line.blankAfter && !endsSentence(line.trimmed);
  }
  return runs;
}

function headingLabel(
  line: ContextLine,
  index: number,
  lines: readonly ContextLine[],
  print: Print,
): LineLabel | undefined {
  const text = line.trimmed;
  if (text.length > longest * 2 || (text.length > longest && line.bold === 0)) return undefined;
  if (!/\p{L}/u.test(text)) return undefined;
  if (namedHeading.test(text) || referencesHeading.test(text)) return { role: 'heading' };
  if (dateAlone.test(text) || letterWish.test(text) || salutation.test(text)) return undefined;
  if (meetingTitle.test(text) && isShort(line)) return { role: 'heading' };
  if (paperLabel.test(text) || isAside(line, lines[index - 1])) return undefined;
  if (line.unmarked && !isNumbered(text) && !isBold(line)) return undefined;
  const next = lines[index + 1];
  if (isBold(line)) return runsIn(lines, index) || isStressed(line, index, lines) ? undefined : { role: 'heading' };
  if (startsInsideSentence(text)) return undefined;
  if (isChapterSentence(line, next)) return { role: 'heading' };
  if (isInSeries(index, lines)) return { role: 'heading' };
  if (standsInColumn(index, lines, print) || standsInCapitals(index, lines) || standsOverIndent(index, lines, print))
    return { role: 'heading' };
  if (endsSentence(text) && !/[？?]$/.test(text)) return undefined;
  if (/[；;]$/.test(text)) return undefined;
  if (/[，、,：:—]$/.test(text) && !isTitleLine(line, index, lines))
    return leadsHeading(line, index, lines, print.found) ? { role: 'heading' } : undefined;
  if (bullet.test(text)) return bulletHeads(line, index, lines, print) ? { role: 'heading' } : undefined;
  const group = groupAround(lines, index);
  if (isNumberedGroup(lines.slice(group.first, group.last + 1))) return { role: 'heading' };
  if (isNumbered(text) && /[。；].*\p{L}/u.test(text)) return undefined;
  if (isNumbered(text) || (countsOn.test(text) && isApart(line, next)))
    return (isShort(line) || isShortOver(line, next)) &&
      (breaksOverBlank(line, next, lines[index + 2]) || !continues(lines, index, print.seams))
      ? { role: 'heading' }
      : undefined;
  if (isLettered(index, lines)) return { role: 'heading' };
  if (isShortInText(line, index, lines, print)) return { role: 'heading' };
  return groupHeads(group, lines, print) ? { role: 'heading' } : undefined;
}

/** Lines set close together, up to blank lines, page edges and other roles. */
interface Group {
  first: number;
  last: number;
  /** a byline is set right under it */
  leadsByline: boolean;
}

const mostHeadLines = 3;

/** Groups that are too long to be headlines are not followed to their ends: text without blank lines is one group. */
function groupAround(lines: readonly ContextLine[], index: number): Group {
  let first = index;
  while (
    index - first < mostHeadLines &&
    first > 0 &&
    !(lines[first] as ContextLine).blankBefore &&
    !(lines[first] as ContextLine).newPage &&
    lines[first - 1]?.role === undefined
  )
    first--;
  let last = index;
  while (
    last - index < mostHeadLines &&
    !(lines[last] as ContextLine).blankAfter &&
    lines[last + 1] !== undefined &&
    !lines[last + 1]?.newPage &&
    lines[last + 1]?.role === undefined
  )
    last++;
  const under = lines[last + 1];
  return {
    first,
    last,
    leadsByline: !(lines[last] as ContextLine).blankAfter && under?.role === 'byline' && under.closing !== true,
  };
}

/** What happens while somebody speaks stands in brackets, as a sentence without a full stop: `(台下掌声)`. */
const isAside = ({ trimmed }: ContextLine, above: ContextLine | undefined) =>
  /^[（(][^（）()]{2,}[）)]$/.test(trimmed) &&
  !isNumbered(trimmed) &&
  above !== undefined &&
  above.role === undefined &&
  endsSentence(above.trimmed);

/** A headline or heading over one line or a few, with blank lines or edges around it. */
function groupHeads(group: Group, lines: readonly ContextLine[], print: Print): boolean {
  const members = lines.slice(group.first, group.last + 1);
  const first = members[0] as ContextLine;
  const end = members.at(-1) as ContextLine;
  const opens = first.blankBefore || first.newPage || group.first === 0;
  const underFurniture = group.leadsByline && lines[group.first - 1]?.role === 'furniture';
  if (members.length > mostHeadLines || !(opens || underFurniture)) return false;
  if ((!end.blankAfter && !group.leadsByline) || question.test(first.trimmed)) return false;
  if (
    members.some(({ trimmed }) => /[。；]/.test(trimmed) || (endsSentence(trimmed) && !/[？！?!]$/.test(trimmed))) ||
    startsInsideSentence(first.trimmed)
  )
    return false;
  if (openMarks(members.map((line) => line.trimmed).join('')) !== 0) return false;
  if (group.leadsByline || leadsReport(group, lines)) return true;
  if (members.some(isOverWide)) return true;
  const fits = members.every(isShortOfPrint);
  const wide = first.measure >= oneColumn;
  if (wide && first.newPage && members.every((line) => line.width < line.measure * 0.72)) return true;
  if (!wide && print.indented && standsBetweenParagraphs(group, lines)) return true;
  if (!wide && print.found.has(group.last + 1) && !afterOpenText(lines, group.first)) return true;
  if (startsAfterArticle(lines, group.first) && (!wide || fits)) return !goesOn(group, lines, print, fits ? 3 : 1);
  return fits && !goesOn(group, lines, print, goesOnFrom) && !afterOpenText(lines, group.first);
}

/** Lines of a headline, with the column's name above it. */
const mostColumnHeadLines = 4;
/** What a heading lacks of its column's width at least, in half-width units; a paragraph's first line lacks its indent. */
const shortOfColumn = { overText: 8, overReport: 2 };

/**
 * A narrow column without blank lines between headings and text: lines that stop before the edge but end no sentence,
 * after the end of a sentence, and over a reporter's line or a line that fills the column.
 *
 *     岸电便没有人用了。
 *     谁来付账              → heading
 *     临江港的老码头上去年装了两
 */
function standsInColumn(index: number, lines: readonly ContextLine[], print: Print): boolean {
  if ((lines[index] as ContextLine).measure >= oneColumn) return false;
  return (
    headsColumn(index, lines, shortOfColumn.overReport, (_, under) => leadsIntoReport(under)) ||
    headsColumn(index, lines, shortOfColumn.overText, (end, under) => leadsIntoText(end, under, print))
  );
}

function headsColumn(
  index: number,
  lines: readonly ContextLine[],
  short: number,
  leads: (end: ContextLine, under: ContextLine) => boolean,
): boolean {
  const edge = edgeBelow(lines, index) - short;
  const announces = (line: ContextLine | undefined) => short === shortOfColumn.overReport && stopsAtColon(line, edge);
  if (!stopsOpen(lines[index], edge) && !announces(lines[index])) return false;
  let first = index;
  while (
    first > 0 &&
    !(lines[first] as ContextLine).newPage &&
    (stopsOpen(lines[first - 1], edge) || announces(lines[first - 1]))
  )
    first--;
  let last = index;
  while (stopsOpen(lines[last + 1], edge) && !lines[last + 1]?.newPage) last++;
  const [above, end, under] = [lines[first - 1], lines[last] as ContextLine, lines[last + 1]];
  if (last - first >= mostColumnHeadLines || under === undefined || (above !== undefined && !isClosing(above)))
    return false;
  if (/[：:]$/.test(end.trimmed)) return false;
  const text = lines.slice(first, last + 1).map(({ trimmed }) => trimmed);
  return openMarks(text.join('')) === 0 && !question.test(text[0] as string) && leads(end, under);
}

/**
 * Lines of a narrow column without an indent that end no sentence, over a paragraph that is indented: below a paragraph
 * that stops before the edge they have no clauses but in quotes. Where all first lines are indented it is enough that what
 * stands above stops there, for a paragraph's own lines would end with its sentence.
 */
function standsOverIndent(index: number, lines: readonly ContextLine[], { keepsIndents: kept }: Print): boolean {
  const isHead = (line: ContextLine | undefined) =>
    line !== undefined &&
    line.role === undefined &&
    line.measure < oneColumn &&
    line.indent === '' &&
    /\p{L}/u.test(line.trimmed) &&
    !/[，、；,;]$/.test(line.trimmed) &&
    !signsOff(line.trimmed) &&
    (!endsSentence(line.trimmed) || (kept && /[？！?!]$/.test(line.trimmed)));
  let [first, last] = [index, index];
  while (isHead(lines[first - 1]) && index - first < mostHeadLines) first--;
  while (isHead(lines[last + 1]) && last - index < mostHeadLines) last++;
  const [above, under] = [lines[first - 1], lines[last + 1]];
  if (!isHead(lines[index]) || last - first >= mostHeadLines) return false;
  if (under === undefined || under.role !== undefined || under.indent === '' || under.measure >= oneColumn)
    return false;
  const head = lines.slice(first, last + 1);
  const text = head.map(({ trimmed }) => trimmed).join('');
  if (openMarks(text) !== 0 || startsInsideSentence(text) || question.test(text)) return false;
  if (kept && stopsAbove(above))
    return !/[。；，,、：:]$/.test(text) && !/[。；]/.test(text) && head.every(isShortOfEdge);
  if (/[，,、；：:…—]/.test(text) && !isQuotedPhrase(text)) return false;
  return above !== undefined && above.role === undefined && endsShort(above);
}

const endsShort = (line: ContextLine) => /[。！？][”’」』）)]*$/.test(line.trimmed) && isShortOfEdge(line);

const isShortOfEdge = (line: ContextLine) => printedWidth(line) <= line.measure - shortOfColumn.overReport * 2;

/** No line of text that goes on in the next: the file's edge, what is no text, or a line that does not fill its column. */
const stopsAbove = (above: ContextLine | undefined) =>
  above === undefined ||
  (above.role === undefined
    ? isShortOfEdge(above) || signsOff(above.trimmed)
    : above.role !== 'byline' || above.closing === true);

/** A few lines of capitals in a narrow column of English, where the text above has ended and text in small letters follows. */
function standsInCapitals(index: number, lines: readonly ContextLine[]): boolean {
  if ((lines[index] as ContextLine).measure >= oneColumn || !isInCapitals(lines[index])) return false;
  let first = index;
  while (first > 0 && index - first < mostColumnHeadLines && isInCapitals(lines[first - 1])) first--;
  let last = index;
  while (last - first < mostColumnHeadLines && isInCapitals(lines[last + 1])) last++;
  const [above, under] = [lines[first - 1], lines[last + 1]];
  if (last - first >= mostColumnHeadLines || under === undefined) return false;
  return above === undefined || isClosing(above);
}

const isInCapitals = (line: ContextLine | undefined) =>
  line !== undefined &&
  line.role === undefined &&
  /\p{Lu}{4}/u.test(line.trimmed) &&
  !/\p{Ll}|\d{3}/u.test(line.trimmed);

const leadsIntoReport = (under: ContextLine) =>
  (under.role === 'byline' && under.closing !== true) || (under.role === undefined && newsOpening.test(under.trimmed));

const leadsIntoText = (end: ContextLine, under: ContextLine, { seams }: Print) =>
  under.role === undefined &&
  !/[，,]/.test(end.trimmed) &&
  !startsInsideSentence(under.trimmed) &&
  !wordAcross(end.trimmed, under.trimmed) &&
  printedWidth(under) >= under.measure - shortOfColumn.overText &&
  (under.indent.length > end.indent.length || seams.score(end.trimmed, under.trimmed) <= goesOnFrom);

/** With the indent, which some extractions keep. */
const printedWidth = ({ width, indent }: ContextLine) => width + widthOf(indent);

/** Lines of a head that a masthead stands right above do not show how wide their column is; the text below does. */
function edgeBelow(lines: readonly ContextLine[], index: number): number {
  const below = lines.slice(index, index + linesOfHead).filter(({ measure }) => measure < oneColumn);
  return Math.max(0, ...below.map(({ measure }) => measure));
}

/** A line of so many words apart is a row of a table. */
const fewestCells = 4;

/** Headline, byline and first line of the text. */
const linesOfHead = 7;

/** It stops so far from the column's edge that text would have ended there, and ends no sentence or clause. */
const stopsOpen = (line: ContextLine | undefined, edge: number) =>
  line !== undefined &&
  line.role === undefined &&
  printedWidth(line) <= edge &&
  line.trimmed.length >= 2 &&
  /\p{L}/u.test(line.trimmed) &&
  !/[。，、；：…,;:—]/.test(line.trimmed.at(-1) as string) &&
  !/[。；]/.test(line.trimmed) &&
  !endsJump.test(line.trimmed) &&
  (line.trimmed.split(/\s+/).length < fewestCells || isSpread(line.trimmed)) &&
  (!endsSentence(line.trimmed) || /[？！?!]$/.test(line.trimmed)) &&
  !startsInsideSentence(line.trimmed) &&
  !bullet.test(line.trimmed);

/** A headline set wide, which comes out with a blank behind each character. */
const isSpread = (text: string) => /^\p{Script=Han}(?:[ \u3000]\p{Script=Han}){3,}$/u.test(text);

/** The first line of a headline of two: who says it, or of what the second line tells. */
const stopsAtColon = (line: ContextLine | undefined, edge: number) =>
  line !== undefined &&
  /[^：:][：:]$/.test(line.trimmed) &&
  stopsOpen({ ...line, trimmed: line.trimmed.slice(0, -1) }, edge);

/** The end of a jump line in brackets, which may begin on the line above. */
const endsJump = /版[）)]$/;

/** A sentence ends there, or an article, or what is no text. No heading stands between two clauses. */
const isClosing = (line: ContextLine) =>
  line.role === undefined
    ? (endsSentence(line.trimmed) && !/[；;]$/.test(line.trimmed)) || endsJump.test(line.trimmed)
    : line.role !== 'byline' || line.closing === true;

/** A reporter's line or the opening of a report stands under it, with a blank between, and the text before it has ended. */
function leadsReport(group: Group, lines: readonly ContextLine[]): boolean {
  const under = lines[group.last + 1];
  if (under === undefined || (afterOpenText(lines, group.first) && !isUnderHeadline(lines, group.first))) return false;
  const opens = under.role === 'byline' && under.closing !== true;
  const byReporter = opens && (reporterByline.test(under.trimmed) || under.measure < oneColumn);
  return byReporter || (under.role === undefined && newsOpening.test(under.trimmed));
}

/** The line above fills a narrow column, and stands alone after the end of a text: it may be the headline's first half. */
function isUnderHeadline(lines: readonly ContextLine[], first: number): boolean {
  const above = lines[first - 1];
  return (
    above !== undefined && above.measure < oneColumn && isApart(above, lines[first]) && !afterOpenText(lines, first - 1)
  );
}

/**
 * In a narrow column whose paragraphs are indented: it stops so far from the edge that no sentence breaks there, after
 * a paragraph's end and before a first line.
 */
function standsBetweenParagraphs(group: Group, lines: readonly ContextLine[]): boolean {
  const [before, end, next] = [lines[group.first - 1], lines[group.last] as ContextLine, lines[group.last + 1]];
  if (end.width > end.measure - 8 || /[，、：:；—]$/.test(end.trimmed)) return false;
  const closed = before === undefined || before.role !== undefined || endsSentence(before.trimmed);
  return closed && next !== undefined && next.role === undefined && isFirstLine(next);
}

/** What stands before ends an article, a page or nothing at all. */
function startsAfterArticle(lines: readonly ContextLine[], first: number): boolean {
  const before = lines[first - 1];
  return (
    before === undefined ||
    before.closing === true ||
    before.role === 'furniture' ||
    signature.test(before.trimmed) ||
    (lines[first] as ContextLine).newPage
  );
}

/** A line of text before it fills its column inside a sentence. */
function afterOpenText(lines: readonly ContextLine[], first: number): boolean {
  for (let at = first - 1; at >= Math.max(0, first - 8); at--) {
    const line = lines[at] as ContextLine;
    if (line.role === undefined) return line.full && !endsSentence(line.trimmed) && !/[：:]$/.test(line.trimmed);
  }
  return false;
}

/** The text after the group goes on with it: then it is a paragraph's first line, cut by a column's end. */
function goesOn(group: Group, lines: readonly ContextLine[], { seams, indented, found }: Print, from: number): boolean {
  const next = lines[group.last + 1];
  const end = lines[group.last] as ContextLine;
  if (next === undefined || next.role !== undefined || found.has(group.last + 1) || newsOpening.test(next.trimmed))
    return false;
  const whole = lines.slice(group.first, group.last + 1).map(({ trimmed }) => trimmed);
  if (/[，,]/.test(end.trimmed) && !(lines[group.first] as ContextLine).newPage && !isQuotedPhrase(whole.join('')))
    return true;
  if (isApart(end, next) && beginsAnew(lines[group.first] as ContextLine, end, next)) return false;
  const strict = from === goesOnFrom;
  if (strict && indented && next.measure >= 16 && !isFirstLine(next) && !next.blankAfter) return true;
  return seams.score(end.trimmed, next.trimmed) > from;
}

/** Words after which no heading in English ends. */
const unfinished = /\b(?:a|an|the|of|to|in|on|at|by|for|from|with|and|or|but|that|which|who|is|are|was|were)$/i;

/** In Latin script a sentence goes on in a small letter, but for a name. */
const beginsAnew = (first: ContextLine, end: ContextLine, next: ContextLine): boolean =>
  /^\p{Lu}/u.test(first.trimmed) &&
  /^\p{Lu}\p{Ll}*\s/u.test(next.trimmed) &&
  /\p{Ll}$/u.test(end.trimmed) &&
  !unfinished.test(end.trimmed);

const goesOnFrom = 1.5;

const isBold = (line: ContextLine) =>
  line.bold > 0 && line.bold >= line.text.text.trimEnd().length - 1 && line.trimmed.length <= 100;
export const isNumbered = (text: string) =>
  numberings.some(({ pattern, kind }) => kind !== 'ordinal' && kind !== 'letter' && pattern.test(text));
const isShort = (line: ContextLine) => line.width < (line.measure < oneColumn ? line.measure - 4 : line.measure * 0.88);

/** Among cells of a table the lines around do not tell how wide the text is; the next line does. */
const isShortOver = (line: ContextLine, next: ContextLine | undefined) =>
  next !== undefined && next.role === undefined && !line.blankAfter && line.width < next.width * 0.6;

/** Words that count on from one section to the next, with a mark or a space after them: `第二，`, `其次，`, `最后 `. */
const countsOn = /^(?:第[一二三四五六七八九十]{1,2}|[首其再][先次]|最后)[\s　，,、：:]/;

/** Blank lines or edges of pages on both sides. */
const isApart = (line: ContextLine, next: ContextLine | undefined) =>
  (line.blankBefore || line.newPage) && (line.blankAfter || next === undefined || next.newPage);

/** A whole sentence in bold, without a number or mark that would set it off. */
const isBoldSentence = ({ trimmed }: ContextLine) =>
  /[。：:]$/.test(trimmed) && !isNumbered(trimmed) && !bullet.test(trimmed) && !countsOn.test(trimmed);

/** Headings that are sentences come in series: about one a paragraph. */
const seriesWithin = 60;

const fewestInSeries = 3;

/** On a wide page one short sentence apart, above text that fills its line; one of several such near each other. */
function isInSeries(index: number, lines: readonly ContextLine[]): boolean {
  if (!headsAsSentence(index, lines)) return false;
  let count = 0;
  for (let at = Math.max(0, index - seriesWithin); at <= Math.min(lines.length - 1, index + seriesWithin); at++)
    if (headsAsSentence(at, lines)) count++;
  return count >= fewestInSeries;
}

function headsAsSentence(index: number, lines: readonly ContextLine[]): boolean {
  const [before, line, next] = [lines[index - 1], lines[index] as ContextLine, lines[index + 1]];
  if (line.role !== undefined || line.measure < oneColumn || line.width > line.measure * 0.45) return false;
  if (!/^[^。！？：；]+。$/.test(line.trimmed) || isNumbered(line.trimmed) || bullet.test(line.trimmed)) return false;
  const closed = before === undefined || before.role !== undefined || endsSentence(before.trimmed);
  return (
    closed && isApart(line, next) && next !== undefined && next.role === undefined && next.width > next.measure * 0.8
  );
}

/** Set close to the text that goes on from it, and the only one far and wide: stressed, not a heading. */
function isStressed(line: ContextLine, index: number, lines: readonly ContextLine[]): boolean {
  const next = lines[index + 1];
  if (!isBoldSentence(line) || line.blankAfter || next === undefined || next.bold > 0) return false;
  if (/[：:]$/.test(line.trimmed)) return true;
  const around = lines.slice(Math.max(0, index - seriesWithin), index + seriesWithin + 1);
  return !around.some((other) => other !== line && isBold(other) && isBoldSentence(other));
}

/** A numbered heading over a few lines set close together and apart from the rest, of which the last stops before the edge. */
function isNumberedGroup(members: readonly ContextLine[]): boolean {
  const first = members[0] as ContextLine;
  const end = members.at(-1) as ContextLine;
  if (members.length < 2 || members.length > mostHeadLines || !sectionKind(first.trimmed)) return false;
  if (!(first.blankBefore || first.newPage) || !end.blankAfter || end.full) return false;
  return !members.some((line) => /[。；;：:，,]$/.test(line.trimmed) || (line !== first && isNumbered(line.trimmed)));
}

const letterNumber = /^([A-H])\.\s+\p{Lu}/u;
const lettersWithin = 300;

/** A capital letter before a short line over text that begins anew, where another such line counts on: `B. Tide Gauges`. */
function isLettered(index: number, lines: readonly ContextLine[]): boolean {
  const letter = letterOver(index, lines);
  if (letter === undefined) return false;
  for (let at = Math.max(0, index - lettersWithin); at <= Math.min(lines.length - 1, index + lettersWithin); at++) {
    const other = at === index ? undefined : letterOver(at, lines);
    if (other !== undefined && Math.abs(other - letter) === 1) return true;
  }
  return false;
}

function letterOver(index: number, lines: readonly ContextLine[]): number | undefined {
  const [above, line, next] = [lines[index - 1], lines[index] as ContextLine, lines[index + 1]];
  const letter = letterNumber.exec(line.trimmed)?.[1];
  if (letter === undefined || next === undefined || endsSentence(line.trimmed) || !isShort(line)) return undefined;
  const isOverText =
    next.width > next.measure * 0.6 && /^[“"‘(]?\p{Lu}/u.test(next.trimmed) && !letterNumber.test(next.trimmed);
  const closed =
    above === undefined || above.role !== undefined || endsSentence(above.trimmed) || isNumbered(above.trimmed);
  return closed && isOverText ? letter.charCodeAt(0) : undefined;
}

/** Numbers of sections and chapters; those in brackets or with letters count items as often. */
const sectionKind = (text: string) =>
  numberings.some(
    ({ kind, pattern }) =>
      (chapterKinds.has(kind) || kind.startsWith('decimal') || kind === 'part') && pattern.test(text),
  );

const chapterKinds: ReadonlySet<string> = new Set(['chapter', 'han', 'han-brackets']);
const chapterKind = (text: string) =>
  numberings.find(({ kind, pattern }) => chapterKinds.has(kind) && pattern.test(text))?.kind;

/** A chapter's number before one short sentence or clause with a colon that stands apart; a list has the next number below. */
function isChapterSentence(line: ContextLine, next: ContextLine | undefined): boolean {
  const kind = chapterKind(line.trimmed);
  if (kind === undefined || !/^[^。；;：:]+[。：:]$/.test(line.trimmed) || !isApart(line, next)) return false;
  return line.width < line.measure * 0.6 && next !== undefined && chapterKind(next.trimmed) !== kind;
}

/** Headings are set in larger type and break before the edge of the text: at about 38 of its 45 characters. */
const headingEdge = 0.78;

/**
 * A heading over two lines with a blank line between: the first is as long as headings get and ends no sentence, the
 * second begins with nothing that would set it off, and is bold like the first or short and apart.
 *
 *     （一）以岸电的价格为杠杆，推动港区船舶在靠泊期间改用清洁电
 *
 *     力
 */
function breaksOverBlank(
  line: ContextLine,
  second: ContextLine | undefined,
  below: ContextLine | undefined,
): true | undefined {
  if (second === undefined || second.role !== undefined || second.newPage || below === undefined) return undefined;
  if (line.width < line.measure * headingEdge || line.measure < oneColumn || endsSentence(line.trimmed))
    return undefined;
  if (isNumbered(second.trimmed) || bullet.test(second.trimmed) || countsOn.test(second.trimmed)) return undefined;
  if (line.bold > 0) return isBold(second) || undefined;
  const short = second.width < second.measure * 0.5 && !endsSentence(second.trimmed);
  return (isNumbered(line.trimmed) && line.blankAfter && short && isApart(second, below)) || undefined;
}

/** The next line goes on with the sentence: no blank between, and this line fills its column. */
function continues(lines: readonly ContextLine[], index: number, seams: SeamModel): boolean {
  const line = lines[index] as ContextLine;
  const next = lines[index + 1];
  if (next === undefined || next.role !== undefined || isNumbered(next.trimmed) || next.bold > 0) return false;
  const apart = isApart(line, next);
  // On a wide page a sentence would not break so early, whatever the words say.
  if (apart && line.measure >= oneColumn && line.width < line.measure * 0.72) return false;
  return (
    (line.full && !line.blankAfter && !next.newPage) ||
    seams.score(line.trimmed, next.trimmed) >
      (/[，,]/.test(line.trimmed) && !apart ? -2 : goesOnFrom + (apart ? 1.5 : 0))
  );
}

/** A bullet before a short line that ends no sentence, with text under it that is no item. */
const bulletHeads = (line: ContextLine, index: number, lines: readonly ContextLine[], print: Print) =>
  isShortInText(line, index, lines, print) &&
  lines[index + 1]?.role === undefined &&
  !bullet.test(lines[index + 1]?.trimmed ?? '•') &&
  (lines[index + 1]?.width ?? 0) > line.measure * 0.8;

/** Bold type over the whole line that goes on in the next, and then turns into text: a run-in, no heading. */
function runsIn(lines: readonly ContextLine[], index: number): boolean {
  const line = lines[index] as ContextLine;
  const next = lines[index + 1];
  if (line.width <= line.measure * 0.8 || endsSentence(line.trimmed)) return false;
  if (next === undefined || next.bold === 0) return false;
  return !isBold(next) || runsIn(lines, index + 1);
}

/** On wide pages a short line that ends no sentence, between a finished paragraph and a new one, is a heading. */
function isShortInText(
  line: ContextLine,
  index: number,
  lines: readonly ContextLine[],
  { seams, found }: Print,
): boolean {
  const apart = line.blankBefore && line.blankAfter;
  if (line.measure < oneColumn || line.width > line.measure * 0.72 || /；/.test(line.trimmed)) return false;
  if (
    /[，,]/.test(line.trimmed) &&
    !(apart && line.width < line.measure * 0.45 && (lines[index + 1]?.width ?? 0) > line.measure * 0.8)
  )
    return false;
  const before = lines[index - 1];
  const next = lines[index + 1];
  if (before === undefined || next === undefined || (before.role === undefined && !isFinished(before))) return false;
  if (before.role === 'table' || next.role === 'table' || (next.role !== undefined && !found.has(index + 1)))
    return false;
  if (!found.has(index + 1) && next.width < next.measure * 0.72 && !/[。！？：:；;.]$/.test(next.trimmed)) return false;
  return seams.score(line.trimmed, next.trimmed) <= goesOnFrom;
}

/** Text that ends with its sentence, or a heading of its own. */
const isFinished = (line: ContextLine) =>
  endsSentence(line.trimmed) || isBold(line) || (isNumbered(line.trimmed) && line.blankAfter && isShort(line));

/** A paragraph's first line is shorter than the column by its indent, two characters; a headline is shorter than that. */
const isShortOfPrint = (line: ContextLine) => line.width <= line.measure - 6 || /[？！]$/.test(line.trimmed);

/** The first line of a headline, which ends with a clause: set close to the second, apart from what is above. */
function leadsHeading(
  line: ContextLine,
  index: number,
  lines: readonly ContextLine[],
  found: ReadonlyMap<number, LineLabel>,
): boolean {
  const [second, third] = [lines[index + 1], lines[index + 2]];
  if (!line.blankBefore || line.blankAfter || second === undefined || !found.has(index + 1)) return false;
  if (isNumbered(second.trimmed) || isNumbered(line.trimmed) || /。/.test(line.trimmed)) return false;
  return second.blankAfter || (found.has(index + 2) && third?.blankAfter === true);
}

/** Titles of a page's first lines may end in a comma: the second line goes on. */
const isTitleLine = (line: ContextLine, index: number, lines: readonly ContextLine[]) =>
  line.newPage &&
  isShort(line) &&
  lines[index + 1] !== undefined &&
  !line.blankAfter &&
  isShort(lines[index + 1] as ContextLine);
