/** How long a text takes to read. */
import type { Reading } from '../markdown/article-data.ts';

/**
 * Silent reading of adults: 238 English words a minute (Brysbaert 2019, a review of 190 studies); 400 Chinese characters,
 * a round figure near the middle of what is measured.
 */
const perMinute = { characters: 400, words: 238 };

/** @returns whole minutes, at least 1 */
export function minutesToRead({ characters, words }: Reading['length']): number {
  return Math.max(1, Math.round(characters / perMinute.characters + words / perMinute.words));
}
