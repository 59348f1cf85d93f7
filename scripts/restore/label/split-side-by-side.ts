/**
 * Two pictures that stand side by side have their captions on one line, and so their sources.
 *
 *     图 1：东港的早晨 图 2：西港的夜      → 图 1：东港的早晨 | 图 2：西港的夜
 *     来源：港务年报 来源：船期手记        → 来源：港务年报 | 来源：船期手记
 *     图 1：见图 2 的说明                 → stays: nothing parts the two
 */
import type { Role } from '../document.ts';
import { sliceTraced, type TracedText, trimTraced } from '../traced-text.ts';

/** The kind of figure and its number, at the start or after a space. */
const number =
  /(?<=^|[\s　])(图表?|表|Figure|Fig\.|Table)\s*(\d{1,3})(?=[\s　:：.．、]|(?![的所和与及]|中(?!国))\p{Script=Han})/gu;
/** What a source begins with. */
const lead = /^\p{Script=Han}{2,4}\s?[：:]/u;

/** @returns one text for each caption or source on the line; of other roles, and of one alone, the text as it is */
export function splitSideBySide(text: TracedText, role: Role): TracedText[] {
  const starts = role === 'caption' ? captionStarts(text.text) : role === 'credit' ? creditStarts(text.text) : [];
  if (starts.length < 2) return [text];
  return starts.map((start, at) => trimTraced(sliceTraced(text, at === 0 ? 0 : start, starts[at + 1])));
}

/** Numbers that count on from that at the start, of the same kind. */
function captionStarts(text: string): number[] {
  const [first, ...others] = [...text.matchAll(number)];
  if (first === undefined || !/^[【（([]?\s*$/.test(text.slice(0, first.index))) return [];
  let next = Number(first[2]) + 1;
  const further = others.filter((match) => match[1] === first[1] && Number(match[2]) === next && next++ > 0);
  return [first, ...further].map((match) => match.index);
}

/** The words before the colon come again; justification may have taken the space before them. */
function creditStarts(text: string): number[] {
  const [words] = lead.exec(text) ?? [];
  const starts: number[] = [];
  for (let at = words ? 0 : -1; words && at >= 0; at = text.indexOf(words, at + 1)) starts.push(at);
  return starts;
}
