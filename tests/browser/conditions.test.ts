/** Pages under the conditions in which people read: zoomed, in forced colours, without motion or scripts, on paper, slowly. */
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { layoutFaults } from './layout-faults.ts';
import { openSite, visit } from './open-site.ts';
import { searchEnds } from './page-watch.ts';
import { templates } from './templates.ts';

const site = openSite();

describe.each(Object.entries(templates))('%s', (_, path) => {
  let page: Page;
  beforeAll(async () => {
    page = await site.browser.newPage({ viewport: { width: 1280, height: 1024 } });
    await visit(page, site.root + path);
    if (path.includes('?q=')) await searchEnds(page);
  });
  afterAll(() => page.close());

  // 1280 CSS pixels at 400 %, as WCAG 1.4.10 asks for.
  test('nothing is cut off or lies on something else at 400 %', async () => {
    await page.setViewportSize({ width: 320, height: 256 });
    expect(await layoutFaults(page)).toEqual([]);
  });

  test('nor on paper, where nothing is left that only works on a screen', async () => {
    await page.setViewportSize({ width: 643, height: 970 }); // A4 within its margins
    await page.emulateMedia({ media: 'print' });
    const onScreen = await page
      .locator('.site-header, .site-footer, .skip, nav, button, input')
      .filter({ visible: true })
      .count();
    const faults = await layoutFaults(page);
    await page.emulateMedia({ media: null });
    expect(faults).toEqual([]);
    if (path !== '404.html' && !path.includes('search')) expect(onScreen).toBe(0);
  });

  test('nothing moves for readers who do not want it', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const moving = await page.evaluate(() => ({
      animations: document.getAnimations().length,
      scrolling: getComputedStyle(document.documentElement).scrollBehavior,
    }));
    await page.emulateMedia({ reducedMotion: null });
    expect(moving).toEqual({ animations: 0, scrolling: 'auto' });
  });
});

describe('without JavaScript', () => {
  let context: BrowserContext;
  beforeAll(async () => {
    context = await site.browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });
  });
  afterAll(() => context.close());

  test.each(Object.entries(templates))('%s can be read, and offers nothing that does not work', async (_, path) => {
    const page = await context.newPage();
    await visit(page, site.root + path);
    const heading = await page.locator('h1').first().isVisible();
    const dead = await page
      .locator('button:not([type=submit]), details.reading-settings, progress')
      .filter({ visible: true })
      .count();
    const faults = await layoutFaults(page);
    await page.close();
    expect({ heading, dead, faults }).toEqual({ heading: true, dead: 0, faults: [] });
  });
});

test('in forced colours the choice that is set can be told from the others', async () => {
  const page = await site.browser.newPage({ forcedColors: 'active' });
  await visit(page, `${site.root}${templates['article, zh']}`);
  await page.locator('.reading-settings summary').click();
  const look = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((each) => [getComputedStyle(each).backgroundColor, getComputedStyle(each).color]);
  expect(await look('.reading-settings :checked + span')).not.toEqual(
    await look('.reading-settings input:not(:checked) + span'),
  );
  expect(await layoutFaults(page)).toEqual([]);
  await page.close();
});

test('on a slow connection the text stands before any script has come, and the search works when they have', async () => {
  const page = await site.browser.newPage();
  const held = Promise.withResolvers<void>();
  await page.route(/_astro\/.*\.js$/, async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.goto(`${site.root}${templates['article, zh']}`, { waitUntil: 'commit' });
  await page.locator('#p3').waitFor();
  const styled = await page.evaluate(() => getComputedStyle(document.body).display);
  held.resolve();
  expect(styled).toBe('grid');
  const session = await page.context().newCDPSession(page);
  // "Slow 3G" of Chromium's developer tools
  const slow3G = { offline: false, latency: 2000, downloadThroughput: 50_000, uploadThroughput: 50_000 };
  await session.send('Network.emulateNetworkConditions', slow3G);
  await visit(page, `${site.root}${templates['results, zh']}`);
  expect(await searchEnds(page)).toBe('done');
  await page.close();
});
