/** How much there is to translate, as translators count it. */

import type { InterfaceLanguage } from '../../src/model/languages.ts';

/** What a text of a language is counted in. */
export const countedIn: Readonly<Record<InterfaceLanguage, string>> = { zh: 'characters', en: 'words' };

const wordSegmenter = new Intl.Segmenter('en', { granularity: 'word' });
const chineseWord = /\p{Script=Han}|[[\p{L}\p{M}\p{N}]--\p{Script=Han}]+(?:(?<=\d)[.,](?=\d)\p{N}+)*/gv;

/**
 * Chinese: each Han character, and each word or number in other letters, is one; punctuation is none. English: words as
 * `Intl.Segmenter` parts them.
 */
export function textSize(text: string, language: InterfaceLanguage): number {
  if (language === 'zh') return text.match(chineseWord)?.length ?? 0;
  return [...wordSegmenter.segment(text)].filter((segment) => segment.isWordLike).length;
}
