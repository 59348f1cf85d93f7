/** Puts the lines of a hard-wrapped paragraph together: Chinese without a space, English with one, hyphenation undone. */
import type { LeftOut } from '../document.ts';
import { isHan } from '../shapes.ts';
import { concatTraced, sliceTraced, type TracedText, trimTraced, withoutTraced } from '../traced-text.ts';
import { everyRule, isOn, type Watch } from '../watch.ts';

const word = /[\p{L}\p{N}]/u;
const cjk = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’…—]/;
const hyphen = /[-\u2010\u2043\u00ad]$/;

/**
 * @param leftOut receives the hyphens that are undone
 * @param numbered the first line may begin with the number of a heading or item, after which the space stays
 */
export function joinLines(
  lines: readonly TracedText[],
  leftOut: LeftOut[],
  numbered = false,
  watch: Watch = everyRule,
): TracedText {
  const parts: TracedText[] = [];
  let tail = '';
  for (const line of lines) {
    const trimmed = trimTraced(line);
    const text = isOn(watch, 'tidy-spaces') ? tidySpaces(trimmed, numbered && parts.length === 0) : trimmed;
    if (text.text === '') continue;
    const last = parts.at(-1);
    if (last && isOn(watch, 'undo-hyphens') && undoesHyphen(last.text, text.text)) {
      leftOut.push({ reason: 'hyphen', text: sliceTraced(last, last.text.length - 1) });
      parts[parts.length - 1] = sliceTraced(last, 0, last.text.length - 1);
    } else if (last && needsSpace(tail, text.text)) {
      parts.push(spaceBefore(text));
    }
    parts.push(text);
    tail = text.text;
  }
  return concatTraced(parts);
}

/** The space stands for the line's end, which is where it comes from. */
function spaceBefore(text: TracedText): TracedText {
  return { text: ' ', origins: [Math.max(0, (text.origins[0] ?? 0) - 1)] };
}

/** A word broken at the line's end: letters, hyphen, then a small letter. U+2043 and U+00AD are never written by hand. */
function undoesHyphen(before: string, after: string): boolean {
  if (addressAtEnd.test(before)) return false;
  if (!hyphen.test(before) || !/\p{L}[-\u2010\u2043\u00ad]$/u.test(before)) return false;
  return /^\p{Ll}/u.test(after) || /[\u2043\u00ad]$/.test(before);
}

/** An address of the web that reaches the end of the line; none has Chinese in it. */
const addressAtEnd = /(?:https?:\/\/|www\.)[\x21-\x7e]*$/;
/** How an address goes on: a run with a mark in it that stands between letters only in addresses. */
const addressGoesOn = /^[\w%~.-]*[\w%~][-/=&%?#_.][\w%~]/;

/** An address of the web is broken over two lines. */
export const breaksAddress = (before: string, after: string): boolean =>
  addressAtEnd.test(before) && addressGoesOn.test(after);

export function needsSpace(before: string, after: string): boolean {
  if (breaksAddress(before, after)) return false;
  const last = before.at(-1) ?? '';
  const first = after[0] ?? '';
  if (cjk.test(last) || cjk.test(first)) return false;
  return (word.test(last) || /[,.;:!?)\]%'"’”]/.test(last)) && (word.test(first) || /[(["'‘“$£€]/.test(first));
}

/**
 * Justification leaves spaces inside Chinese text: between Han and digits always, between Han and Han when a whole line
 * is spread. Both go; a single space between Han elsewhere separates words and stays, and so does a lost figure, U+2007.
 */
export function tidySpaces(line: TracedText, numbered = false): TracedText {
  const text = line.text;
  if (!/[ \u00a0\u2002-\u2006\u2008-\u200a\u202f\u3000]/.test(text) || !isMostlyHan(text)) return line;
  const spread = (text.match(/(?<=\p{Script=Han}) (?=\p{Script=Han}|[，。、；：])/gu)?.length ?? 0) >= 3;
  const isSpace = (index: number) => /[ \t\u00a0\u2002-\u2006\u2008-\u200a\u202f\u3000]/.test(text[index] ?? '');
  const afterNumber = numbered
    ? (/^\s*(?:\d{1,2}(?:\.\d{1,2}){0,3}[.、)）]?|[（(]\d{1,2}[)）]|[a-zA-Z][.)）]|\[\d{1,3}\]|(?:图表?|表格?|附[图表])\s?\d{1,3}(?:[-–.]\d{1,2})?)(?=\s)/.exec(
        text,
      )?.[0].length ?? -1)
    : -1;
  return withoutTraced(
    line,
    (index) => isSpace(index) && index !== afterNumber && isSpurious(text, index, spread, isSpace),
  );
}

function isMostlyHan(text: string): boolean {
  return (text.match(/\p{Script=Han}/gu)?.length ?? 0) * 3 >= text.replace(/\s/g, '').length;
}

function isSpurious(text: string, index: number, spread: boolean, isSpace: (index: number) => boolean): boolean {
  let left = index - 1;
  while (left >= 0 && isSpace(left)) left--;
  let right = index + 1;
  while (right < text.length && isSpace(right)) right++;
  const before = text[left];
  const after = text[right];
  if (before === undefined || after === undefined) return true;
  if (cjk.test(before) && cjk.test(after)) {
    const bothHan = isHan(before) && isHan(after);
    return bothHan ? spread || isSpace(index - 1) : true;
  }
  return cjk.test(before) || cjk.test(after);
}
