import { endsSentence, endsWithColon, startsInsideSentence } from '../../shapes.ts';
import type { ContextLine } from '../context-line.ts';
import type { LineLabel, LineRule } from '../line-rule.ts';
import { bullet, numberings } from '../patterns.ts';

/** A dash for a bullet, or a number whose digits were lost: both look like text, so several have to stand near each other. */
const weakMarks: readonly RegExp[] = [/^[-–—*](?![-–—\d])\s*[\p{L}“"《（(]/u, /^\ufffd{1,2}\s?[.．、)）]\s*\p{L}/u];
const seriesWithin = 8;

/** A number in brackets, `（2）` or `2）`, as printed inside sentences too. */
const bracketed = /(?:[（(]\s*|(?<![\d（(]))(\d{1,2})\s*[）)]/g;
const farthest = 40;

/**
 * A line that begins with a bullet or a number and is no heading begins a list item.
 *
 *     ◎ 在内河港，船舶先靠泊后接电        → item
 *     （2）建立按用量收费的办法。……       → item
 *     - 泊位：三个                       → item, where more such lines stand near it
 *     （3）价格。…… after ……（2）船期；    → text: the numbers before it stand inside sentences
 */
export const listItem: LineRule = {
  name: 'list-item',
  find(lines) {
    const found = new Map<number, LineLabel>();
    lines.forEach((line, index) => {
      if (line.role === undefined && beginsItem(lines, index)) found.set(index, { role: 'item' });
    });
    return found;
  },
};

function beginsItem(lines: readonly ContextLine[], index: number): boolean {
  const { trimmed } = lines[index] as ContextLine;
  if (bullet.test(trimmed)) return !(dotOfName.test(trimmed) && isInsideSentence(lines, index));
  const numbered = numberings.some(
    ({ pattern, kind }) => kind !== 'ordinal' && kind !== 'decimal-2' && kind !== 'chapter' && pattern.test(trimmed),
  );
  // A note's mark that the line's end parted from its sentence.
  if (/^\[\d{1,3}\]$/.test(trimmed)) return false;
  if (isCitation(lines, index)) return false;
  if (numbered || /^\[\d{1,3}\]/.test(trimmed)) return !isInsideSentence(lines, index) && !countsInside(lines, index);
  return (
    weakMarks.some((mark) => mark.test(trimmed) && isSeries(lines, index, mark)) && !isInsideSentence(lines, index)
  );
}

/**
 * A raised number in square brackets came out on a line of its own with what follows it: a mark stands behind it, or the
 * sentence above stops behind a word. Entries of a list end with a point or a figure.
 */
function isCitation(lines: readonly ContextLine[], index: number): boolean {
  const [before, line] = [lines[index - 1], lines[index] as ContextLine];
  const number = /^\[\d{1,3}\]/.exec(line.trimmed)?.[0];
  if (number === undefined || before === undefined || before.role !== undefined || before.blankAfter) return false;
  if (startsInsideSentence(line.trimmed.slice(number.length))) return true;
  return !endsSentence(before.trimmed) && !endsWithColon(before.trimmed) && /[\p{L}）)”"》]$/u.test(before.trimmed);
}

/** The dot inside a name from another language, which came to a line's start. */
const dotOfName = /^[·•]\p{Script=Han}/u;

/** The line above is full and stops inside a sentence. */
function isInsideSentence(lines: readonly ContextLine[], index: number): boolean {
  const before = lines[index - 1];
  if (before === undefined || before.role !== undefined || before.blankAfter || !before.full) return false;
  return !endsSentence(before.trimmed) && !endsWithColon(before.trimmed) && !/[，,、]$/.test(before.trimmed);
}

function isSeries(lines: readonly ContextLine[], index: number, mark: RegExp): boolean {
  const around = lines.slice(Math.max(0, index - seriesWithin), index + seriesWithin + 1);
  return around.filter((line) => line.role === undefined && mark.test(line.trimmed)).length > 1;
}

/** The number before this one stands inside a line of the same text: the text counts, and this number only came to a line's start. */
function countsInside(lines: readonly ContextLine[], index: number): boolean {
  const number = numberAtStart((lines[index] as ContextLine).trimmed);
  if (number === undefined || number < 2) return false;
  for (let at = index - 1; at >= Math.max(0, index - farthest); at--) {
    const line = lines[at] as ContextLine;
    if (line.role === 'heading') return false;
    if (line.role !== undefined) continue;
    if (numberAtStart(line.trimmed) === number - 1) return countsInside(lines, at);
    if ([...line.trimmed.matchAll(bracketed)].some((match) => Number(match[1]) === number - 1)) return true;
  }
  return false;
}

function numberAtStart(text: string): number | undefined {
  const [match] = text.matchAll(bracketed);
  return match?.index === 0 ? Number(match[1]) : undefined;
}
