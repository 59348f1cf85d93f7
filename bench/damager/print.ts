/**
 * The page as printed: passages of articles, set as runs on lines. Every run knows which characters of which passage it
 * shows, so the truth about the damaged text can be written down after any damage.
 */
import type { Role } from './original.ts';

/** Text that belongs together: a paragraph, a heading, a caption, a running head. `text` is what a reader should get. */
export interface Passage {
  /** `a01` …, or `-` for what belongs to no article */
  readonly article: string;
  readonly role: Role;
  /** place in the reading order of its article */
  readonly order: number;
  readonly text: string;
}

/** Characters `from` (inclusive) to `to` (exclusive) of a passage, shown as `text`. */
export interface Run {
  readonly passage: Passage;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** One line of the damaged file; a line without runs is blank. */
export type Line = readonly Run[];

export const blankLine: Line = [];

/** A whole passage on one line. */
export function wholeLine(passage: Passage): Line {
  return [{ passage, from: 0, to: passage.text.length, text: passage.text }];
}

/** A line that belongs to no article. */
export function strayLine(role: Role, text: string): Line {
  return wholeLine({ article: '-', role, order: 0, text });
}

/** The only run of a line that holds exactly one. */
export function onlyRun(line: Line): Run | undefined {
  return line.length === 1 ? line[0] : undefined;
}

/** The same line with its text changed: what is added or doubled belongs to the same characters. */
export function reprint(line: Line, change: (text: string) => string): Line {
  return line.map((run) => ({ ...run, text: change(run.text) }));
}

/** Blank lines before, between or after others. */
export function blanks(count: number): Line[] {
  return Array.from({ length: count }, () => blankLine);
}

/** Lines with one blank line between each two. */
export function spaced(lines: readonly Line[]): Line[] {
  return lines.flatMap((line, index) => (index === 0 ? [line] : [blankLine, line]));
}

/** The lines as text, each closed by a line feed. */
export function textOf(lines: readonly Line[], lineEnd = ''): string {
  const shown = lines.map((line) => {
    const text = line.map((run) => run.text).join('');
    return text === '' ? '' : text + lineEnd;
  });
  return `${shown.join('\n')}\n`;
}
