import { endsSentence, openMarks, startsInsideSentence, widthOf } from '../../shapes.ts';
import { looksLikeName, mergeSingles } from '../../surnames.ts';
import { wordsOf } from '../../words.ts';
import type { ContextLine } from '../context-line.ts';
import type { LineLabel, LineRule } from '../line-rule.ts';
import { bullet, caption, contentsHeading, dotLeaders, namedHeading, reporterByline, salutation } from '../patterns.ts';
import { isNumbered } from './heading.ts';
import { areNames, isOfficeWithName, summaryStart } from './paper-head.ts';

/** A title runs over so many lines at most; more short lines one below the other are verse or a list. */
const mostTitleLines = 3;
/** In half-width units. */
const shortestTitle = 6;
/** Share of its column that a title or an author's line fills at most. */
const widest = 0.9;

/**
 * In volumes of talks and papers the author stands right under the title, with an office or without, often without a blank
 * line around: a short line that ends the text above is no sentence, then the name, then text.
 *
 *     这样水就留住了。
 *     渡口停航以后              → heading
 *     临江市航务局局长　沈一帆     → byline
 *     各位代表：
 */
export const signedHead: LineRule = {
  name: 'signed-head',
  find(lines) {
    const found = new Map<number, LineLabel>();
    lines.forEach((line, index) => {
      if (!namesAuthor(line)) return;
      const verse = verseBelow(lines, index);
      if (verse.length === 0 && !leadsText(lines, index)) return;
      const first = titleAbove(lines, index);
      if (first === undefined) return;
      for (let at = first; at < index; at++) found.set(at, { role: 'heading' });
      found.set(index, { role: 'byline', mark: 'first' });
      for (const at of verse) found.set(at, { role: 'paragraph' });
    });
    return found;
  },
};

/** It says who speaks or writes, and nothing else. */
export function namesAuthor(line: ContextLine): boolean {
  const text = line.trimmed;
  const apart = line.blankBefore && line.blankAfter;
  if (line.role !== undefined || (!apart && line.width > line.measure * widest) || text.length > longestLine)
    return false;
  return isPersonsName(text) || (/[\s　]/.test(text) && areNames(text) && areSeveral(text)) || isOfficeWithName(text);
}

const longestLine = 44;

/** A name alone, set close or with a blank between its two characters; other words of two characters are spread, too. */
function isPersonsName(text: string): boolean {
  const name = text.replace(/[\s　]+/gu, '');
  if (!looksLikeName(name) || name.length > 3 + (name.includes('·') ? 16 : 0)) return false;
  if (namedHeading.test(text) || contentsHeading.test(text)) return false;
  const words = wordsOf(name);
  return words.length > 1 || words[0]?.tag.startsWith('nr') === true || name.length === 3;
}

/** Two names or more: one blank may stand in one name as well. */
const areSeveral = (text: string) => mergeSingles(text.split(/[\s　、，,]+/u)).length > 1;

/** Text stands below it: a paragraph that is set in, a line that fills the column, somebody who is addressed, or a summary. */
function leadsText(lines: readonly ContextLine[], index: number): boolean {
  let at = index + 1;
  while (lines[at]?.role === 'furniture' || lines[at]?.role === 'footnote') at++;
  const below = lines[at];
  if (below === undefined || below.role !== undefined) return false;
  if (summaryStart.test(below.trimmed) || salutation.test(below.trimmed)) return true;
  if (namedHeading.test(below.trimmed) || isNumbered(below.trimmed)) return true;
  return below.indent !== '' ? below.full || endsSentence(below.trimmed) : below.full;
}

const verse = { fewestLines: 4, widest: 0.6, around: 30 };

/** @returns the lines of a poem right below: so many one below the other that stop well before the edge */
function verseBelow(lines: readonly ContextLine[], index: number): number[] {
  const found: number[] = [];
  const widest = columnAround(lines, index) * verse.widest;
  for (let at = index + 1; at < lines.length; at++) {
    const [line, next] = [lines[at] as ContextLine, lines[at + 1]];
    if (line.role === 'furniture') continue;
    if (isSpread(line.trimmed) && found.length > 0 && stanzaAt(lines, at + 1, widest)) continue;
    if (!isVerseLine(line, widest) || (next !== undefined && (namesAuthor(next) || reporterByline.test(next.trimmed))))
      break;
    found.push(at);
  }
  dropTitleBelow(lines, found, widest);
  const poem = found.map((at) => lines[at] as ContextLine);
  return poem.length < verse.fewestLines || isColumn(poem) ? [] : found;
}

/** What stands apart below the poem and leads into prose is the next headline. */
function dropTitleBelow(lines: readonly ContextLine[], found: number[], widest: number): void {
  const below = lines[(found.at(-1) ?? 0) + 1];
  if (below === undefined || below.role !== undefined || below.width <= widest) return;
  let last = found.length - 1;
  while (last > 0 && found.length - last <= mostTitleLines && !lines[found[last] as number]?.blankBefore) last--;
  if (lines[found[last] as number]?.blankBefore && found.length - last <= mostTitleLines) found.length = last;
}

/** Lines of a poem by themselves seem a column of their own; the text around tells how wide the page is. */
const columnAround = (lines: readonly ContextLine[], index: number) =>
  Math.max(...lines.slice(Math.max(0, index - verse.around), index + verse.around).map(({ measure }) => measure));

/** In half-width units. */
const narrowestColumn = 18;

/** Text in a narrow column breaks at one edge inside its sentences. */
function isColumn(lines: readonly ContextLine[]): boolean {
  const edge = Math.max(...lines.map(({ width }) => width));
  const broken = lines.filter(({ width, trimmed }) => width >= edge - 2 && !/[，。！？；、…]$/.test(trimmed));
  return edge >= narrowestColumn && broken.length >= lines.length / 2;
}

/** The title of the next poem, of two or three characters: 渡　口. */
const isSpread = (text: string) => /^\p{Script=Han}(?:[\s　]+\p{Script=Han}){1,2}$/u.test(text);

const stanzaAt = (lines: readonly ContextLine[], start: number, widest: number) =>
  lines.slice(start, start + verse.fewestLines - 1).every((line) => isVerseLine(line, widest));

const isVerseLine = ({ role, width, trimmed }: ContextLine, widest: number) =>
  role === undefined && width <= widest && isVerse(trimmed);

const isVerse = (text: string) =>
  /\p{L}/u.test(text) &&
  !/[：:]$/.test(text) &&
  !isSpread(text) &&
  !isNumbered(text) &&
  !bullet.test(text) &&
  !namedHeading.test(text);

/** @returns the first line of the title that stands right above, if one does */
export function titleAbove(lines: readonly ContextLine[], index: number): number | undefined {
  let first = index;
  while (index - first < mostTitleLines && mayBeTitle(lines[first - 1])) {
    first--;
    if (lines[first]?.blankBefore || lines[first]?.newPage) break;
  }
  if (first === index) return undefined;
  const title = lines.slice(first, index).map(({ trimmed }) => trimmed);
  if (openMarks(title.join('')) !== 0 || widthOf(title.join('')) < shortestTitle) return undefined;
  const [above, line] = [lines[first - 1], lines[first] as ContextLine];
  if (above === undefined || above.role !== undefined || line.newPage) return first;
  const ended = (endsSentence(above.trimmed) && !/[；;]$/.test(above.trimmed)) || dotLeaders.test(above.trimmed);
  // The last entry of a contents list, under numbered ones.
  if (!ended && isNumbered(above.trimmed)) return undefined;
  if (line.blankBefore) return ended || !above.full ? first : undefined;
  return ended ? first : undefined;
}

/** Short of the edge, no sentence, no entry of a list. */
const mayBeTitle = (line: ContextLine | undefined) =>
  line !== undefined &&
  line.role === undefined &&
  line.width <= line.measure * widest &&
  line.trimmed.length >= 2 &&
  /\p{L}/u.test(line.trimmed) &&
  !/[。；，、：:]$/.test(line.trimmed) &&
  !/。/.test(line.trimmed) &&
  !(endsSentence(line.trimmed) && !/[？！?!]$/.test(line.trimmed)) &&
  !startsInsideSentence(line.trimmed) &&
  !isNumbered(line.trimmed) &&
  !bullet.test(line.trimmed) &&
  !caption.test(line.trimmed) &&
  !dotLeaders.test(line.trimmed) &&
  !contentsHeading.test(line.trimmed) &&
  (!namedHeading.test(line.trimmed) || opensVolume.test(line.trimmed));

/** Names of sections that head texts of their own, too. */
const opensVolume = /^(?:前\s*言|后\s*记|引\s*言|导\s*[言读])$/u;
