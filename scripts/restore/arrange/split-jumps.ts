import type { LabelledBlock } from '../label/labelled-block.ts';
import { jumpBefore, jumpBehind } from '../label/patterns.ts';
import { sliceTraced, type TracedText, trimTraced } from '../traced-text.ts';
import { everyRule, type Watch } from '../watch.ts';

/**
 * Where a report goes on, in brackets behind a paragraph's last words or before its first, becomes a jump line.
 *
 *     ……谁也没有付账。（下转第三版）   → paragraph, furniture
 *     （上接第一版）岸电的箱子……     → furniture, paragraph
 */
export function splitJumps(blocks: readonly LabelledBlock[], watch: Watch = everyRule): LabelledBlock[] {
  return blocks.flatMap((block) => {
    if (block.role !== 'paragraph') return [block];
    const text = trimTraced(block.text);
    const start = jumpBefore.exec(text.text)?.[0].length ?? 0;
    const end = jumpBehind.exec(text.text)?.index ?? text.text.length;
    if ((start === 0 && end === text.text.length) || end <= start) return [block];
    const rest = { ...block, text: trimTraced(sliceTraced(text, start, end)) };
    return [
      ...(start > 0 ? [jumpOf(block, sliceTraced(text, 0, start), watch)] : []),
      rest,
      ...(end < text.text.length ? [jumpOf(block, sliceTraced(text, end), watch)] : []),
    ];
  });
}

function jumpOf(block: LabelledBlock, text: TracedText, watch: Watch): LabelledBlock {
  watch.decisions?.push({
    stage: 'arrange',
    rule: 'split-jump',
    where: [text],
    what: 'tells on which page the report goes on',
    next: { what: 'is text of its paragraph' },
  });
  return { ...block, role: 'furniture', text, apart: false, newPage: false };
}
