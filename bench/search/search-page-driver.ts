/** Uses the search page of a site as a reader does: types into its field and waits for the results to be painted. */
import type { Browser, Page } from 'playwright-core';

export interface PageAnswer {
  /** the whole count that the page tells */
  count: number;
  /** addresses of all results, from the site's root */
  addresses: string[];
  /** from the last key to painted results */
  milliseconds: number;
}

/** @param page the search page */
export async function openSearchPage(browser: Browser, root: string): Promise<Page> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(`${root}zh/search/`, { waitUntil: 'networkidle' });
  return page;
}

/**
 * @param collect whether all results are to be brought, which takes as many clicks as there are pages of them
 * @throws when the search fails
 */
export function askPage(page: Page, query: string, collect = true): Promise<PageAnswer> {
  return page.evaluate(askHere, { query, collect });
}

/** Types all but the last character and waits, so that the time is that of the last key. */
export async function askByLastKey(page: Page, query: string): Promise<PageAnswer> {
  const characters = [...query];
  if (characters.length > 1) await page.evaluate(askHere, { query: characters.slice(0, -1).join(''), collect: false });
  return page.evaluate(askHere, { query, collect: false });
}

/** Runs in the page. */
async function askHere({ query, collect }: { query: string; collect: boolean }): Promise<PageAnswer> {
  const html = document.documentElement;
  const field = document.querySelector<HTMLInputElement>('main input[name=q]');
  if (!field) throw new Error('the page has no search field');
  const settled = () =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        if (html.dataset.search === 'failed') reject(new Error(`the search for ${query} failed`));
        if (html.dataset.search === 'done') resolve();
        return html.dataset.search === 'done';
      };
      const observer = new MutationObserver(() => look() && observer.disconnect());
      observer.observe(html, { attributes: true, attributeFilter: ['data-search'] });
    });
  const painted = () =>
    new Promise<void>((resolve) =>
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve();
        channel.port2.postMessage(undefined);
      }),
    );
  html.dataset.search = 'asked';
  field.value = query;
  const start = performance.now();
  const first = settled();
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await first;
  await painted();
  const milliseconds = performance.now() - start;
  const more = document.querySelector<HTMLButtonElement>('[data-search-more]');
  while (collect && more && !more.hidden) {
    html.dataset.search = 'asked';
    const next = settled();
    more.click();
    await next;
  }
  const root = new URL('../../', location.href.split('?')[0]).href;
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-search-result]')];
  const count = Number(document.querySelector<HTMLElement>('[data-search-count]')?.dataset.searchCount);
  return { count, addresses: links.map((link) => link.href.slice(root.length)), milliseconds };
}
