/** Which places of a found article are shown, and which of their characters are marked. */
import type { TextBlock } from '../model/search-catalogue.ts';
import type { Fold } from '../model/search-words.ts';
import { type Place, phrasePlaces } from './phrase-places.ts';
import type { Phrase } from './query.ts';

export interface Piece {
  text: string;
  marked: boolean;
}

export interface Passage {
  /** id of the block it is in, or '' in the head of the article */
  block: string;
  pieces: Piece[];
}

/** Characters of a passage around what is marked; Latin letters are half as wide as Han, and say less. */
const around = { han: { before: 28, after: 48 }, latin: { before: 60, after: 110 } };

/**
 * @param title of the article, which is shown anyway
 * @param limit greatest number of passages
 * @returns the first places where a phrase stands, in reading order and each phrase once before any is shown again; the
 *   beginning of the text where no phrase stands but in the title
 */
export function passagesOf(
  blocks: readonly TextBlock[],
  phrases: readonly Phrase[],
  fold: Fold,
  title: string,
  limit: number,
): Passage[] {
  const chosen = new Map<number, Passage>();
  for (const phrase of [...phrases.map((each) => [each]), phrases]) {
    for (const [at, [block, text]] of blocks.entries()) {
      if (chosen.size >= limit) break;
      if (chosen.has(at) || text === title) continue;
      const [first] = phrasePlaces(text, phrase, fold);
      if (!first) continue;
      chosen.set(at, { block, pieces: passageAround(text, first, phrasePlaces(text, phrases, fold)) });
      if (phrase.length < phrases.length) break;
    }
  }
  const passages = [...chosen].sort(([a], [b]) => a - b).map(([, passage]) => passage);
  return passages.length > 0 ? passages : beginningOf(blocks);
}

/** A text with the places marked. */
export function markedPieces(text: string, places: readonly Place[], within: Place): Piece[] {
  const pieces: Piece[] = [];
  let at = within.from;
  for (const { from, to } of places) {
    if (to <= within.from || from >= within.to) continue;
    if (from > at) pieces.push({ text: text.slice(at, from), marked: false });
    pieces.push({ text: text.slice(Math.max(from, within.from), Math.min(to, within.to)), marked: true });
    at = Math.min(to, within.to);
  }
  if (at < within.to) pieces.push({ text: text.slice(at, within.to), marked: false });
  return pieces;
}

function passageAround(text: string, place: Place, places: readonly Place[]): Piece[] {
  const { before, after } = /\p{Script=Han}/u.test(text) ? around.han : around.latin;
  const from = startOfCut(text, place.from - before, place.from);
  const to = endOfCut(text, place.to + after);
  const pieces = markedPieces(text, places, { from, to });
  if (from > 0) pieces.unshift({ text: '…', marked: false });
  if (to < text.length) pieces.push({ text: '…', marked: false });
  return pieces;
}

const insideWord = /[\p{Script=Latin}\p{M}\p{N}\ud800-\udfff]/u;

const closing = /[，。、；：！？”’）》〉」』】,.;:!?)\s]/;

/** No cut goes through a Latin word, a number or a pair of code units. */
function isInsideWord(text: string, at: number): boolean {
  return insideWord.test(text.charAt(at - 1)) && insideWord.test(text.charAt(at));
}

/** Nor does a passage begin with a mark that belongs to what was cut off. */
function startOfCut(text: string, wanted: number, last: number): number {
  let at = Math.max(0, wanted);
  while (isInsideWord(text, at)) at--;
  while (at > 0 && at < last && closing.test(text.charAt(at))) at++;
  return at;
}

function endOfCut(text: string, wanted: number): number {
  let at = Math.min(text.length, wanted);
  while (isInsideWord(text, at)) at++;
  return at;
}

function beginningOf(blocks: readonly TextBlock[]): Passage[] {
  const first = blocks.find(([id]) => id === 'p1');
  if (!first) return [];
  const [block, text] = first;
  return [{ block, pieces: passageAround(text, { from: 0, to: 0 }, []) }];
}
