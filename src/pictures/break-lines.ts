/** Breaks a title into lines of about equal length, between clauses where it can, else between words. */
import { clausesOf } from '../components/clauses.ts';
import { titleWordsOf } from '../components/title-words.ts';

/** A run of a title after which a line may end. */
interface Piece {
  text: string;
  width: number;
  endsClause: boolean;
}

/** A break inside a clause costs as much as a line that is this part of the width too short. */
const costOfBreakInClause = 0.35;
/** A line more must save at least this, in the same measure, squared. */
const costOfLine = 0.05;

/**
 * The lines with the least sum of squared blanks at their ends.
 * @param title without line ends
 * @param width of the lines, in the unit that `measure` gives
 * @param measure the width of a text on one line
 * @returns the lines, or nothing when a piece is wider than a line
 */
export function breakLines(title: string, width: number, measure: (text: string) => number): string[] | undefined {
  const pieces = piecesOf(title, measure);
  if (pieces.some((piece) => piece.width > width)) return undefined;
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }];
  const fewest = fewestLines(pieces, width, measure);
  const target = Math.min(width, measure(title) / fewest);
  for (let to = 1; to <= pieces.length; to++) {
    for (let from = to - 1; from >= 0; from--) {
      const taken = measure(textOf(pieces, from, to));
      if (taken > width) break;
      const before = best[from];
      if (!before) continue;
      const inClause = to < pieces.length && !pieces[to - 1]?.endsClause ? costOfBreakInClause ** 2 : 0;
      const cost = before.cost + ((target - taken) / width) ** 2 + inClause + costOfLine;
      if (cost < (best[to]?.cost ?? Number.POSITIVE_INFINITY)) best[to] = { cost, from };
    }
  }
  return linesFrom(pieces, best);
}

function linesFrom(pieces: readonly Piece[], best: readonly { from: number }[]): string[] {
  const lines: string[] = [];
  for (let to = pieces.length; to > 0; to = best[to]?.from ?? 0) lines.unshift(textOf(pieces, best[to]?.from ?? 0, to));
  return lines;
}

function fewestLines(pieces: readonly Piece[], width: number, measure: (text: string) => number): number {
  let lines = 1;
  let from = 0;
  for (let to = 1; to <= pieces.length; to++) {
    if (measure(textOf(pieces, from, to)) <= width) continue;
    lines++;
    from = to - 1;
  }
  return lines;
}

function textOf(pieces: readonly Piece[], from: number, to: number): string {
  return pieces
    .slice(from, to)
    .map((piece) => piece.text)
    .join('')
    .trim();
}

function piecesOf(title: string, measure: (text: string) => number): Piece[] {
  return clausesOf(title).flatMap((clause) => {
    const words = titleWordsOf(clause).flatMap((word) => word.split(/(?<=[ \-–—])(?=\S)/));
    return words.map((text, at) => ({
      text,
      width: measure(text.trim()),
      endsClause: at === words.length - 1 || /[:;?!—–]\s*$/.test(text),
    }));
  });
}
