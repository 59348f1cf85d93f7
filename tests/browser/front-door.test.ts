import { expect, test } from 'vitest';
import { openSite, scriptIsThere, visit } from './open-site.ts';

const site = openSite({ under: '/room/' });

test.each([
  ['zh-CN', 'zh'],
  ['zh-TW', 'zh'],
  ['en-GB', 'en'],
  ['de-DE', 'zh'],
])('a first visit of a browser set to %s opens %s', async (locale, language) => {
  const context = await site.browser.newContext({ locale });
  const page = await context.newPage();
  await page.goto(site.root);
  await page.waitForURL(`${site.root}${language}/`);
  expect(await page.locator('html').getAttribute('lang')).toMatch(new RegExp(`^${language}`));
  await context.close();
});

test('a reader who chose the other language is not asked again', async () => {
  const context = await site.browser.newContext({ locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto(site.root);
  await page.waitForURL(`${site.root}zh/`);
  await page.locator('a[hreflang=en]').first().click();
  await page.waitForURL(`${site.root}en/`);
  await scriptIsThere(page);
  await page.goto(site.root);
  await page.waitForURL(`${site.root}en/`);
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  await context.close();
});

test('without JavaScript the front shows both doors', async () => {
  const page = await site.browser.newPage({ javaScriptEnabled: false });
  await page.goto(site.root);
  const doors = await page.locator('a').evaluateAll((all) => all.map((each) => (each as HTMLAnchorElement).href));
  expect(doors).toEqual(expect.arrayContaining([`${site.root}zh/`, `${site.root}en/`]));
  await page.close();
});

test('a wrong address says so in both languages and leads home', async () => {
  const page = await site.browser.newPage();
  const answer = await visit(page, `${site.root}zh/not-here/`);
  expect(answer?.status()).toBe(404);
  const text = await page.locator('body').innerText();
  expect(text).toContain('没有这一页');
  expect(text).toContain('There is no such page');
  await page
    .locator('a', { hasText: /阅览室|首页|中文/ })
    .first()
    .click();
  await page.waitForURL(`${site.root}**`);
  expect(await page.locator('main').count()).toBe(1);
  expect(page.url().startsWith(site.root)).toBe(true);
  await page.close();
});
