import type { Block } from '../document.ts';
import { namedHeading, numberings } from '../label/patterns.ts';
import { everyRule, isOn, type Watch } from '../watch.ts';

/** Levels below this one are not told apart in print. */
const deepest = 4;

/**
 * Depth of section headings from their numbering: the first kind that an article uses is its top level, a kind that
 * appears under it is the next. Headings without a number stand at the top where no numbers are used, else under the
 * last numbered one.
 *
 *     第一章 / 一、 / （一）      → 1 / 2 / 3
 *     1. / 1.1 / 1.1.1          → 1 / 2 / 3
 */
export function setHeadingLevels(blocks: readonly Block[], watch: Watch = everyRule): Block[] {
  if (!isOn(watch, 'heading-levels'))
    return blocks.map((block) => (block.role === 'heading' ? { ...block, level: 1 } : block));
  const stack: string[] = [];
  const numbered = blocks.some((block) => block.role === 'heading' && kindOf(block) !== undefined);
  return blocks.map((block) =>
    block.role === 'heading' ? { ...block, level: Math.min(deepest, levelOf(block, stack, numbered)) } : block,
  );
}

function levelOf(block: Block, stack: string[], anyNumbered: boolean): number {
  const kind = kindOf(block);
  if (kind === undefined) {
    if (!anyNumbered) return 1;
    if (namedHeading.test(block.text.text.trim())) {
      stack.length = 0;
      return 1;
    }
    return Math.max(1, stack.length + 1);
  }
  const at = stack.indexOf(kind);
  if (at >= 0) stack.length = at + 1;
  else stack.push(kind);
  return stack.length;
}

function kindOf(block: Block): string | undefined {
  const text = block.text.text.trim();
  return numberings.find(({ pattern, kind }) => kind !== 'ordinal' && pattern.test(text))?.kind;
}
