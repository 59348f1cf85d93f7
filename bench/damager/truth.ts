/** What each line of a damaged file is, in the six columns of the gold annotations. */
import type { Role } from './original.ts';
import type { Line, Passage, Run } from './print.ts';

export interface TruthRow {
  /** LINE or LINE:COLUMN, 1-based, columns in code points, inclusive */
  readonly from: string;
  readonly to: string;
  readonly article: string;
  readonly role: Role;
  /** continues the paragraph of the row before it in the same article */
  readonly continues: boolean;
  /** the right text where the printed characters are not it, else empty */
  readonly text: string;
}

/** Characters that a damage took away for good: nothing in the damaged file shows them. */
export interface Dropped {
  readonly article: string;
  readonly order: number;
  /** characters before the gap in the passage as it is left, for finding it again */
  readonly before: string;
  readonly text: string;
}

export interface Damaged {
  readonly text: string;
  readonly truth: readonly TruthRow[];
  readonly dropped: readonly Dropped[];
}

interface Atom {
  readonly run: Run;
  readonly line: number;
  readonly alone: boolean;
  readonly first: number;
  readonly last: number;
}

interface Stretch {
  readonly passage: Passage;
  readonly atoms: Atom[];
}

/** Paragraph-like roles: a part of one that stands elsewhere is a continuation. */
const flowing: ReadonlySet<Role> = new Set(['deck', 'body', 'list', 'quote', 'question', 'editor']);

const solid = (text: string): string => text.replace(/[\s\u2022\u25cb\u25ce\u25cf]+/gu, '');

/**
 * The truth about lines: one row a stretch of one passage, the rows of an article in reading order where the article
 * first appears, all else in file order. With `cutAtBlank` a blank line inside a paragraph ends the row (files that
 * hold a paragraph on a line); without it the row spans the blank line (hard-wrapped files).
 */
export function truthOf(lines: readonly Line[], options: { readonly cutAtBlank: boolean }): TruthRow[] {
  const stretches = stretchesOf(lines, options.cutAtBlank);
  const firstPlace = new Map<string, number>();
  const placed = stretches.map((stretch, place) => {
    const article = stretch.passage.article;
    if (article === '-') return { stretch, place };
    const first = firstPlace.get(article) ?? place;
    firstPlace.set(article, first);
    return { stretch, place: first };
  });
  placed.sort((left, right) => left.place - right.place || readingOrder(left.stretch, right.stretch));
  return placed.map(({ stretch }, index) => rowOf(stretch, placed[index - 1]?.stretch));
}

function readingOrder(left: Stretch, right: Stretch): number {
  return left.passage.order - right.passage.order || startOf(left) - startOf(right);
}

function startOf(stretch: Stretch): number {
  return stretch.atoms[0]?.run.from ?? 0;
}

function stretchesOf(lines: readonly Line[], cutAtBlank: boolean): Stretch[] {
  const stretches: Stretch[] = [];
  for (const atom of lines.flatMap((line, index) => atomsOf(line, index + 1))) {
    const open = stretches.at(-1);
    if (open && continuesStretch(open, atom, cutAtBlank)) open.atoms.push(atom);
    else stretches.push({ passage: atom.run.passage, atoms: [atom] });
  }
  return stretches;
}

function atomsOf(line: Line, number: number): Atom[] {
  let column = 0;
  return line.map((run) => {
    const leading = codePoints(run.text) - codePoints(run.text.trimStart());
    const first = column + leading + 1;
    column += codePoints(run.text);
    const last = column - (codePoints(run.text) - codePoints(run.text.trimEnd()));
    return { run, line: number, alone: line.length === 1, first, last };
  });
}

const codePoints = (text: string): number => [...text].length;

function continuesStretch(open: Stretch, atom: Atom, cutAtBlank: boolean): boolean {
  const before = open.atoms.at(-1);
  if (before === undefined || open.passage !== atom.run.passage || before.run.to > atom.run.from) return false;
  if (!flowing.has(open.passage.role)) return true;
  if (cutAtBlank && atom.line > before.line + 1) return false;
  return !(showsTooMuch(before.run) || showsTooMuch(atom.run));
}

/** A doubled run, or one that begins with characters already shown, has a row of its own. */
function showsTooMuch(run: Run): boolean {
  return solid(run.text).length > solid(run.passage.text.slice(run.from, run.to)).length + 1;
}

function rowOf(stretch: Stretch, before: Stretch | undefined): TruthRow {
  const { passage, atoms } = stretch;
  const first = atoms[0] as Atom;
  const last = atoms.at(-1) as Atom;
  const shown = atoms.map((atom) => atom.run.text).join('');
  const right = passage.text.slice(first.run.from, last.run.to);
  return {
    from: first.alone ? `${first.line}` : `${first.line}:${first.first}`,
    to: last.alone ? `${last.line}` : `${last.line}:${last.last}`,
    article: passage.article,
    role: passage.role,
    continues: flowing.has(passage.role) && before?.passage === passage,
    text: solid(shown) === solid(right) ? '' : right.trim(),
  };
}

/** The rows as tab-separated lines without a header. */
export function formatTruth(rows: readonly TruthRow[]): string {
  return rows
    .map((row) => [row.from, row.to, row.article, row.role, row.continues ? '+' : '', row.text].join('\t'))
    .map((line) => `${line}\n`)
    .join('');
}

/** What was taken away, one line a gap: article, text before the gap, text taken. */
export function formatDropped(dropped: readonly Dropped[]): string {
  return dropped.map((gap) => `${[gap.article, gap.before, gap.text].join('\t')}\n`).join('');
}
