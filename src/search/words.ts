/** What the search page says while it works, in each language of the interface. Sentences are whole, for readers. */
import { formatCount, formatNumber } from '../i18n/format.ts';
import type { InterfaceLanguage } from '../model/languages.ts';

export interface SearchWords {
  searching: string;
  /** shown before anything was asked */
  hint: string;
  /** before and after the number of articles; the number itself is an element of its own */
  count: (total: number) => { before: string; after: string };
  none: (query: string) => string;
  more: (shown: number, total: number) => string;
  /** the other language has articles too */
  otherLanguage: (total: number) => string;
  noIndex: string;
  noWebAssembly: string;
  fromDisk: string;
  retry: string;
}

export const searchWords: Record<InterfaceLanguage, SearchWords> = {
  zh: {
    searching: '正在检索……',
    hint: '输入词语、人名、数字或任意一段文字；用空格隔开几段，即找同时含有它们的文章。',
    count: () => ({ before: '共 ', after: ' 篇文章' }),
    none: (query) => `没有文章含有“${query}”。请核对用字，或少写几个字再试。`,
    more: (shown, total) =>
      `再显示一些（已显示 ${formatNumber('zh-Hans', shown)} 篇，共 ${formatNumber('zh-Hans', total)} 篇）`,
    otherLanguage: (total) => `英文部分另有 ${formatNumber('zh-Hans', total)} 篇`,
    noIndex: '没有读到检索索引：网络可能中断，或者本站缺少 pagefind 文件夹。您的检索词仍在上面。',
    noWebAssembly: '检索需要 WebAssembly，而这个浏览器没有启用它。请换一个浏览器，或从目录逐期翻阅。',
    fromDisk: '直接从磁盘打开的网页不能检索。请用任意网页服务器打开这个文件夹。',
    retry: '重试',
  },
  en: {
    searching: 'Searching…',
    hint: 'A word, a name, a figure, or any run of Chinese. Put spaces between several to find the articles that have them all.',
    count: (total) => ({ before: '', after: total === 1 ? ' article' : ' articles' }),
    none: (query) => `No article has “${query}”. Check the spelling, or try fewer words.`,
    more: (shown, total) => `Show more (${formatNumber('en', shown)} of ${formatNumber('en', total)} shown)`,
    otherLanguage: (total) => `${formatCount('en', total, { one: 'article', other: 'articles' })} in Chinese`,
    noIndex:
      'The search index could not be read: the network may be down, or the folder “pagefind” is missing from this site. Your words are still in the field above.',
    noWebAssembly:
      'This browser does not allow WebAssembly, which the search needs. Try another browser, or browse the contents.',
    fromDisk: 'Pages opened straight from the disk cannot search. Open this folder through any web server.',
    retry: 'Try again',
  },
};
