/** Tells articles' headlines from section headings, and groups headline, byline and what stands with them. */
import type { LabelledBlock } from '../label/labelled-block.ts';
import {
  aside,
  authorNote,
  dateline,
  editorsLine,
  markedName,
  meetingTitle,
  namedHeading,
  newsOpening,
  noticeTitle,
  openingNote,
  reporterByline,
  reporterInBrackets,
  responsibleEditor,
  signature,
} from '../label/patterns.ts';
import { isNumbered } from '../label/rules/heading.ts';
import { summaryStart } from '../label/rules/paper-head.ts';
import { comparable, endsSentence, isSentenceCase, isTitleCase } from '../shapes.ts';
import { everyRule, isOn, type Watch } from '../watch.ts';
import { headlineName, textsOf } from './decided.ts';
import { namesIn } from './name-authors.ts';
import { headlineDecisions } from './record-headlines.ts';
import { termsOf } from './topics.ts';

/** What stands at an article's head, as indexes into the blocks. */
export interface Headline {
  title: number[];
  subtitle: number[];
  kicker: number[];
  bylines: number[];
  /** bylines that stand below, inside the text */
  lateBylines?: number[];
  /** first and last index of the group */
  first: number;
  last: number;
}

const enough = 3;
/** Enough for a very short heading too. */
const signed = 5;
const longestKicker = 8;

/** @returns headlines in file order */
export function findHeadlines(blocks: readonly LabelledBlock[], watch: Watch = everyRule): Headline[] {
  const groups = headGroups(blocks);
  const signedOnes = isOn(watch, 'signed-article') ? signedGroups(blocks, groups) : new Set<Group>();
  const headlines = groups.flatMap((group) => headlineOf(blocks, group, signedOnes.has(group), watch));
  return isOn(watch, 'late-byline') ? joinLateBylines(blocks, headlines, watch) : headlines;
}

/** How far below its headline, in blocks, the author of a paper may be named: after the summary. */
const lateByline = 30;

/** A byline without a headline, in a paper that has a headline and no byline yet, names that paper's author. */
function joinLateBylines(blocks: readonly LabelledBlock[], headlines: readonly Headline[], watch: Watch): Headline[] {
  const joined: Headline[] = [];
  for (const headline of headlines) {
    const last = joined.at(-1);
    const late = headline.title.length === 0 && last && last.title.length > 0 && last.bylines.length === 0;
    const near = last && headline.first - last.last <= lateByline && !blocks[headline.first]?.newPage;
    const byOffice = headline.bylines.every(
      (index) => !reporterByline.test((blocks[index] as LabelledBlock).text.text),
    );
    if (late && near && byOffice) {
      last.lateBylines = headline.bylines;
      watch.decisions?.push({
        stage: 'arrange',
        rule: 'late-byline',
        where: textsOf(blocks, headline.bylines),
        what: `is the byline of the title in ${headlineName(blocks, last)}`,
        next: { what: 'begins an article of its own' },
      });
    } else joined.push(headline);
  }
  return joined;
}

interface Group {
  first: number;
  last: number;
  /** the document begins with it */
  isFirst: boolean;
  /** what furniture says, in comparable form: pages repeat a paper's title */
  furniture: ReadonlySet<string>;
  /** what heads several heads, in comparable form: the subject of a page or column */
  subjects: ReadonlySet<string>;
}

/** Runs of headings, bylines and contents lines without text between them. */
function headGroups(blocks: readonly LabelledBlock[]): Group[] {
  const groups: Group[] = [];
  const furniture = new Set(blocks.flatMap(({ role, text }) => (role === 'furniture' ? [comparable(text.text)] : [])));
  const subjects = subjectsOf(blocks);
  const start = blocks.findIndex(
    ({ role, text }) => role !== 'furniture' && role !== 'promo' && !(role === 'paragraph' && numbersIssue(text.text)),
  );
  let group: Group | undefined;
  blocks.forEach((block, index) => {
    const inHead =
      block.role === 'heading' ||
      (block.role === 'byline' && !closesArticle(block)) ||
      block.role === 'contents' ||
      block.role === 'kicker';
    if (isSpeck(block)) return;
    if (!inHead) {
      group = undefined;
      return;
    }
    const isNext =
      group !== undefined &&
      hasByline(blocks, group) &&
      isPlain(block) &&
      (block.newPage || leadsByline(blocks, index));
    if (group && !isNext) group.last = index;
    else {
      group = { first: index, last: index, isFirst: index === start, furniture, subjects };
      groups.push(group);
    }
  });
  return groups;
}

/** The number of volume and issue, however it was read: capitals and figures in one short line. */
const numbersIssue = (text: string) =>
  text.length <= 40 && (text.match(/\d/g) ?? []).length >= 3 && /^V[\p{Lu}\d.\s,—-]+$/u.test(text.replace('No.', ''));

/** Lines that stand in several places, each time above another line of a head or a note of the editors. */
function subjectsOf(blocks: readonly LabelledBlock[]): Set<string> {
  const keyOf = (index: number) => comparable((blocks[index] as LabelledBlock).text.text);
  const plain = blocks.flatMap((block, index) => (isPlain(block) ? [index] : []));
  const places = Map.groupBy(plain, keyOf);
  const heads = (index: number) => {
    const next = blocks[index + 1];
    return next !== undefined && (isPlain(next) || openingNote.test(next.text.text));
  };
  const isSubject = ([key, at]: [string, number[]]) =>
    key.length >= shortestSubject && at.length > 1 && at.every(heads);
  return new Set([...places].filter(isSubject).map(([key]) => key));
}

/** Shorter lines come back as section headings do. */
const shortestSubject = 5;

/** Marks without a letter or figure between the lines of a head part nothing. */
const isSpeck = ({ role, text }: LabelledBlock) => role === 'furniture' && !/[\p{L}\p{N}]/u.test(text.text);

const mostHeadLines = 3;

/** A few headings, and then a reporter's line: the head of one article. */
function leadsByline(blocks: readonly LabelledBlock[], index: number): boolean {
  if (blocks[index - 1]?.role !== 'byline') return false;
  const next = blocks.slice(index, index + mostHeadLines + 1).find((block) => !isPlain(block));
  return next?.role === 'byline' && isReporters(next.text.text);
}

const isReporters = (text: string) =>
  reporterByline.test(text) || markedName.test(text) || reporterInBrackets.test(text);

const closesArticle = (block: LabelledBlock) => block.closing === true || authorNote.test(block.text.text);

const hasByline = (blocks: readonly LabelledBlock[], group: Group) =>
  blocks.slice(group.first, group.last + 1).some((block) => block.role === 'byline');

const isPlain = (block: LabelledBlock) =>
  block.role === 'heading' && !isNumbered(block.text.text) && !namedHeading.test(block.text.text);

/**
 * An article that names its author under the headline does not close with another's name: the last heading before that
 * name heads an article of its own.
 */
function signedGroups(blocks: readonly LabelledBlock[], groups: readonly Group[]): Set<Group> {
  const found = new Set<Group>();
  const groupAt = new Map(groups.map((group) => [group.first, group]));
  let opening: string[] | undefined;
  let last: Group | undefined;
  blocks.forEach((block, index) => {
    const group = groupAt.get(index);
    if (group && hasByline(blocks, group)) {
      const bylines = blocks.slice(group.first, group.last + 1).filter(({ role }) => role === 'byline');
      opening = bylines.flatMap(({ text }) => namesIn(text.text));
      last = undefined;
    } else if (group) last = group;
    if (block.role !== 'byline' || !closesArticle(block)) return;
    const names = namesIn(block.text.text);
    const isOther = opening !== undefined && names.length > 0 && !names.some((name) => opening?.includes(name));
    if (isOther && last) found.add(last);
    opening = undefined;
    last = undefined;
  });
  return found;
}

function headlineOf(blocks: readonly LabelledBlock[], group: Group, isSigned: boolean, watch: Watch): Headline[] {
  const indexes = Array.from({ length: group.last - group.first + 1 }, (_, step) => group.first + step);
  if (isOn(watch, 'summary-in-english') && headsEnglishSummary(blocks, indexes, watch)) return [];
  const headings = indexes.filter((index) => blocks[index]?.role === 'heading');
  const bylines = indexes.filter((index) => blocks[index]?.role === 'byline');
  const plain = headings.filter((index) => {
    const block = blocks[index] as LabelledBlock;
    return isPlain(block) || (isSigned && volumePart.test(block.text.text.trim()));
  });
  const scored = plain.map((index) => ({
    index,
    score: titleScore(blocks, index, group, bylines) + (isSigned ? signed : 0),
  }));
  const best = scored.filter(({ score }) => score >= enough);
  const chosen = isOn(watch, 'find-titles') ? choose(blocks, group, best, watch) : undefined;
  const bare = bylines.length > 0 ? bareByline(bylines) : undefined;
  const headline = chosen ? assemble(blocks, chosen.index, { plain, bylines, group }, watch) : bare;
  watch.decisions?.push(...headlineDecisions(blocks, headline, scored, enough));
  return headline ? [headline] : [];
}

const mostSummaryBlocks = 4;
/** A title in English over the names may be too long to look like one. */
const mostTitleBlocks = 3;
const hasHan = (block: LabelledBlock | undefined) => block !== undefined && /\p{Script=Han}/u.test(block.text.text);

/** A paper in Chinese gives its title, authors, summary and keywords in English too, before its text or at its end. */
function headsEnglishSummary(blocks: readonly LabelledBlock[], indexes: readonly number[], watch: Watch): boolean {
  const [first, behind] = [indexes[0] as number, (indexes.at(-1) as number) + 1];
  if (indexes.some((index) => hasHan(blocks[index]))) return false;
  const isContent = ({ role }: LabelledBlock) => role !== 'furniture' && role !== 'footnote';
  const above = blocks.slice(Math.max(0, first - blocksBeside), first).filter(isContent);
  if (!above.slice(-mostTitleBlocks).some(hasHan)) return false;
  const below = blocks.slice(behind, behind + blocksBeside).filter(isContent);
  const end = below.slice(0, mostSummaryBlocks + 1).findIndex(hasHan);
  const summary = below.slice(0, end < 0 ? mostSummaryBlocks + 1 : end);
  if (summary.length === 0 || summary.length > mostSummaryBlocks) return false;
  if (!summaryStart.test(summary[0]?.text.text.trim() ?? '') || summary.some(({ role }) => role === 'heading'))
    return false;
  watch.decisions?.push({
    stage: 'arrange',
    rule: 'summary-in-english',
    where: textsOf(blocks, indexes),
    what: 'stands over the summary in English of a paper in Chinese',
    next: { what: 'heads an article' },
  });
  return true;
}

/** What opens or closes a volume under a name that papers give their sections, too. */
const volumePart = /^(?:前\s*言|后\s*记|引\s*言|导\s*[言读])$/u;

interface Candidate {
  index: number;
  score: number;
}

/** Scores so close do not tell two lines of a head apart; what the text below says does. */
const close = 1;
const blocksBelow = 10;

function choose(
  blocks: readonly LabelledBlock[],
  group: Group,
  candidates: readonly Candidate[],
  watch: Watch,
): Candidate | undefined {
  const [first, second] = candidates.toSorted((a, b) => b.score - a.score || a.index - b.index);
  if (!first || !second || first.score - second.score >= close || !isOn(watch, 'title-by-text-below')) return first;
  const below = new Set(
    blocks.slice(group.last + 1, group.last + 1 + blocksBelow).flatMap((block) => termsOf(block.text.text)),
  );
  return shareOf(blocks, second.index, below) > shareOf(blocks, first.index, below) + 0.25 ? second : first;
}

/** Share of a line's terms that stand in a text, 0 to 1. */
function shareOf(blocks: readonly LabelledBlock[], index: number, text: ReadonlySet<string>): number {
  const terms = termsOf((blocks[index] as LabelledBlock).text.text);
  return terms.filter((term) => text.has(term)).length / Math.max(1, terms.length);
}

const bareByline = (bylines: number[]): Headline => ({
  title: [],
  subtitle: [],
  kicker: [],
  bylines,
  first: bylines[0] as number,
  last: bylines.at(-1) as number,
});

function titleScore(blocks: readonly LabelledBlock[], index: number, group: Group, bylines: readonly number[]): number {
  const block = blocks[index] as LabelledBlock;
  const text = block.text.text;
  const before = blocks[group.first - 1];
  const after = blocks[group.last + 1];
  const nextByline = bylines.find((at) => at > index);
  // In proceedings sections are set in bold and titles are not; a reporter's line stands under headlines alone.
  const isOverReporter = nextByline !== undefined && isReporters((blocks[nextByline] as LabelledBlock).text.text);
  let score = 0;
  if (nextByline !== undefined) score += nextByline === index + 1 ? 4 : 3.2;
  else if (bylines.length > 0) score += 2;
  if (nextByline !== undefined && index === group.first && nextByline - index === 2) score += 0.5;
  if (block.overWide) score += 1.6;
  if (block.newPage && (bylines.length > 0 || hasContents(blocks, group))) score += 2;
  const isAlone = group.first === group.last;
  if (isInCapitals(text) && index === group.first && leadsToDateline(blocks, group.last)) score += enough;
  if (namesPage(blocks, index, group, bylines)) score -= 4;
  else if (group.isFirst) score += text.length >= 6 ? 3 : 2.5;
  if (block.newPage && !block.bold && text.length >= 8 && !ordinal.test(text)) {
    if (startsOver(blocks, group)) score += 2.5;
    if (paperEnded(blocks, group)) score += 2.5;
  }
  // Behind the references another text begins.
  if (before?.role === 'reference' && /\p{Script=Han}{6}/u.test(text.replace(/[\s　：:]/g, ''))) score += 3;
  if (before && endsArticle(before)) score += text.length >= 6 || isAlone ? 3 : 2.5;
  if (before?.role === 'furniture' && !group.isFirst && group.first === index) score += 1.2;
  if (noticeTitle.test(text) || meetingTitle.test(text)) score += enough;
  if (before && group.first === index && editorsLine.test(before.text.text.trim())) score += 2;
  if (after && newsOpening.test(after.text.text)) score += index === group.last ? enough : 2;
  if (after === undefined && before && endsArticle(before)) score += 1.5;
  if (isKicker(blocks, index - 1, group)) score += 3;
  // The first line of a volume may be its name, which pages repeat as well.
  if (nextByline !== undefined && index > group.first && group.furniture.has(comparable(text))) score += 5;
  if (index + 1 <= group.last && isSubtitle(blocks, index, index + 1, undefined)) score += 3;
  if (block.bold && !isOverReporter) score -= 2.5;
  // A deck stands right over the byline.
  const above = index > group.first ? blocks[index - 1] : undefined;
  if (above?.role === 'heading' && isTitleCase(above.text.text) && isSentenceCase(text)) score -= 3;
  if (hasTwoHalves(text)) score += 2.6;
  if (bylines.length === 0 && index === group.first && leadsSecondLine(blocks, index, group)) score += 3.2;
  if (isSpread(text)) score += isLonger(blocks, group, text) ? -5 : 0.5;
  else if (text.length < 5 && !noticeTitle.test(text) && !(isAlone && before && endsArticle(before)))
    score -= isLonger(blocks, group, text) ? 5 : 2;
  if (/[？?]$/.test(text) && bylines.length === 0) score -= 0.5;
  if (text.length >= longHeadline) score += 0.5;
  return score;
}

/** Decks, and lines that say where the report comes from, between a headline in capitals and the dateline. */
const mostDecks = 3;
const longestDeck = 120;

const isInCapitals = (text: string) => /\p{Lu}{4}/u.test(text) && !/\p{Ll}/u.test(text);

/** The text below begins with place and day, under a few short lines at most. */
function leadsToDateline(blocks: readonly LabelledBlock[], last: number): boolean {
  for (let at = last + 1; at <= last + mostDecks + 1; at++) {
    const text = blocks[at]?.text.text ?? '';
    if (datelineWithin.test(text)) return true;
    if (text.length > longestDeck) return false;
  }
  return false;
}

/** A line on where it comes from may stand before it. */
const datelineWithin = new RegExp(`^(?:[^—]{0,140}?[.)*\\]]\\s?)??${dateline.source.slice(1)}`, 'u');

/** A page on its own begins with its name: a short line above a much longer one that a reporter signs. */
function namesPage(
  blocks: readonly LabelledBlock[],
  index: number,
  group: Group,
  [byline]: readonly number[],
): boolean {
  const [name, title, by] = [index, index + 1, index + 2].map((at) => blocks[at]?.text.text ?? '') as [
    string,
    string,
    string,
  ];
  if (!group.isFirst || index !== group.first || byline !== index + 2 || !isReporters(by)) return false;
  if (isSubtitle(blocks, index, index + 1, undefined) || name.length > longestKicker) return false;
  return title.length >= Math.max(longHeadline, 2 * name.length);
}

/** Section headings are shorter, in characters. */
const longHeadline = 13;

/** Newspaper headlines in Chinese often have two halves with a space between, each a clause; the first may name the second. */
export const hasTwoHalves = (text: string): boolean =>
  /^[^\s\u3000]{4,}[\s\u3000]+[^\s\u3000]{5,}$/u.test(text) &&
  /\p{Script=Han}[:：]?[\s\u3000]+[\p{Script=Han}“《\p{L}\d]/u.test(text);

/** A word of two or three characters, spread with blanks to the width of a headline: 水　利. */
const isSpread = (text: string) => /^\p{Script=Han}(?:[\s　]+\p{Script=Han}){1,2}$/u.test(text);

/** Another heading of the group is long enough for a headline, so a very short one is the name of the page or column. */
const isLonger = (blocks: readonly LabelledBlock[], group: Group, text: string) =>
  blocks
    .slice(group.first, group.last + 1)
    .some((block) => block.role === 'heading' && block.text.text.length >= 6 && block.text.text !== text);

const closingHeading =
  /(?:结\s*[语论]|结束语|总\s*结|小\s*结|展\s*望|建\s*议|参考(?:文献|资料)|致\s*谢|附\s*录|Conclusions?|References)$/i;
/** How far up the last heading of the paper before may stand. */
const lastHeadingWithin = 40;

/** The last heading before is one under which papers close, or references stand there. */
function paperEnded(blocks: readonly LabelledBlock[], group: Group): boolean {
  for (let index = group.first - 1; index >= Math.max(0, group.first - lastHeadingWithin); index--) {
    const block = blocks[index] as LabelledBlock;
    if (block.role === 'reference') return true;
    if (block.role === 'heading') return closingHeading.test(block.text.text.trim());
  }
  return false;
}

/** 第三，/ 其次 at the start of a heading counts on within an article. */
const ordinal = /^(?:第[一二三四五六七八九十][\s，,、]|其[次二三]|[一二三四五六七八九十]是)/;

/** How far down the first heading of a paper may stand. */
const firstHeadingWithin = 40;
const firstOfKind =
  /^(?:第\s*[一1]\s*[章节部篇]|一[、.．]|[（(]一[）)]|1[.．、)](?!\d*[02-9])|[01]\s+[\p{Lu}\p{Script=Han}]|I\.\s|Part\s+(?:I|1|One)\b|第一部分)/u;

/** The next heading is the first of a numbering, or a summary or introduction: what comes after a paper's title. */
function startsOver(blocks: readonly LabelledBlock[], group: Group): boolean {
  for (let index = group.first; index < Math.min(blocks.length, group.last + firstHeadingWithin); index++) {
    const block = blocks[index] as LabelledBlock;
    if (block.role !== 'heading' || isPlain(block)) continue;
    const text = block.text.text.trim();
    return (
      firstOfKind.test(text) ||
      /^(?:摘\s*要|内容提要|导\s*[论言读]|引\s*[言论]|前\s*言|绪\s*论|背\s*景|Abstract|Summary|Introduction)$/i.test(
        text,
      )
    );
  }
  return false;
}

const hasContents = (blocks: readonly LabelledBlock[], group: Group) =>
  blocks.slice(group.first, group.last + 1).some((block) => block.role === 'contents');

/** The block is an article's last: a signature, an author's note, an editor's line. */
export function endsArticle(block: LabelledBlock): boolean {
  const text = block.text.text.trimEnd();
  if (block.role === 'byline') return closesArticle(block);
  const isSigned = (signature.test(text.slice(-40)) && !aside.test(text)) || responsibleEditor.test(text.slice(-40));
  return (block.role === 'paragraph' && isSigned) || block.role === 'editor';
}

function isKicker(blocks: readonly LabelledBlock[], index: number, group: Group): boolean {
  const block = blocks[index];
  if (!block || index < group.first || block.role !== 'heading') return false;
  if (group.subjects.has(comparable(block.text.text))) return true;
  return /↗$/.test(block.text.text) || block.text.text.length <= 4;
}

function assemble(
  blocks: readonly LabelledBlock[],
  title: number,
  { plain, bylines, group }: { plain: readonly number[]; bylines: readonly number[]; group: Group },
  watch: Watch,
): Headline {
  const textAt = (index: number) => (blocks[index] as LabelledBlock).text.text;
  // Pages repeat the whole of a title: what stands above is none of it.
  const isWhole = group.furniture.has(comparable(textAt(title)));
  const kicker = plain.filter(
    (index) =>
      isOn(watch, 'kicker') &&
      index < title &&
      (isWhole || textAt(index).length <= longestKicker || group.subjects.has(comparable(textAt(index)))),
  );
  const above = plain.filter(
    (index) =>
      isOn(watch, 'title-over-lines') &&
      index < title &&
      !kicker.includes(index) &&
      title - index <= 2 &&
      isSameHeadline(blocks, index, title),
  );
  const firstByline = bylines.find((at) => at > title);
  const after = plain.filter(
    (index) =>
      isOn(watch, 'subtitle') &&
      index === title + 1 &&
      (isSubtitle(blocks, title, index, firstByline) || (bylines.length === 0 && isLongSecondLine(blocks, title))),
  );
  const members = [...above, title, ...after, ...kicker, ...bylines];
  return {
    title: [...above, title],
    subtitle: after,
    kicker,
    bylines: [...bylines],
    first: Math.min(...members),
    last: Math.max(...members),
  };
}

/** Text on each side of a head that tells what its lines are about, in blocks. */
const blocksBeside = 10;
const sameSubject = 0.2;

/** The first line of a headline speaks of the same text as the second; the caption of a picture above it does not. */
function isSameHeadline(blocks: readonly LabelledBlock[], first: number, second: number): boolean {
  const termsAround = (from: number, to: number) =>
    new Set(
      blocks
        .slice(Math.max(0, from), to)
        .filter(isProse)
        .flatMap((block) => termsOf(block.text.text)),
    );
  const sides = [termsAround(second + 1, second + 1 + blocksBeside), termsAround(first - blocksBeside, first)];
  const [below = 0, above = 0] = sides.map((side) => shareOf(blocks, second, side));
  const side = below >= above ? sides[0] : sides[1];
  return side === undefined || Math.max(below, above) < sameSubject || shareOf(blocks, first, side) >= sameSubject;
}

const isProse = (block: LabelledBlock) => block.role === 'paragraph' || block.role === 'item';

/** A second line under the headline: between dashes or wave dashes, or `访某人`, or set close to it with a byline after. */
function isSubtitle(
  blocks: readonly LabelledBlock[],
  title: number,
  index: number,
  byline: number | undefined,
): boolean {
  const text = (blocks[index] as LabelledBlock).text.text;
  if (/^[～~—–-]/.test(text) || /^[（(][^（）()。]{2,12}[）)]$/.test(text) || /^(?:——|访|对话|专访)/.test(text))
    return true;
  if (byline !== index + 1) return false;
  const close =
    !(blocks[index] as LabelledBlock).apart && (blocks[title] as LabelledBlock).text.text.length > text.length;
  return close || (text.length >= shortestSubtitle && !/[：:]/.test(text));
}

/** Section headings that stand above the byline are shorter than a second headline. */
const shortestSubtitle = 14;

/** The second of two lines of a head that has no byline, long enough for a headline's. */
const isLongSecondLine = (blocks: readonly LabelledBlock[], title: number) =>
  leadsSecondLine(blocks, title, { last: title + 1 }) &&
  (blocks[title + 1] as LabelledBlock).text.text.length >= shortestSubtitle;

/** Two lines without numbers, one under the other, are headline and second headline; sections have one. */
function leadsSecondLine(blocks: readonly LabelledBlock[], index: number, group: Pick<Group, 'last'>): boolean {
  const [first, second, before] = [blocks[index], blocks[index + 1], blocks[index - 1]];
  if (!first || !second || index + 1 !== group.last || !isPlain(first) || !isPlain(second)) return false;
  // An article of one paragraph has no sections: what looks like two headings is its text, cut.
  const above = blocks[index - 2];
  const closed =
    before === undefined ||
    (isProse(before) && endsSentence(before.text.text) && above !== undefined && isProse(above));
  return closed && first.text.text.length >= 6 && second.text.text.length >= first.text.text.length;
}

/** Its title lines as one text. */
export function titleOf(blocks: readonly LabelledBlock[], { title }: Pick<Headline, 'title'>): string {
  return title.map((index) => (blocks[index] as LabelledBlock).text.text).join('');
}
