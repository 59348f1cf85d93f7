/**
 * How text is cut into the words of the search index. The build cuts the pages and the search page cuts the question
 * by this one function, which is what makes a run of characters findable exactly: each Han character and each
 * punctuation mark is a word of its own, and a run is then a phrase of words.
 */

/** Pagefind splits words at a zero-width space; it is taken out of everything that readers see. */
export const wordBreak = '\u200b';

/** Stands at the end of each block of an indexed page, so that no run of words reaches over it. Nobody can ask for it. */
export const blockEnd = '\ue000';

/**
 * Marks that the index keeps as words of their own. Other marks cannot be asked for and divide a question; the straight
 * quotation mark is one, because Pagefind reads it in a question as the sign of a phrase.
 */
export const indexedMarks = "，。、；：！？·…—–-‘’“”（）《》〈〉【】「」『』〔〕％‰.,;:!?'()[]%+&/@#=~～°℃＋－×÷";

const lettersAndDigits = String.raw`[[\p{L}\p{M}\p{N}]--\p{Script=Han}]+(?:(?<=\d)[.,](?=\d)\p{N}+)*`;
const everyWord = new RegExp(String.raw`${lettersAndDigits}|\p{Script=Han}|[^\s\u200b]`, 'gv');
const breakBeforeBlank = /\u200b(?=\s)/g;

/**
 * The words of a text in order: a Han character, a run of other letters and digits (with the point or comma inside a
 * number), or one mark.
 * @returns the words with their offsets in UTF-16 code units; blanks are in none
 */
export function wordsOf(text: string): { text: string; at: number }[] {
  return [...text.matchAll(everyWord)].map((match) => ({ text: match[0], at: match.index }));
}

/** The text with a word break after each word that no blank follows. */
export function withWordBreaks(text: string): string {
  return text.replace(everyWord, `$&${wordBreak}`).replace(breakBeforeBlank, '');
}
