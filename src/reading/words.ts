/** What the tools of an article page say, in each language of the interface. */
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

export const readingWords: Record<InterfaceLanguage, ReadingWords> = {
  zh: {
    cite: '引用本文',
    styles: { gbt7714: 'GB/T 7714', chicago: '芝加哥格式', bibtex: 'BibTeX' },
    copy: '复制',
    copied: '已复制',
    notCopied: '浏览器不让复制，请自行选取',
    copyLink: '复制本段链接',
    citesBlock: '链接指向正在读的一段。',
    resume: '接着上次读',
    related: '相关文章',
    sameAuthor: '同一作者',
    shortcuts: '快捷键',
    shortcutsOn: '启用单键快捷键',
    close: '关闭',
    keys: {
      search: '检索',
      next: '下一篇',
      previous: '上一篇',
      contents: '本期目录',
      link: '复制正在读的一段的链接',
      cite: '引用本文',
      help: '快捷键一览',
    },
  },
  en: {
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
  },
};
