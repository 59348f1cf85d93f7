/** Stage repair: a part of a source → its lines, undoubled, without control characters; each line knows its column width. */
import type { LeftOut, Line, Part } from '../document.ts';
import { endsSentence, widthOf } from '../shapes.ts';
import { sliceTraced, type TracedText, withoutTraced } from '../traced-text.ts';
import { everyRule, isOn, type Watch } from '../watch.ts';
import { markLostFigures } from './mark-lost-figures.ts';
import { partColumns } from './part-columns.ts';
import { partPages } from './part-page.ts';
import { readMarkup } from './read-markup.ts';
import { splitLines } from './split-lines.ts';
import { undoubleLine } from './undouble-line.ts';
import { undoubleNumbers } from './undouble-numbers.ts';
import { unweave } from './unweave.ts';

/** A line after repair. */
export interface RepairedLine extends Line {
  /** width of the text in half-width units, without the space around it */
  width: number;
  /** white space before the text: spaces, tabs, ideographic spaces */
  indent: string;
  /** code units at the start that were printed twice, so in bold; 0 when the line was not doubled */
  bold: number;
}

export interface Repaired {
  lines: RepairedLine[];
  leftOut: LeftOut[];
}

/** Control characters other than the tab: no text in any encoding (Unicode general category Cc). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const control = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\u00ad\ufeff]/;

export function repair(part: Part, lineNumberAt: (offset: number) => number, watch: Watch = everyRule): Repaired {
  const leftOut: LeftOut[] = [];
  const lines: RepairedLine[] = [];
  let above: RepairedLine | undefined;
  const split = splitLines(part.body, lineNumberAt);
  const read = isOn(watch, 'read-markup') ? readMarkup(split, leftOut) : split;
  const parted = isOn(watch, 'part-columns') ? partColumns(partPages(read)) : read;
  for (const line of isOn(watch, 'unweave') ? unweave(parted) : parted) {
    const repaired = repairLine(line, above !== undefined && isOpenBold(above), leftOut, watch);
    lines.push(repaired);
    if (repaired.width > 0) above = repaired;
  }
  const undoubled = isOn(watch, 'undouble-numbers') ? undoubleNumbers(lines, leftOut) : lines;
  return { lines: isOn(watch, 'mark-lost-figures') ? markLostFigures(undoubled) : undoubled, leftOut };
}

/** Shorter lines in bold are headings, with which a sentence has ended whatever their last character. */
const shortestOpen = 60;

/** Bold for its whole length, and inside a sentence at its end. */
const isOpenBold = ({ text, bold, width }: RepairedLine) =>
  width >= shortestOpen && bold >= text.text.trimEnd().length - 1 && !endsSentence(text.text);

function repairLine(line: Line, isRest: boolean, leftOut: LeftOut[], watch: Watch): RepairedLine {
  let text = dropControls(line.text, leftOut);
  const undoubled = text.text.length > 1 ? undoubleLine(text, isRest, watch) : undefined;
  if (undoubled) {
    text = undoubled.kept;
    for (const copy of undoubled.dropped) leftOut.push({ reason: 'doubled', text: copy });
  }
  const trimmed = text.text.trim();
  const indent = text.text.slice(0, text.text.length - text.text.trimStart().length);
  return { ...line, text, width: widthOf(trimmed), indent, bold: undoubled?.boldLength ?? 0 };
}

function dropControls(text: TracedText, leftOut: LeftOut[]): TracedText {
  if (!control.test(text.text)) return text;
  const isControl = (index: number) => control.test(text.text[index] ?? '');
  for (let index = 0; index < text.text.length; index++) {
    if (isControl(index)) leftOut.push({ reason: 'control', text: sliceTraced(text, index, index + 1) });
  }
  return withoutTraced(text, isControl);
}
