/**
 * How text is cut into the words of the search index, and which spellings count as one. The build cuts the pages and the
 * search cuts the question by these functions, which is what makes a run of characters findable exactly: each character
 * of a script without blanks and each mark is a word of its own, and a run is then a phrase of words.
 */

/** A word of a text with its offsets in UTF-16 code units, `[from, to)`. */
export interface TextWord {
  text: string;
  from: number;
  to: number;
}

/** Traditional characters and their simplified ones, at the same places of two texts. */
export type CharacterPairs = readonly [traditional: string, simplified: string];

/** Scripts that are written without blanks: any character may begin or end what a reader asks for. */
const alone = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]\p{M}*`;
/** A point joins the digits of a number; a comma does where it groups thousands. Full-width marks only join full-width digits. */
const number = String.raw`(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)(?:\.[0-9]+)*|(?:[０-９]{1,3}(?:，[０-９]{3})+(?![０-９])|[０-９]+)(?:．[０-９]+)*`;
const letters = String.raw`[[\p{L}\p{M}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]]+`;
const mark = String.raw`[^\s\u200b]`;
const everyWord = new RegExp(`${alone}|${number}|${letters}|${mark}`, 'gv');

/**
 * The words of a text in order: a Han character, a number whole (`1,284`, `70.5`), a run of other letters, or one mark.
 * Blanks are in none, so a blank or line break inside a run of Chinese does not matter.
 */
export function wordsOf(text: string): TextWord[] {
  return [...text.matchAll(everyWord)].map((match) => ({
    text: match[0],
    from: match.index,
    to: match.index + match[0].length,
  }));
}

/** What a word is, which decides how it may be found. Numbers and letters are recognised folded or not. */
export type WordKind = 'character' | 'number' | 'letters' | 'mark';

const aloneAtStart = new RegExp(`^(?:${alone})`, 'v');
const letterAtStart = /^[\p{L}\p{M}]/u;
const digitAtStart = /^[0-9０-９]/;

export function kindOf(word: string): WordKind {
  if (aloneAtStart.test(word)) return 'character';
  if (digitAtStart.test(word)) return 'number';
  return letterAtStart.test(word) ? 'letters' : 'mark';
}

/** Gives back the form in which spellings that count as one are the same; as long as what it was given. */
export type Fold = (text: string) => string;

const fullWidth = /[\uff01-\uff5e\uff61]/g;
const accented = /[\u00c0-\u024f\u1e00-\u1eff]/g;
const variationSelector = /[\ufe00-\ufe0f]|\udb40[\udd00-\uddef]/;

/**
 * Letter case, full and half width, accents, and traditional and simplified characters count as one. Every character
 * keeps its place, so that what is found in folded text can be marked in the text itself.
 * @param pairs the characters that differ; each is replaced by one of the same length in UTF-16 code units
 */
export function foldWith([traditional, simplified]: CharacterPairs): Fold {
  const targets = [...simplified];
  const pairs = new Map([...traditional].map((character, at) => [character, targets[at] ?? character]));
  const anyTraditional = pairs.size > 0 ? new RegExp(`[${[...pairs.keys()].join('')}]`, 'gu') : /(?!)/g;
  return (text) =>
    lowerCase(text.replace(fullWidth, halfWidthOf).replace(accented, withoutAccent)).replace(
      anyTraditional,
      (character) => pairs.get(character) ?? character,
    );
}

function halfWidthOf(character: string): string {
  return character === '｡' ? '。' : String.fromCharCode(character.charCodeAt(0) - 0xfee0);
}

function withoutAccent(letter: string): string {
  return letter.normalize('NFD').charAt(0);
}

/** A few capitals (İ) get longer in lower case; in a text that has one, each character is looked at alone. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return [...text].map((each) => (each.toLowerCase().length === each.length ? each.toLowerCase() : each)).join('');
}

/**
 * The name of a word in the index. Pagefind drops marks and cuts words at them, so marks and the points of numbers are
 * spelled with letters after a digit, which no run of letters begins with.
 * @param folded a word of `wordsOf`, folded
 */
export function indexName(folded: string): string {
  const word = variationSelector.test(folded) ? folded.replace(new RegExp(variationSelector, 'g'), '') : folded;
  const kind = kindOf(word);
  if (kind === 'number') return word.replaceAll('.', 'p').replaceAll(',', 'c');
  return kind === 'mark' ? `0m${(word.codePointAt(0) ?? 0).toString(16)}` : word;
}

/** Takes a place between two blocks in the index and has no letter, so that no phrase reaches over it and nobody can ask for it. */
export const blockEnd = '|';
