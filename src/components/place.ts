/** Which block of an article a reader is at. */

/** Where a block is in the window, in pixels from its top. */
export interface BlockSpan {
  id: string;
  top: number;
  bottom: number;
}

/** A block of which no more than this is below the top of the window has been read, in pixels. */
const readEdge = 24;

/**
 * @param blocks in reading order
 * @param target id to which the address of the page points, or ''
 * @param height of the window in pixels
 * @returns the id of the block that the address points to, while it is in the window; else of the first that is not yet
 *   past the top of the window; '' at the head of the article
 */
export function placeOf(blocks: readonly BlockSpan[], target: string, height: number): string {
  const targeted = blocks.find(({ id }) => id === target);
  if (targeted && targeted.bottom > readEdge && targeted.top < height) return target;
  const [first] = blocks;
  if (!first || first.top >= 0) return '';
  return (blocks.find(({ bottom }) => bottom > readEdge) ?? blocks.at(-1))?.id ?? '';
}
