/** Shapes of Chinese and English print that several stages tell text by: width, punctuation, script. */

const han = /\p{Script=Han}/u;
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6“”‘’…—]/;

export function isHan(character: string | undefined): boolean {
  return character !== undefined && han.test(character);
}

/** Width in half-width units: 2 for Han and full-width marks, 1 for the rest (East Asian Width W, F and, in Chinese text, A). */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += wide.test(character) ? 2 : 1;
  return width;
}

/**
 * The text ends a sentence: a full stop, question or exclamation mark, with closing quotes, brackets, a word in brackets
 * (`（笑）`) or note marks (`7`, `[7]`, `⑦`) after it. The point of a short number (`2.0`) is none, nor is that of an
 * abbreviation behind which a sentence goes on (`et al.`).
 */
export function endsSentence(text: string): boolean {
  const end = text.slice(-40).trimEnd();
  return (
    /[。！？!?…；;.][”’」』）)》\]]*\s*(?:[（(]\p{Script=Han}{1,6}[）)])?(?:\d{0,3}|[①-⑳]|(?:\[\d{1,3}\]\s*)+)$/u.test(
      end,
    ) && !/(?<!\d)\d{1,2}\.\d+$|(?<!\p{L})(?:et al|Figs?|Eqs?|vs|cf|e\.g|i\.e|pp|Vol|Dr|Prof|Mrs?|Ms)\.$/u.test(end)
  );
}

/** The text stops where a paragraph may stop, but not a sentence: after a colon. */
export function endsWithColon(text: string): boolean {
  return /[：:]\s*$/.test(text);
}

/** The text cannot begin a paragraph: it starts with a mark that closes or separates. */
export function startsInsideSentence(text: string): boolean {
  return /^[，。、；：！？）》」』”’%％,;!?)\]]/.test(text.trimStart());
}

/** Number of opening marks without a closing one (positive) or the reverse (negative), quotes and brackets together. */
export function openMarks(text: string): number {
  let depth = 0;
  for (const character of text) {
    if ('“《（「『(〔['.includes(character)) depth++;
    else if ('”》）」』)〕]'.includes(character)) depth--;
  }
  return depth;
}

/** What somebody says, in quotes as a whole and without the full stop that speech in a text has: `“看得见，才算数”`. */
export const isQuotedPhrase = (text: string): boolean => /^[“「『][^“”「」『』。！？；…]{4,28}[”」』]$/.test(text);

/** Text in a form in which width, spaces and punctuation make no difference, for comparison only. */
export function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

const longWords = (text: string) => text.match(/(?<![\p{L}’'-])\p{L}{4,}/gu) ?? [];

/** English headlines are set with capitals. */
export const isTitleCase = (text: string): boolean =>
  longWords(text).length >= 2 && longWords(text).every((word) => /^\p{Lu}/u.test(word));

/** What stands under an English headline as a deck is set as a sentence. */
export const isSentenceCase = (text: string): boolean =>
  longWords(text).filter((word) => /^\p{Ll}/u.test(word)).length >= 2;
