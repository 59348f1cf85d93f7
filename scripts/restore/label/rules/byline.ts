import { endsSentence, widthOf } from '../../shapes.ts';
import { looksLikeName } from '../../surnames.ts';
import { type ContextLine, oneColumn } from '../context-line.ts';
import { lineRule } from '../line-rule.ts';
import { authorNote, body, contentsHeading, dateAlone, office, reporterByline } from '../patterns.ts';
import { isNumbered } from './heading.ts';
import { isReportersLine, opensReport } from './newspaper-byline.ts';

const longest = 60;
/** Who asked, who answered and who wrote it down, each behind a label. */
const labelledNames =
  /^(?:(?:受访者?|访谈者?|采访者?|主持人?|整理者?|记录|嘉宾|对话人)\s*[：:]\s*\p{Script=Han}{2,4}(?:[\s　]+|$)){1,4}$/u;

/**
 * Who wrote it: a reporter's line, a name after a mark, or, in proceedings, office and name with a gap between them.
 *
 *     ■ 本报记者 沈一                 → byline
 *     某港务集团董事长  沈一           → byline
 *     某港务集团董事长                 → byline
 *     沈一                            → byline
 *     某港务集团亚太区                  → byline, over lines set close together
 *     总裁 沈一帆                      → byline
 *     某市港务局                      → byline, over a date
 *     2026年3月                      → byline
 *     某港务集团                      → byline, alone under a title at a page's head or at its foot
 */
export const byline = lineRule('byline', (line, index, lines) => {
  const text = line.trimmed;
  if (text.length > longest || /[。；！？]/.test(text)) return undefined;
  if (runsOver(lines, index)) return { role: 'byline', mark: 'first' };
  if (runsOver(lines, index - 1)) return { role: 'byline' };
  if (isReportersLine(lines, index)) return { role: 'byline' };
  if (authorNote.test(text)) return { role: 'byline' };
  if (dateAlone.test(text) && body.test(lines[index - 1]?.trimmed ?? '')) return { role: 'byline' };
  if (body.test(text) && dateAlone.test(lines[index + 1]?.trimmed ?? '')) return { role: 'byline', mark: 'first' };
  if (body.test(text) && (standsUnderTitle(lines, index) || standsAtFoot(lines, index))) return { role: 'byline' };
  if (labelledNames.test(text)) return { role: 'byline' };
  if (isLoneName(lines, index) || isNameInColumn(lines, index)) return { role: 'byline' };
  if (spansLines(lines, index)) return { role: 'byline', mark: 'first' };
  if (spansLines(lines, index - 1, 1) || spansLines(lines, index - 2, 2)) return { role: 'byline' };
  if (leadsName(line, lines[index + 1])) return { role: 'byline', mark: 'first' };
  if (lines[index - 1] !== undefined && leadsName(lines[index - 1] as ContextLine, line)) return { role: 'byline' };
  return isOfficeAndName(text) &&
    (line.blankBefore || line.newPage || lines[index - 1]?.role !== undefined || standsOverSummary(lines[index + 1]))
    ? { role: 'byline' }
    : undefined;
});

/** The contents list or the summary begins right below. */
const standsOverSummary = (next: ContextLine | undefined) =>
  next !== undefined && (contentsHeading.test(next.trimmed) || /^(?:执行)?摘\s*要$/.test(next.trimmed));

/** An office alone, with the name alone on the next line; the two are apart from the rest. */
const leadsName = (line: ContextLine, next: ContextLine | undefined) =>
  next !== undefined &&
  line.blankBefore &&
  !line.blankAfter &&
  next.blankAfter &&
  new RegExp(`${office.source}$`).test(line.trimmed) &&
  (looksLikeName(next.trimmed) || (line.measure < oneColumn && isName(next.trimmed) && next.trimmed.length <= 5));

/** A name alone in a narrow column, apart, between a headline and the text. */
function isLoneName(lines: readonly ContextLine[], index: number): boolean {
  const [above, line, below] = [lines[index - 1], lines[index] as ContextLine, lines[index + 1]];
  if (above === undefined || below === undefined || line.measure >= oneColumn || !looksLikeName(line.trimmed))
    return false;
  if (line.full || !line.blankBefore || !line.blankAfter || above.role !== undefined || below.role !== undefined)
    return false;
  return !endsSentence(above.trimmed) && !above.full && below.width > below.measure * 0.75 && !below.blankAfter;
}

/** A reporter's line that fills a narrow column, and its end on the next: `本报记者 沈一帆 通讯`, `员 顾听澜`. */
function runsOver(lines: readonly ContextLine[], index: number): boolean {
  const [above, line, next] = [lines[index - 1], lines[index], lines[index + 1]];
  if (line === undefined || next === undefined || line.measure >= oneColumn || line.blankAfter) return false;
  if (line.role !== undefined || next.role !== undefined || line.width < line.measure - 3) return false;
  if (next.width > next.measure - 3 || /[，。、；：]/.test(line.trimmed + next.trimmed)) return false;
  const whole = { ...line, trimmed: line.trimmed + next.trimmed };
  return reporterByline.test(whole.trimmed) || opensReport(whole, above);
}

/** The same without blank lines: between a line that stops short of the column's edge and one that fills it. */
function isNameInColumn(lines: readonly ContextLine[], index: number): boolean {
  const [above, line, below] = [lines[index - 1], lines[index] as ContextLine, lines[index + 1]];
  if (above === undefined || below === undefined || line.measure >= oneColumn || !looksLikeName(line.trimmed))
    return false;
  if (above.role !== undefined || below.role !== undefined || line.trimmed === above.trimmed || line.full) return false;
  const stopsOpen =
    above.width >= 8 && above.width <= above.measure - 4 && /[\p{Script=Han}？！”》]$/u.test(above.trimmed);
  return stopsOpen && below.width + widthOf(below.indent) >= below.measure - 4 && headStarts(lines, index - 1);
}

/** What stands above the headline, of two lines at most, ends a sentence or is no text. */
const headStarts = (lines: readonly ContextLine[], index: number) =>
  [lines[index - 1], lines[index - 2]].some(
    (line) => line === undefined || line.role !== undefined || endsSentence(line.trimmed),
  );

const mostBylineLines = 3;
const officeBeforeName = new RegExp(`${office.source}[\\s　]+\\S{2,12}$`);

/**
 * Whether a byline begins at `start` that goes on in so many lines or more: set close together, apart from the rest. On a
 * wide page office and name have room on one line.
 */
function spansLines(lines: readonly ContextLine[], start: number, atLeast = 1): boolean {
  const first = lines[start];
  if (first === undefined || !(first.blankBefore || first.newPage) || first.role !== undefined) return false;
  let text = '';
  for (let at = start; at < Math.min(lines.length, start + mostBylineLines); at++) {
    const line = lines[at] as ContextLine;
    if (line.role !== undefined || endsSentence(line.trimmed)) return false;
    text += line.trimmed;
    if (line.blankAfter)
      return (
        at - start >= atLeast &&
        text.length <= longest &&
        (reporterByline.test(text) ||
          (line.measure < oneColumn && isOfficeAndName(text) && officeBeforeName.test(text)))
      );
  }
  return false;
}

const mostTitleLines = 3;

/** Apart, below a few lines set close together that begin a page and are neither sentences nor numbered. */
function standsUnderTitle(lines: readonly ContextLine[], index: number): boolean {
  const line = lines[index] as ContextLine;
  if (!line.blankBefore || !line.blankAfter || line.newPage) return false;
  for (let at = index - 1; at >= Math.max(0, index - mostTitleLines); at--) {
    const above = lines[at] as ContextLine;
    if (above.role !== undefined || endsSentence(above.trimmed) || isNumbered(above.trimmed)) return false;
    if (above.newPage) return true;
    if (above.blankBefore) return false;
  }
  return false;
}

/** Apart, the last of its page, where no heading stands; the author of a page's text is named there too. */
const standsAtFoot = (lines: readonly ContextLine[], index: number) =>
  lines[index]?.blankBefore === true && lines[index + 1]?.newPage === true && lines[index - 1]?.role === undefined;

/** `某集团董事长兼首席执行官  某某某`: office, then two spaces or more, then a name; or office and a short last word. */
export function isOfficeAndName(text: string): boolean {
  const parts = text.split(/[\s　]{2,}/);
  const name = parts.at(-1) ?? '';
  if (parts.length >= 2 && office.test(parts.slice(0, -1).join(' '))) return isName(name);
  const match = /^(.+\S)[\s　](\S{2,12})$/.exec(text);
  return match !== null && office.test(match[1] ?? '') && /\p{Script=Han}/u.test(text) && isName(match[2] ?? '');
}

const isName = (text: string) =>
  (/^\p{Script=Han}{1,4}(?:[\s·]?\p{Script=Han}{1,8}){0,3}$/u.test(text) && text.length <= 16) ||
  /^\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){0,3}$/u.test(text);
