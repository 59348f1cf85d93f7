/** Labels the lines of a document in which each line is a whole block, as layout OCR and web exports write it. */
import { type Decision, lineByStart } from '../decision.ts';
import type { LeftOut } from '../document.ts';
import { sliceTraced, type TracedText, trimTraced } from '../traced-text.ts';
import { everyRule, isOn, type Watch } from '../watch.ts';
import type { ContextLine } from './context-line.ts';
import { joinLines, tidySpaces } from './join-lines.ts';
import type { LabelledBlock } from './labelled-block.ts';
import { applyLineRules, type LineRule } from './line-rule.ts';
import { affiliatedByline } from './rules/affiliated-byline.ts';
import { bulletBlock } from './rules/bullet-block.ts';
import { caption, credit } from './rules/caption.ts';
import { captionOverCredit } from './rules/caption-over-credit.ts';
import { columnLines } from './rules/column-lines.ts';
import { contactLine } from './rules/contact-line.ts';
import { editorsNote, question, responsibleEditor } from './rules/editors-note.ts';
import { folio } from './rules/folio.ts';
import { furnitureBetween } from './rules/furniture-between.ts';
import { headline } from './rules/headline.ts';
import { journalHead } from './rules/journal-head.ts';
import { markedHeading, markedLine } from './rules/marked.ts';
import { masthead } from './rules/masthead.ts';
import { newspaperByline } from './rules/newspaper-byline.ts';
import { pageName } from './rules/page-name.ts';
import { paperFront } from './rules/paper-front.ts';
import { paperNoteBlocks } from './rules/paper-notes.ts';
import { photoCaption } from './rules/photo-caption.ts';
import { resultRows } from './rules/result-rows.ts';
import { spacedSlogan } from './rules/spaced-slogan.ts';
import { strayMarks } from './rules/stray-marks.ts';
import { tableRow } from './rules/table-row.ts';
import { teaser } from './rules/teaser.ts';

/** In the order in which they run; what none of them takes is a paragraph. */
export const blockRules: readonly LineRule[] = [
  markedLine,
  masthead,
  responsibleEditor,
  contactLine,
  strayMarks,
  paperFront,
  teaser,
  folio,
  journalHead,
  editorsNote,
  paperNoteBlocks,
  newspaperByline,
  affiliatedByline,
  tableRow,
  resultRows,
  credit,
  photoCaption,
  pageName,
  caption,
  question,
  spacedSlogan,
  furnitureBetween,
  captionOverCredit,
  bulletBlock,
  columnLines,
  markedHeading,
  headline,
];

/**
 * @param lines lines without a role; the rules give them theirs
 * @param leftOut receives the hyphens that are undone
 */
export function labelParagraphLines(
  lines: readonly ContextLine[],
  leftOut: LeftOut[],
  watch: Watch = everyRule,
): LabelledBlock[] {
  const labelled = lines.map((line) => ({ ...line }));
  applyLineRules(labelled, blockRules, watch);
  const paragraphs = paragraphsOf(labelled);
  watch.decisions?.push(...paragraphs.flatMap(continuations));
  return paragraphs.map((paragraph) => blockOf(paragraph, leftOut, watch));
}

function continuations(paragraph: readonly ContextLine[]): Decision[] {
  return paragraph.slice(1).map((line, at) => {
    const before = paragraph[at] as ContextLine;
    const what = `goes on with ${lineByStart(before.number, before.trimmed)}`;
    return { stage: 'label', rule: 'column-lines', where: [line.text], what, next: { what: 'begins a paragraph' } };
  });
}

/** Lines that go on in the next one are of one paragraph with it. */
function paragraphsOf(lines: readonly ContextLine[]): ContextLine[][] {
  const paragraphs: ContextLine[][] = [];
  lines.forEach((line, index) => {
    if (index > 0 && lines[index - 1]?.goesOn) paragraphs.at(-1)?.push(line);
    else paragraphs.push([line]);
  });
  return paragraphs;
}

function blockOf(paragraph: readonly ContextLine[], leftOut: LeftOut[], watch: Watch): LabelledBlock {
  const line = paragraph[0] as ContextLine;
  return {
    role: line.role ?? 'paragraph',
    text: textOf(paragraph, leftOut, watch),
    line: line.number,
    page: line.page,
    newPage: line.newPage,
    overWide: false,
    bold: line.bold > 0,
    apart: line.blankBefore,
    ...(line.closing && { closing: true }),
  };
}

function textOf(paragraph: readonly ContextLine[], leftOut: LeftOut[], watch: Watch): TracedText {
  const line = paragraph[0] as ContextLine;
  if (paragraph.length > 1)
    return joinLines(
      paragraph.map(({ text }) => text),
      leftOut,
      false,
      watch,
    );
  const text = trimTraced(line.text);
  const isProse = line.role === undefined || line.role === 'question';
  return isProse && isOn(watch, 'tidy-spaces') ? tidySpread(text) : text;
}

/** Only lines spread by justification are tidied here: other spaces were printed. */
const tidySpread = (text: TracedText) =>
  /(?:\p{Script=Han} ){4}/u.test(text.text) ? tidySpaces(text) : sliceTraced(text, 0);
