/** Stage label: lines → blocks, each told what it is by its shape and place. */
import type { LeftOut } from '../document.ts';
import type { RepairedLine } from '../repair/repair.ts';
import { everyRule, type Watch } from '../watch.ts';
import { isHardWrapped, placeInContext, turnPages } from './context-line.ts';
import { labelParagraphLines } from './label-paragraph-lines.ts';
import type { LabelledBlock } from './labelled-block.ts';
import { applyLineRules, type LineRule } from './line-rule.ts';
import { affiliatedByline } from './rules/affiliated-byline.ts';
import { byline } from './rules/byline.ts';
import { caption, credit } from './rules/caption.ts';
import { closingByline } from './rules/closing-byline.ts';
import { contactLine } from './rules/contact-line.ts';
import { contentsList } from './rules/contents-list.ts';
import { folio } from './rules/folio.ts';
import { footnote } from './rules/footnote.ts';
import { heading } from './rules/heading.ts';
import { listItem } from './rules/list-item.ts';
import { photoCaption } from './rules/photo-caption.ts';
import { referenceList } from './rules/reference-list.ts';
import { runningHead } from './rules/running-head.ts';
import { tableScraps } from './rules/table-scraps.ts';
import { unwrap } from './unwrap.ts';

/** What stands at the edges of pages. */
const pageRules: readonly LineRule[] = [folio, runningHead];
/** What stands on them, in the order in which it is looked for: what looks like text last. */
const textRules: readonly LineRule[] = [
  contactLine,
  photoCaption,
  caption,
  credit,
  closingByline,
  footnote,
  tableScraps,
  byline,
  affiliatedByline,
  contentsList,
  referenceList,
  heading,
  listItem,
];

/** In the order in which they run. */
export const lineRules: readonly LineRule[] = [...pageRules, ...textRules];

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
  applyLineRules(placed, pageRules, watch);
  turnPages(placed);
  applyLineRules(placed, textRules, watch);
  return { blocks: unwrap(placed, leftOut, watch), hardWrapped: true, leftOut };
}
