import { endsSentence } from '../../shapes.ts';
import type { ContextLine } from '../context-line.ts';
import type { LineLabel, LineRule } from '../line-rule.ts';
import { contact, editorsLine, issueLine, noticeTitle, pageInBrackets, reporterByline } from '../patterns.ts';

/** Lines that a masthead at the head of a file may have. */
const mostLines = 12;
const widest = 44;
/** The name of a paper, its section or page is at most this many characters. */
const longestName = 10;

/**
 * The masthead at the head of a newspaper's page: its name, date, page and editors, each on a line of its own. The same
 * names come back further down, alone or with page and date.
 *
 *     港口与航运                    → furniture
 *     临江早报                      → furniture
 *     2026年3月18日 星期三           → furniture
 *     谁来付岸电的账
 *     …
 *     临江早报 A7                   → furniture
 */
export const masthead: LineRule = {
  name: 'masthead',
  find(lines) {
    const found = new Map<number, LineLabel>();
    const last = lastLine(lines);
    if (last === undefined && inCapitals.test(lines[0]?.trimmed ?? '') && issueLine.test(lines[1]?.trimmed ?? ''))
      found.set(0, { role: 'furniture' });
    if (last === undefined) return found;
    const head = lines.slice(0, last + 1).flatMap(({ trimmed }) => piecesOf(trimmed));
    for (const index of teasersBelow(lines, last)) found.set(index, { role: 'promo' });
    const known = new Set(head.filter(({ kind }) => kind !== 'issue').map(({ text }) => text));
    lines.forEach((line, index) => {
      if (index <= last || (!found.has(index) && line.role === undefined && repeats(line, known)))
        found.set(index, { role: 'furniture' });
    });
    return found;
  },
};

/** Right below the masthead of a front page: headlines with the page of their articles in brackets, behind or below them. */
function teasersBelow(lines: readonly ContextLine[], last: number): number[] {
  const teasers: number[] = [];
  for (let at = last + 1; at < lines.length; at++) {
    const [line, next] = [lines[at] as ContextLine, lines[at + 1]];
    if (line.width > widest || endsSentence(line.trimmed)) break;
    if (pageInBrackets.test(line.trimmed) || pageAlone.test(line.trimmed)) teasers.push(at);
    else if (next !== undefined && pageAlone.test(next.trimmed)) teasers.push(at);
    else break;
  }
  return teasers;
}

const pageAlone = new RegExp(
  `^(?=[（(])${pageInBrackets.source.replace('^', '')}|^(?:第?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})版|[A-D]\\d{1,2}版?)$`,
);

type Kind = 'paper' | 'name' | 'date' | 'issue' | 'other';
interface Piece {
  text: string;
  kind: Kind;
}

const date =
  /^(?:(?:\d|[〇○零一二三四五六七八九]){4}(?:年(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日|[.．/-]\d{1,2}[.．/-]\d{1,2})|星期[一二三四五六日天]|农历\p{Script=Han}{4,12})$/u;
const issue =
  /^(?:总?第\s?\d{1,6}期|第?(?:\d{1,2}|[一二三四五六七八九十]{1,3})版|今日\S{1,4}版|[A-D]\d{1,2}版?|\d{1,2})$/;
const paper = /^\p{Script=Han}{2,9}(?:报|周刊|月刊|半月刊|旬刊|画刊|新闻|时讯|晚讯|快讯|杂志)$/u;

/** What a line of a masthead is made of, with blanks, dots or bars between. */
function piecesOf(text: string): Piece[] {
  return text
    .replace(/(?<=\d{4}年\d{1,2}月\d{1,2}日)(?=\S)/u, ' ')
    .split(/[\s　·|｜]+/u)
    .filter((piece) => piece !== '')
    .map((piece) => ({ text: piece, kind: kindOf(piece) }));
}

function kindOf(piece: string): Kind {
  if (date.test(piece)) return 'date';
  if (issue.test(piece)) return 'issue';
  if (paper.test(piece) && !noticeTitle.test(piece)) return 'paper';
  return /^\p{Script=Han}+$/u.test(piece) && piece.length <= longestName ? 'name' : 'other';
}

/** A paper's name in Latin letters, right above its date. */
const inCapitals = /^[A-Z][A-Z .&]{3,40}$/;

/** @returns index of the masthead's last line, where the file begins with one: it has a date, and a paper's name or a number */
function lastLine(lines: readonly ContextLine[]): number | undefined {
  let last: number | undefined;
  const kinds = new Set<Kind>();
  for (let at = 0; at < Math.min(mostLines, lines.length); at++) {
    const { trimmed, width } = lines[at] as ContextLine;
    const pieces = piecesOf(trimmed);
    const printed =
      editorsLine.test(trimmed) ||
      issueLine.test(trimmed) ||
      (contact.test(trimmed) && width <= widest && /\d/.test(trimmed));
    const dated = pieces.some(({ kind }) => kind === 'date' || kind === 'issue');
    const plain = width <= widest && pieces.every(({ kind }) => kind !== 'other');
    const named = plain && pieces.length === 1 && !reporterByline.test(trimmed);
    const latin = inCapitals.test(trimmed);
    if (!printed && !(plain && dated) && !named && !latin) break;
    for (const { kind } of pieces) kinds.add(kind);
    if (printed || dated || pieces.some(({ kind }) => kind === 'paper')) last = at;
  }
  const isMasthead = kinds.has('date') && (kinds.has('paper') || kinds.has('issue'));
  return isMasthead ? last : undefined;
}

/** A later line that has nothing but what the masthead has, or the paper's name with a page or date. */
function repeats({ trimmed, width }: ContextLine, known: ReadonlySet<string>): boolean {
  if (width > widest || endsSentence(trimmed)) return false;
  const pieces = piecesOf(trimmed);
  const again = pieces.filter(({ text }) => known.has(text));
  const isPlaced = pieces.some(({ kind }) => kind === 'date' || kind === 'issue');
  if (again.length > 0 && pieces.every(({ text, kind }) => known.has(text) || kind === 'issue')) return true;
  const short = pieces.every(
    ({ text, kind }) => kind === 'date' || kind === 'issue' || (kind !== 'other' && text.length <= longestName),
  );
  if (again.some(({ kind }) => kind === 'paper') && isPlaced && short) return true;
  return (
    pieces.length === 2 &&
    short &&
    /版$|^[A-D]/.test(pieces[0]?.text ?? '') &&
    pieces[0]?.kind === 'issue' &&
    (pieces[1]?.text.length ?? 0) <= 4
  );
}
