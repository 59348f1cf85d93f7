/**
 * The text of a message and of its translation: plain text without Markdown, in which two things alone have a meaning.
 * - `[^LABEL]` is the mark of a footnote. Where a text really says `[^1]`, the message has `\[^1]`.
 * - In a table each row is a line, and ` | ` parts its cells. Where a cell has `|`, the message has `\|`.
 * A backslash before either is doubled; elsewhere it is an ordinary character.
 *
 * Nothing else of a translation is ever read as Markdown or MDX, so nothing in it can run.
 */
import type { PhrasingContent } from 'mdast';

/** Labels as the restorer gives them: a letter or digit, then letters, digits, `.`, `_`, `-`. */
const mark = /(?<slashes>\\*)\[\^(?<label>[\p{L}\p{N}][\p{L}\p{N}._-]*)\]/gu;
const pipe = /(?<slashes>\\*)\|/g;
const blankEnds = /^[ \t]+|[ \t]+$/g;

/** The text of inline Markdown; the inverse of {@link inlineOf}. @param nodes text and footnote references; others are passed over */
export function markedText(nodes: readonly PhrasingContent[]): string {
  let text = '';
  let plain = '';
  for (const node of nodes) {
    if (node.type === 'text') plain += node.value;
    if (node.type !== 'footnoteReference') continue;
    text += `${escapeMarks(plain, true)}[^${node.label ?? node.identifier}]`;
    plain = '';
  }
  return text + escapeMarks(plain, false);
}

/** The nodes of a message's text or of its translation: text and footnote references, in its order. */
export function inlineOf(text: string): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let plain = '';
  let at = 0;
  for (const found of text.matchAll(mark)) {
    const { slashes = '', label = '' } = found.groups ?? {};
    plain += text.slice(at, found.index) + slashes.slice(0, slashes.length / 2);
    at = found.index + found[0].length;
    if (slashes.length % 2 === 1) plain += `[^${label}]`;
    else {
      if (plain !== '') nodes.push({ type: 'text', value: plain });
      nodes.push({ type: 'footnoteReference', identifier: label.toLowerCase(), label });
      plain = '';
    }
  }
  plain += text.slice(at);
  return plain === '' ? nodes : [...nodes, { type: 'text', value: plain }];
}

/** Labels of the footnotes that a text refers to, in its order. */
export function footnoteLabels(text: string): string[] {
  return inlineOf(text).flatMap((node) => (node.type === 'footnoteReference' ? [node.label ?? node.identifier] : []));
}

/** The text of a table. @param cells rows of cells, each a text as {@link markedText} gives it */
export function tableText(cells: readonly (readonly string[])[]): string {
  const rows = cells.map((row) => row.map((cell) => cell.replace(pipe, '$<slashes>$<slashes>\\|')).join(' | '));
  return rows.map((row) => row.replace(blankEnds, '')).join('\n');
}

/** The cells of a table's text, row by row; the inverse of {@link tableText}, blanks at the ends of cells aside. */
export function tableCells(text: string): string[][] {
  return text.split(/\r?\n/).map(rowCells);
}

function rowCells(row: string): string[] {
  const cells = [''];
  let at = 0;
  const add = (some: string) => cells.push((cells.pop() ?? '') + some);
  for (const found of row.matchAll(pipe)) {
    const slashes = found.groups?.slashes ?? '';
    add(row.slice(at, found.index) + slashes.slice(0, slashes.length / 2));
    at = found.index + found[0].length;
    if (slashes.length % 2 === 1) add('|');
    else cells.push('');
  }
  add(row.slice(at));
  return cells.map((cell) => cell.replace(blankEnds, ''));
}

/** @param isBeforeMark backslashes at the end would otherwise belong to the mark that follows */
function escapeMarks(text: string, isBeforeMark: boolean): string {
  const escaped = text.replace(mark, '$<slashes>$<slashes>\\[^$<label>]');
  return isBeforeMark ? escaped.replace(/\\+$/, '$&$&') : escaped;
}
