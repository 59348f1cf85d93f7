/** A reader who has come to a home page reads in that language; the front door will not ask again. */
import { interfaceLanguageFor } from '../model/languages.ts';
import { languageKey } from './choose-language.ts';

const language = interfaceLanguageFor(document.documentElement.lang);
try {
  if (language) localStorage.setItem(languageKey, language);
} catch {
  // Storage is closed to this page (a setting of the browser): the door then goes by the browser's languages.
}
