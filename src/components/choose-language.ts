/** Which language a first visit gets: the one read in before, else the first of the browser's languages that we have. */
import { type InterfaceLanguage, interfaceLanguageFor } from '../model/languages.ts';

/** Name under which the device keeps the language. */
export const languageKey = 'reading-room-language';

/**
 * @param kept what the device kept, if anything
 * @param preferred the browser's languages, best first, as BCP 47 tags
 * @returns a language of the interface; Chinese, the collection's own, when none fits
 */
export function chooseLanguage(kept: string | null, preferred: readonly string[]): InterfaceLanguage {
  const wanted = kept === null ? preferred : [kept, ...preferred];
  return wanted.map(interfaceLanguageFor).find((language) => language !== undefined) ?? 'zh';
}
