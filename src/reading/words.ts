/** What the tools of an article page say, in each language of the interface. */
import { enReading } from '../i18n/en.ts';
import { zhReading } from '../i18n/zh.ts';
import type { InterfaceLanguage } from '../model/languages.ts';

export interface ReadingWords {
  cite: string;
  /** names of the styles, as those who use them know them */
  styles: { gbt7714: string; chicago: string; bibtex: string };
  copy: string;
  copied: string;
  notCopied: string;
  copyLink: string;
  /** the part of the article that is cited: this whole article, or the paragraph that the address points to */
  citesBlock: string;
  resume: string;
  related: string;
  sameAuthor: string;
  shortcuts: string;
  shortcutsOn: string;
  close: string;
  keys: { search: string; next: string; previous: string; contents: string; link: string; cite: string; help: string };
}

export const readingWords: Record<InterfaceLanguage, ReadingWords> = { zh: zhReading, en: enReading };
