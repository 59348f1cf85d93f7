/** Hard-wrapped lines, labelled → blocks: paragraphs and items put together from their lines. */
import { type Decision, lineByStart } from '../decision.ts';
import type { LeftOut, Role } from '../document.ts';
import { comparable, isSentenceCase, isTitleCase } from '../shapes.ts';
import { concatTraced, type TracedText, trimTraced } from '../traced-text.ts';
import { everyRule, isOn, type Watch } from '../watch.ts';
import { type ContextLine, isOverWide, oneColumn, stopsShort } from './context-line.ts';
import { dropLostTab } from './drop-lost-tab.ts';
import { joinLines } from './join-lines.ts';
import type { LabelledBlock } from './labelled-block.ts';
import { findParagraphStarts } from './paragraph-starts.ts';
import { credit as creditStart, caption as numberedCaption, numberings, paperNoteLabel } from './patterns.ts';
import { splitSideBySide } from './split-side-by-side.ts';

const maximumHeadingLines = 3;

export function unwrap(lines: readonly ContextLine[], leftOut: LeftOut[], watch: Watch = everyRule): LabelledBlock[] {
  const starts = findParagraphStarts(lines, watch);
  const groups: ContextLine[][] = [];
  let open: ContextLine[] = [];
  let last: ContextLine[] | undefined;
  const heads = new Set(lines.flatMap(({ role, trimmed }) => (role === 'furniture' ? [comparable(trimmed)] : [])));
  for (const line of lines) {
    if (line.role === undefined && !starts.has(line)) open.push(line);
    else if (last && isOn(watch, 'continue-lines') && continuesGroup(last, line, heads)) {
      watch.decisions?.push(continuation(last.at(-1) as ContextLine, line));
      last.push(line);
    } else {
      groups.push([line]);
      if (line.role === undefined || line.role === 'item') open = groups.at(-1) as ContextLine[];
    }
    last = line.role === undefined ? undefined : groups.at(-1);
  }
  return groups.flatMap((group) => {
    const block = blockOf(group, leftOut, watch);
    const texts = isOn(watch, 'split-side-by-side') ? splitSideBySide(block.text, block.role) : [block.text];
    return texts.map((text) => ({ ...block, text }));
  });
}

const continuation = (before: ContextLine, line: ContextLine): Decision => ({
  stage: 'label',
  rule: 'continue-lines',
  where: [line.text],
  what: `goes on with ${lineByStart(before.number, before.trimmed)}`,
  next: { what: 'stands alone' },
});

/**
 * Notes run over several lines; so do headings, captions and bylines that are set close together.
 *
 * @param heads what furniture says, in comparable form
 */
function continuesGroup(group: readonly ContextLine[], line: ContextLine, heads: ReadonlySet<string>): boolean {
  const last = group.at(-1) as ContextLine;
  const role = (group[0] as ContextLine).role;
  if (line.role !== role) return false;
  if (role === 'footnote' && paperNoteLabel.test(line.trimmed)) return false;
  if (role === 'footnote' || role === 'reference') return line.mark === undefined;
  if ((role === 'heading' || role === 'editor') && last.goesOn) return true;
  // What pages repeat as their running head is a title by itself.
  if (role === 'heading' && [...group, line].some(({ trimmed }) => heads.has(comparable(trimmed)))) return false;
  if (role === 'heading')
    return !line.blankBefore && !line.newPage && group.length < maximumHeadingLines && headingGoesOn(last, line);
  if (role === 'byline')
    return (
      (group[0]?.closing === true && !/[）)]$/.test(last.trimmed)) ||
      (group[0]?.mark === 'first' && line.mark === undefined && !line.blankBefore)
    );
  if (role === 'credit') return !line.blankBefore && !creditStart.test(line.trimmed);
  return role === 'caption' && !line.blankBefore && !numberedCaption.test(line.trimmed) && group.length < 6;
}

function headingGoesOn(last: ContextLine, line: ContextLine): boolean {
  if (closesDeck.test(last.trimmed)) return false;
  if (
    /^(?:——|──|--)/.test(line.trimmed) ||
    isColumnName(last, line) ||
    isNumberedSession(last.trimmed) ||
    (isTitleCase(last.trimmed) && isSentenceCase(line.trimmed))
  )
    return false;
  const numbered = numberings.some(({ pattern, kind }) => kind !== 'ordinal' && pattern.test(line.trimmed));
  return !numbered && !(last.bold > 0 && line.bold > 0 && !last.full);
}

/** A session of a meeting, counted, above the title of its record: 圆桌论坛二, 第三单元. */
const isNumberedSession = (text: string) =>
  /^(?:第[一二三四五六七八九十\d]{1,2}(?:场|单元|组|讲|专题|板块)|\p{Script=Han}{0,6}(?:论坛|会场|专场|单元|专题|环节|讨论|对话|议题|演讲|沙龙|场次)[\s　]?[一二三四五六七八九十\d]{1,2})$/u.test(
    text,
  );

/** Old papers in English set a full stop behind each line of a head in capitals. */
const closesDeck = /^\P{Ll}*\p{Lu}{2}\.$/u;

/** The name of a column above a headline that is longer than it. */
const isColumnName = (last: ContextLine, line: ContextLine) =>
  last.measure < oneColumn && /^\p{Script=Han}{2,4}$/u.test(last.trimmed) && line.trimmed.length > last.trimmed.length;

/** Gaps part office from name in bylines, and the cells of tables. */
const keepsGaps = (role: Role | undefined) => role === 'byline' || role === 'table';

const joinAsPrinted = (texts: readonly TracedText[]) =>
  concatTraced(texts.flatMap((text, at) => (at === 0 ? [trimTraced(text)] : [lineEndBefore(text), trimTraced(text)])));

const lineEndBefore = (text: TracedText): TracedText => ({
  text: '\n',
  origins: [Math.max(0, (text.origins[0] ?? 0) - 1)],
});

/** Roles whose first line may begin with a number of its own. */
const isNumberedRole = (role: Role | undefined) =>
  role === 'heading' || role === 'item' || role === 'reference' || role === 'caption';

/** A headline's lines, unless a hyphen at a line's end was undone. */
function keepPrintedLines(block: LabelledBlock, texts: readonly TracedText[], watch: Watch): void {
  const lines = texts.map((text) => joinLines([text], [], false, watch));
  const bare = (text: string) => text.replace(/\s+/g, '').length;
  if (lines.reduce((sum, line) => sum + bare(line.text), 0) === bare(block.text.text)) block.printedLines = lines;
}

function blockOf(group: readonly ContextLine[], leftOut: LeftOut[], watch: Watch): LabelledBlock {
  const first = group[0] as ContextLine;
  const texts: TracedText[] = group.map((line) => line.text);
  const text = keepsGaps(first.role)
    ? joinAsPrinted(texts)
    : joinLines(texts, leftOut, isNumberedRole(first.role), watch);
  const block: LabelledBlock = {
    role: first.role ?? 'paragraph',
    text: isOn(watch, 'drop-lost-tab') ? dropLostTab(text, leftOut) : text,
    line: first.number,
    page: first.page,
    newPage: first.newPage,
    overWide: isOverWide(first),
    bold: first.bold > 0,
    apart: first.blankBefore || first.newPage,
  };
  if (first.role === 'heading' && group.length > 1) keepPrintedLines(block, texts, watch);
  if (stopsShort(group.at(-1) as ContextLine)) block.stopsShort = true;
  if (first.mark !== undefined) block.mark = first.mark;
  if (first.closing) block.closing = true;
  return block;
}
