import { endsSentence } from '../../shapes.ts';
import { type ContextLine, isOverWide, oneColumn } from '../context-line.ts';
import type { LineLabel, LineRule } from '../line-rule.ts';

/** The photographer at the end of a caption: `某社 沈一帆 摄`, `沈一帆/摄`, `某馆供图`, `某报资料室/图`. */
export const photographer =
  /(?:[。！？”\s　]\s*(?:\p{Script=Han}{2,10}\s?(?:发|记者)?[\s　]+)?\p{Script=Han}{2,4}\s*[/／]?\s*(?:摄影?|供图)\s*(?:报道)?|[。！？”]\s*\p{Script=Han}{2,8}\s*[/／]\s*(?:图|制图|供图)|[。！？”]\s*\p{Script=Han}{2,20}供图)$/u;
const mostLines = 8;

/**
 * What stands under a picture ends with who took it; the lines before, up to a blank line, belong to it.
 *
 *     东港三号泊位，船员在接岸电。 港务社 沈一帆 摄      → caption
 */
export const photoCaption: LineRule = {
  name: 'photo-caption',
  find(lines) {
    const found = new Map<number, LineLabel>();
    lines.forEach((line, index) => {
      if (line.role !== undefined || !photographer.test(` ${line.trimmed}`)) return;
      const above = lines[index - 1];
      const first = line.blankAfter ? firstLine(lines, index) : isWideCaption(above) ? index - 1 : index + 1;
      for (let at = first; at <= index; at++) found.set(at, { role: 'caption' });
    });
    return found;
  },
};

/** Without blank lines around it a caption is told by its width: the picture stands over more than one column. */
const isWideCaption = (line: ContextLine | undefined) =>
  line !== undefined &&
  line.role === undefined &&
  line.measure < oneColumn &&
  isOverWide(line) &&
  endsSentence(line.trimmed);

function firstLine(lines: readonly ContextLine[], last: number): number {
  let first = last;
  while (
    first > 0 &&
    last - first < mostLines &&
    !(lines[first] as ContextLine).blankBefore &&
    lines[first - 1]?.role === undefined
  )
    first--;
  return first;
}
