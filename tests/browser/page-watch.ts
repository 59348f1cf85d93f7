/** Watches what a page does that a reader would not want: errors on the console, requests that fail or leave the host. */
import type { Page } from 'playwright-core';

/** @returns a list that grows while the page is used */
export function watchPage(page: Page, root: string): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(root) && !url.startsWith('data:') && !url.startsWith('blob:'))
      complaints.push(`left the site: ${url}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  return complaints;
}

/** Resolves when the search page has its results, or says why not. */
export async function searchEnds(page: Page): Promise<string> {
  await page.waitForFunction(() => ['done', 'failed'].includes(document.documentElement.dataset.search ?? ''));
  return page.evaluate(() => document.documentElement.dataset.search ?? '');
}
