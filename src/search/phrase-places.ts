/** Where phrases stand in a text. The index, the result list and the article page find by the same words. */
import { type Fold, wordsOf } from '../model/search-words.ts';
import type { Phrase } from './query.ts';

/** `[from, to)` in UTF-16 code units. */
export interface Place {
  from: number;
  to: number;
}

/**
 * @param text one block: nothing is found across its ends
 * @returns the places in their order, those that touch or overlap made one
 */
export function phrasePlaces(text: string, phrases: readonly Phrase[], fold: Fold): Place[] {
  const folded = fold(text);
  const joined = folded.replace(/[\s\u200b]+/g, '');
  const possible = phrases.filter((phrase) => joined.includes(phrase.words.join('')));
  if (possible.length === 0) return [];
  const words = wordsOf(text);
  const asked = words.map((word) => folded.slice(word.from, word.to));
  const places = possible.flatMap((phrase) =>
    startsOf(asked, phrase).map((start) => ({
      from: words[start]?.from ?? 0,
      to: words[start + phrase.words.length - 1]?.to ?? 0,
    })),
  );
  return merged(places.sort((a, b) => a.from - b.from));
}

function startsOf(words: readonly string[], phrase: Phrase): number[] {
  const starts: number[] = [];
  for (let at = 0; at + phrase.words.length <= words.length; at++) if (standsAt(words, phrase, at)) starts.push(at);
  return starts;
}

function standsAt(words: readonly string[], phrase: Phrase, start: number): boolean {
  const last = phrase.words.length - 1;
  return phrase.words.every((word, at) => {
    const here = words[start + at] ?? '';
    return phrase.isOpen && at === last ? here.startsWith(word) : here === word;
  });
}

function merged(places: readonly Place[]): Place[] {
  const result: Place[] = [];
  for (const place of places) {
    const last = result.at(-1);
    if (last && place.from <= last.to) last.to = Math.max(last.to, place.to);
    else result.push({ ...place });
  }
  return result;
}
