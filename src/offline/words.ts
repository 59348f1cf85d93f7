/** What pages say about reading offline, in each language of the interface. */
import { enOffline } from '../i18n/en.ts';
import { zhOffline } from '../i18n/zh.ts';
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

export const offlineWords: Record<InterfaceLanguage, OfflineWords> = { zh: zhOffline, en: enOffline };
