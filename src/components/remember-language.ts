/** A reader who has come to a home page reads in that language; the front door will not ask again. */
import { interfaceLanguageFor } from '../model/languages.ts';
import { languageKey } from './choose-language.ts';
import { keepOnDevice } from './device-storage.ts';

const language = interfaceLanguageFor(document.documentElement.lang);
if (language) keepOnDevice(languageKey, language);
