/**
 * Proceedings taken out of a PDF: hard-wrapped to the page, contents lists, bold headings doubled, the first line of each
 * paragraph set apart, footnotes, running heads and folios between the halves of sentences. English papers come with
 * form feeds, divided words and block paragraphs.
 */
import { blankAfterFirstLine } from '../damage/blank-after-first-line.ts';
import { breakTitle } from '../damage/broken-title.ts';
import { bylineSetApart } from '../damage/byline-forms.ts';
import { contentsList } from '../damage/contents-list.ts';
import { doubleHeading, doubleOpening } from '../damage/doubled-heading.ts';
import { footOfPage, notesOfPage } from '../damage/footnotes-at-foot.ts';
import { spacedBrackets } from '../damage/half-width-punctuation.ts';
import { type Column, hardWrap } from '../damage/hard-wrap.ts';
import { hyphenateLineEnds } from '../damage/hyphenated-line-end.ts';
import { spaceLatin } from '../damage/latin-spacing.ts';
import { afterPageBreak, runningHead, runningHeadAfterFormFeed } from '../damage/running-head.ts';
import { rateAt } from '../damage/strength.ts';
import type { Layout, Original, Role } from '../original.ts';
import { type ArticlePassages, type Footnote, passagesOf } from '../passages.ts';
import { blankLine, type Line, type Passage, reprint, textOf, wholeLine } from '../print.ts';
import { createRandom, type Random } from '../random.ts';
import { type Dropped, truthOf } from '../truth.ts';
import { type Shape, textDamage, unchanged } from './shape.ts';

/**
 * Counted in real proceedings: 130 of 136 paragraphs behind others have their first line set apart; bold is doubled in 6 of
 * 8 annotated papers (some only once or twice, so less here), brackets are spaced in 2 of them; in the whole volume 10 breaks
 * have head and folio among about 110 inside papers, and 2 of about 30 papers have lost figures, there nearly all: here only
 * some, so that a text is left. How often English words are divided where they can be is an estimate.
 */
const measured = {
  head: 0.09,
  doubled: 0.5,
  brackets: 0.25,
  lossyPaper: 0.07,
  lostNumber: 0.05,
  firstLine: 0.95,
  divided: 0.7,
};

interface Setting {
  readonly strength: number;
  readonly random: Random;
  readonly column: Column;
  readonly english: boolean;
  readonly doubled: boolean;
}

const chineseColumn: Column = { width: 90, firstIndent: 4 };
const englishColumn: Column = { width: 86, firstIndent: 0 };
/** printed lines on a page, footnotes not counted */
const linesOfPage = { chinese: 32, english: 38 };

export const proceedings: Shape = (originals, layout, { seed, strength }) => {
  const random = createRandom(seed);
  const dropped: Dropped[] = [];
  const lines: Line[] = [];
  let folio = 1;
  for (const original of originals) {
    const setting = settingOf(original, strength, random.fork(original.slug));
    const article = passagesOf(original, layout, textDamageOf(original, setting, dropped));
    const pages = pagesOf(paperLines(article, setting), setting);
    for (const [index, page] of pages.entries()) {
      const top = index === 0 ? titlePage(page, lines.length > 0, setting) : turnPage(page, layout, folio, setting);
      lines.push(...top, ...footOfPage(notesFor(page, article, index === pages.length - 1, pages), setting.column));
      folio += 1;
    }
  }
  return { text: textOf(lines), truth: truthOf(lines, { cutAtBlank: false }), dropped };
};

function settingOf(original: Original, strength: number, random: Random): Setting {
  const english = original.lang.startsWith('en');
  const doubled = !english && random.chance(rateAt(strength, measured.doubled));
  return { strength, random, column: english ? englishColumn : chineseColumn, english, doubled };
}

function textDamageOf(original: Original, { english, strength, random }: Setting, dropped: Dropped[]) {
  const brackets = !english && random.chance(rateAt(strength, measured.brackets));
  const lossy = !english && random.chance(rateAt(strength, measured.lossyPaper));
  const loss = { article: original.id, probability: lossy ? rateAt(strength, measured.lostNumber) : 0, random };
  return textDamage(brackets ? spacedBrackets : unchanged, loss, dropped);
}

function paperLines(article: ArticlePassages, setting: Setting): Line[] {
  const byline = article.head.find((passage) => passage.role === 'byline');
  const head = article.head.filter((passage) => passage !== byline);
  const titleWidth = setting.english ? 64 : 40;
  const lines = head.flatMap((passage) =>
    passage.role === 'deck' ? hardWrap(passage, setting.column) : breakTitle(passage, titleWidth),
  );
  lines.push(...contentsList(article.contents), blankLine);
  if (byline) lines.push(...(setting.english ? hardWrap(byline, setting.column) : [bylineSetApart(byline)]), blankLine);
  let above: Role | undefined;
  for (const passage of article.body) {
    lines.push(...blockLines(passage, above, setting));
    above = passage.role;
  }
  return article.signature ? [...lines, wholeLine(article.signature)] : lines;
}

const isHeading = (role: Role | undefined): boolean => role === 'h1' || role === 'h2' || role === 'h3';

/** Whether the lines of such a block already end with a blank line. */
function endsWithBlank(role: Role | undefined, english: boolean): boolean {
  return isHeading(role) || role === 'table' || (english && role === 'body');
}

/** The lines of one block with the blank lines that stand before and after it. */
function blockLines(passage: Passage, above: Role | undefined, setting: Setting): Line[] {
  const column = setting.column;
  if (isHeading(passage.role)) return headingLines(passage, above, setting);
  if (passage.role === 'caption') return [blankLine, ...hardWrap(passage, { ...column, firstIndent: 0 }), blankLine];
  if (passage.role === 'credit') return [blankLine, ...hardWrap(passage, { ...column, firstIndent: 0 }), blankLine];
  if (passage.role === 'table') return [...hardWrap(passage, { ...column, firstIndent: 0 }), blankLine];
  if (passage.role === 'reference') return hardWrap(passage, { ...column, firstIndent: 0 });
  if (passage.role === 'list') return listLines(passage, above, setting);
  return paragraphLines(passage, above, setting);
}

function headingLines(
  passage: Passage,
  above: Role | undefined,
  { doubled, column, english, random }: Setting,
): Line[] {
  const lines = hardWrap(passage, { width: column.width - 8, firstIndent: 0 });
  const bold = doubled && passage.role !== 'h1';
  const before = above === undefined || endsWithBlank(above, english) ? [] : [blankLine];
  const after = bold && random.chance(0.5) ? [] : [blankLine];
  return [...before, ...(bold ? doubleHeading(lines) : lines), ...after];
}

/** Bullets come out as `◎` or `○` behind a tab; items with numbers of their own have none. */
function listLines(passage: Passage, above: Role | undefined, setting: Setting): Line[] {
  const { column, strength, random, doubled, english } = setting;
  const wrapped = hardWrap(passage, { width: column.width, firstIndent: 6 });
  const lines = english ? wrapped : spaceLatin(wrapped, true, strength, random);
  const numbered = /^\d+[.)]/.test(passage.text);
  const [first, ...rest] = lines;
  const before = above === 'list' || endsWithBlank(above, english) || (numbered && !english) ? [] : [blankLine];
  if (!first || numbered) return [...before, ...lines];
  const opening = doubled && random.chance(0.5) ? (doubleOpening(first) ?? first) : first;
  const bullet = english ? '• ' : '\t◎ ';
  return [...before, reprint(opening, (text) => bullet + text), ...rest];
}

function paragraphLines(passage: Passage, above: Role | undefined, setting: Setting): Line[] {
  const { column, english, strength, random } = setting;
  const wrapped = hardWrap(passage, column);
  if (english) {
    const divided = hyphenateLineEnds(wrapped, column, rateAt(strength, measured.divided), random);
    return [...divided, blankLine];
  }
  const lines = spaceLatin(wrapped, true, strength, random);
  const afterText = above === 'body' || above === 'list' || above === 'quote';
  return afterText ? blankAfterFirstLine(lines, rateAt(strength, measured.firstLine), random) : lines;
}

/** Lines filled into pages; blank lines do not count, and none stands at the head or foot of a page. */
function pagesOf(lines: readonly Line[], { english }: Setting): Line[][] {
  const full = english ? linesOfPage.english : linesOfPage.chinese;
  const pages: Line[][] = [[]];
  let printed = 0;
  for (const line of lines) {
    if (printed >= full && line.length > 0) {
      pages.push([]);
      printed = 0;
    }
    if (line.length === 0 && (printed === 0 || printed >= full)) continue;
    pages.at(-1)?.push(line);
    if (line.length > 0) printed += 1;
  }
  return pages;
}

function titlePage(page: readonly Line[], pageBefore: boolean, { english }: Setting): Line[] {
  const [first, ...rest] = page;
  if (!first || !pageBefore) return [...page];
  return english ? [blankLine, reprint(first, (text) => `\f${text}`), ...rest] : [afterPageBreak(first), ...rest];
}

function turnPage(
  page: readonly Line[],
  layout: Layout,
  folio: number,
  { english, strength, random }: Setting,
): Line[] {
  const [first, ...rest] = page;
  if (!first || strength === 0) return [...page];
  if (english && layout.runningHead !== '') return [...runningHeadAfterFormFeed(layout.runningHead, folio), ...page];
  if (layout.runningHead !== '' && random.chance(rateAt(strength, measured.head)))
    return [...runningHead(layout.runningHead, folio), ...page];
  return [afterPageBreak(first), ...rest];
}

/** The notes marked on this page; notes that no text carries stand at the foot of the last one. */
function notesFor(
  page: readonly Line[],
  article: ArticlePassages,
  isLast: boolean,
  pages: readonly Line[][],
): Footnote[] {
  const here = notesOfPage(page, article.footnotes);
  if (!isLast) return here;
  const marked = new Set(pages.flatMap((lines) => notesOfPage(lines, article.footnotes)));
  return [...here, ...article.footnotes.filter((note) => !marked.has(note))];
}
