/**
 * Every word that the interface says, by name. A dictionary is one file that holds an object of this type: a word that
 * is missing there does not compile.
 */

import type { InterfaceLanguage, TextLanguage } from '../model/languages.ts';
import type { LedgerCounts } from '../model/ledger-counts.ts';
import type { StateCounts } from '../model/translation/progress.ts';
import type { UnreviewedState } from '../model/translation/state.ts';

export interface Words {
  /** BCP 47 tag of the interface itself */
  tag: TextLanguage;
  /** name of the language, in the language */
  ownName: string;
  siteName: string;
  siteDescription: string;
  /** how names and other short items are joined: with the word for “and” before the last, or with marks alone */
  listStyle: 'long' | 'narrow';

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
    onlyIn: (language: InterfaceLanguage) => string;
    /** small mark beside an article that is not wholly translated and reviewed */
    extent: (counts: StateCounts) => string;
    untitled: string;
  };
  article: {
    contents: string;
    source: string;
    published: string;
    /** @param ranges line ranges of the source document, such as `3–112, 114` */
    lines: (ranges: string) => string;
    inThisIssue: string;
    previous: string;
    next: string;
    toContents: string;
    notes: string;
    /** how long the text takes to read */
    minutes: (total: number) => string;
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
  translation: {
    /** name of the links to an article in its languages and side by side */
    views: string;
    /** name of the view that shows both languages */
    parallel: string;
    /** where all of it is reviewed */
    reviewed: (from: InterfaceLanguage) => string;
    /** where some of it is not */
    unreviewed: (from: InterfaceLanguage, counts: StateCounts) => string;
    toOriginal: string;
    /** what a mark beside a passage says to who cannot see it, or points at it */
    marks: Record<UnreviewedState, string>;
    /** in the place of a translation, beside the original */
    notYet: string;
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
    /** name of the lists that limit and sort the results */
    filters: string;
    /** leads to the contents, where nothing was asked or found */
    browse: string;
  };
  about: { title: string };
  notFound: { title: string; explanation: string; withoutScript: string };
}
