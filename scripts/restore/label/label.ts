/** Stage label: lines → blocks, each told what it is by its shape and place. */
import type { LeftOut } from '../document.ts';
import type { RepairedLine } from '../repair/repair.ts';
import { everyRule, type Watch } from '../watch.ts';
import { type ContextLine, isHardWrapped, placeInContext, turnPages } from './context-line.ts';
import { labelParagraphLines } from './label-paragraph-lines.ts';
import type { LabelledBlock } from './labelled-block.ts';
import { applyLineRules, type LineRule } from './line-rule.ts';
import { issueLine } from './patterns.ts';
import { affiliatedByline } from './rules/affiliated-byline.ts';
import { betweenJumps } from './rules/between-jumps.ts';
import { byline } from './rules/byline.ts';
import { caption, credit } from './rules/caption.ts';
import { closingByline } from './rules/closing-byline.ts';
import { contactLine } from './rules/contact-line.ts';
import { contentsList } from './rules/contents-list.ts';
import { responsibleEditor } from './rules/editors-note.ts';
import { eventLines } from './rules/event-lines.ts';
import { folio } from './rules/folio.ts';
import { footnote } from './rules/footnote.ts';
import { heading } from './rules/heading.ts';
import { journalHead } from './rules/journal-head.ts';
import { listItem } from './rules/list-item.ts';
import { markedHeading, markedLine } from './rules/marked.ts';
import { masthead } from './rules/masthead.ts';
import { paperFront } from './rules/paper-front.ts';
import { paperNotes } from './rules/paper-notes.ts';
import { photoCaption } from './rules/photo-caption.ts';
import { referenceList } from './rules/reference-list.ts';
import { resultRows } from './rules/result-rows.ts';
import { runningHead } from './rules/running-head.ts';
import { signedHead } from './rules/signed-head.ts';
import { strayMarks } from './rules/stray-marks.ts';
import { tableScraps } from './rules/table-scraps.ts';
import { volumeName } from './rules/volume-name.ts';
import { unwrap } from './unwrap.ts';

/** What stands at the edges of pages. */
const pageRules: readonly LineRule[] = [folio, runningHead, journalHead];

/** In the order in which they run: what is furniture for certain first, what looks like text last. */
export const lineRules: readonly LineRule[] = [
  markedLine,
  ...pageRules,
  masthead,
  responsibleEditor,
  contactLine,
  betweenJumps,
  strayMarks,
  volumeName,
  paperFront,
  photoCaption,
  caption,
  credit,
  eventLines,
  signedHead,
  closingByline,
  footnote,
  paperNotes,
  tableScraps,
  resultRows,
  byline,
  affiliatedByline,
  contentsList,
  referenceList,
  markedHeading,
  heading,
  listItem,
];

export interface Labelled {
  blocks: LabelledBlock[];
  /** whether the printed lines were kept, so that paragraphs had to be put together */
  hardWrapped: boolean;
  leftOut: LeftOut[];
}

export function label(lines: readonly RepairedLine[], watch: Watch = everyRule): Labelled {
  const leftOut: LeftOut[] = [];
  const placed = placeInContext(lines);
  if (!isHardWrapped(placed))
    return { blocks: labelParagraphLines(placed, leftOut, watch), hardWrapped: false, leftOut };
  turnPages(placed, atEdges(placed, watch));
  applyLineRules(placed, lineRules, watch);
  return { blocks: unwrap(placed, leftOut, watch), hardWrapped: true, leftOut };
}

/** Indexes of what stands at the edges of pages, found beforehand, since all other rules ask where pages begin. */
function atEdges(lines: readonly ContextLine[], { off }: Watch): ReadonlySet<number> {
  const copies = lines.map((line) => ({ ...line }));
  applyLineRules(copies, pageRules, { off });
  const edges = new Set(copies.flatMap((line, index) => (line.role === undefined ? [] : [index])));
  // Beside a page number the journal's volume and issue are at the edge, too, even where they come once.
  for (const index of [...edges].flatMap((edge) => [edge - 1, edge + 1]))
    if (issueLine.test(copies[index]?.trimmed ?? '')) edges.add(index);
  return edges;
}
