/** What the search says while it works, in each language of the interface. Sentences are whole, for readers. */
import { enSearch } from '../i18n/en.ts';
import { zhSearch } from '../i18n/zh.ts';
import type { InterfaceLanguage, TextLanguage } from '../model/languages.ts';
import type { Facet } from './asked.ts';
import type { Obstacle } from './obstacles.ts';

export interface SearchWords {
  searching: string;
  /** shown before anything was asked */
  hint: string;
  /** before and after the number of articles; the number itself is an element of its own */
  count: (total: number) => { before: string; after: string };
  none: (query: string) => string;
  /** nothing has what was asked as it was asked; what is shown instead */
  allWords: (total: number) => string;
  mostWords: (total: number) => string;
  noneWithFilters: string;
  more: (shown: number, total: number) => string;
  /** the other language has articles too */
  otherLanguage: (total: number) => string;
  facets: Record<Facet, string>;
  any: Record<Facet, string>;
  option: (value: string, count: number) => string;
  year: (year: string) => string;
  language: Record<TextLanguage, string>;
  sort: string;
  sortBy: { relevance: string; date: string };
  clearFilters: string;
  obstacles: Record<Obstacle, string>;
  retry: string;

  /** of the dialog */
  results: string;
  all: (total: number) => string;
  close: string;
  keys: string;
  recent: string;
  forget: string;
  notKept: string;

  /** of the bar on an article's page that goes through the places of what was searched for */
  marks: {
    label: string;
    place: (query: string, place: number, total: number) => string;
    previous: string;
    next: string;
    end: string;
  };
}

export const searchWords: Record<InterfaceLanguage, SearchWords> = { zh: zhSearch, en: enSearch };
