/** Where notes stand in a margin so that none covers another. */

/**
 * @param notes in the order of their marks: where each would like to begin, and how high it is, in pixels
 * @param gap between two notes, in pixels
 * @returns where each begins: as wanted, or as soon below as the note before it allows
 */
export function placesWithoutOverlap(notes: readonly { top: number; height: number }[], gap: number): number[] {
  let free = Number.NEGATIVE_INFINITY;
  return notes.map(({ top, height }) => {
    const place = Math.max(top, free);
    free = place + height + gap;
    return place;
  });
}
