import type { IndexWords } from '../indexes/words.ts';
import type { InterfaceLanguage } from '../model/languages.ts';
import { allBlocks, type StateCounts } from '../model/translation/progress.ts';
import type { OfflineWords } from '../offline/words.ts';
import type { ReadingWords } from '../reading/words.ts';
import type { SearchWords } from '../search/words.ts';
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

export const zhSearch: SearchWords = {
  searching: '正在检索……',
  hint: '输入词语、人名、数字，或者任意一段文字，照原样查找。几段之间空一格，找的是同时含有它们的文章；词的前面加减号，含有它的文章就不要；英文短语加引号，整个儿查找。',
  count: () => ({ before: '共 ', after: ' 篇文章' }),
  none: (query) => `没有文章含有“${query}”。`,
  allWords: (total) => `以下 ${number(total)} 篇没有原样的这段文字，但含有其中全部词语：`,
  mostWords: (total) => `以下 ${number(total)} 篇没有原样的这段文字，但含有其中多数词语：`,
  noneWithFilters: '在所选范围内没有。',
  more: (shown, total) => `再显示一些（已显示 ${number(shown)} 篇，共 ${number(total)} 篇）`,
  otherLanguage: (total) => `英文部分另有 ${number(total)} 篇`,
  facets: { source: '来源', year: '年份', author: '作者', lang: '文字' },
  any: { source: '全部来源', year: '全部年份', author: '全部作者', lang: '全部文字' },
  option: (value, count) => `${value}（${number(count)}）`,
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
  all: (total) => `全部 ${number(total)} 篇`,
  close: '关闭',
  keys: '↑ ↓ 选择，回车打开，Esc 关闭。在任何一页按 / 或 Ctrl-K（⌘K）回到这里。',
  recent: '最近的检索，只存在这台设备上：',
  forget: '清除',
  notKept: '这个浏览器的存储已满或不允许存储，这次检索没有记下；检索本身不受影响。',
  marks: {
    label: '检索词所在之处',
    place: (query, place, total) => `“${query}”第 ${number(place)} 处，共 ${number(total)} 处`,
    previous: '上一处（p）',
    next: '下一处（n）',
    end: '不再标出（Esc）',
  },
};

export const zhIndex: IndexWords = {
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
};
