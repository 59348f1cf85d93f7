/**
 * Numbers for pieces of text. Counting n-grams, shingles and words by number instead of by string spares making a string
 * for every place of a document, which was most of the time that counting took.
 */

/** Pieces are given as a text, where in it they begin and how long they are, in code units. */
export interface SubstringNumbers {
  /** how many different pieces have a number; the numbers are those below */
  readonly size: number;
  /** The number of a piece; one that is new gets the next number. */
  numberOf(text: string, from: number, length: number): number;
  /** The number of a piece, or -1 when it has none. */
  find(text: string, from: number, length: number): number;
}

const usualRoom = 1024;

/**
 * Open addressing with linear probing (Knuth 6.4, algorithm L), at most half full. Pieces with the same hash are told
 * apart by their characters, so a number stands for one piece and no other.
 * @param room for how many pieces there is room at first, a power of two
 */
export function numberSubstrings(room = usualRoom): SubstringNumbers {
  /** number of the piece + 1, at the place of its hash; 0 is free */
  let slots = new Int32Array(2 * room);
  let hashes = new Int32Array(room);
  let starts = new Int32Array(room);
  let lengths = new Int32Array(room);
  const texts: string[] = [];

  /** @returns the slot of the piece, or the free one where it would go */
  const slotOf = (text: string, from: number, length: number, hash: number) => {
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (let found = slots[slot] as number; found !== 0; found = slots[slot] as number) {
      if (hashes[found - 1] === hash && isPiece(found - 1, text, from, length)) break;
      slot = (slot + 1) & mask;
    }
    return slot;
  };
  const isPiece = (number: number, text: string, from: number, length: number) => {
    if (lengths[number] !== length) return false;
    const [known, start] = [texts[number] as string, starts[number] as number];
    for (let at = 0; at < length; at++) if (known.charCodeAt(start + at) !== text.charCodeAt(from + at)) return false;
    return true;
  };
  const grow = () => {
    hashes = enlarged(hashes);
    starts = enlarged(starts);
    lengths = enlarged(lengths);
    slots = new Int32Array(2 * slots.length);
    const mask = slots.length - 1;
    for (let number = 0; number < texts.length; number++) {
      let slot = (hashes[number] as number) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number + 1;
    }
  };

  return {
    get size() {
      return texts.length;
    },
    numberOf(text, from, length) {
      const hash = hashOf(text, from, length);
      const known = slots[slotOf(text, from, length, hash)] as number;
      if (known !== 0) return known - 1;
      if (texts.length === hashes.length) grow();
      const number = texts.push(text) - 1;
      hashes[number] = hash;
      starts[number] = from;
      lengths[number] = length;
      slots[slotOf(text, from, length, hash)] = number + 1;
      return number;
    },
    find(text, from, length) {
      return (slots[slotOf(text, from, length, hashOf(text, from, length))] as number) - 1;
    },
  };
}

/** FNV-1a over code units, its high bits mixed into the low ones, which name the slot. */
function hashOf(text: string, from: number, length: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < from + length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}

function enlarged(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * numbers.length);
  larger.set(numbers);
  return larger;
}

/** How often each piece was counted. */
export interface SubstringCounts {
  /** how many different pieces were counted */
  readonly size: number;
  add(text: string, from?: number, length?: number): void;
  /** 0 for a piece that was never counted */
  of(text: string, from?: number, length?: number): number;
}

export function countSubstrings(): SubstringCounts {
  const numbers = numberSubstrings();
  const counts: number[] = [];
  return {
    get size() {
      return numbers.size;
    },
    add(text, from = 0, length = text.length) {
      const number = numbers.numberOf(text, from, length);
      counts[number] = (counts[number] ?? 0) + 1;
    },
    of(text, from = 0, length = text.length) {
      const number = numbers.find(text, from, length);
      return number < 0 ? 0 : (counts[number] as number);
    },
  };
}
