/** Opens the door that suits the reader. Without this script the page shows all doors and waits. */
import { chooseLanguage, languageKey } from './choose-language.ts';

function keptLanguage(): string | null {
  try {
    return localStorage.getItem(languageKey);
  } catch {
    return null; // Storage is closed to this page; the browser's languages decide.
  }
}

const language = chooseLanguage(keptLanguage(), navigator.languages);
location.replace(new URL(`./${language}/`, location.href));
