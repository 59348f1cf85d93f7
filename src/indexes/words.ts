/** Words of the indexes, in each language of the interface. */
import { formatCount, formatNumber } from '../i18n/format.ts';
import type { InterfaceLanguage, TextLanguage } from '../model/languages.ts';
import type { IndexKind } from './index-groups.ts';

interface IndexWords {
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

const number = (count: number) => formatNumber('zh-Hans', count);
const count = (total: number, one: string, other: string) => formatCount('en', total, { one, other });

export const indexWords: Record<InterfaceLanguage, IndexWords> = {
  zh: {
    tag: 'zh-Hans',
    title: '索引',
    description: '按日期、作者、来源和主题查找文章。',
    names: { dates: '日期', authors: '作者', sources: '来源', subjects: '主题' },
    about: {
      dates: '由新到旧，日期不详的在最后。',
      authors: '按姓名读音排列。不同出版物上的同一姓名未必是同一个人，分别列出。',
      sources: '按出版物名称的读音排列，同一出版物由新到旧。',
      subjects: '栏目依原文所印；主题词由程序从标题和正文中选出，只列两篇以上文章谈及的。',
    },
    size: {
      dates: (total) => `${number(total)} 篇文章`,
      authors: (total) => `${number(total)} 位作者`,
      sources: (total) => `${number(total)} 份文献`,
      subjects: (total) => `${number(total)} 个主题`,
    },
    indexes: '各种索引',
    jumps: '本索引各部分',
    columns: '栏目',
    noPublication: '未注明出版物',
    empty: {
      dates: '这里还没有文章。',
      authors: '没有一篇文章署名。',
      sources: '这里还没有文献。',
      subjects: '中文文章还不够多，没有两篇谈及同一主题。',
    },
  },
  en: {
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
  },
};
