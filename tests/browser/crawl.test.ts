import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser, visit } from './open-site.ts';
import { watchPage } from './page-watch.ts';
import { type StaticServer, serveFolder } from './static-server.ts';

const opened = openBrowser();

interface Seen {
  ids: Set<string>;
  /** absolute addresses of links and of everything that the page loads */
  addresses: string[];
  /** addresses that start at the root of the host, which would break when the site is moved */
  fromRoot: string[];
}

function lookAt(page: Page): Promise<{ ids: string[]; addresses: string[]; fromRoot: string[] }> {
  return page.evaluate(() => {
    const carriers = [...document.querySelectorAll('[href], [src], form[action]')];
    const given = carriers.map(
      (each) => each.getAttribute('href') ?? each.getAttribute('src') ?? each.getAttribute('action') ?? '',
    );
    return {
      ids: [...document.querySelectorAll('[id]')].map((each) => each.id),
      addresses: given.map((address) => new URL(address, document.baseURI).href),
      fromRoot: given.filter((address) => address.startsWith('/')),
    };
  });
}

/** Follows every link from the site's front, and takes note of every page. */
async function crawl(root: string): Promise<{ pages: Map<string, Seen>; complaints: string[] }> {
  const context = await opened.browser.newContext({ javaScriptEnabled: true, locale: 'zh-CN' });
  const page = await context.newPage();
  const complaints = watchPage(page, root);
  const pages = new Map<string, Seen>();
  const waiting = [root, `${root}zh/`, `${root}en/`];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (pages.has(next)) continue;
    // The front door leads on by itself.
    if (next === root) await page.goto(next);
    else await visit(page, next);
    const { ids, addresses, fromRoot } = await lookAt(page);
    pages.set(next, { ids: new Set(ids), addresses, fromRoot });
    waiting.push(
      ...addresses.map((address) => address.split(/[?#]/)[0] ?? '').filter((address) => isPageOf(root, address)),
    );
  }
  await context.close();
  return { pages, complaints };
}

function isPageOf(root: string, address: string): boolean {
  return address.startsWith(root) && /(\/|\.html)$/.test(address);
}

async function brokenLinks(root: string, pages: Map<string, Seen>): Promise<string[]> {
  const broken: string[] = [];
  const loaded = new Map<string, boolean>();
  for (const [from, { addresses }] of pages) {
    for (const address of addresses) {
      const [target = '', fragment = ''] = address.split('#');
      const path = target.split('?')[0] ?? '';
      if (!address.startsWith(root)) broken.push(`${from} → ${address} leaves the site`);
      else if (!loaded.has(path)) loaded.set(path, pages.has(path) || (await fetch(path)).ok);
      if (loaded.get(path) === false) broken.push(`${from} → ${address} is not there`);
      if (fragment !== '' && !pages.get(path)?.ids.has(decodeURIComponent(fragment)))
        broken.push(`${from} → ${address} has no such place`);
    }
  }
  return broken;
}

test('every document of the built-in collection is in the site', () => {
  expect(inject('conversionErrors')).toBe('');
});

// All other tests have the site at the root of its host.
describe('the site served deep inside another', () => {
  let server: StaticServer;
  beforeAll(async () => {
    server = await serveFolder(inject('site'), { under: '/any/deep/path/' });
  });
  afterAll(() => server.close());

  test('has no broken link, anchor or asset, asks no other host, and no page complains', async () => {
    const { pages, complaints } = await crawl(server.root);
    expect(pages.size).toBeGreaterThan(75);
    expect(complaints).toEqual([]);
    expect(await brokenLinks(server.root, pages)).toEqual([]);
    expect([...pages.values()].flatMap((page) => page.fromRoot)).toEqual([]);
  });
});
