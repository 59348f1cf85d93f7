import type { InterfaceLanguage } from '../model/languages.ts';
import { allBlocks, type StateCounts } from '../model/translation/progress.ts';
import type { OfflineWords } from '../offline/words.ts';
import type { ReadingWords } from '../reading/words.ts';
import type { SettingsWords } from '../settings/words.ts';
import { formatLanguage, formatNumber, formatPercent } from './format.ts';
import type { Words } from './words.ts';

const number = (value: number) => formatNumber('zh-Hans', value);

const languageName = (language: InterfaceLanguage) => formatLanguage('zh-Hans', language);
const percent = (part: number, whole: number) => formatPercent('zh-Hans', part, whole);

function extent(counts: StateCounts): string {
  const all = allBlocks(counts);
  return `已译 ${percent(all - counts.missing, all)}，已审校 ${percent(counts.reviewed, all)}`;
}

/** How many passages are in which state, as the end of a sentence. */
function partsOf(counts: StateCounts): string {
  const { reviewed, machine, outdated, missing } = counts;
  const parts = [
    reviewed > 0 && `${number(reviewed)} 段已审校`,
    machine > 0 && `${number(machine)} 段为机器翻译，未经审校`,
    outdated > 0 && `${number(outdated)} 段译出之后原文有改动`,
    missing > 0 && `${number(missing)} 段尚未译出，以原文刊出`,
  ].filter((part) => part !== false);
  return `共 ${number(allBlocks(counts))} 段，其中 ${parts.join('；')}`;
}

export const zh: Words = {
  tag: 'zh-Hans',
  ownName: '中文',
  siteName: '阅览室',
  siteDescription: '修复后的报刊与文集，可读，可查，可引。',
  listStyle: 'narrow',

  header: {
    skipToContent: '跳到正文',
    siteNavigation: '本站',
    about: '关于',
    language: '语言：',
    otherLanguageOfSource: (name) => `${name}：本期目录`,
  },
  footer: { built: '静态页面，不依赖服务器，不收集任何信息。' },

  home: {
    title: '馆藏',
    counts: (sources, articles) => `${number(sources)} 份文献，${number(articles)} 篇文章`,
    newest: '新到',
    allArticles: (count) => `全部 ${number(count)} 篇`,
    empty: '这里还没有文章。把文档放进来源文件夹，再构建一次即可。',
  },
  source: {
    contents: '目录',
    articles: (count) => `${number(count)} 篇文章`,
    undated: '日期不详',
    restoration: '文本的来历',
    restorationCounts: ({ source, kept, leftOut }) =>
      leftOut === 0
        ? `来源文档不计空白共 ${number(source)} 个字符，全部收入文章。`
        : `来源文档不计空白共 ${number(source)} 个字符，${number(kept)} 个收入文章；其余 ${number(leftOut)} 个属于页眉、导读、重复一类，已经略去，逐处有记录。`,
    howRestored: '文本是怎样修复的',
    onlyIn: (language) => `仅有${languageName(language)}版`,
    extent: (counts) => extent(counts),
    untitled: '无题',
  },
  article: {
    contents: '本文目录',
    source: '来源',
    published: '日期',
    lines: (ranges) => `来源文档第 ${ranges.replaceAll(', ', '、')} 行`,
    inThisIssue: '同期文章',
    previous: '上一篇',
    next: '下一篇',
    toContents: '回到目录',
    notes: '注释',
    minutes: (total) => `约 ${number(total)} 分钟`,
    table: '表格',
    backToText: (mark, time) => (time > 1 ? `回到正文注 ${mark} 的第 ${time} 处` : `回到正文注 ${mark}`),
    lost: (count) => `此处有 ${number(count)} 个字符在来源文档中已经缺失，未作猜补`,
    lostFigure: '此处有一个数字在来源文档中已经缺失，未作猜补',
    lostNotice: (places) => `本文有 ${number(places)} 处字符或数字在来源文档中已经缺失，以空框标出，未作猜补。`,
    untitled: '原文无题，以首句代题。',
    ellipsis: '……',
  },
  translation: {
    views: '本文的语言',
    parallel: '对照',
    reviewed: (from) => `译自${languageName(from)}。`,
    unreviewed: (from, counts) =>
      counts.machine === allBlocks(counts)
        ? `由机器译自${languageName(from)}，未经审校。`
        : `译自${languageName(from)}；${partsOf(counts)}。未经审校之处，页边有竖线。`,
    toOriginal: '阅读原文',
    marks: {
      machine: '机器翻译，未经审校',
      outdated: '译出之后原文有改动',
      missing: '尚未译出，此处为原文',
    },
    notYet: '尚未译出。',
  },
  pager: {
    label: '分页',
    newer: '较新',
    older: '较早',
    previous: '前一页',
    next: '后一页',
    page: (page, of) => `第 ${number(page)} 页，共 ${number(of)} 页`,
  },
  search: {
    title: '检索',
    label: '检索全部文章',
    placeholder: '词语、人名、数字',
    submit: '检索',
    withoutScript: '检索在浏览器中进行，需要 JavaScript。没有它，也可以从目录逐期翻阅。',
    filters: '范围与排序',
    browse: '从目录逐期翻阅',
  },
  about: { title: '关于' },
  notFound: {
    title: '没有这一页',
    explanation: '地址可能有误，或者这篇文章已经不在馆藏之中。',
    withoutScript: '若下面的链接打不开，请在地址栏中把地址删减到站点首页。',
  },
};

export const zhOffline: OfflineWords = {
  title: '离线阅读',
  explanation: '读过的页面会留在这台设备上，没有网络时也能再读。也可以把一期或全部文章整个留存，检索一并可用。',
  notKept: '现在没有网络，而您要的这一页不在这台设备上。下面是已经留存的页面。',
  tryAgain: '再试一次',
  keepIssue: (size) => `留存本期，供离线阅读（${size}）`,
  keepEverything: (size) => `留存全部文章与检索（${size}）`,
  keeping: (done, total) => `正在留存：${formatNumber('zh-Hans', done)} / ${formatNumber('zh-Hans', total)}`,
  kept: '已经留存在这台设备上，没有网络也能读。',
  outdated: '已经留存，但本站此后有更新。',
  refresh: '更新留存的内容',
  remove: '从这台设备移除',
  stop: '停止',
  failed: '没有全部取到，网络可能中断。已经取到的仍在，可以再试。',
  full: '这台设备给网页的存储空间已满。请移除一些留存的内容，再试一次。',
  insecure:
    '离线留存与安装要求 https 地址（或 localhost）；在普通的 http 内网上，浏览器不提供这一功能，阅读和检索不受影响。',
  unsupported: '这个浏览器不支持离线留存，阅读和检索不受影响。',
  update: '本站有更新。',
  updateNow: '现在更新',
  later: '以后再说',
  pagesHere: (total) => `这台设备上有 ${formatNumber('zh-Hans', total)} 页`,
  nothingHere: '这台设备上还没有留存的页面。',
  withoutScript: '离线阅读需要 JavaScript。',
};

export const zhSettings: SettingsWords = {
  title: '版式',
  keptHere: '只记在这台设备上',
  groups: { theme: '明暗', size: '字号', measure: '行长', edges: '行尾' },
  choices: {
    theme: { system: '随系统', day: '日', night: '夜' },
    size: { small: '小', normal: '中', large: '大', larger: '特大' },
    measure: { narrow: '短', normal: '中', wide: '长' },
    edges: { language: '随文种', flush: '对齐', ragged: '不齐' },
  },
};

export const zhReading: ReadingWords = {
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
};
