import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { everyAnswer } from '../../scripts/site/host-headers.ts';
import { openSite } from './open-site.ts';
import { searchEnds } from './page-watch.ts';

const article = 'zh/meadow-review-2024/wind-on-the-slope/';
const neighbour = 'zh/meadow-review-2024/short-note/';
const issue = 'zh/meadow-review-2024/';

const folder = mkdtempSync(join(tmpdir(), 'reading-room-offline-'));
let isReachable = true;
const site = openSite({ under: '/deep/path/', headers: everyAnswer, isReachable: () => isReachable }, () => {
  cpSync(inject('site'), folder, { recursive: true });
  return folder;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let context: BrowserContext;
let page: Page;
beforeEach(async () => {
  context = await site.browser.newContext();
  page = await context.newPage();
});
afterEach(() => context.close());
afterEach(() => network('there'));

/** Not every Chromium keeps the requests of a service worker from the network when it is told to be offline. */
async function network(state: 'there' | 'gone'): Promise<void> {
  isReachable = state === 'there';
  await context.setOffline(!isReachable);
}

/** Opens a page and waits until the service worker has it. */
async function visit(path: string): Promise<void> {
  await page.goto(site.root + path);
  await page.waitForFunction(async () => {
    await navigator.serviceWorker.ready;
    const cache = await caches.open('reading-room-pages');
    return (await cache.match(location.href.split(/[?#]/)[0] ?? '')) !== undefined;
  });
}

const keepsIt = () => page.locator('[data-keep-status]', { hasText: '已经留存' });

describe('without a network', () => {
  test('what was read stays readable, with its style', async () => {
    await visit(article);
    await network('gone');
    await page.goto(`${site.root + article}#p2`);
    expect(await page.locator('h1').innerText()).not.toBe('');
    expect(await page.evaluate(() => getComputedStyle(document.body).display)).toBe('grid');
  });

  test('a page that is not kept says so, keeps its place for another try, and lists what is here', async () => {
    await visit(article);
    await network('gone');
    await page.goto(site.root + neighbour);
    await page.locator('[data-kept-pages] li').first().waitFor();
    expect(new URL(page.url()).pathname).toBe('/deep/path/zh/offline/');
    expect(
      await page
        .locator('[data-kept-pages] a')
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href)),
    ).toEqual([site.root + article]);
    await network('there');
    await page.locator('[data-not-kept] a').click();
    await page.waitForURL(site.root + neighbour);
  });

  test('an issue that was kept can be read whole, and let go again', async () => {
    await visit(issue);
    await page.locator('[data-keep-start]').click();
    await keepsIt().waitFor();
    await network('gone');
    for (const path of [article, neighbour]) {
      await page.goto(site.root + path);
      expect(page.url()).toBe(site.root + path);
    }
    await page.goto(site.root + issue);
    await keepsIt().waitFor();
    await page.locator('[data-keep-remove]').click();
    await page.locator('[data-keep-remove]').waitFor({ state: 'hidden' });
    await page.goto(site.root + neighbour);
    expect(page.url()).toContain('/zh/offline/');
  });

  test('everything that was kept can be searched', async () => {
    await visit('zh/offline/');
    await page.locator('[data-keep-start]').click();
    await keepsIt().waitFor();
    await network('gone');
    await page.goto(`${site.root}zh/search/?q=风机`);
    expect(await searchEnds(page)).toBe('done');
    expect(await page.locator('a[data-search-result]').count()).toBeGreaterThan(0);
  });

  test('an address that leads out of the site is not offered for another try', async () => {
    await page.goto(`${site.root}zh/offline/?for=https://elsewhere.example/`);
    await page.locator('[data-keep-start]').waitFor();
    expect(await page.locator('[data-not-kept]').isVisible()).toBe(false);
  });
});

test('a network that ends while an issue is being kept is told, and nothing claims to be whole', async () => {
  await visit(issue);
  await page.locator('[data-keep-start]').waitFor();
  await network('gone');
  await page.locator('[data-keep-start]').click();
  await page.locator('[data-keep-status]', { hasText: '没有全部取到' }).waitFor();
  expect(await page.locator('[data-keep-remove]').isVisible()).toBe(false);
});

test('an update is offered and waits for the reader', async () => {
  await visit(article);
  await page.reload();
  appendFileSync(join(folder, 'sw.js'), '\n// another edition');
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  const bar = page.locator('.update-bar');
  await bar.waitFor();
  await page.evaluate(() => {
    document.title = 'still being read';
  });
  await bar.getByRole('button').last().click();
  expect(await bar.count()).toBe(0);
  expect(await page.title()).toBe('still being read');
  await page.reload();
  await bar.getByRole('button').first().click();
  await page.waitForFunction(async () => !(await navigator.serviceWorker.getRegistration())?.waiting);
});

test('on plain http the page says what does not work there, and reads as ever', async () => {
  await page.route('http://intranet.example/**', async (route) => {
    const address = route.request().url().replace('http://intranet.example/', site.root);
    await route.fulfill({ response: await route.fetch({ url: address }) });
  });
  await page.goto(`http://intranet.example/${issue}`);
  await page.locator('[data-keep-status]', { hasText: 'https' }).waitFor();
  expect(await page.locator('[data-keep-start]').isVisible()).toBe(false);
});
