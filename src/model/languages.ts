/** The languages a text can be in, as BCP 47 tags, and the two languages of the interface. */

/** Language of a text: simplified Chinese, traditional Chinese or English. */
export const textLanguages = ['zh-Hans', 'zh-Hant', 'en'] as const;
export type TextLanguage = (typeof textLanguages)[number];

/** Language of the interface and first part of every address. */
export const interfaceLanguages = ['zh', 'en'] as const;
export type InterfaceLanguage = (typeof interfaceLanguages)[number];

/** The folder of `content/articles` and the address in which a text of that language stands. */
export function interfaceLanguageOf(lang: TextLanguage): InterfaceLanguage {
  return lang === 'en' ? 'en' : 'zh';
}
