/** What pages say about reading offline, in each language of the interface. */
import { formatCount, formatNumber } from '../i18n/format.ts';
import type { InterfaceLanguage } from '../model/languages.ts';

export interface OfflineWords {
  title: string;
  explanation: string;
  /** in place of a page that is not on the device */
  notKept: string;
  tryAgain: string;
  keepIssue: (size: string) => string;
  keepEverything: (size: string) => string;
  keeping: (done: number, total: number) => string;
  kept: string;
  outdated: string;
  refresh: string;
  remove: string;
  stop: string;
  failed: string;
  full: string;
  /** plain http: browsers give no page a service worker there */
  insecure: string;
  unsupported: string;
  update: string;
  updateNow: string;
  later: string;
  pagesHere: (total: number) => string;
  nothingHere: string;
  withoutScript: string;
}

export const offlineWords: Record<InterfaceLanguage, OfflineWords> = {
  zh: {
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
  },
  en: {
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
  },
};
