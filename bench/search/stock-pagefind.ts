/** Pagefind as it comes, on the same pages: its own index of the folder, asked by its own script. */
import { cpSync } from 'node:fs';
import { close, createIndex } from 'pagefind';
import type { Browser, Page } from 'playwright-core';
import type { PageAnswer } from './search-page-driver.ts';

/**
 * Copies a site without its index and has Pagefind index it.
 * @returns milliseconds of the indexing
 */
export async function indexByStock(site: string, folder: string): Promise<number> {
  cpSync(site, folder, { recursive: true, filter: (path) => !path.startsWith(`${site}/pagefind`) });
  const start = performance.now();
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  await index.addDirectory({ path: folder });
  await index.writeFiles({ outputPath: `${folder}/pagefind` });
  const milliseconds = performance.now() - start;
  await close();
  return milliseconds;
}

export async function openStockPage(browser: Browser, root: string): Promise<Page> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(`${root}zh/about/`, { waitUntil: 'networkidle' });
  return page;
}

/**
 * Asks Pagefind's script and has it show what its own interface shows: titles and excerpts of the first results.
 * @param collect whether the addresses of all results are to be brought
 */
export function askStock(page: Page, query: string, collect = true): Promise<PageAnswer> {
  return page.evaluate(askHere, { query, collect });
}

interface StockModule {
  search: (query: string) => Promise<{ results: { data: () => Promise<StockResult> }[] }>;
}

interface StockResult {
  url: string;
  meta: { title?: string };
  excerpt: string;
}

async function askHere({ query, collect }: { query: string; collect: boolean }): Promise<PageAnswer> {
  const shownAtOnce = 20;
  const script = '/pagefind/pagefind.js';
  const start = performance.now();
  const pagefind = (await import(script)) as StockModule;
  const { results } = await pagefind.search(query);
  const shown = await Promise.all(results.slice(0, shownAtOnce).map((result) => result.data()));
  const list = document.createElement('ol');
  for (const { meta, excerpt } of shown) {
    const item = document.createElement('li');
    item.textContent = `${meta.title} ${excerpt}`;
    list.append(item);
  }
  document.querySelector('main')?.replaceChildren(list);
  await new Promise<void>((resolve) =>
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve();
      channel.port2.postMessage(undefined);
    }),
  );
  const milliseconds = performance.now() - start;
  const all = collect ? await Promise.all(results.map((result) => result.data())) : shown;
  return { count: results.length, addresses: all.map(({ url }) => url.replace(/^\//, '')), milliseconds };
}
