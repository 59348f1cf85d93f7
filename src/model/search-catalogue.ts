/** What the search knows of all articles before it opens any: `pagefind/catalogue.json`. */
import type { TextLanguage } from './languages.ts';
import type { CharacterPairs } from './search-words.ts';

/**
 * Lists of the same length hold one article at each place, the newest first. Pagefind's results carry nothing but an id
 * and places in the text; filters, dates and the ends of title and headings are looked up here by that id.
 */
export interface Catalogue {
  /** pairs of characters that differ between traditional and simplified, of those that can matter here */
  pairs: CharacterPairs;
  sources: string[];
  authors: string[];
  /** Pagefind's ids without their language, parted by blanks */
  ids: string;
  /** ISO 8601, or '' */
  date: string[];
  /** place in `sources` */
  source: number[];
  /** places in `authors` */
  author: number[][];
  language: TextLanguage[];
  /** number of index places taken by the title, which comes first in the index */
  title: number[];
  /** number of index places taken by title and headings, which come before the text */
  head: number[];
}

/** The text of an article as a reader sees it, block by block in reading order: `pagefind/fragment/…`. */
export type TextBlock = readonly [id: string, text: string];

/** Folder of a part in that of the index, the first part's own being ''. @param part from 0 */
export function folderOfPart(part: number): string {
  return part === 0 ? '' : `part-${part + 1}/`;
}

/** Words of letters that the index has, a line for each part, sorted, parted by blanks: `pagefind/letters.txt`. */
export const lettersFile = 'letters.txt';
export const catalogueFile = 'catalogue.json';
export const summaryFile = 'summary.json';

/** What a search begins with: `pagefind/summary.json`. */
export interface SearchSummary {
  /** changes with the index, so that no cache mixes two builds */
  build: string;
  articles: number;
  /** the index is made in parts of so many articles, in the order of the catalogue */
  articlesInPart: number;
}
