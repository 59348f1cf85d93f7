import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSite, visit } from './open-site.ts';

const site = openSite({ under: '/deep/' });

describe('an article without JavaScript', () => {
  let page: Page;
  beforeEach(async () => {
    page = await site.browser.newPage({ javaScriptEnabled: false });
    await visit(page, `${site.root}zh/meadow-review-2024/wind-on-the-slope/`);
  });
  afterEach(() => page.close());

  test('shows its head, sections, list, quotation, table, caption and notes', async () => {
    const text = (await page.locator('main').innerText()).replace(/\s+/g, ' ');
    for (const part of [
      '特写',
      '坡上的风机与坡下的账本',
      '一个县三年里学到的事',
      '闵以舟',
      '先修路，再立塔',
      '第二笔钱给了排水',
      '图1',
      '修路款分两年拨付',
    ]) {
      expect(text).toContain(part);
    }
    expect(await page.locator('main strong').allInnerTexts()).toEqual(['运维']);
    expect(await page.locator('main table td').allInnerTexts()).toEqual(['2022', '402', '31', '2023', '430', '17']);
    expect(await page.locator('figure figcaption').innerText()).toContain('北坡风机的位置');
  });

  test('numbers its blocks p1, p2, … in reading order without a gap', async () => {
    const ids = (await page.locator('[id]').evaluateAll((all) => all.map((each) => each.id))).filter((id) =>
      /^p\d+$/.test(id),
    );
    expect(ids).toEqual(Array.from({ length: 17 }, (_, at) => `p${at + 1}`));
    expect(await page.locator('#p3').innerText()).toContain('先修路');
    expect(await page.locator('#p6').innerText()).toContain('第二笔钱');
    expect(await page.locator('#p10').innerText()).toContain('祝青禾');
    expect(await page.locator('#p17').innerText()).toContain('手册现有两个版本');
  });

  test('leads from a note to its text and back', async () => {
    const reference = page.locator('sup a').first();
    const target = await reference.getAttribute('href');
    const note = page.locator(target ?? '');
    expect(await note.innerText()).toContain('修路款分两年拨付');
    const back = await note.locator('a[data-footnote-backref]').first().getAttribute('href');
    expect(await page.locator(back ?? '').count()).toBe(1);
    expect(await reference.getAttribute('id')).toBe(back?.slice(1));
  });

  test('leads to its sections, to the next article, to the contents and to the home page', async () => {
    const section = page.locator('nav a', { hasText: '账本的第二页' }).first();
    const place = await section.getAttribute('href');
    expect(await page.locator(place ?? '').innerText()).toContain('账本的第二页');
    await page.locator('a', { hasText: '编后小记' }).first().click();
    expect(await page.locator('h1').innerText()).toBe('编后小记');
    await page.goBack();
    await page.locator('a', { hasText: '草场评论' }).first().click();
    await page.waitForURL((url) => url.pathname === '/deep/zh/meadow-review-2024/');
    await page.locator('a', { hasText: '阅览室' }).first().click();
    await page.waitForURL((url) => url.pathname === '/deep/zh/');
  });

  test('says that lost characters are lost', async () => {
    const lost = page.locator('.lost');
    expect(await lost.innerText()).toBe('\ufffd\ufffd');
    expect(await lost.getAttribute('aria-label')).toContain('2');
  });
});

test('text of the other language or script is marked with its own lang', async () => {
  const page = await site.browser.newPage();
  const langOf = (text: string) =>
    page
      .locator('main a', { hasText: text })
      .first()
      .evaluate((each) => {
        const innermost = [...each.querySelectorAll('*')].find((child) => child.children.length === 0) ?? each;
        return innermost.closest('[lang]')?.getAttribute('lang');
      });
  await visit(page, `${site.root}en/meadow-review-2024/`);
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect(await langOf('编后小记')).toBe('zh-Hans');
  await visit(page, `${site.root}zh/harbour-notes-2023/`);
  expect(await langOf('燈塔與航道')).toBe('zh-Hant');
  await visit(page, `${site.root}zh/signal-papers-2022/`);
  expect(await langOf('A Letter on Masts')).toBe('en');
  await visit(page, `${site.root}zh/harbour-notes-2023/lighthouse/`);
  expect(await page.locator('h1').evaluate((each) => each.closest('[lang]')?.getAttribute('lang'))).toBe('zh-Hant');
  await page.close();
});

test('first words that stand for a lost title are marked as such wherever the article is named', async () => {
  const page = await site.browser.newPage({ javaScriptEnabled: false });
  const asShown = '每到退潮，堤上的人就多起來……';
  await visit(page, `${site.root}zh/harbour-notes-2023/first-words/`);
  expect(await page.locator('h1').innerText()).toBe(asShown);
  expect(await page.locator('main').innerText()).toContain('原文无题');
  for (const [place, times] of [
    ['harbour-notes-2023/', 1],
    // The next article, and another by the same author.
    ['harbour-notes-2023/lighthouse/', 2],
    ['index/authors/', 1],
  ] as const) {
    await visit(page, `${site.root}zh/${place}`);
    const links = await page.locator('a[href*="first-words/"]').filter({ hasText: '每到退潮' }).allInnerTexts();
    expect(links.length, place).toBe(times);
    expect(links.filter((text) => !text.includes(asShown))).toEqual([]);
  }
  await page.close();
});

test('a long list of articles is paged, and every article is on one of its pages', async () => {
  const page = await site.browser.newPage({ javaScriptEnabled: false });
  await visit(page, `${site.root}zh/long-list-2021/`);
  const first = await page.locator('main a', { hasText: '短文之' }).allInnerTexts();
  expect(first.length).toBeLessThan(70);
  await page.locator('nav a[rel=next]').first().click();
  const second = await page.locator('main a', { hasText: '短文之' }).allInnerTexts();
  expect(new Set([...first, ...second]).size).toBe(70);
  await page.close();
});
