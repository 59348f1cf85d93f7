import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { searchEnds } from './page-watch.ts';
import { type StaticServer, serveFolder } from './static-server.ts';

let browser: Browser;
let server: StaticServer;
let page: Page;
beforeAll(async () => {
  browser = await launchChromium();
  server = await serveFolder(inject('site'), { under: '/any/deep/path/' });
});
afterAll(async () => {
  await browser.close();
  await server.close();
});
beforeEach(async () => {
  page = await browser.newPage();
});
afterEach(() => page.close());

async function search(query: string, language = 'zh'): Promise<{ count: number; titles: string[] }> {
  await page.goto(`${server.root}${language}/search/?q=${encodeURIComponent(query)}`);
  expect(await searchEnds(page)).toBe('done');
  return shownResults();
}

async function shownResults(): Promise<{ count: number; titles: string[] }> {
  const count = Number(await page.locator('[data-search-count]').innerText());
  return { count, titles: await page.locator('a[data-search-result]').allInnerTexts() };
}

describe('the search finds exactly what was asked', () => {
  test.each([
    ['a run across words', '次转动，全县', 1],
    ['a run across Latin and digits', 'N7型风机', 1],
    ['a run across bold text', '还有运维两个字', 1],
    ['two characters', '叶片', 1],
    ['a number with its unit', '3.5亿元', 1],
    ['a number of four digits', '编号1042', 1],
    ['characters that do not stand together', '风县', 0],
    ['characters with a comma between them in the text', '转动全县', 0],
    ['the end of one block and the beginning of the next', '记账图1', 0],
    ['a part of a number', '0.5亿元', 0],
  ])('%s', async (_, query, count) => {
    const found = await search(query);
    const own = found.titles.filter((title) => /坡上的风机|短文之/.test(title));
    expect(own.length).toBe(count);
  });

  test('a word of Latin letters by its beginning, in either case', async () => {
    expect((await search('factor', 'en')).titles).toContain('Quiet Channels in Crowded Towns');
    expect((await search('MASTS', 'en')).titles).toEqual(
      expect.arrayContaining(['Quiet Channels in Crowded Towns', 'A Letter on Masts']),
    );
  });

  test('several parts, all of which must stand in the article', async () => {
    expect((await search('上塔 两堵墙')).titles).toEqual(['坡上的风机与坡下的账本']);
    expect((await search('上塔 海圖')).count).toBe(0);
  });

  test('a phrase in quotation marks', async () => {
    expect((await search('"quiet channel"', 'en')).titles).toEqual(['Quiet Channels in Crowded Towns']);
    expect((await search('"channel quiet"', 'en')).count).toBe(0);
  });
});

test('a passage is marked as a whole and leads to its block; the title leads to the article', async () => {
  await search('运叶片的车');
  expect(await page.locator('mark').allInnerTexts()).toEqual(['运叶片的车']);
  await page.locator('mark').click();
  await page.waitForURL('**/zh/meadow-review-2024/wind-on-the-slope/#p4');
  expect(await page.locator('#p4').innerText()).toContain('运叶片的车');
  await page.goBack();
  await searchEnds(page);
  await page.locator('a[data-search-result]').click();
  await page.waitForURL('**/zh/meadow-review-2024/wind-on-the-slope/');
});

test('a result says where and when it was printed', async () => {
  await search('运叶片的车');
  const item = await page.locator('[data-search-list] > li').first().innerText();
  expect(item).toContain('草场评论');
  expect(item).toContain('2024年9月3日');
});

test('the whole count stands above, twenty results are shown, and more on demand; the address keeps it', async () => {
  const { count, titles } = await search('长目录里');
  expect(count).toBe(70);
  expect(titles.length).toBe(20);
  await page.locator('[data-search-more]').click();
  await expect.poll(() => page.locator('a[data-search-result]').count()).toBe(40);
  await page.reload();
  await searchEnds(page);
  expect((await shownResults()).titles.length).toBe(40);
});

test('back and forward go through the questions', async () => {
  await search('重畫海圖');
  await page.locator('main input[name=q]').fill('运叶片的车');
  await page.locator('main input[name=q]').press('Enter');
  await expect.poll(async () => (await shownResults()).titles).toEqual(['坡上的风机与坡下的账本']);
  await page.goBack();
  await expect.poll(async () => (await shownResults()).titles).toEqual(['燈塔與航道']);
  expect(await page.locator('main input[name=q]').inputValue()).toBe('重畫海圖');
});

test('articles of the other language are counted and one click away', async () => {
  await search('风机', 'en');
  expect((await shownResults()).titles).toEqual(['Quiet Channels in Crowded Towns']);
  await page.locator('[data-search-other]').click();
  await page.waitForURL('**/zh/search/?q=*');
  await searchEnds(page);
  expect((await shownResults()).titles).toContain('坡上的风机与坡下的账本');
});

test('the field in the header of a page asks the search page', async () => {
  await page.goto(`${server.root}zh/meadow-review-2024/short-note/`);
  await page.locator('header input[name=q]').fill('信封上写明');
  await page.locator('header input[name=q]').press('Enter');
  await page.waitForURL('**/zh/search/?q=*');
  await searchEnds(page);
  expect((await shownResults()).titles).toEqual(['编后小记']);
});

test('nothing of the index is loaded before something is asked', async () => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${server.root}zh/search/`, { waitUntil: 'networkidle' });
  expect(asked.filter((url) => url.includes('/pagefind/'))).toEqual([]);
  expect(await page.locator('[role=status]').innerText()).toContain('输入');
});

test('no result is a sentence that repeats the question, shown as text', async () => {
  const { count } = await search('<img src=x onerror=alert(1)>查无此语');
  expect(count).toBe(0);
  expect(await page.locator('[role=status]').innerText()).toContain('<img src=x onerror=alert(1)>查无此语');
  expect(await page.locator('main img').count()).toBe(0);
});

test('without JavaScript the search page says what it needs', async () => {
  const plain = await browser.newPage({ javaScriptEnabled: false });
  await plain.goto(`${server.root}zh/meadow-review-2024/short-note/`);
  await plain.locator('header input[name=q]').fill('信封上写明');
  await plain.locator('header button').click();
  expect(plain.url()).toContain('/zh/search/?q=');
  expect(await plain.locator('[role=status]').innerText()).toContain('JavaScript');
  await plain.goto(`${server.root}en/search/`);
  expect(await plain.locator('[role=status]').innerText()).toContain('needs JavaScript');
  await plain.close();
});

describe('when the index cannot be used', () => {
  test('a missing index is told in the language of the page, the question stays, and a retry works', async () => {
    await page.route('**/pagefind/**', (route) => route.fulfill({ status: 404 }));
    await page.goto(`${server.root}en/search/?q=masts`);
    expect(await searchEnds(page)).toBe('failed');
    expect(await page.locator('[role=status]').innerText()).toContain('could not be read');
    expect(await page.locator('main input[name=q]').inputValue()).toBe('masts');
    await page.unroute('**/pagefind/**');
    await page.locator('[data-search-retry]').click();
    await page.waitForSelector('html[data-search=done]');
    expect((await shownResults()).count).toBeGreaterThan(0);
  });

  test('an index that is lost after the first part was read is told too', async () => {
    await page.route('**/*.pf_meta*', (route) => route.fulfill({ status: 500 }));
    await page.goto(`${server.root}zh/search/?q=${encodeURIComponent('备件')}`);
    expect(await searchEnds(page)).toBe('failed');
    expect(await page.locator('[role=status]').innerText()).toContain('没有读到');
  });

  test('a policy that refuses WebAssembly is told', async () => {
    const strict = await serveFolder(inject('site'), { headers: { 'content-security-policy': "default-src 'self'" } });
    await page.goto(`${strict.root}zh/search/?q=${encodeURIComponent('备件')}`);
    expect(await searchEnds(page)).toBe('failed');
    expect(await page.locator('[role=status]').innerText()).toContain('WebAssembly');
    await strict.close();
  });
});
