/** How much there is to translate, as translators count it. */

import type { InterfaceLanguage } from '../../src/model/languages.ts';
import { wordsOf } from '../../src/model/search-words.ts';

/** What a text of a language is counted in. */
export const countedIn: Readonly<Record<InterfaceLanguage, string>> = { zh: 'characters', en: 'words' };

const wordSegmenter = new Intl.Segmenter('en', { granularity: 'word' });
const isText = /[\p{L}\p{N}]/u;

/**
 * Chinese: each Han character, and each word or number in other letters, is one; punctuation is none. English: words as
 * `Intl.Segmenter` parts them.
 */
export function textSize(text: string, language: InterfaceLanguage): number {
  if (language === 'zh') return wordsOf(text).filter((word) => isText.test(word.text)).length;
  return [...wordSegmenter.segment(text)].filter((segment) => segment.isWordLike).length;
}
