import { endsSentence } from '../../shapes.ts';
import type { ContextLine } from '../context-line.ts';
import { type LineLabel, type LineRule, lineRule } from '../line-rule.ts';

/** What a journal says of a paper at the foot of its first page, behind a label. */
const noteLabel =
  /^[*∗†＊]?\s*[【[]?(?:收稿日期|修回日期|修订日期|收修改稿日期|录用日期|网络(?:首发|出版)日期|基金项目|作者简介|第一作者|通[讯信]作者|Received|Manuscript received|Corresponding author)(?:简介)?[】\]]?\s*[:：]/i;
const mostLines = 10;

/**
 * When a paper came in, who paid for it and who its authors are stands at the foot of its first page, often inside a
 * sentence of the text. The same labels under a title, far from the page's end, stay where they are.
 *
 *     渡口停航以后，两岸的人改
 *     收稿日期：2021-03-04        → footnote
 *     作者简介：沈一帆，讲师。      → footnote
 *     - 3 -
 *     走上游的大桥。
 */
export const paperNotes: LineRule = {
  name: 'paper-notes',
  find(lines) {
    const found = new Map<number, LineLabel>();
    lines.forEach((line, index) => {
      if (found.has(index) || line.role !== undefined || !noteLabel.test(line.trimmed)) return;
      const end = pageEnd(lines, index);
      if (end === undefined) return;
      for (let at = index; at < end; at++) found.set(at, { role: 'footnote' });
    });
    return found;
  },
};

/** @returns index of the first line behind the notes, if only notes stand between and the page ends there */
function pageEnd(lines: readonly ContextLine[], start: number): number | undefined {
  let labelled = start;
  for (let at = start + 1; at <= start + mostLines; at++) {
    const line = lines[at];
    if (line === undefined || line.newPage || line.role === 'furniture') return at;
    if (line.role !== undefined) return undefined;
    if (noteLabel.test(line.trimmed)) labelled = at;
    else if (!goesOn(lines[at - 1] as ContextLine) && labelled !== at - 1) return undefined;
  }
  return undefined;
}

/** A note ends at the end of a sentence, or where its line stops before the edge. */
const goesOn = ({ trimmed, full }: ContextLine) => full || !endsSentence(trimmed);

const longestBlock = 400;

/** The same where each line is a block, wherever it stands. */
export const paperNoteBlocks = lineRule('paper-notes', (line) =>
  noteLabel.test(line.trimmed) && line.width <= longestBlock ? { role: 'footnote' } : undefined,
);
