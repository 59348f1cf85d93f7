/** Hard-wrapped lines, labelled → blocks: paragraphs and items put together from their lines. */
import { type Decision, lineByStart } from '../decision.ts';
import type { LeftOut, Role } from '../document.ts';
import { concatTraced, type TracedText, trimTraced } from '../traced-text.ts';
import { everyRule, isOn, type Watch } from '../watch.ts';
import type { ContextLine } from './context-line.ts';
import { joinLines } from './join-lines.ts';
import type { LabelledBlock } from './labelled-block.ts';
import { learnParagraphStarts, paragraphDecision, startsParagraph } from './paragraph-starts.ts';
import { caption as numberedCaption, numberings } from './patterns.ts';

/** What interrupts running text without ending its paragraph: page feet, pictures, running heads. */
const interruptions: ReadonlySet<Role | undefined> = new Set([
  'furniture',
  'footnote',
  'caption',
  'credit',
  'table',
  'promo',
  'advertisement',
]);
/** How many lines of text away a paragraph is taken up again after an interruption. */
const maximumHeadingLines = 3;

export function unwrap(lines: readonly ContextLine[], leftOut: LeftOut[], watch: Watch = everyRule): LabelledBlock[] {
  const flow = lines.filter((line) => line.role === undefined);
  const model = learnParagraphStarts(flow, watch);
  const groups: ContextLine[][] = [];
  let open: ContextLine[] | undefined;
  let last: ContextLine[] | undefined;
  for (const line of lines) {
    if (line.role === undefined) {
      const before = open?.at(-1);
      const goesOn = before !== undefined && !startsParagraph(model, before, line).starts;
      watch.decisions?.push(paragraphDecision(model, before, line));
      if (open && goesOn) open.push(line);
      else {
        open = [line];
        groups.push(open);
      }
    } else if (line.role === 'item') {
      open = [line];
      groups.push(open);
    } else {
      if (last && isOn(watch, 'continue-lines') && continuesGroup(last, line)) {
        watch.decisions?.push(continuation(last.at(-1) as ContextLine, line));
        last.push(line);
      } else groups.push([line]);
      if (!interruptions.has(line.role) || !isOn(watch, 'read-over-interruptions')) open = undefined;
    }
    last = line.role === undefined ? undefined : groups.at(-1);
  }
  return groups.map((group) => blockOf(group, leftOut, watch));
}

const continuation = (before: ContextLine, line: ContextLine): Decision => ({
  stage: 'label',
  rule: 'continue-lines',
  where: [line.text],
  what: `goes on with ${lineByStart(before.number, before.trimmed)}`,
  next: { what: 'stands alone' },
});

/** Notes run over several lines; so do headings, captions and bylines that are set close together. */
function continuesGroup(group: readonly ContextLine[], line: ContextLine): boolean {
  const last = group.at(-1) as ContextLine;
  const role = (group[0] as ContextLine).role;
  if (line.role !== role) return false;
  if (role === 'footnote' || role === 'reference') return line.mark === undefined;
  if (role === 'heading')
    return !line.blankBefore && !line.newPage && group.length < maximumHeadingLines && headingGoesOn(last, line);
  if (role === 'byline')
    return (
      (group[0]?.closing === true && !/[）)]$/.test(last.trimmed)) ||
      (group[0]?.mark === 'first' && line.mark === undefined && !line.blankBefore)
    );
  return role === 'caption' && !line.blankBefore && !numberedCaption.test(line.trimmed) && group.length < 6;
}

function headingGoesOn(last: ContextLine, line: ContextLine): boolean {
  const numbered = numberings.some(({ pattern, kind }) => kind !== 'ordinal' && pattern.test(line.trimmed));
  return !numbered && !(last.bold > 0 && line.bold > 0 && !last.full);
}

/** Bylines keep their gaps, which part office from name. */
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
  const block: LabelledBlock = {
    role: first.role ?? 'paragraph',
    text: first.role === 'byline' ? joinAsPrinted(texts) : joinLines(texts, leftOut, isNumberedRole(first.role), watch),
    line: first.number,
    page: first.page,
    newPage: first.newPage,
    overWide: first.width > first.measure + 3,
    bold: first.bold > 0,
    apart: first.blankBefore || first.newPage,
  };
  if (first.role === 'heading' && group.length > 1) keepPrintedLines(block, texts, watch);
  if (first.mark !== undefined) block.mark = first.mark;
  if (first.closing) block.closing = true;
  return block;
}
