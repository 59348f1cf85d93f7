/** Where the same page stands in each language of the interface. */
import { type InterfaceLanguage, interfaceLanguages, type TextLanguage } from '../model/languages.ts';
import { dictionaries } from './dictionaries.ts';

export interface Place {
  address: string;
  /** of the text there */
  lang: TextLanguage;
}

/** A language in which the page does not exist is absent. */
export type Elsewhere = Partial<Record<InterfaceLanguage, Place>>;

/** For pages that are in all languages. */
export function inEachLanguage(addressOf: (language: InterfaceLanguage) => string): Elsewhere {
  return Object.fromEntries(
    interfaceLanguages.map((language) => [
      language,
      { address: addressOf(language), lang: dictionaries[language].tag },
    ]),
  );
}
