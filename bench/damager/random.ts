/**
 * Seeded chance for the damager. The generator is mulberry32 (Tommy Ettinger, 2017, public domain:
 * https://gist.github.com/tommyettinger/46a874533244883189143505d203312c), 32 bits of state, period about 2^32.
 * Labels are turned into seeds with FNV-1a, 32 bits (Fowler, Noll, Vo; RFC 9923).
 */
export interface Random {
  /** a number from 0 (inclusive) to 1 (exclusive) */
  next(): number;
  /** true in `probability` (0 to 1) of all cases */
  chance(probability: number): boolean;
  /** a whole number from `low` to `high`, both included */
  between(low: number, high: number): number;
  /** one of a list that is not empty */
  pick<T>(list: readonly T[]): T;
  /** a generator of its own, so that what happens in one article does not change the next one */
  fork(label: string): Random;
}

const step = 0x6d2b79f5;

/** The generator for a seed: the same seed gives the same numbers for ever. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + step) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick: <T>(list: readonly T[]): T => {
      if (list.length === 0) throw new Error('pick from an empty list');
      return list[between(0, list.length - 1)] as T;
    },
    fork: (label) => createRandom((seed ^ hashLabel(label)) >>> 0),
  };
}

function hashLabel(label: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < label.length; index += 1) {
    hash = Math.imul(hash ^ label.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash;
}
