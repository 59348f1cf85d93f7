import { endsSentence } from '../../shapes.ts';
import type { ContextLine } from '../context-line.ts';
import { type LineLabel, type LineRule, lineRule } from '../line-rule.ts';
import { paperNoteLabel } from '../patterns.ts';

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
      if (found.has(index) || line.role !== undefined || !paperNoteLabel.test(line.trimmed)) return;
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
    // Numbered notes stand below them at the same foot.
    if (line.role === 'footnote') return labelled === at - 1 || !goesOn(lines[at - 1] as ContextLine) ? at : undefined;
    if (line.role !== undefined) return undefined;
    if (paperNoteLabel.test(line.trimmed)) labelled = at;
    else if (!goesOn(lines[at - 1] as ContextLine) && labelled !== at - 1) return undefined;
  }
  return undefined;
}

/** A note ends at the end of a sentence, or where its line stops before the edge. */
const goesOn = ({ trimmed, full }: ContextLine) => full || !endsSentence(trimmed);

const longestBlock = 400;

/** The same where each line is a block, wherever it stands. */
export const paperNoteBlocks = lineRule('paper-notes', (line) =>
  paperNoteLabel.test(line.trimmed) && line.width <= longestBlock ? { role: 'footnote' } : undefined,
);
