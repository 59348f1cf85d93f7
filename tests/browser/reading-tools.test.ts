import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { everyAnswer } from '../../scripts/site/host-headers.ts';
import { openSite, visit } from './open-site.ts';
import { watchPage } from './page-watch.ts';

const article = 'zh/meadow-review-2024/wind-on-the-slope/';
const neighbour = 'zh/meadow-review-2024/short-note/';

const site = openSite({ under: '/deep/', headers: everyAnswer });
let context: BrowserContext;
let page: Page;
let complaints: string[];
beforeEach(async () => {
  context = await site.browser.newContext({
    viewport: { width: 1280, height: 500 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  page = await context.newPage();
  complaints = watchPage(page, site.root);
});
afterEach(async () => {
  await context.close();
  expect(complaints).toEqual([]);
});

const clipboard = () => page.evaluate(() => navigator.clipboard.readText());

describe('a citation', () => {
  test('names the article, the address that the page has, and today', async () => {
    await visit(page, site.root + article);
    await page.locator('.cite summary').click();
    const [gbt = '', chicago = '', bibtex = ''] = await page.locator('[data-citation]').allInnerTexts();
    const today = await page.evaluate(() => new Intl.DateTimeFormat('sv').format(new Date()));
    expect(gbt).toContain(`[${today}]. ${site.root}${article}.`);
    expect(chicago).toMatch(/Accessed [A-Z][a-z]+ \d+, \d{4}\./);
    expect(bibtex).toMatch(/^@\w+\{meadow-review-2024-[\w-]+,\n {2}author = /);
  });

  test('is copied by a click, as it stands', async () => {
    await visit(page, site.root + article);
    await page.locator('.cite summary').click();
    await page.locator('.cite button').first().click();
    expect(await clipboard()).toBe(await page.locator('[data-citation]').first().textContent());
  });

  test('of who came to a paragraph points to it', async () => {
    await visit(page, `${site.root + article}#p3`);
    await page.locator('.cite summary').click();
    expect(await page.locator('[data-citation]').first().innerText()).toContain(`${article}#p3`);
  });

  test('can be read without JavaScript', async () => {
    const plain = await (await site.browser.newContext({ javaScriptEnabled: false })).newPage();
    await plain.goto(site.root + article);
    await plain.locator('.cite summary').click();
    expect(await plain.locator('[data-citation]').first().innerText()).toContain('[');
    expect(await plain.locator('.cite button').first().isVisible()).toBe(false);
  });
});

test('a link to the paragraph under the pointer is copied by a click', async () => {
  await visit(page, site.root + article);
  await page.locator('#p2').hover();
  await page.locator('#p2 .paragraph-link').click();
  expect(await clipboard()).toBe(`${site.root + article}#p2`);
  expect(new URL(page.url()).hash).toBe('#p2');
});

describe('who comes back', () => {
  test('is offered the place where the reading stopped', async () => {
    await visit(page, site.root + article);
    await page.locator('#p6').evaluate((block) => block.scrollIntoView());
    await page.waitForFunction(() => (document.getElementById('p6')?.getBoundingClientRect().top ?? 99) < 40);
    await visit(page, `${site.root}zh/`);
    await visit(page, site.root + article);
    const link = page.locator('.resume a');
    expect(await link.getAttribute('href')).toMatch(/^#p[567]$/);
    await link.click();
    expect(new URL(page.url()).hash).toMatch(/^#p[567]$/);
  });

  test('after reading to the end is offered nothing, nor in an article not read', async () => {
    await visit(page, site.root + article);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.waitForFunction(
      () => (document.querySelector('.prose')?.getBoundingClientRect().bottom ?? 9999) < innerHeight,
    );
    for (const path of [neighbour, article]) {
      await visit(page, site.root + path);
      expect(await page.locator('.resume').count()).toBe(0);
    }
  });
});

test('the contents beside the text follow the reading', async () => {
  await visit(page, site.root + article);
  const last = page.locator('.contents.beside a').last();
  await last.click();
  await page.waitForFunction(
    () =>
      [...document.querySelectorAll('.contents.beside a')].findIndex((link) => link.hasAttribute('aria-current')) > 0,
  );
  expect(await page.locator('.contents.beside [aria-current]').count()).toBe(1);
});

async function leaveHelp(): Promise<void> {
  await page.keyboard.press('Escape');
  await page.locator('.shortcuts').waitFor({ state: 'detached' });
}

describe('single keys', () => {
  test('lead through the issue, and are listed under ?', async () => {
    await visit(page, site.root + article);
    await page.keyboard.press('?');
    expect(await page.locator('.shortcuts kbd').allInnerTexts()).toEqual(['/', ']', '[', 'u', 'l', 'c', '?']);
    await leaveHelp();
    await page.keyboard.press('u');
    await page.waitForURL('**/zh/meadow-review-2024/');
  });

  test('are letters in a field, and can be turned off', async () => {
    await visit(page, site.root + article);
    await page.keyboard.press('?');
    await page.locator('.shortcuts input').uncheck();
    await leaveHelp();
    await page.keyboard.press('c');
    expect(await page.locator('.cite').getAttribute('open')).toBeNull();
    await page.keyboard.press('?');
    await page.locator('.shortcuts input').check();
    await leaveHelp();
    await page.keyboard.press('c');
    expect(await page.locator('.cite').getAttribute('open')).toBe('');
  });
});

test('the tools are not printed', async () => {
  await visit(page, site.root + article);
  await page.locator('#p2').hover();
  await page.emulateMedia({ media: 'print' });
  for (const tool of ['.cite', '.progress', '.paragraph-link']) {
    expect(await page.locator(tool).first().isVisible()).toBe(false);
  }
});

describe('footnotes', () => {
  test('stand beside their marks where the window is wide, once, and none covers another', async () => {
    await page.setViewportSize({ width: 1400, height: 700 });
    await visit(page, site.root + article);
    const notes = page.locator('.side-notes > div');
    await notes.first().waitFor();
    expect(await notes.count()).toBe(await page.locator('[data-footnotes] li').count());
    const boxes = await notes.evaluateAll((all) => all.map((note) => note.getBoundingClientRect().toJSON()));
    const text = await page.locator('.prose').evaluate((prose) => prose.getBoundingClientRect().right);
    for (const [at, box] of boxes.entries()) {
      expect(box.left).toBeGreaterThan(text);
      expect(box.right).toBeLessThanOrEqual(1400);
      if (at > 0) expect(box.top).toBeGreaterThanOrEqual(boxes[at - 1].bottom);
    }
    const mark = await page.locator('[data-footnote-ref]').first().boundingBox();
    expect(Math.abs((boxes[0]?.top ?? 0) - (mark?.y ?? 999))).toBeLessThan(30);
  });

  test('stand at the foot alone on a narrow one, and on paper', async () => {
    await page.setViewportSize({ width: 800, height: 700 });
    await visit(page, site.root + article);
    expect(await page.locator('.side-notes').isVisible()).toBe(false);
    await page.setViewportSize({ width: 1400, height: 700 });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.side-notes').isVisible()).toBe(false);
  });
});
