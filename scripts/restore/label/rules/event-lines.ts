import { endsSentence } from '../../shapes.ts';
import type { ContextLine } from '../context-line.ts';
import type { LineLabel, LineRule } from '../line-rule.ts';
import { titleAbove } from './signed-head.ts';

const when = /^(?:会议|活动)?(?:时\s*间|日\s*期|地\s*点|会\s*场)\s*[：:]/u;
const who =
  /^(?:主\s*持\s*人?|召集人|主讲人?|演讲人|报告人|发言人|(?:对话|特邀|与谈|发言|圆桌)?嘉\s*宾|与会(?:者|人员|代表|嘉宾|专家)|与谈人|出\s*席(?:者|人员)?|列\s*席(?:者|人员)?|参加(?:者|人员)|点评人?|评议人|记\s*录[者人]?|整\s*理[者人]?|主办单?位?|承办单?位?|协办单?位?)\s*[：:]/u;
/** A label's lines are at most so many. */
const mostWrapped = 3;
const fewest = 2;

/**
 * Under the title of a talk or meeting stand its time, place and people, each behind a label.
 *
 *     渡口还要不要                    → heading
 *     时间：二月三日下午               → editor
 *     主持人：沈一帆（《渡口》主编）      → editor
 *     嘉宾：顾听澜（船工）、……          → editor
 *     沈一帆：各位好。……
 */
export const eventLines: LineRule = {
  name: 'event-lines',
  find(lines) {
    const found = new Map<number, LineLabel>();
    for (let index = 0; index < lines.length; index++) {
      const entries = entriesFrom(lines, index);
      if (entries.length < fewest || !entries.some(([first]) => when.test(trimmedAt(lines, first)))) continue;
      const title = titleAbove(lines, index);
      for (let at = title ?? index; at < index; at++) found.set(at, { role: 'heading' });
      for (const [first, last] of entries) {
        for (let at = first; at <= last; at++) found.set(at, { role: 'editor', ...(at < last && { goesOn: true }) });
        index = last;
      }
    }
    return found;
  },
};

const trimmedAt = (lines: readonly ContextLine[], index: number) => lines[index]?.trimmed ?? '';
const isEntry = (line: ContextLine | undefined): boolean =>
  line !== undefined &&
  line.role === undefined &&
  (when.test(line.trimmed) || who.test(line.trimmed)) &&
  !endsSentence(line.trimmed);

/** @returns first and last line of each labelled entry, one below the other */
function entriesFrom(lines: readonly ContextLine[], start: number): [number, number][] {
  const entries: [number, number][] = [];
  let at = start;
  while (isEntry(lines[at])) {
    let last = at;
    while (last - at < mostWrapped && goesOn(lines[last] as ContextLine, lines[last + 1])) last++;
    if (endsSentence(trimmedAt(lines, last))) return entries;
    entries.push([at, last]);
    at = last + 1;
  }
  return entries;
}

const goesOn = (line: ContextLine, next: ContextLine | undefined) =>
  line.full && !line.blankAfter && next !== undefined && next.role === undefined && !isEntry(next) && !next.newPage;
