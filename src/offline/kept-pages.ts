/**
 * The page about reading offline: lists the articles that are on the device. Who comes here in place of a page that is
 * not (`?for=zh/weekly/loans/`) is told so, and can try again.
 */
import { interfaceLanguageFor } from '../model/languages.ts';
import { pagesCache } from './cache-names.ts';
import { offlineWords } from './words.ts';

/** More would be no list to look through. */
const listedAtMost = 500;

const page = document.querySelector<HTMLElement>('[data-offline]');
const list = document.querySelector<HTMLElement>('[data-kept-pages]');
if (page && list && 'caches' in window) void show(page, list);

async function show(page: HTMLElement, section: HTMLElement): Promise<void> {
  const language = interfaceLanguageFor(page.dataset.language ?? '') ?? 'zh';
  const words = offlineWords[language];
  showMissing(page);
  const kept = await keptArticles();
  const heading = section.querySelector('h2');
  const items = section.querySelector('ul');
  if (!heading || !items) return;
  section.hidden = false;
  heading.textContent = kept.length === 0 ? words.nothingHere : words.pagesHere(kept.length);
  items.replaceChildren(...kept.slice(0, listedAtMost).map(itemOf));
}

function showMissing(page: HTMLElement): void {
  const path = new URLSearchParams(location.search).get('for');
  const notice = page.querySelector<HTMLElement>('[data-not-kept]');
  const link = notice?.querySelector('a');
  const root = new URL(page.dataset.root ?? './', document.baseURI);
  const missing = path === null ? undefined : new URL(path, root);
  // An address that leads out of the site was not written by our service worker.
  if (!notice || !link || !missing?.href.startsWith(root.href)) return;
  link.href = missing.href;
  notice.hidden = false;
}

interface KeptArticle {
  address: string;
  title: string;
  lang: string;
}

async function keptArticles(): Promise<KeptArticle[]> {
  const cache = await caches.open(pagesCache);
  const articles: KeptArticle[] = [];
  for (const request of await cache.keys()) {
    const response = await cache.match(request);
    const html = new DOMParser().parseFromString((await response?.text()) ?? '', 'text/html');
    if (html.querySelector('meta[property="og:type"]')?.getAttribute('content') !== 'article') continue;
    articles.push({ address: request.url, title: html.title, lang: html.documentElement.lang });
  }
  return articles.sort((a, b) => a.title.localeCompare(b.title, document.documentElement.lang));
}

function itemOf({ address, title, lang }: KeptArticle): HTMLLIElement {
  const link = document.createElement('a');
  link.href = address;
  link.lang = lang;
  link.textContent = title;
  const item = document.createElement('li');
  item.append(link);
  return item;
}
