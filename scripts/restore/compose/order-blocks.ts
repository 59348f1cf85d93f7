/**
 * The order in which blocks get their ids: as printed, footnotes last, and these in the order in which the text refers
 * to them, which is the order in which GFM prints them. A footnote that nothing refers to would not be printed at all,
 * so it becomes a paragraph in its own place.
 */
import type { Block } from '../document.ts';
import { labelKey } from './printed-block.ts';

export interface OrderedBlocks {
  blocks: Block[];
  /** keys of the footnotes that are printed as footnotes */
  labels: Set<string>;
}

const safeLabel = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;

export function orderBlocks(blocks: readonly Block[]): OrderedBlocks {
  const printed = blocks.filter((block) =>
    (block.rows?.flat() ?? [block.text]).some((traced) => traced.text.trim() !== ''),
  );
  const notes = new Map<string, Block>();
  for (const block of printed) {
    const key = footnoteKey(block);
    if (key !== undefined && !notes.has(key)) notes.set(key, block);
  }
  const labels = referredLabels(printed, notes);
  const footnotes = [...labels].map((label) => notes.get(label)).filter((block) => block !== undefined);
  const asFootnotes = new Set(footnotes);
  const flow = printed.filter((block) => !asFootnotes.has(block)).map(asFlow);
  return { blocks: [...flow, ...footnotes], labels };
}

function footnoteKey(block: Block): string | undefined {
  if (block.role !== 'footnote' || block.label === undefined) return undefined;
  if (!safeLabel.test(block.label)) throw new Error(`"${block.label}" cannot be the label of a footnote`);
  return labelKey(block.label);
}

/** In the order of the first reference, footnotes that refer to footnotes included. */
function referredLabels(blocks: readonly Block[], notes: ReadonlyMap<string, Block>): Set<string> {
  const labels = new Set<string>();
  const refer = (block: Block) => {
    const marks = [...(block.marks ?? [])].sort((a, b) => a.at - b.at);
    for (const mark of marks) if (notes.has(labelKey(mark.label))) labels.add(labelKey(mark.label));
  };
  for (const block of blocks) if (block.role !== 'footnote') refer(block);
  // A set hands out what is added while it is walked, so notes of notes come last.
  for (const label of labels) {
    const note = notes.get(label);
    if (note) refer(note);
  }
  return labels;
}

function asFlow(block: Block): Block {
  return block.role === 'footnote' ? { ...block, role: 'paragraph' } : block;
}
