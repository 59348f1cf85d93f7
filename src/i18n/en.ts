import type { IndexWords } from '../indexes/words.ts';
import type { InterfaceLanguage } from '../model/languages.ts';
import { allBlocks, type StateCounts } from '../model/translation/progress.ts';
import type { OfflineWords } from '../offline/words.ts';
import type { ReadingWords } from '../reading/words.ts';
import type { SearchWords } from '../search/words.ts';
import type { SettingsWords } from '../settings/words.ts';
import { formatCount, formatLanguage, formatList, formatNumber, formatPercent } from './format.ts';
import type { Words } from './words.ts';

const number = (value: number) => formatNumber('en', value);
const count = (value: number, one: string, other: string) => formatCount('en', value, { one, other });

const languageName = (language: InterfaceLanguage) => formatLanguage('en', language);
const percent = (part: number, whole: number) => formatPercent('en', part, whole);

function extent(counts: StateCounts): string {
  const all = allBlocks(counts);
  const translated = `${percent(all - counts.missing, all)} translated`;
  return `${translated}, ${percent(counts.reviewed, all)} reviewed`;
}

/** How many passages are in which state, as the end of a sentence. */
function partsOf(from: InterfaceLanguage, counts: StateCounts): string {
  const { reviewed, machine, outdated, missing } = counts;
  const parts = [
    reviewed > 0 && `${number(reviewed)} reviewed`,
    machine > 0 && `${number(machine)} translated by machine and not reviewed`,
    outdated > 0 && `${number(outdated)} outdated by a change of the original`,
    missing > 0 && `${number(missing)} not translated yet, shown in ${languageName(from)}`,
  ].filter((part) => part !== false);
  return `of ${count(allBlocks(counts), 'passage', 'passages')}, ${formatList('en', parts)}`;
}

export const en: Words = {
  tag: 'en',
  ownName: 'English',
  siteName: 'Reading Room',
  siteDescription: 'Newspapers and proceedings, restored to be read, searched and cited.',
  listStyle: 'long',

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
    onlyIn: (language) => `in ${languageName(language)} only`,
    extent: (counts) => extent(counts),
    untitled: 'untitled',
  },
  article: {
    contents: 'In this article',
    source: 'Source',
    published: 'Date',
    lines: (ranges) =>
      /[-–,]/.test(ranges) ? `lines ${ranges} of the source document` : `line ${ranges} of the source document`,
    inThisIssue: 'In this issue',
    previous: 'Previous',
    next: 'Next',
    toContents: 'Contents of the issue',
    notes: 'Notes',
    minutes: (total) => `${number(total)} min read`,
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
  translation: {
    views: 'Languages of this article',
    parallel: 'Parallel',
    reviewed: (from) => `Translated from ${languageName(from)}.`,
    unreviewed: (from, counts) =>
      counts.machine === allBlocks(counts)
        ? `Translated from ${languageName(from)} by machine, not reviewed.`
        : `Translated from ${languageName(from)}; ${partsOf(from, counts)}. A line in the margin stands beside what is not reviewed.`,
    toOriginal: 'Read the original',
    marks: {
      machine: 'Translated by machine, not reviewed',
      outdated: 'The original has changed since this was translated',
      missing: 'Not translated yet; this is the original',
    },
    notYet: 'Not translated yet.',
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
    filters: 'Limits and order',
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

export const enOffline: OfflineWords = {
  title: 'Reading offline',
  explanation:
    'Pages that were read stay on this device and can be read again without a network. A whole issue, or everything, can be kept as well, with the search.',
  notKept:
    'There is no network now, and the page that you asked for is not on this device. What is here is listed below.',
  tryAgain: 'Try again',
  keepIssue: (size) => `Keep this issue for reading offline (${size})`,
  keepEverything: (size) => `Keep all articles and the search (${size})`,
  keeping: (done, total) => `Keeping: ${formatNumber('en', done)} of ${formatNumber('en', total)}`,
  kept: 'Kept on this device; it can be read without a network.',
  outdated: 'Kept, but the site has changed since.',
  refresh: 'Renew what is kept',
  remove: 'Remove from this device',
  stop: 'Stop',
  failed: 'Not everything arrived; the network may be down. What arrived is kept, and you can try again.',
  full: 'The room that this device gives to web pages is full. Remove something that is kept and try again.',
  insecure:
    'Keeping pages and installing need an https address (or localhost). On a plain http intranet browsers do not offer them; reading and searching work all the same.',
  unsupported: 'This browser cannot keep pages; reading and searching work all the same.',
  update: 'The site has changed.',
  updateNow: 'Update now',
  later: 'Later',
  pagesHere: (total) => `${formatCount('en', total, { one: 'page', other: 'pages' })} on this device`,
  nothingHere: 'No pages are kept on this device yet.',
  withoutScript: 'Reading offline needs JavaScript.',
};

export const enSettings: SettingsWords = {
  title: 'Type',
  keptHere: 'Kept on this device only',
  groups: { theme: 'Light', size: 'Size', measure: 'Lines', edges: 'Edges' },
  choices: {
    theme: { system: 'as the system', day: 'day', night: 'night' },
    size: { small: 'small', normal: 'normal', large: 'large', larger: 'larger' },
    measure: { narrow: 'short', normal: 'normal', wide: 'long' },
    edges: { language: 'by language', flush: 'flush', ragged: 'ragged' },
  },
};

export const enReading: ReadingWords = {
  cite: 'Cite this article',
  styles: { gbt7714: 'GB/T 7714', chicago: 'Chicago', bibtex: 'BibTeX' },
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'The browser does not let this page copy; please select the text',
  copyLink: 'Copy a link to this paragraph',
  citesBlock: 'The address points to the paragraph at which you are.',
  resume: 'Read on from where you stopped',
  related: 'Related',
  sameAuthor: 'By the same author',
  shortcuts: 'Keyboard shortcuts',
  shortcutsOn: 'Use single keys',
  close: 'Close',
  keys: {
    search: 'search',
    next: 'next article',
    previous: 'previous article',
    contents: 'contents of the issue',
    link: 'copy a link to the paragraph at which you are',
    cite: 'cite this article',
    help: 'this list',
  },
};

export const enSearch: SearchWords = {
  searching: 'Searching…',
  hint: 'A word, a name, a figure, or any run of Chinese, found as it stands. Spaces between several find the articles that have them all; -word leaves out those that have it; quotation marks keep English words together.',
  count: (total) => ({ before: '', after: total === 1 ? ' article' : ' articles' }),
  none: (query) => `No article has “${query}”.`,
  allWords: (total) =>
    `${count(total, 'article', 'articles')} without these exact words in a row, but with all of them:`,
  mostWords: (total) => `${count(total, 'article', 'articles')} without these exact words, but with most of them:`,
  noneWithFilters: 'There is none within the chosen limits.',
  more: (shown, total) => `Show more (${number(shown)} of ${number(total)} shown)`,
  otherLanguage: (total) => `${count(total, 'article', 'articles')} in Chinese`,
  facets: { source: 'Source', year: 'Year', author: 'Author', lang: 'Language' },
  any: { source: 'All sources', year: 'All years', author: 'All authors', lang: 'All languages' },
  option: (value, count) => `${value} (${number(count)})`,
  year: (year) => year,
  language: { 'zh-Hans': 'Simplified Chinese', 'zh-Hant': 'Traditional Chinese', en: 'English' },
  sort: 'Order',
  sortBy: { relevance: 'By relevance', date: 'By date, newest first' },
  clearFilters: 'No limits',
  obstacles: {
    noIndex:
      'The search index could not be read, or not all of it: the network may be down, or the folder “pagefind” is missing from this site. Your words are still in the field above.',
    otherBuild:
      'This site has just been published again, and its search index is another one now. Try again; your words are still in the field above.',
    offline:
      'There is no network now, and this part of the search index was not read before. Try again when you are connected; your words are still in the field above.',
    noWebAssembly:
      'This browser does not allow WebAssembly, which the search needs. Try another browser, or browse the contents.',
    fromDisk: 'Pages opened straight from the disk cannot search. Open this folder through any web server.',
  },
  retry: 'Try again',
  results: 'Search results',
  all: (total) => `All ${count(total, 'article', 'articles')}`,
  close: 'Close',
  keys: '↑ ↓ to choose, Enter to open, Esc to close. / or Ctrl-K (⌘K) leads here from any page.',
  recent: 'Your last searches, kept on this device only:',
  forget: 'Forget them',
  notKept:
    'The storage of this browser is full or closed, so this search was not remembered; searching works all the same.',
  marks: {
    label: 'Places of what you searched for',
    place: (query, place, total) => `“${query}”: ${number(place)} of ${number(total)}`,
    previous: 'Previous (p)',
    next: 'Next (n)',
    end: 'Stop marking (Esc)',
  },
};

export const enIndex: IndexWords = {
  tag: 'en',
  title: 'Index',
  description: 'Find articles by date, author, source and subject.',
  names: { dates: 'Dates', authors: 'Authors', sources: 'Sources', subjects: 'Subjects' },
  about: {
    dates: 'Newest first, the undated at the end.',
    authors:
      'By family name. The same name in different publications need not be the same person; each is listed by itself.',
    sources: 'By the name of the publication, the issues of each newest first.',
    subjects:
      'Columns as they were printed; subjects picked from titles and texts by a program, where two articles or more are about them.',
  },
  size: {
    dates: (total) => count(total, 'article', 'articles'),
    authors: (total) => count(total, 'author', 'authors'),
    sources: (total) => count(total, 'source', 'sources'),
    subjects: (total) => count(total, 'subject', 'subjects'),
  },
  indexes: 'Indexes',
  jumps: 'Parts of this index',
  columns: 'Columns',
  noPublication: 'Publication not stated',
  empty: {
    dates: 'There are no articles here yet.',
    authors: 'No article names its author.',
    sources: 'There are no sources here yet.',
    subjects: 'There are not enough articles in English for two to be about the same subject.',
  },
};
