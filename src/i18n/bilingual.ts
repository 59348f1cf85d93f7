/** Names that a source's card may give in both languages. */
import type { InterfaceLanguage, TextLanguage } from '../model/languages.ts';
import type { Bilingual } from '../model/source-card.ts';

export interface TextInLanguage {
  text: string;
  lang: TextLanguage;
}

/**
 * @param cardLang language of the source, which tells simplified from traditional Chinese
 * @returns the name in the language asked for, or in the other one, with the language it is really in
 */
export function nameIn(language: InterfaceLanguage, name: Bilingual, cardLang: TextLanguage): TextInLanguage {
  const chinese: TextLanguage = cardLang === 'zh-Hant' ? 'zh-Hant' : 'zh-Hans';
  const given: Partial<Record<InterfaceLanguage, TextInLanguage>> = {
    ...(name.zh === undefined ? {} : { zh: { text: name.zh, lang: chinese } }),
    ...(name.en === undefined ? {} : { en: { text: name.en, lang: 'en' } }),
  };
  const found = given[language] ?? given.zh ?? given.en;
  if (!found) throw new Error('a bilingual text has neither zh nor en; sourceCardSchema should have refused it');
  return found;
}

/** The `lang` attribute of a run of text, or nothing where it is in the language that surrounds it. */
export function langUnless(surrounding: TextLanguage, lang: TextLanguage): TextLanguage | undefined {
  return lang === surrounding ? undefined : lang;
}
