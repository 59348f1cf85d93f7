/**
 * Which code units of a source are text, which are blank and which are neither. The ledger, the restorer and the
 * check all go by these definitions.
 *
 * Blank: what `\s` matches in JavaScript (white space and line ends of Unicode, U+3000 and U+FEFF among them). Blank
 * code units need no account.
 *
 * Control, left out with the reason `control`: controls of C0 and C1 that are not blank, surrogates without a partner,
 * noncharacters (YAML and HTML refuse them), marks and overrides of writing direction (they can show a text other than
 * the one that stands there), U+00AD except at the end of a line, where it is a hyphen, U+180E, U+200B, U+2060 to
 * U+2064, U+206A to U+206F, U+FFF9 to U+FFFB, tags (U+E0000 to U+E007F), and the joiners U+200C and U+200D except
 * between letters, marks or emoji of scripts other than Latin and Han, which need them.
 *
 * Everything else is text, U+FFFD (a character that the extraction lost) included.
 */

const joinable = String.raw`[[\p{L}\p{M}\p{Extended_Pictographic}\u{1F3FB}-\u{1F3FF}]--[\p{Script=Latin}\p{Script=Han}]]`;
const controlPattern = [
  String.raw`[[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Noncharacter_Code_Point}]--[\t\n\v\f\r]]`,
  String.raw`[\u180E\u200B\u2060-\u2064\u206A-\u206F\uFFF9-\uFFFB\u{E0000}-\u{E007F}]`,
  String.raw`\u00AD(?!\s*(?:\n|$))`,
  String.raw`(?<!${joinable})[\u200C\u200D]`,
  String.raw`[\u200C\u200D](?!${joinable})`,
].join('|');

const control = new RegExp(controlPattern, 'gv');
const blank = /\s/;

/** Whether a code unit needs no account. */
export function isBlank(codeUnit: string): boolean {
  return blank.test(codeUnit);
}

/** Ranges `[from, to)` of the code units of a text that are control characters, in order. */
export function controlRanges(text: string): [from: number, to: number][] {
  return [...text.matchAll(control)].map((match) => [match.index, match.index + match[0].length]);
}

/** Written side by side without a space: Han, kana, their punctuation and full-width forms. */
const wide = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]$/u;

export function isWide(character: string): boolean {
  return wide.test(character);
}
