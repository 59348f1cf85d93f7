/** The publication in which a source appeared. */
import { type CataloguedSource, sourceName } from '../catalogue/catalogue.ts';
import { nameIn, type TextInLanguage } from '../i18n/bilingual.ts';
import type { InterfaceLanguage } from '../model/languages.ts';

export interface Publication {
  /** the same for all its issues, in each language */
  key: string;
  /** where the card does not say the publication, the source itself stands for it */
  name: TextInLanguage;
}

export function publicationOf({ card, articles }: CataloguedSource, language: InterfaceLanguage): Publication {
  const { publication } = card;
  const name = nameIn(language, publication ?? sourceName(card, articles), card.lang);
  return { key: publication ? JSON.stringify([publication.zh, publication.en]) : card.id, name };
}
