import type { LabelledBlock } from '../label/labelled-block.ts';
import { comparable } from '../shapes.ts';
import { sliceTraced } from '../traced-text.ts';
import { everyRule, type Watch } from '../watch.ts';
import { startOf } from './decided.ts';
import type { WithoutRepeats } from './drop-repeats.ts';

/** Fewest blocks, and fewest characters of theirs, that show that they were read twice: one sentence may be quoted. */
const fewest = { blocks: 2, characters: 60 };
/** Letters and figures by which a block's end is known. */
const ending = 16;
/** Letters and figures that stay of the block: it is no copy as a whole. */
const shortestRest = 12;

/**
 * A reading program that loses its line goes on inside a paragraph with paragraphs from further on, and reads these again
 * where they stand. There they are whole and apart, so the paragraph that swallowed them gives them back.
 *
 *     汪渡生把押金存进了夜里的渡口没有灯。清早的渡船最挤。   → 汪渡生把押金存进了
 *     （other blocks）
 *     夜里的渡口没有灯。                                 stays
 *     清早的渡船最挤。                                   stays
 */
export function dropSwallowed(blocks: readonly LabelledBlock[], watch: Watch = everyRule): WithoutRepeats {
  const keys = blocks.map((block) => (block.role === 'paragraph' ? comparable(block.text.text) : ''));
  const byEnding = Map.groupBy(
    keys.flatMap((key, at) => (key.length > ending ? [at] : [])),
    (at) => (keys[at] as string).slice(-ending),
  );
  const kept = [...blocks];
  const found: WithoutRepeats = { blocks: kept, leftOut: [], notes: [] };
  for (const alike of byEnding.values()) {
    if (alike.length < 2) continue;
    const whole = alike.reduce((best, at) => ((keys[at] as string).length > (keys[best] as string).length ? at : best));
    for (const last of alike) {
      const run = last === whole ? undefined : swallowedRun(keys, whole, last);
      if (run === undefined || kept[whole] !== blocks[whole]) continue;
      giveBack(blocks, whole, run, found, watch);
    }
  }
  return found;
}

interface Run {
  /** index of the first of the blocks */
  first: number;
  /** letters and figures of all of them */
  length: number;
}

/** Blocks one after the other, the last given, that all stand at the end of another. */
function swallowedRun(keys: readonly string[], whole: number, last: number): Run | undefined {
  const text = keys[whole] as string;
  let length = 0;
  let first = last + 1;
  for (let at = last; at >= 0 && at !== whole; at--) {
    const key = keys[at] as string;
    if (key === '' || !text.slice(0, text.length - length).endsWith(key)) break;
    length += key.length;
    first = at;
  }
  const enough = last - first + 1 >= fewest.blocks && length >= fewest.characters;
  return enough && text.length - length >= shortestRest ? { first, length } : undefined;
}

function giveBack(
  blocks: readonly LabelledBlock[],
  whole: number,
  { first, length }: Run,
  found: WithoutRepeats,
  watch: Watch,
): void {
  const block = blocks[whole] as LabelledBlock;
  const at = placeFromEnd(block.text.text, length);
  const copy = sliceTraced(block.text, at);
  found.blocks[whole] = { ...block, text: sliceTraced(block.text, 0, at) };
  found.leftOut.push({ reason: 'repeated', text: copy });
  found.notes.push({
    level: 'info',
    rule: 'drop-swallowed',
    line: block.line,
    message: `The end of this block stands from line ${blocks[first]?.line} on, too; it is kept there.`,
  });
  watch.decisions?.push({
    stage: 'arrange',
    rule: 'drop-swallowed',
    where: [copy],
    what: `is dropped: it stands in blocks of its own from ${startOf(blocks, first)} on`,
    next: { what: 'stays, and stands twice' },
  });
}

/** Where the last letters and figures of a text begin, with the marks that open right before them. */
function placeFromEnd(text: string, length: number): number {
  let at = text.length;
  for (let left = length; left > 0 && at > 0; ) left -= comparable(text[--at] as string).length;
  while (/[“‘《（(「『]/.test(text[at - 1] ?? '')) at--;
  return at;
}
