/** Labels the lines of a document in which each line is a whole block, as layout OCR and web exports write it. */

import { looksLikeName } from '../arrange/surnames.ts';
import { learnSeams, type SeamModel } from '../seam.ts';
import { endsSentence, startsInsideSentence, widthOf } from '../shapes.ts';
import type { TracedText } from '../traced-text.ts';
import { sliceTraced, trimTraced } from '../traced-text.ts';
import type { ContextLine } from './context-line.ts';
import { tidySpaces } from './join-lines.ts';
import type { LabelledBlock } from './labelled-block.ts';
import {
  advertisement,
  authorNote,
  bullet,
  caption,
  contact,
  credit,
  datelinePlaces,
  dotLeaders,
  editorsLine,
  editorsNote,
  folio,
  issueLine,
  jumpLine,
  markedName,
  namedHeading,
  pageReference,
  question,
  reporterByline,
} from './patterns.ts';
import { isOfficeAndName } from './rules/byline.ts';
import { isNumbered } from './rules/heading.ts';

/** A headline or section heading is at most this wide, in half-width units. */
const widestHeadline = 76;
const fewestRepeats = 3;
/** Lines of text between two names of pages; what comes back sooner was read twice. */
const pageApart = 12;

export function labelParagraphLines(lines: readonly ContextLine[]): LabelledBlock[] {
  const seams = learnSeams(lines.filter((line) => line.width > 40).map((line) => line.trimmed));
  const repeated = repeatedLines(lines);
  const promos = promoLines(lines);
  const sections = sectionNames(lines, promos);
  const roles = lines.map((line, index) => roleOf(line, index, lines, { seams, repeated, promos, sections }));
  const settled = furnitureBetween(
    lines,
    roles.map((_, index) => captionBefore(lines, roles, index)),
  );
  return lines.map((line, index) => blockOf(line, settled[index] ?? 'paragraph'));
}

interface Evidence {
  seams: SeamModel;
  repeated: ReadonlySet<string>;
  promos: ReadonlySet<number>;
  /** names of the paper's sections, as its index gives them */
  sections: ReadonlySet<string>;
}

function roleOf(
  line: ContextLine,
  index: number,
  lines: readonly ContextLine[],
  evidence: Evidence,
): LabelledBlock['role'] {
  const text = line.trimmed;
  if (advertisement.test(text)) return 'advertisement';
  if (jumpLine.test(text)) return 'furniture';
  if (evidence.promos.has(index)) return 'promo';
  if (folio.test(text) || isContact(text)) return 'furniture';
  if (editorsLine.test(text)) return 'furniture';
  if (editorsNote.test(text) && line.width < 120) return 'editor';
  if (reporterByline.test(text) || markedName.test(text)) return 'byline';
  if (datelinePlaces.test(text) && reporterByline.test(lines[index - 1]?.trimmed ?? '')) return 'byline';
  if (authorNote.test(text) && line.width < 160) return 'byline';
  if (isTableRow(line)) return 'table';
  if (credit.test(text) && line.width < 110) return 'credit';
  if (evidence.repeated.has(text) || evidence.sections.has(text)) return 'furniture';
  if (issueLine.test(text)) return 'furniture';
  if (caption.test(text) && line.width < 110 && !/[。；]$/.test(text)) return 'caption';
  if (question.test(text)) return 'question';
  if (isLoneName(line, lines[index - 1])) return 'byline';
  if (line.width < 60 && isOfficeAndName(text) && /[\s　]{2,}/.test(text)) return 'byline';
  if (bullet.test(text) && line.width > 24) return 'item';
  return isHeadline(line, index, lines, evidence.seams) ? 'heading' : 'paragraph';
}

/** A name alone under a headline. */
const isLoneName = (line: ContextLine, above: ContextLine | undefined) =>
  line.width <= 8 &&
  looksLikeName(line.trimmed) &&
  above !== undefined &&
  above.width >= 12 &&
  above.width <= widestHeadline &&
  !endsSentence(above.trimmed);

const isContact = (text: string) =>
  contact.test(text) &&
  !/[。；]/.test(text) &&
  (text.length <= 14 || text.replace(/\D/g, '').length >= 6 || /许可证|法律顾问|刊号|邮发/.test(text));

const isTableRow = (line: ContextLine) => {
  if (/^单位[:：]\S{1,8}$/.test(line.trimmed)) return true;
  const cells = line.trimmed.split(/\t+|\s{2,}/);
  const numbers = cells.filter((cell) => /^[-+]?[\d,.]+[%％]?$|^-{1,2}$/.test(cell.trim()));
  return (cells.length >= 4 && !/[。；]/.test(line.trimmed)) || (cells.length >= 3 && numbers.length >= 2);
};

/** A short line, no sentence and no part of one. */
function isHeadline(line: ContextLine, index: number, lines: readonly ContextLine[], seams: SeamModel): boolean {
  const text = line.trimmed;
  if (line.width > widestHeadline || startsInsideSentence(text) || /^[a-z]/.test(text)) return false;
  if (namedHeading.test(text)) return true;
  if (/[。；，、：;,:…]$/.test(text) || (endsSentence(text) && !/[？?！!]$/.test(text))) return false;
  if (/[。；]/.test(text)) return false;
  const clauses = (text.match(/[，,]/g) ?? []).length;
  const leads = leadsByline(lines, index);
  if (clauses > 1 || (clauses === 1 && !/[？?！!]$/.test(text) && !isNumbered(text) && !leads && !isCouplet(text)))
    return false;
  if (opensWithoutClosing(text)) return false;
  const next = lines[index + 1]?.trimmed;
  const previous = lines[index - 1]?.trimmed;
  if (next !== undefined && widthOf(next) > widestHeadline && seams.score(text, next) > (clauses > 0 ? 0 : 3.2))
    return false;
  const openBefore = previous !== undefined && widthOf(previous) > widestHeadline && !endsSentence(previous);
  return !(openBefore && seams.score(previous, text) > 4);
}

/** A byline stands under the line, or under the second line of the headline. */
function leadsByline(lines: readonly ContextLine[], index: number): boolean {
  const [next, second] = [lines[index + 1], lines[index + 2]];
  if (next === undefined) return false;
  return (
    reporterByline.test(next.trimmed) ||
    (next.width < widestHeadline && !endsSentence(next.trimmed) && reporterByline.test(second?.trimmed ?? ''))
  );
}

/** Two clauses of about the same length, as headings in Chinese are often built: 建时问大，用时问贵. */
function isCouplet(text: string): boolean {
  const [left = '', right = '', ...more] = text.split(/[，,]/);
  return (
    more.length === 0 &&
    left.length >= 3 &&
    right.length >= 3 &&
    Math.abs(left.length - right.length) <= 2 &&
    text.length <= 22
  );
}

const opensWithoutClosing = (text: string) =>
  [...text].filter((c) => '“（('.includes(c)).length !== [...text].filter((c) => '”）)'.includes(c)).length;

/** Short lines of the issue's index name its sections, which head the pages again. */
function sectionNames(lines: readonly ContextLine[], promos: ReadonlySet<number>): Set<string> {
  return new Set(
    [...promos]
      .map((index) => lines[index] as ContextLine)
      .filter((line) => line.width <= 16 && !namesPage(line))
      .map((line) => line.trimmed),
  );
}

/** Short lines that stand in the document again and again: names of the paper and of its pages. */
function repeatedLines(lines: readonly ContextLine[]): Set<string> {
  const places = new Map<string, number[]>();
  lines.forEach((line, index) => {
    if (line.width <= 44) places.set(line.trimmed, [...(places.get(line.trimmed) ?? []), index]);
  });
  const isSpread = (indexes: readonly number[]) =>
    indexes.filter((index, at) => at === 0 || index - (indexes[at - 1] as number) >= pageApart).length >= fewestRepeats;
  return new Set(
    [...places].filter(([text, indexes]) => isSpread(indexes) && !namedHeading.test(text)).map(([text]) => text),
  );
}

/**
 * Teasers and the index of an issue: lines that name a page, what stands between them, and the paragraph that a
 * teaser's headline follows.
 */
function promoLines(lines: readonly ContextLine[]): Set<number> {
  const named = lines.flatMap((line, index) => (namesPage(line) ? [index] : []));
  const promos = new Set<number>();
  named.forEach((at, order) => {
    promos.add(at);
    const next = named[order + 1];
    if (next !== undefined && next - at <= 5)
      for (let between = at + 1; between < next; between++) if (!startsArticle(lines, between)) promos.add(between);
  });
  if (named.length > 0) extendTeasers(lines, named, promos);
  if (named.length >= 4) addMasthead(lines, named[0] as number, promos);
  return promos;
}

const namesPage = (line: ContextLine) =>
  line.width <= 80 &&
  !jumpLine.test(line.trimmed) &&
  ((pageReference.test(line.trimmed) && !/[。；]/.test(line.trimmed)) || dotLeaders.test(line.trimmed));

const startsArticle = (lines: readonly ContextLine[], index: number) =>
  reporterByline.test(lines[index]?.trimmed ?? '');

/** What stands above the first teaser of a front page, up to the first text, is its masthead. */
function addMasthead(lines: readonly ContextLine[], first: number, promos: Set<number>): void {
  if (lines.slice(0, first).some((line) => line.width > 90 || endsSentence(line.trimmed))) return;
  for (let index = 0; index < first; index++) promos.add(index);
}

/** The lines just before and after a cluster of named pages belong to it when they are short. */
function extendTeasers(lines: readonly ContextLine[], named: readonly number[], promos: Set<number>): void {
  const first = named[0] as number;
  for (let at = first - 1; at >= 0 && first - at <= 6 && (lines[at] as ContextLine).width < 44; at--) promos.add(at);
  for (const at of named) {
    const next = at + 1;
    const line = lines[next];
    const dotted = dotLeaders.test(lines[at]?.trimmed ?? '') || pageReference.test(lines[at]?.trimmed ?? '');
    if (line && dotted && !line.blankBefore && line.width < 60) promos.add(next);
  }
  for (const at of named) {
    if (!/↗/.test(lines[at]?.trimmed ?? '') && !promos.has(at - 1)) continue;
    const teaser = at - 1;
    const hotWord = at - 2;
    if ((lines[teaser]?.width ?? 0) > 60 && (lines[hotWord]?.width ?? 99) <= 24) {
      promos.add(teaser);
      promos.add(hotWord);
      if ((lines[hotWord - 1]?.width ?? 99) <= 14) promos.add(hotWord - 1);
    }
  }
}

/** Captions are a sentence or two. */
const widestCaption = 156;

/** A short block just before a credit is the caption. */
function captionBefore(
  lines: readonly ContextLine[],
  roles: readonly LabelledBlock['role'][],
  index: number,
): LabelledBlock['role'] {
  const role = roles[index] ?? 'paragraph';
  if (role === 'heading' && roles[index + 1] === 'table') return 'caption';
  if ((role !== 'paragraph' && role !== 'heading') || roles[index + 1] !== 'credit') return role;
  const line = lines[index] as ContextLine;
  const bracketed = /^[（(]/.test(lines[index + 1]?.trimmed ?? '');
  if (bracketed && line.blankAfter) return role;
  return line.width <= widestCaption && (endsSentence(line.trimmed) || role === 'heading' || !line.blankAfter)
    ? 'caption'
    : role;
}

/** Fewest lines of furniture on each side between which a few short lines are furniture too. */
const mostBetween = 3;

/** A slogan or name among mastheads, page heads and contact lines belongs to them. */
function furnitureBetween(lines: readonly ContextLine[], roles: LabelledBlock['role'][]): LabelledBlock['role'][] {
  const settled = [...roles];
  const isEdge = (index: number) =>
    index < 0 || roles[index] === 'furniture' || roles[index] === 'promo' || roles[index] === 'advertisement';
  let start = -1;
  for (let index = 0; index < roles.length; index++) {
    const short = roles[index] === 'heading' && (lines[index] as ContextLine).width <= 24;
    if (short && start < 0 && isEdge(index - 1)) start = index;
    if (start >= 0 && !short) {
      if (isEdge(index) && index - start <= mostBetween) settled.fill('furniture', start, index);
      start = -1;
    }
  }
  return settled;
}

function blockOf(line: ContextLine, role: LabelledBlock['role']): LabelledBlock {
  const text: TracedText = trimTraced(line.text);
  return {
    role,
    text: role === 'paragraph' || role === 'question' ? tidySpread(text) : text,
    line: line.number,
    page: line.page,
    newPage: line.newPage,
    overWide: false,
    bold: line.bold > 0,
    apart: line.blankBefore,
    ...(role === 'byline' && authorNote.test(line.trimmed) ? { closing: true } : {}),
  };
}

/** Only lines spread by justification are tidied here: other spaces were printed. */
const tidySpread = (text: TracedText) =>
  /(?:\p{Script=Han} ){4}/u.test(text.text) ? tidySpaces(text) : sliceTraced(text, 0);
