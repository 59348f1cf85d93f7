/** What an annotation says of the open ends of a document: which go on, and in which block. */
import type { LabelledBlock } from '../../scripts/restore/label/labelled-block.ts';
import type { AnnotatedStretch } from '../score/gold.ts';

/** What is known of one open end. */
export type End =
  /** the paragraph goes on; `head` is the block that begins with the rest, where one does */
  | { goesOn: true; head?: number }
  /** it ends there, or it is no running text */
  | { goesOn: false };

export interface TrueJoins {
  /** @returns nothing where a block ends outside the annotated text, or in a second copy of text */
  endOf(block: number): End | undefined;
  /** the block begins in annotated text that is no second copy */
  isKnown(head: number): boolean;
  /** the block begins in a second copy of text */
  isCopy(head: number): boolean;
}

/**
 * @param blocks in which the open ends and what goes on with them are looked for
 * @param stretches of an annotation of their document, as `readGold` makes them
 * @param document the text into which both point
 */
export function trueJoins(
  blocks: readonly LabelledBlock[],
  stretches: readonly AnnotatedStretch[],
  document: string,
): TrueJoins {
  const kindAt = kindsOf(stretches, document);
  const following = followingCharacters(stretches, document);
  const blockAt = ownersOf(blocks, document);
  const firstOf = (block: number) => blocks[block]?.text.origins[0] ?? -1;
  const rest = (end: number): End => {
    const next = following.get(end);
    if (next === undefined) return { goesOn: false };
    const head = blockAt[next] ?? -1;
    return { goesOn: true, ...(head >= 0 && firstOf(head) === next && { head }) };
  };
  return {
    endOf(block) {
      const end = blocks[block]?.text.origins.at(-1) ?? -1;
      const kind = kindAt[end];
      return kind === undefined || kind === 'copy' ? undefined : rest(end);
    },
    isKnown: (head) => !['copy', undefined].includes(kindAt[firstOf(head)]),
    isCopy: (head) => kindAt[firstOf(head)] === 'copy',
  };
}

/** By offset; where stretches overlap, the later row counts. */
function kindsOf(stretches: readonly AnnotatedStretch[], document: string): (AnnotatedStretch['kind'] | undefined)[] {
  const kinds = new Array<AnnotatedStretch['kind'] | undefined>(document.length);
  for (const { from, to, kind } of stretches) kinds.fill(kind, from, to);
  return kinds;
}

/** From each character of running text to the next of its paragraph, blanks left out. */
function followingCharacters(stretches: readonly AnnotatedStretch[], document: string): Map<number, number> {
  const following = new Map<number, number>();
  const lastOf = new Map<number, number>();
  for (const { from, to, paragraph } of stretches) {
    if (paragraph === undefined) continue;
    for (let at = from; at < to; at++) {
      if (document.charAt(at).trim() === '') continue;
      const last = lastOf.get(paragraph);
      if (last !== undefined) following.set(last, at);
      lastOf.set(paragraph, at);
    }
  }
  return following;
}

/** The block of each offset, -1 for none. */
function ownersOf(blocks: readonly LabelledBlock[], document: string): Int32Array {
  const owners = new Int32Array(document.length).fill(-1);
  for (const [index, { text }] of blocks.entries()) for (const origin of text.origins) owners[origin] = index;
  return owners;
}
