/** Where the reader left off in each article: kept on the device alone, of the newest articles. */

export interface Place {
  /** path of the page */
  path: string;
  /** id of the block at the top of the window */
  block: string;
}

/** Name under which the device keeps them, newest first, as JSON. */
export const placesKey = 'reading-room-places';
const keptAtMost = 100;

/** @param text what the device kept @returns the places in it; nothing of anything else */
export function parsePlaces(text: string | null): Place[] {
  if (text === null) return [];
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value.filter(isPlace) : [];
  } catch {
    // Not written by us; to the reader it is as if nothing had been read.
    return [];
  }
}

function isPlace(value: unknown): value is Place {
  const { path, block } = (value ?? {}) as Partial<Place>;
  return typeof path === 'string' && typeof block === 'string' && /^p\d+$/.test(block);
}

/** The places after one was left at a block; at the head of an article, and at its end, there is nothing to go back to. */
export function withPlace(places: readonly Place[], { path, block }: { path: string; block: string }): Place[] {
  const others = places.filter((place) => place.path !== path);
  return block === '' ? others : [{ path, block }, ...others].slice(0, keptAtMost);
}
