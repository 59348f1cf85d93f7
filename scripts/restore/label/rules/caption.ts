import { openMarks, widthOf } from '../../shapes.ts';
import { type ContextLine, stopsShort } from '../context-line.ts';
import type { LineLabel, LineRule } from '../line-rule.ts';
import { caption as captionPattern, credit as creditPattern } from '../patterns.ts';

const longest = 110;

/**
 * A line that begins with the number of a figure or table and is no sentence of the text.
 *
 *     图 3 港区岸电用量的变化        → caption
 *     如图 3 所示，……               → text
 */
export const caption: LineRule = {
  name: 'caption',
  find(lines) {
    const found = new Map<number, LineLabel>();
    lines.forEach((line, index) => {
      if (line.role !== undefined || found.has(index) || !beginsCaption(line)) return;
      for (let at = index; at <= lastLine(lines, index); at++) found.set(at, { role: 'caption' });
    });
    return found;
  },
};

const mostLines = 3;

/** A caption that fills its line, or leaves a title open, goes on in the next, up to a blank line. */
function lastLine(lines: readonly ContextLine[], first: number): number {
  let last = first;
  while (last - first < mostLines - 1 && goesOn(lines[last] as ContextLine, lines[last + 1])) last++;
  return (lines[last] as ContextLine).blankAfter ? last : first;
}

const goesOn = (line: ContextLine, next: ContextLine | undefined) =>
  next !== undefined &&
  (line.full || openMarks(line.trimmed) > 0 || hasNoRoomFor(line, next)) &&
  !line.blankAfter &&
  !next.newPage &&
  next.role === undefined &&
  !creditPattern.test(next.trimmed) &&
  !captionPattern.test(next.trimmed);

/** Lines of letters end where the next word does not fit; Han text breaks anywhere. */
function hasNoRoomFor(line: ContextLine, next: ContextLine): boolean {
  const word = /^\p{Script=Latin}\S*/u.exec(next.trimmed)?.[0];
  return word !== undefined && !stopsShort(line) && line.width + 1 + widthOf(word) > line.measure;
}

/** A sentence about a figure or table: `表2报告了……`, `图3（右）给出的是……`. */
const reportsFigure =
  /^[图表]\S{0,3}\s*\d+(?:[（(][^（）()]{1,4}[）)])?(?:报告|汇报|列出|列示|列举|展示|展现|呈现|描述|反映|说明|描绘|总结|归纳|汇总|比较|对比|提供|揭示)(?:了|的是)/;

function beginsCaption(line: ContextLine): boolean {
  const text = line.trimmed;
  if (!captionPattern.test(text) || line.width > longest) return false;
  const saysSomething =
    /^[图表]\S{0,3}\s*\d+\s*(?:显示|表明|所示|给出|可[见知以]|的|[中为是列](?:[，,的可所了出示]|$))/.test(text) ||
    reportsFigure.test(text) ||
    /[。；]$/.test(text);
  return !saysSomething;
}

/**
 * Where a figure comes from, over a line or a few.
 *
 *     来源：港务年报              → credit
 *     （出处）港务年报             → credit
 */
export const credit: LineRule = {
  name: 'credit',
  find(lines) {
    const found = new Map<number, LineLabel>();
    lines.forEach((line, index) => {
      if (line.role !== undefined || found.has(index) || !creditPattern.test(line.trimmed) || line.width > longest)
        return;
      for (let at = index; at <= lastLine(lines, index); at++) found.set(at, { role: 'credit' });
    });
    return found;
  },
};
