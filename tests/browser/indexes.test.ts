import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSite, visit } from './open-site.ts';
import { templates } from './templates.ts';

const site = openSite({ under: '/deep/' });
let page: Page;
beforeEach(async () => {
  page = await site.browser.newPage({ javaScriptEnabled: false });
});
afterEach(() => page.close());

const entry = (name: string) => page.locator('.index-entry', { has: page.locator('h3', { hasText: name }) });

test('from any page an author leads to the article', async () => {
  await visit(page, `${site.root}zh/about/`);
  await page.locator('header a', { hasText: '索引' }).click();
  await page.locator('main h2 a', { hasText: '作者' }).click();
  await entry('闵以舟').locator('a').first().click();
  expect(await page.locator('h1').innerText()).toBe('坡上的风机与坡下的账本');
});

test('authors stand under the letter by which they are read, and the letters lead there', async () => {
  await visit(page, `${site.root}zh/index/authors/`);
  await page.locator('.index-jumps a', { hasText: /^Z$/ }).click();
  expect(new URL(page.url()).hash).toBe('#z');
  const names = await page.locator('section[aria-labelledby=z] h3').allInnerTexts();
  expect(names).toEqual(['周砚', '祝青禾', '祝长青']);
});

test('a translated name stands in the language of the page, an untranslated title in its own', async () => {
  await visit(page, `${site.root}en/index/authors/`);
  expect(await entry('Min Yizhou').locator('li a').getAttribute('lang')).toBeNull();
  await visit(page, `${site.root}en/index/dates/`);
  const untranslated = page.locator('li a', { hasText: '编后小记' });
  expect(await untranslated.getAttribute('lang')).toBe('zh-Hans');
  expect(await untranslated.locator('xpath=..').innerText()).toContain('in Chinese only');
});

test('the dates go from the newest to the oldest, over pages of the same length', async () => {
  await visit(page, `${site.root}zh/index/dates/`);
  const first = await page.locator('main h2').allInnerTexts();
  expect(first.slice(0, 3).map((label) => label.replace(/\s/g, ''))).toEqual(['2026年6月', '2026年4月', '2026年3月']);
  expect(await page.locator('.index-entry li').count()).toBe(100);
  await page.locator('.pager a[rel=next]').click();
  await page.waitForURL(`${site.root}zh/index/dates/page/2/`);
  expect(await page.locator('main h2').last().innerText()).toMatch(/2021/);
});

test('issues stand under their publication', async () => {
  await visit(page, `${site.root}en/index/sources/`);
  expect(await entry('Meadow Review').locator('li a').allInnerTexts()).toEqual(['Meadow Review, 2024 no. 3']);
});

test('subjects begin with the columns that come again, and list articles about the same', async () => {
  await visit(page, `${site.root}zh/index/subjects/`);
  expect(await page.locator('section[aria-labelledby=columns] h3').first().innerText()).toMatch(/^特写\s+草场评论$/);
  expect(await page.locator('section[aria-labelledby=columns] li').count()).toBe(2);
  const about = await entry('碳普惠').locator('li a').allInnerTexts();
  expect(about.toSorted()).toEqual(['临江碳普惠账户突破200万户', '碳普惠，小账怎样算成大账']);
});

test.each(Object.entries(templates).filter(([name]) => name.startsWith('index')))(
  '%s needs no scrolling sideways on a narrow phone',
  async (_, path) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await visit(page, site.root + path);
    const overhang = await page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
    expect(overhang).toBe(0);
  },
);
