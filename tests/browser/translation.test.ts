import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSite, scriptIsThere, visit } from './open-site.ts';
import { searchEnds, watchPage } from './page-watch.ts';

const article = 'meadow-review-2024/wind-on-the-slope/';

const site = openSite({ under: '/deep/' });

const views = [
  ['zh', `zh/${article}`],
  ['en', `en/${article}`],
  ['both, zh first', `zh/${article}parallel/`],
  ['both, en first', `en/${article}parallel/`],
] as const;

/** The language of the nearest element that declares one, for the first text of each block. */
const blockLanguages = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('[id^="p"]')]
      .filter(({ id }) => /^p\d+$/.test(id))
      .map((block) => {
        const pairs = block.classList.contains('pair') ? [...block.children] : [block];
        return pairs.map((each) => each.closest('[lang]')?.getAttribute('lang') ?? '');
      }),
  );

describe('without JavaScript', () => {
  let page: Page;
  beforeEach(async () => {
    page = await site.browser.newPage({ javaScriptEnabled: false });
  });
  afterEach(() => page.close());

  test.each(views)('the view %s has every block under its id, once', async (_, path) => {
    await visit(page, site.root + path);
    const all = await page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id));
    expect(new Set(all).size).toBe(all.length);
    expect(all.filter((id) => /^p\d+$/.test(id))).toEqual(Array.from({ length: 17 }, (_, at) => `p${at + 1}`));
  });

  test.each(views)('the view %s leads to the three views, and says which one it is', async (_, path) => {
    await visit(page, site.root + path);
    const links = page.locator('nav.views a');
    const language = path.slice(0, 2);
    expect(await links.evaluateAll((all) => all.map((each) => (each as HTMLAnchorElement).href))).toEqual(
      [`zh/${article}`, `en/${article}`, `${language}/${article}parallel/`].map((to) => site.root + to),
    );
    expect(
      await page
        .locator('nav.views a[aria-current=page]')
        .evaluateAll((all) => all.map((each) => (each as HTMLAnchorElement).href)),
    ).toEqual([site.root + path]);
  });

  test('the language link of the header leads to the same article, in the same view', async () => {
    await visit(page, `${site.root}zh/${article}`);
    await page.locator('.site-links a[hreflang=en]').click();
    await page.waitForURL(`${site.root}en/${article}`);
    await visit(page, `${site.root}en/${article}parallel/`);
    await page.locator('.site-links a[hreflang=zh-Hans]').click();
    await page.waitForURL(`${site.root}zh/${article}parallel/`);
  });

  test('a passage can be linked to in every view', async () => {
    for (const [, path] of views) {
      await visit(page, `${site.root}${path}#p12`);
      expect(await page.locator('#p12').innerText()).toMatch(/第二页写的是人|On the second page/);
      expect(await page.locator('#p12').evaluate((each) => each.matches(':target'))).toBe(true);
    }
  });

  test('a translation shows head, text, list, table, caption and notes in its language', async () => {
    await visit(page, `${site.root}en/${article}`);
    const text = (await page.locator('main').innerText()).replace(/\s+/g, ' ');
    for (const part of [
      'Feature',
      'Turbines on the Slope',
      'Min Yizhou and Zhu Qinghe',
      'Roads first, then towers',
      'the second went to drainage',
      'Figure 1',
      'two yearly parts',
      'Notes',
      '3 September 2024',
    ]) {
      expect(text).toContain(part);
    }
    expect(await page.locator('main table th').allInnerTexts()).toEqual(['Year', 'Climbs', 'Days at rest']);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  test('each block that is not reviewed is marked with its state, and explains its mark', async () => {
    await visit(page, `${site.root}en/${article}`);
    const marked = await page
      .locator('[data-state]')
      .evaluateAll((all) =>
        all.map((each) => [
          each.id || each.className,
          each.getAttribute('data-state'),
          each.querySelector('.state')?.getAttribute('aria-label'),
        ]),
      );
    const machine = 'Translated by machine, not reviewed';
    expect(marked).toEqual([
      ['subtitle', 'machine', machine],
      ['p2', 'machine', machine],
      ['p4', 'outdated', 'The original has changed since this was translated'],
      ['p7', 'machine', machine],
      ['p11', 'missing', 'Not translated yet; this is the original'],
      ['p12', 'machine', machine],
      ['p15', 'missing', 'Not translated yet; this is the original'],
      ['p17', 'machine', machine],
    ]);
    for (const mark of await page.locator('.state').all()) {
      const box = await mark.boundingBox();
      expect(box && box.x >= 0 && box.width > 0 && box.height > 8).toBe(true);
    }
  });

  test('the head of the article says how far it is translated, and leads to the original', async () => {
    await visit(page, `${site.root}en/${article}`);
    const note = page.locator('.translation-note');
    expect(await note.innerText()).toMatch(
      /of 24 passages, 16 reviewed, 5 .*machine.*, 1 outdated.* and 2 not translated/,
    );
    await note.locator('a').click();
    await page.waitForURL(`${site.root}zh/${article}`);
    expect(await page.locator('.translation-note').count()).toBe(0);
    await visit(page, `${site.root}zh/signal-papers-2022/quiet-channels/`);
    expect((await page.locator('.translation-note').innerText()).trim()).toBe('译自英语。 阅读原文');
    expect(await page.locator('[data-state]').count()).toBe(0);
  });

  test('every run of text is in its language', async () => {
    await visit(page, `${site.root}en/${article}`);
    const single = await blockLanguages(page);
    expect(single.flatMap(([lang], at) => (lang === 'zh-Hans' ? [at + 1] : []))).toEqual([11, 15]);
    expect(new Set(single.flat())).toEqual(new Set(['en', 'zh-Hans']));
    await visit(page, `${site.root}zh/${article}parallel/`);
    expect(await blockLanguages(page)).toEqual(Array.from({ length: 17 }, () => ['zh-Hans', 'en']));
    await visit(page, `${site.root}en/${article}parallel/`);
    expect(await blockLanguages(page)).toEqual(Array.from({ length: 17 }, () => ['en', 'zh-Hans']));
  });

  test.each(views)('no Chinese character of the view %s stands in a run of English', async (_, path) => {
    await visit(page, site.root + path);
    const wrong = await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const lang = node.parentElement?.closest('[lang]')?.getAttribute('lang');
        if (lang === 'en' && /\p{Script=Han}/u.test(node.textContent ?? '')) found.push(node.textContent ?? '');
      }
      return found;
    });
    expect(wrong).toEqual([]);
  });

  test('lists show the translated title, and how far it is translated; else the original’s, and that there is no other', async () => {
    await visit(page, `${site.root}en/meadow-review-2024/`);
    const entries = page.locator('.entry');
    expect(await entries.nth(0).innerText()).toMatch(/Turbines on the Slope[\s\S]*91% translated, 66% reviewed/);
    expect(await entries.nth(0).locator('[lang]').count()).toBe(0);
    expect(await entries.nth(1).innerText()).toMatch(/编后小记[\s\S]*in Chinese only/);
    expect(await entries.nth(1).locator('a').getAttribute('lang')).toBe('zh-Hans');
    await visit(page, `${site.root}zh/signal-papers-2022/`);
    expect(await entries.nth(0).innerText()).toMatch(/闹市里的静默信道/);
    expect(await entries.nth(0).innerText()).not.toMatch(/已译|仅有/);
    expect(await entries.nth(1).innerText()).toMatch(/A Letter on Masts[\s\S]*仅有英语版/);
  });

  test('an article that is not translated has one page, and its language link leads to the issue', async () => {
    const answer = await visit(page, `${site.root}en/meadow-review-2024/short-note/`);
    expect(answer?.status()).toBe(404);
    await visit(page, `${site.root}zh/meadow-review-2024/short-note/`);
    expect(await page.locator('nav.views').count()).toBe(0);
    await page.locator('.site-links a[hreflang=en]').click();
    await page.waitForURL(`${site.root}en/meadow-review-2024/`);
  });

  test('a note of either language leads to its own text and back', async () => {
    await visit(page, `${site.root}zh/${article}parallel/`);
    for (const [lang, text] of [
      ['zh-Hans', '手册现有两个版本'],
      ['en', 'There are two editions'],
    ] as const) {
      const reference = page.locator(`#p12 [lang="${lang}"] sup a`);
      const note = page.locator(`[id="${(await reference.getAttribute('href'))?.slice(1)}"]`);
      expect(await note.innerText()).toContain(text);
      const back = page.locator(`#p17 [lang="${lang}"] a[data-footnote-backref]`);
      expect((await back.getAttribute('href'))?.slice(1)).toBe(await reference.getAttribute('id'));
    }
  });
});

describe('side by side', () => {
  const textTops = (page: Page, id: string) =>
    page.locator(`#${id}`).evaluate((pair) => [...pair.children].map((each) => each.getBoundingClientRect().top));
  const textLefts = (page: Page, id: string) =>
    page.locator(`#${id}`).evaluate((pair) => [...pair.children].map((each) => each.getBoundingClientRect().left));

  test.each([768, 1440])('both texts of every block begin on one line on a window %i wide', async (width) => {
    const page = await site.browser.newPage({ viewport: { width, height: 900 } });
    await visit(page, `${site.root}zh/${article}parallel/`);
    for (let at = 1; at <= 17; at++) {
      const [first = 0, second = 1] = await textTops(page, `p${at}`);
      expect(Math.abs(first - second)).toBeLessThan(0.5);
      const [left = 0, right = 0] = await textLefts(page, `p${at}`);
      expect(right - left).toBeGreaterThan(width / 4);
    }
    await page.close();
  });

  test('on a narrow window one stands under the other, in the order of the address', async () => {
    const page = await site.browser.newPage({ viewport: { width: 360, height: 740 } });
    for (const [path, first] of [
      [`zh/${article}parallel/`, 'zh-Hans'],
      [`en/${article}parallel/`, 'en'],
    ] as const) {
      await visit(page, site.root + path);
      for (const id of ['p1', 'p3', 'p5', 'p9', 'p13', 'p16']) {
        const [above = 0, below = 0] = await textTops(page, id);
        expect(below).toBeGreaterThan(above);
        expect(await page.locator(`#${id} > [lang]`).first().getAttribute('lang')).toBe(first);
      }
    }
    await page.close();
  });

  test('on paper they stand side by side, and nothing of the site is printed', async () => {
    const page = await site.browser.newPage({ viewport: { width: 700, height: 900 } });
    await visit(page, `${site.root}en/${article}parallel/`);
    await page.emulateMedia({ media: 'print' });
    const [first = 0, second = 1] = await textTops(page, 'p1');
    expect(first).toBe(second);
    expect(await page.locator('nav.views').isVisible()).toBe(false);
    await page.close();
  });
});

describe('the way from one view to another keeps the place', () => {
  let page: Page;
  let complaints: string[];
  beforeEach(async () => {
    page = await site.browser.newPage({ viewport: { width: 800, height: 500 }, reducedMotion: 'reduce' });
    complaints = watchPage(page, site.root);
  });
  afterEach(async () => {
    await page.close();
    expect(complaints).toEqual([]);
  });

  /** Scrolls so that the block stands at the top of the window, and follows a link without scrolling back to it. */
  async function followFrom(id: string, link: string, to: string) {
    await scriptIsThere(page);
    await page.locator(`#${id}`).evaluate((block) => window.scrollTo(0, block.getBoundingClientRect().top + scrollY));
    await page.locator(link).dispatchEvent('click');
    await page.waitForURL(site.root + to);
  }
  const topBlock = () =>
    page.evaluate(() => {
      const blocks = [...document.querySelectorAll('[id^="p"]')].filter(({ id }) => /^p\d+$/.test(id));
      return blocks.find((block) => block.getBoundingClientRect().bottom > 24)?.id;
    });

  test('through all views, by the links of the article and of the header', async () => {
    await visit(page, `${site.root}zh/${article}`);
    await followFrom('p7', 'nav.views a >> nth=1', `en/${article}#p7`);
    expect(await page.locator('#p7').isVisible()).toBe(true);
    await followFrom('p8', 'nav.views a >> nth=2', `en/${article}parallel/#p8`);
    await followFrom('p12', '.site-links a[hreflang=zh-Hans]', `zh/${article}parallel/#p12`);
    await page.waitForFunction(() => scrollY > 0);
    expect(['p11', 'p12']).toContain(await topBlock());
  });

  test('of the address, while its passage is in the window', async () => {
    await visit(page, `${site.root}zh/${article}#p12`);
    await page.locator('nav.views a >> nth=1').dispatchEvent('click');
    await page.waitForURL(`${site.root}en/${article}#p12`);
  });

  test('from a hit of the search', async () => {
    await visit(page, `${site.root}en/search/?q=vegetable`);
    await searchEnds(page);
    await page.locator('.search-passages a').first().click();
    await page.waitForURL((url) => url.pathname.endsWith(`/en/${article}`) && url.hash === '#p4');
    await scriptIsThere(page);
    await page.locator('nav.views a >> nth=2').dispatchEvent('click');
    await page.waitForURL(`${site.root}en/${article}parallel/#p4`);
  });

  test('and at the head of the article there is none to keep', async () => {
    await visit(page, `${site.root}zh/${article}`);
    await page.locator('nav.views a >> nth=1').click();
    await page.waitForURL(`${site.root}en/${article}`);
  });

  test('also when the link is opened in another window, or its address copied', async () => {
    await visit(page, `${site.root}zh/${article}`);
    await page.locator('#p8').evaluate((block) => window.scrollTo(0, block.getBoundingClientRect().top + scrollY));
    const link = page.locator('.site-links a[hreflang=en]');
    await link.dispatchEvent('contextmenu');
    expect(await link.evaluate((each) => (each as HTMLAnchorElement).hash)).toBe('#p8');
  });
});

describe('the search', () => {
  const titles = async (page: Page, language: string, query: string) => {
    await visit(page, `${site.root}${language}/search/?q=${encodeURIComponent(query)}`);
    expect(await searchEnds(page)).toBe('done');
    return page.locator('a[data-search-result]').allInnerTexts();
  };

  test('has translations in the index of their language, without what they show of the original', async () => {
    const page = await site.browser.newPage();
    expect(await titles(page, 'en', 'vegetable plots')).toEqual(['Turbines on the Slope, Ledgers Below']);
    expect(await titles(page, 'zh', '闹市里的静默')).toEqual(['闹市里的静默信道']);
    expect(await titles(page, 'en', '缺的是备件')).toEqual([]);
    expect(await titles(page, 'en', '账本的第二页')).toEqual([]);
    await page.close();
  });

  test('has each article once in a language: the view side by side is in no index', async () => {
    const page = await site.browser.newPage();
    expect(await titles(page, 'zh', '拆了两堵墙')).toEqual(['坡上的风机与坡下的账本']);
    await page.close();
  });
});
