/**
 * Traced text as it is printed: the same characters in the same order; only white space changes, and white space is
 * the only thing that is ever inserted.
 * - A run of white space with a line end in it: nothing next to a character that is written without spaces (Han, kana,
 *   their punctuation, full-width forms), else one space.
 * - A run with a lost figure in it: that alone.
 * - A run without line end: one ideographic space if it has one, else one space. U+FEFF alone: nothing.
 * - None at the ends.
 */
import { lostFigure } from '../../../src/model/lost-figure.ts';
import { isWide } from '../read/characters.ts';

/** The whole of a block or head part, on one line. */
export function printedText(text: string): string {
  return printedPiece(text).trim();
}

/** A piece of a block between two footnote marks: white space at its ends stays, for it separates words from marks. */
export function printedPiece(text: string): string {
  return text.replace(/\s+/g, (run, at: number) => printedBlank(run, text, at));
}

/** Parts of one headline that were printed on lines of their own: as if the line had simply been broken. */
export function joinLines(texts: readonly string[]): string {
  return printedText(texts.join('\n'));
}

function printedBlank(run: string, text: string, at: number): string {
  if (/^\uFEFF+$/.test(run)) return '';
  if (run.includes(lostFigure)) return lostFigure;
  if (/[\n\r\u2028\u2029]/.test(run))
    return isWide(before(text, at)) || isWide(after(text, at + run.length)) ? '' : ' ';
  return run.includes('\u3000') ? '\u3000' : ' ';
}

function before(text: string, at: number): string {
  const pair = text.slice(Math.max(0, at - 2), at);
  return /^[\uD800-\uDBFF]/.test(pair) ? pair : pair.slice(-1);
}

function after(text: string, at: number): string {
  const codePoint = text.codePointAt(at);
  return codePoint === undefined ? '' : String.fromCodePoint(codePoint);
}

/** The code units of a text that are not white space: what has to be equal wherever a text is compared. */
export function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, '');
}
