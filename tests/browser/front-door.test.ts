import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { type StaticServer, serveFolder } from './static-server.ts';

let browser: Browser;
let server: StaticServer;
beforeAll(async () => {
  browser = await launchChromium();
  server = await serveFolder(inject('site'), { under: '/room/' });
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

test.each([
  ['zh-CN', 'zh'],
  ['zh-TW', 'zh'],
  ['en-GB', 'en'],
  ['de-DE', 'zh'],
])('a first visit of a browser set to %s opens %s', async (locale, language) => {
  const context = await browser.newContext({ locale });
  const page = await context.newPage();
  await page.goto(server.root);
  await page.waitForURL(`${server.root}${language}/`);
  expect(await page.locator('html').getAttribute('lang')).toMatch(new RegExp(`^${language}`));
  await context.close();
});

test('a reader who chose the other language is not asked again', async () => {
  const context = await browser.newContext({ locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto(server.root);
  await page.waitForURL(`${server.root}zh/`);
  await page.locator('a[hreflang=en]').first().click();
  await page.waitForURL(`${server.root}en/`);
  await page.goto(server.root);
  await page.waitForURL(`${server.root}en/`);
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  await context.close();
});

test('without JavaScript the front shows both doors', async () => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(server.root);
  const doors = await page.locator('a').evaluateAll((all) => all.map((each) => (each as HTMLAnchorElement).href));
  expect(doors).toEqual(expect.arrayContaining([`${server.root}zh/`, `${server.root}en/`]));
  await page.close();
});

test('a wrong address says so in both languages and leads home', async () => {
  const page = await browser.newPage();
  const answer = await page.goto(`${server.root}zh/not-here/`);
  expect(answer?.status()).toBe(404);
  const text = await page.locator('body').innerText();
  expect(text).toContain('没有这一页');
  expect(text).toContain('There is no such page');
  await page
    .locator('a', { hasText: /阅览室|首页|中文/ })
    .first()
    .click();
  await page.waitForURL(`${server.root}**`);
  expect(await page.locator('main').count()).toBe(1);
  expect(page.url().startsWith(server.root)).toBe(true);
  await page.close();
});
