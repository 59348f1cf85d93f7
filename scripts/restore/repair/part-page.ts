/**
 * A page of two columns whose lines are not at one height: the rows of the file have text of the left column, of the
 * right one, or of both, and captions and titles between. What such a page has throughout is the gap.
 *
 *     渡口停航以后，两岸的人改走
 *                                  气象站只有一间屋和一个人，
 *     上游的大桥，要多走十一里路，    他每隔三小时抄一次表。
 *
 * The left column is read first, then the right one; a line across the gap, such as a title, parts the page,
 * and so does a page number, where the file does not say where pages begin.
 */
import type { Line } from '../document.ts';
import { folio } from '../label/patterns.ts';
import { endsSentence, widthOf } from '../shapes.ts';
import { sliceTraced } from '../traced-text.ts';

const gap = / {3,}/g;
/** Rows with text on both sides, and their share of the page. */
const fewestRows = 12;
const leastShare = 0.3;
/** Share of the rows that have text across the gap. */
const mostAcross = 0.2;
/** Cells of tables are narrower, in half-width units. */
const narrowest = 24;
/** Share of the left column's lines that stop inside a sentence. */
const leastOpen = 0.6;
/** How far the first lines of paragraphs stand in. */
const indent = 5;

export function partPages(lines: readonly Line[]): Line[] {
  const pages: Line[][] = [];
  for (const line of lines) {
    if (line.newPage || pages.length === 0) pages.push([]);
    pages.at(-1)?.push(line);
  }
  return pages.flatMap(partPage);
}

function partPage(lines: readonly Line[]): readonly Line[] {
  const columns = rightColumn(lines);
  if (columns === undefined) return lines;
  const { edge, first } = columns;
  const parted: Line[] = [];
  let right: Line[] = [];
  let isAbove = true;
  for (const line of lines) {
    const { text } = line.text;
    isAbove &&= line !== first;
    const cut = cutAt(text, edge);
    // What stands above the columns has gaps of its own.
    const goesAcross = isAbove && text.slice(0, cut).trim() !== '' && text.slice(cut).trim() !== '';
    const at = goesAcross ? undefined : cut;
    if (at === undefined || folio.test(text.trim())) {
      parted.push(...right);
      right = [];
    }
    const [before, behind] = at === undefined ? [text, ''] : [text.slice(0, at), text.slice(at)];
    if (before.trim() !== '' || text.trim() === '') parted.push({ ...line, text: sliceTraced(line.text, 0, at) });
    if (behind.trim() !== '') right.push({ ...line, text: sliceTraced(line.text, at ?? 0), newPage: false });
  }
  return [...parted, ...right];
}

interface Row {
  /** where the cell behind a gap begins, in half-width units */
  start: number;
  before: string;
  /** place of its line among those that have text */
  at: number;
}

/** @returns where most lines of the right column begin, in half-width units, and the first line of the columns */
function rightColumn(lines: readonly Line[]): { edge: number; first: Line } | undefined {
  const filled = lines.filter(({ text }) => text.text.trim() !== '');
  const rows = filled.flatMap(({ text: { text } }, at) =>
    [...text.matchAll(gap)].flatMap((match): Row[] => {
      const end = match.index + match[0].length;
      const [before, behind] = [text.slice(0, match.index).trim(), text.slice(end)];
      const isWide = widthOf(before) >= narrowest && widthOf(behind) >= narrowest;
      return isWide ? [{ start: widthOf(text.slice(0, end)), before, at }] : [];
    }),
  );
  if (rows.length < fewestRows) return undefined;
  const near = (edge: number) => rows.filter(({ start }) => start >= edge && start <= edge + indent);
  const edges = [...new Set(rows.map(({ start }) => start))].map((edge) => ({ edge, size: near(edge).length }));
  const edge = edges.sort((a, b) => b.size - a.size || a.edge - b.edge)[0]?.edge;
  const beside = edge === undefined ? [] : near(edge);
  // Above the columns stand title and summary, below them notes: both may go across.
  const within = filled.slice(beside[0]?.at, (beside.at(-1)?.at ?? 0) + 1);
  if (edge === undefined || beside.length < Math.max(fewestRows, within.length * leastShare)) return undefined;
  const open = beside.filter(({ before }) => !endsSentence(before) && !before.includes('   ')).length;
  const across = within.filter(({ text }) => cutAt(text.text, edge) === undefined).length;
  const above = filled.slice(0, beside[0]?.at).findLastIndex(({ text }) => cutAt(text.text, edge) === undefined);
  const first = filled[above + 1];
  const parts = open >= beside.length * leastOpen && across <= within.length * mostAcross;
  return parts && first ? { edge, first } : undefined;
}

/** Blanks between the columns, where little room was left for them. */
const blanks = / {2,}|\u3000/g;
/** By so much marks that are narrow in some types and wide in others move the edge, in half-width units. */
const slack = 3;

/** @returns index at which the right column begins; undefined where text stands across the gap */
function cutAt(text: string, edge: number): number | undefined {
  let width = 0;
  let at = 0;
  for (const character of text) {
    if (width >= edge) break;
    width += widthOf(character);
    at += character.length;
  }
  if (text.slice(at).trim() === '' || text.slice(0, at).trim() === '') return at;
  if (/\s{2}$/.test(text.slice(0, at))) return at;
  const ends = [...text.matchAll(blanks)].map((match) => match.index + match[0].length);
  return ends.find((end) => Math.abs(widthOf(text.slice(0, end)) - edge) <= slack);
}
