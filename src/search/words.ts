/** What the search says while it works, in each language of the interface. Sentences are whole, for readers. */
import { formatCount, formatNumber } from '../i18n/format.ts';
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

const chinese = (value: number) => formatNumber('zh-Hans', value);
const articles = (value: number) => formatCount('en', value, { one: 'article', other: 'articles' });

export const searchWords: Record<InterfaceLanguage, SearchWords> = {
  zh: {
    searching: '正在检索……',
    hint: '输入词语、人名、数字或任意一段文字，原样查找。用空格隔开几段，即找同时含有它们的文章；-词 不要含有它的文章；英文短语加引号。',
    count: () => ({ before: '共 ', after: ' 篇文章' }),
    none: (query) => `没有文章含有“${query}”。`,
    allWords: (total) => `以下 ${chinese(total)} 篇没有原样的这段文字，但含有其中全部词语：`,
    mostWords: (total) => `以下 ${chinese(total)} 篇没有原样的这段文字，但含有其中多数词语：`,
    noneWithFilters: '在所选范围内没有。',
    more: (shown, total) => `再显示一些（已显示 ${chinese(shown)} 篇，共 ${chinese(total)} 篇）`,
    otherLanguage: (total) => `英文部分另有 ${chinese(total)} 篇`,
    facets: { source: '来源', year: '年份', author: '作者', lang: '文字' },
    any: { source: '全部来源', year: '全部年份', author: '全部作者', lang: '全部文字' },
    option: (value, count) => `${value}（${chinese(count)}）`,
    year: (year) => `${year}年`,
    language: { 'zh-Hans': '简体', 'zh-Hant': '繁体', en: '英文' },
    sort: '排序',
    sortBy: { relevance: '按相关', date: '按日期，新的在前' },
    clearFilters: '不限范围',
    obstacles: {
      noIndex: '没有读到检索索引，或者读到的不完整：网络可能中断，或者本站缺少 pagefind 文件夹。您的检索词仍在上面。',
      otherBuild: '本站刚刚重新发布，这一页的检索索引已经换了。请重试；您的检索词仍在上面。',
      offline: '现在没有网络，所需的检索索引还没有读过。联网后请重试；您的检索词仍在上面。',
      noWebAssembly: '检索需要 WebAssembly，而这个浏览器没有启用它。请换一个浏览器，或从目录逐期翻阅。',
      fromDisk: '直接从磁盘打开的网页不能检索。请用任意网页服务器打开这个文件夹。',
    },
    retry: '重试',
    results: '检索结果',
    all: (total) => `全部 ${chinese(total)} 篇`,
    close: '关闭',
    keys: '↑ ↓ 选择，回车打开，Esc 关闭。在任何一页按 / 或 Ctrl-K（⌘K）回到这里。',
    recent: '最近的检索，只存在这台设备上：',
    forget: '清除',
    notKept: '这个浏览器的存储已满或不允许存储，这次检索没有记下；检索本身不受影响。',
    marks: {
      label: '检索词所在之处',
      place: (query, place, total) => `“${query}”第 ${chinese(place)} 处，共 ${chinese(total)} 处`,
      previous: '上一处（p）',
      next: '下一处（n）',
      end: '不再标出（Esc）',
    },
  },
  en: {
    searching: 'Searching…',
    hint: 'A word, a name, a figure, or any run of Chinese, found as it stands. Spaces between several find the articles that have them all; -word leaves out those that have it; quotation marks keep English words together.',
    count: (total) => ({ before: '', after: total === 1 ? ' article' : ' articles' }),
    none: (query) => `No article has “${query}”.`,
    allWords: (total) => `${articles(total)} without these exact words in a row, but with all of them:`,
    mostWords: (total) => `${articles(total)} without these exact words, but with most of them:`,
    noneWithFilters: 'There is none within the chosen limits.',
    more: (shown, total) => `Show more (${formatNumber('en', shown)} of ${formatNumber('en', total)} shown)`,
    otherLanguage: (total) => `${articles(total)} in Chinese`,
    facets: { source: 'Source', year: 'Year', author: 'Author', lang: 'Language' },
    any: { source: 'All sources', year: 'All years', author: 'All authors', lang: 'All languages' },
    option: (value, count) => `${value} (${formatNumber('en', count)})`,
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
    all: (total) => `All ${articles(total)}`,
    close: 'Close',
    keys: '↑ ↓ to choose, Enter to open, Esc to close. / or Ctrl-K (⌘K) leads here from any page.',
    recent: 'Your last searches, kept on this device only:',
    forget: 'Forget them',
    notKept:
      'The storage of this browser is full or closed, so this search was not remembered; searching works all the same.',
    marks: {
      label: 'Places of what you searched for',
      place: (query, place, total) => `“${query}”: ${formatNumber('en', place)} of ${formatNumber('en', total)}`,
      previous: 'Previous (p)',
      next: 'Next (n)',
      end: 'Stop marking (Esc)',
    },
  },
};
