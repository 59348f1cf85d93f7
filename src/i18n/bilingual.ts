/** Names that a source's card may give in both languages. */
import {
  type InterfaceLanguage,
  interfaceLanguageOf,
  interfaceLanguages,
  ownTextLanguage,
  type TextLanguage,
} from '../model/languages.ts';
import type { Bilingual } from '../model/source-card.ts';

export interface TextInLanguage {
  text: string;
  lang: TextLanguage;
}

/**
 * @param cardLang language of the source, which tells simplified from traditional Chinese
 * @returns the name in the language asked for, else in the first that has one, with the language it is really in
 */
export function nameIn(language: InterfaceLanguage, name: Bilingual, cardLang: TextLanguage): TextInLanguage {
  const found = [language, ...interfaceLanguages].find((each) => name[each] !== undefined);
  const text = found && name[found];
  if (!text) throw new Error('a name is in no language of the interface; sourceCardSchema should have refused it');
  return { text, lang: found === interfaceLanguageOf(cardLang) ? cardLang : ownTextLanguage(found) };
}

/** The `lang` attribute of a run of text, or nothing where it is in the language that surrounds it. */
export function langUnless(surrounding: TextLanguage, lang: TextLanguage): TextLanguage | undefined {
  return lang === surrounding ? undefined : lang;
}
