/**
 * Every word that the interface says, by name. A dictionary is one file that holds an object of this type: a word that
 * is missing there does not compile.
 */

import type { InterfaceLanguage, TextLanguage } from '../model/languages.ts';
import type { LedgerCounts } from '../model/ledger-counts.ts';

export interface Words {
  /** BCP 47 tag of the interface itself */
  tag: TextLanguage;
  /** name of the language, in the language */
  ownName: string;
  siteName: string;
  siteDescription: string;
  /** names of the languages that a text can be in */
  languageNames: Record<TextLanguage, string>;

  header: {
    skipToContent: string;
    siteNavigation: string;
    about: string;
    /** said before the name of the other language, for those who hear the page */
    language: string;
    /** the other language has the issue, but not this article */
    otherLanguageOfSource: (name: string) => string;
  };
  footer: { built: string };

  home: {
    title: string;
    counts: (sources: number, articles: number) => string;
    newest: string;
    allArticles: (count: number) => string;
    empty: string;
  };
  source: {
    contents: string;
    articles: (count: number) => string;
    undated: string;
    restoration: string;
    restorationCounts: (counts: LedgerCounts) => string;
    howRestored: string;
    /** small mark beside an article of another language */
    onlyIn: Record<InterfaceLanguage, string>;
    untitled: string;
  };
  article: {
    contents: string;
    authors: (names: readonly string[]) => string;
    source: string;
    published: string;
    /** @param ranges line ranges of the source document, such as `3–112, 114` */
    lines: (ranges: string) => string;
    inThisIssue: string;
    previous: string;
    next: string;
    toContents: string;
    notes: string;
    /** name of the box in which a wide table scrolls */
    table: string;
    /** @param mark printed number of the note @param time how often the note has been referred to, from 1 */
    backToText: (mark: number, time: number) => string;
    lost: (count: number) => string;
    lostFigure: string;
    lostNotice: (places: number) => string;
    untitled: string;
    /** after a text that was cut short */
    ellipsis: string;
  };
  pager: {
    label: string;
    newer: string;
    older: string;
    previous: string;
    next: string;
    page: (page: number, of: number) => string;
  };
  search: {
    title: string;
    label: string;
    placeholder: string;
    submit: string;
    withoutScript: string;
    /** leads to the contents, where nothing was asked or found */
    browse: string;
  };
  about: { title: string };
  notFound: { title: string; explanation: string; withoutScript: string };
}
