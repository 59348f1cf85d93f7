/** What stands under a paper's title: its authors, the bodies they work for, the summary. */
import { endsSentence, widthOf } from '../../shapes.ts';
import { looksLikeName, mergeSingles, partNames } from '../../surnames.ts';
import type { ContextLine } from '../context-line.ts';
import { affiliation, body, employer, office, reporterByline } from '../patterns.ts';

const mostAuthors = 12;

/** Numbers, letters and asterisks behind a name that tell where its bearer works. */
const nameMarks = /(?<=\p{Script=Han}\s?)[\d０-９①-⑳a-e](?:[\s，,、]*[\d０-９①-⑳a-e])*(?![\p{L}\d])|[*∗†＊]/gu;

/** A line of names in Chinese, with blanks or marks between, and the numbers or asterisks that tell who works where. */
export function areNames(text: string): boolean {
  const names = partNames(text)
    .replace(nameMarks, ' ')
    .split(/[\s　、，,;；]+/u)
    .filter((name) => name !== '');
  return names.length > 0 && names.length <= mostAuthors && mergeSingles(names).every(looksLikeName);
}

const latinName = /^\p{Lu}[\p{L}.'’-]*(?:\s(?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|bin|al)){1,3}$/u;

/** A line of names in Latin letters: `Ann Lee, Tom Hale, and Ida Berg`. Titles whose words all begin large look the same. */
export function areLatinNames(text: string): boolean {
  const names = text
    .split(/\s*[,;]\s*(?:and\s+)?|\s+(?:and|&)\s+/)
    .map((name) => name.replace(/[\d*∗†\s]+$/u, '').trim())
    .filter((name) => name !== '');
  return names.length > 0 && names.length <= mostAuthors && names.every((name) => latinName.test(name));
}

/** What stands under authors' names in English: the bodies they work for, and how to reach them. */
export const bodyOrAddress =
  /@|\b(?:University|Institute|Institution|Department|School|College|Faculty|Laboratory|Centre|Center|Academy|Trust|Ministry|Company)\b/;

/** How the summary of a paper begins: `摘　要：`, `[摘要]`, `Abstract—`. */
export const summaryStart = /^[【[〔［]?(?:摘\s*要|内容提要|Abstract|ABSTRACT)(?:[】\]〕］\s:：.—–-]|$)/u;

/** Title lines and a subtitle may stand over the names. */
const mostBetween = 3;

/** Whether a title ends at a line or goes on with the next ones, and then its authors or the summary follow. */
export function headsPaper(lines: readonly ContextLine[], index: number): boolean {
  for (let at = index + 1; at <= index + mostBetween; at++) {
    const line = lines[at];
    if (line === undefined || line.role === 'furniture') return false;
    if (opensPaper(line.trimmed)) return true;
    if (endsSentence(line.trimmed) || (line.blankAfter === false && line.full)) return false;
  }
  return false;
}

/** Its authors, the bodies they work for, or its summary. */
export const opensPaper = (text: string) =>
  areNames(text) || affiliation.test(text) || reporterByline.test(text) || summaryStart.test(text);

const endsInOffice = new RegExp(`${office.source}$`);
const endsInEmployer = new RegExp(`${employer.source}$`);
const worksAs = /[员长师家任授士]$/u;

/** `某市航务局局长　沈一帆`, and the other way round: office or body, a gap, and a name. */
export function isOfficeWithName(text: string): boolean {
  if (/[。；！？：，、“”]/.test(text)) return false;
  const words = mergeSingles(text.split(/[\s　]+/u).filter((word) => word !== ''));
  if (words.length < 2 || words.length > 4) return false;
  const [first, last] = [words[0] as string, words.at(-1) as string];
  const isPosition = (position: string) =>
    widthOf(position) >= 8 && (endsInOffice.test(position) || worksAs.test(position) || employsPeople(position));
  return (
    (looksLikeName(last) && isPosition(words.slice(0, -1).join(''))) ||
    (looksLikeName(first) && isPosition(words.slice(1).join('')))
  );
}

const employsPeople = (text: string) =>
  body.test(text) || endsInEmployer.test(text) || /(?:[局站所院校社馆厂室厅委部处]|中心)$/.test(text);
