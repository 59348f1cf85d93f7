import { formatCount, formatList, formatNumber } from './format.ts';
import type { Words } from './words.ts';

const number = (value: number) => formatNumber('en', value);
const count = (value: number, one: string, other: string) => formatCount('en', value, { one, other });

export const en: Words = {
  tag: 'en',
  ownName: 'English',
  siteName: 'Reading Room',
  siteDescription: 'Newspapers and proceedings, restored to be read, searched and cited.',
  languageNames: { 'zh-Hans': 'simplified Chinese', 'zh-Hant': 'traditional Chinese', en: 'English' },

  header: {
    skipToContent: 'Skip to the text',
    siteNavigation: 'Site',
    about: 'About',
    language: 'Language: ',
    otherLanguageOfSource: (name) => `${name}: contents of this issue`,
  },
  footer: { built: 'Static pages: no server behind them, nothing collected.' },

  home: {
    title: 'The collection',
    counts: (sources, articles) => `${count(sources, 'source', 'sources')}, ${count(articles, 'article', 'articles')}`,
    newest: 'Newest',
    allArticles: (total) => `All ${count(total, 'article', 'articles')}`,
    empty: 'There are no articles here yet. Put documents into the folder of sources and build again.',
  },
  source: {
    contents: 'Contents',
    articles: (total) => count(total, 'article', 'articles'),
    undated: 'undated',
    restoration: 'Where this text comes from',
    restorationCounts: ({ source, kept, leftOut }) =>
      leftOut === 0
        ? `The source document has ${count(source, 'character', 'characters')}, not counting spaces, and all of them stand in the articles.`
        : `Of the ${count(source, 'character', 'characters')} in the source document, not counting spaces, ${number(kept)} stand in the articles. The other ${number(leftOut)} were running heads, teasers, repetitions and the like; they were left out, and each is on record.`,
    howRestored: 'How the text was restored',
    onlyIn: { zh: 'in Chinese only', en: 'in English only' },
    untitled: 'untitled',
  },
  article: {
    contents: 'In this article',
    authors: (names) => formatList('en', names),
    source: 'Source',
    published: 'Date',
    lines: (ranges) =>
      /[-–,]/.test(ranges) ? `lines ${ranges} of the source document` : `line ${ranges} of the source document`,
    inThisIssue: 'In this issue',
    previous: 'Previous',
    next: 'Next',
    toContents: 'Contents of the issue',
    notes: 'Notes',
    table: 'Table',
    backToText: (mark, time) =>
      time > 1 ? `Back to reference ${time} to note ${mark}` : `Back to note ${mark} in the text`,
    lost: (total) =>
      `${count(total, 'character was', 'characters were')} lost here in the source document and not guessed`,
    lostFigure: 'A figure was lost here in the source document and not guessed',
    lostNotice: (places) =>
      `In ${count(places, 'place', 'places')} of this article characters or figures were lost in the source document; an empty box stands for them, and nothing was guessed.`,
    untitled: 'Untitled in the source; the first words stand for a title.',
    ellipsis: '…',
  },
  pager: {
    label: 'Pages',
    newer: 'Newer',
    older: 'Older',
    previous: 'Previous page',
    next: 'Next page',
    page: (page, of) => `Page ${number(page)} of ${number(of)}`,
  },
  search: {
    title: 'Search',
    label: 'Search all articles',
    placeholder: 'Words, names, figures',
    submit: 'Search',
    withoutScript:
      'The search runs in the browser and needs JavaScript. Without it, every article can be reached through the contents.',
    browse: 'Browse the contents',
  },
  about: { title: 'About' },
  notFound: {
    title: 'There is no such page',
    explanation: 'The address may be mistaken, or the article is no longer in the collection.',
    withoutScript:
      'If the links below do not open, cut the address in the address bar back to the front page of the site.',
  },
};
