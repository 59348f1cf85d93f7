/** Opens the door that suits the reader. Without this script the page shows all doors and waits. */
import { chooseLanguage, languageKey } from './choose-language.ts';
import { keptOnDevice } from './device-storage.ts';

const language = chooseLanguage(keptOnDevice(languageKey), navigator.languages);
location.replace(new URL(`./${language}/`, location.href));
