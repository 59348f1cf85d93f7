/** The languages of the interface and, as BCP 47 tags, those that a text can be in. All else follows from this table. */

/**
 * A language of the interface, which is the first part of every address and a folder of `content/articles`, with the
 * languages of the texts that stand there. The first is that of the interface itself.
 */
const textsUnder = {
  zh: ['zh-Hans', 'zh-Hant'],
  en: ['en'],
} as const;

export type InterfaceLanguage = keyof typeof textsUnder;
/** Language of a text: simplified Chinese, traditional Chinese or English. */
export type TextLanguage = (typeof textsUnder)[InterfaceLanguage][number];

export const interfaceLanguages = Object.keys(textsUnder) as readonly InterfaceLanguage[];
export const textLanguages: readonly TextLanguage[] = interfaceLanguages.flatMap((language) => [
  ...textsUnder[language],
]);

/** The folder of `content/articles` and the address in which a text of that language stands. */
export function interfaceLanguageOf(lang: TextLanguage): InterfaceLanguage {
  const found = interfaceLanguages.find((language) => textsOf(language).includes(lang));
  if (!found) throw new Error(`no interface language has texts in ${lang}; see textsUnder`);
  return found;
}

/** The language in which the interface is written, and what is translated for it. */
export function ownTextLanguage(language: InterfaceLanguage): TextLanguage {
  return textsUnder[language][0];
}

/** The interface language that a BCP 47 tag asks for, whatever its script or region. */
export function interfaceLanguageFor(tag: string): InterfaceLanguage | undefined {
  const primary = tag.toLowerCase().split('-')[0];
  return interfaceLanguages.find((language) => language === primary);
}

function textsOf(language: InterfaceLanguage): readonly TextLanguage[] {
  return textsUnder[language];
}
