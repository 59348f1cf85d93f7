/** Words of the indexes, in each language of the interface. */
import { enIndex } from '../i18n/en.ts';
import { zhIndex } from '../i18n/zh.ts';
import type { InterfaceLanguage, TextLanguage } from '../model/languages.ts';
import type { IndexKind } from './index-groups.ts';

export interface IndexWords {
  tag: TextLanguage;
  /** of all indexes together, and of the link to them */
  title: string;
  description: string;
  names: Record<IndexKind, string>;
  /** what an index lists and how it is ordered, under its title */
  about: Record<IndexKind, string>;
  /** how many articles, authors, issues or subjects an index has */
  size: Record<IndexKind, (count: number) => string>;
  /** name of the links between the indexes, and of those to the parts of one */
  indexes: string;
  jumps: string;
  columns: string;
  noPublication: string;
  /** in the place of an index that has no entries */
  empty: Record<IndexKind, string>;
}

export const indexWords: Record<InterfaceLanguage, IndexWords> = { zh: zhIndex, en: enIndex };
