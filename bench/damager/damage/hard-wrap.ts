/**
 * A line of print is a line of the file: paragraphs are cut to the width of their column, with Chinese line-breaking
 * rules (no closing mark at the head of a line, no opening mark at its foot; GB/T 15834, CLREQ 3.1.3).
 * Example: `近日，在 2025 年海澜工商` / `领袖论坛上，…`
 */
import type { Line, Passage } from '../print.ts';

export interface Column {
  /** half-width units: a Han character is two, a Latin letter one */
  readonly width: number;
  /** units left free before the first line of a paragraph */
  readonly firstIndent: number;
}

const closing = /^[，。、；：？！”’）》〉」』】…—％%,.;:?!)\]]$/;
const opening = /[“‘（《〈「『【([]$/;
const wide =
  /[\u1100-\u115f\u2010-\u2026\u2030-\u203b\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u25a0-\u25ff]/u;

/** Width of a text in half-width units; quotation marks and dashes count as full width, as Chinese faces set them. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += wide.test(character) ? 2 : 1;
  return width;
}

/** The passage on lines of a column, without blank lines. */
export function hardWrap(passage: Passage, column: Column): Line[] {
  const lines: Line[] = [];
  let from = 0;
  while (from < passage.text.length) {
    const room = lines.length === 0 ? column.width - column.firstIndent : column.width;
    const to = lineEnd(passage.text, from, room);
    lines.push([{ passage, from, to, text: passage.text.slice(from, to).trim() }]);
    from = to;
  }
  return lines;
}

/**
 * A line of the file, cut to the width of a column; the first line of a paragraph is set in. Every run has to show the
 * very characters of its passage.
 */
export function wrapLine(line: Line, column: Column): Line[] {
  const text = line.map((run) => run.text).join('');
  const whole: Passage = { article: '-', role: 'body', order: 0, text };
  const firstIndent = line[0]?.from === 0 ? column.firstIndent : 0;
  return hardWrap(whole, { ...column, firstIndent }).map((wrapped) =>
    wrapped.flatMap(({ from, to }) => trimmed(runsBetween(line, from, to))),
  );
}

/** The runs of a line between two positions of its text. */
function runsBetween(line: Line, from: number, to: number): Line {
  let start = 0;
  return line.flatMap((run) => {
    const [first, last] = [Math.max(from - start, 0), Math.min(to - start, run.text.length)];
    start += run.text.length;
    return first < last
      ? [{ ...run, from: run.from + first, to: run.from + last, text: run.text.slice(first, last) }]
      : [];
  });
}

function trimmed(line: Line): Line {
  const last = line.length - 1;
  return line.map((run, at) => {
    const text = at === 0 ? run.text.trimStart() : run.text;
    return { ...run, text: at === last ? text.trimEnd() : text };
  });
}

/** Where the line that begins at `from` ends: after as many words and characters as fit, at least one. */
function lineEnd(text: string, from: number, room: number): number {
  let end = from;
  let used = 0;
  for (const word of wordsFrom(text, from)) {
    const width = widthOf(word);
    if (used + widthOf(word.trimEnd()) > room) break;
    used += width;
    end += word.length;
  }
  if (end === from) return from + charactersThatFit(text.slice(from), room);
  return keepMarksTogether(text, from, end);
}

const wordPattern = /[A-Za-z0-9][A-Za-z0-9.,'’%&+/@:_-]*\s*|——|……|\s+|./gsu;

function* wordsFrom(text: string, from: number): Generator<string> {
  for (const match of text.slice(from).matchAll(wordPattern)) yield match[0];
}

function charactersThatFit(text: string, room: number): number {
  let used = 0;
  let length = 0;
  for (const character of text) {
    used += widthOf(character);
    if (used > room && length > 0) break;
    length += character.length;
  }
  return length;
}

/** One closing mark hangs over the edge; two take the character before them to the next line; an opening mark goes with its text. */
function keepMarksTogether(text: string, from: number, end: number): number {
  let to = end;
  if (closing.test(text.charAt(to))) {
    if (!closing.test(text.charAt(to + 1))) return to + 1;
    while (to > from + 1 && closing.test(text.charAt(to))) to -= 1;
  }
  while (to > from + 1 && opening.test(text.slice(from, to).trimEnd())) to -= 1;
  return to;
}
