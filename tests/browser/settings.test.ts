import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { everyAnswer } from '../../scripts/site/host-headers.ts';
import { openSite, scriptIsThere, visit } from './open-site.ts';

const article = 'zh/meadow-review-2024/wind-on-the-slope/';

const site = openSite({ headers: everyAnswer });
let context: BrowserContext;
let page: Page;
beforeEach(async () => {
  context = await site.browser.newContext({ viewport: { width: 1280, height: 800 } });
  page = await context.newPage();
  await visit(page, site.root + article);
});
afterEach(() => context.close());

async function choose(words: string): Promise<void> {
  await page.locator('.reading-settings summary').click();
  await page.getByText(words, { exact: true }).click();
}

/** How the first paragraph of the text is set, and the ground that it stands on. */
const setting = () =>
  page.evaluate(() => {
    const style = getComputedStyle(document.querySelector('.prose > p') as Element);
    return {
      size: Number.parseFloat(style.fontSize),
      width: (document.querySelector('.prose') as HTMLElement).clientWidth,
      edges: style.textAlign,
      ground: getComputedStyle(document.documentElement).backgroundColor,
    };
  });

test.each([
  ['大', 'size', (before: number, after: number) => after > before],
  ['小', 'size', (before: number, after: number) => after < before],
  ['短', 'width', (before: number, after: number) => after < before],
  ['长', 'width', (before: number, after: number) => after > before],
] as const)('%s changes the %s', async (words, what, isRight) => {
  const before = await setting();
  await choose(words);
  const after = await setting();
  expect(isRight(before[what], after[what]), `${before[what]} → ${after[what]}`).toBe(true);
});

test('edges and theme can be chosen against language and system', async () => {
  const before = await setting();
  await choose('不齐');
  expect((await setting()).edges).toBe('start');
  await page.keyboard.press('Escape');
  await choose('夜');
  expect((await setting()).ground).not.toBe(before.ground);
});

test('the bar of the browser has the colour of the paper, also against the system', async () => {
  const barColour = () =>
    page.evaluate(() => {
      const metas = [...document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')];
      const probe = document.createElement('p');
      probe.style.color = metas.find(({ media }) => matchMedia(media).matches)?.content ?? '';
      document.body.append(probe);
      const { color } = getComputedStyle(probe);
      probe.remove();
      return color;
    });
  expect(await barColour()).toBe(await ground());
  await choose('夜');
  expect(await barColour()).toBe(await ground());
  await visit(page, `${site.root}en/`);
  expect(await barColour()).toBe(await ground());
});

test('a choice holds on the next page from its first paint on', async () => {
  await choose('夜');
  const night = (await setting()).ground;
  await page.route('**/_astro/*.js', (route) => route.abort());
  await page.goto(`${site.root}en/`);
  expect(await ground()).toBe(night);
});

const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

test('pages that are open follow', async () => {
  const other = await context.newPage();
  await visit(other, `${site.root}zh/`);
  await choose('夜');
  await other.waitForFunction(() => document.documentElement.dataset.theme === 'night');
});

test('works by keyboard, and Escape leaves it', async () => {
  const summary = page.locator('.reading-settings summary');
  await summary.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('day');
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
});

test('what something else kept under the name does no harm', async () => {
  await page.evaluate(() => localStorage.setItem('reading-room-settings', '{"theme":"<img>","size":7,"edges":null}'));
  await page.reload();
  await scriptIsThere(page);
  expect(await page.evaluate(() => ({ ...document.documentElement.dataset }))).toEqual({ script: 'ready' });
});

test('prints on white whatever was chosen, and is not there without JavaScript', async () => {
  await choose('夜');
  await page.emulateMedia({ media: 'print' });
  expect(await ground()).toBe('rgb(255, 255, 255)');
  const plain = await (await site.browser.newContext({ javaScriptEnabled: false })).newPage();
  await plain.goto(site.root + article);
  expect(await plain.locator('.reading-settings').isVisible()).toBe(false);
});
