import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { contentSecurityPolicy } from '../../scripts/site/host-headers.ts';
import { indexPages } from '../../scripts/site/index-pages.ts';
import { openSite, visit } from './open-site.ts';
import { searchEnds } from './page-watch.ts';
import { serveFolder } from './static-server.ts';

const site = openSite({ under: '/any/deep/path/' });
let page: Page;
beforeEach(async () => {
  // What a service worker keeps would stand in for what a test takes away.
  page = await site.browser.newPage({ serviceWorkers: 'block' });
});
afterEach(() => page.close());

/** A small machine that runs other things besides may take seconds for a first search. */
const eventually = <T>(read: () => T) => expect.poll(read, { timeout: 20_000 });

async function search(query: string, language = 'zh'): Promise<{ count: number; titles: string[] }> {
  await visit(page, `${site.root}${language}/search/?q=${encodeURIComponent(query)}`);
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
    ['one character', '塔', 1],
    ['a number with its unit', '3.5亿元', 1],
    ['a number of four digits', '编号1042', 1],
    ['full-width letters and digits', 'Ｎ７型风机', 1],
    ['traditional characters for simplified ones', '運葉片的車', 1],
    ['characters that do not stand together', '风县', 0],
    ['characters with a comma between them in the text', '转动全县', 0],
    ['the end of one block and the beginning of the next', '记账图1', 0],
    ['a part of a number', '0.5亿元', 0],
  ])('%s', async (_, query, count) => {
    const found = await search(query);
    const own = found.titles.filter((title) => /坡上的风机|短文之/.test(title));
    expect(own.length).toBe(count);
  });

  test('simplified characters for traditional ones; the passage stands as it was printed', async () => {
    expect((await search('重画海图')).titles).toEqual(['燈塔與航道']);
    expect(await page.locator('[data-search-list] mark').allInnerTexts()).toContain('重畫海圖');
  });

  test('a word of Latin letters by its beginning, in either case', async () => {
    expect((await search('factor', 'en')).titles).toContain('Quiet Channels in Crowded Towns');
    expect((await search('MASTS', 'en')).titles).toEqual(
      expect.arrayContaining(['Quiet Channels in Crowded Towns', 'A Letter on Masts']),
    );
    expect((await search('factoryish', 'en')).count).toBe(0);
    expect((await search('actor', 'en')).count).toBe(0);
  });

  test('several parts, all of which must stand in the article', async () => {
    expect((await search('上塔 两堵墙')).titles).toEqual(['坡上的风机与坡下的账本']);
    expect((await search('上塔 海圖')).count).toBe(0);
  });

  test('a part that must not stand in it', async () => {
    const all = await search('编号10', 'zh');
    expect(all.count).toBe(0);
    expect((await search('长目录里 -编号1042')).count).toBe(69);
    expect((await search('masts -"quiet channel"', 'en')).titles).toEqual(['A Letter on Masts']);
  });

  test('a phrase in quotation marks', async () => {
    expect((await search('"quiet channel"', 'en')).titles).toEqual(['Quiet Channels in Crowded Towns']);
    expect((await search('"channel quiet"', 'en')).count).toBe(0);
    expect((await search('"quiet chan"', 'en')).count).toBe(0);
  });
});

test('an article that has it in its title comes before one that has it in its text', async () => {
  const { titles } = await search('风机');
  expect(titles[0]).toContain('风机');
});

test('where nothing matches exactly, articles with all the words are offered, and not counted', async () => {
  const { count, titles } = await search('账本叶片');
  expect({ count, titles }).toEqual({ count: 0, titles: [] });
  expect(await page.locator('[role=status]').innerText()).toContain('全部词语');
  expect(await page.locator('a[data-search-near]').allInnerTexts()).toEqual(['坡上的风机与坡下的账本']);
});

test('a passage is marked as a whole and leads to its block, where it is marked again; the title leads to the article', async () => {
  await search('运叶片的车');
  expect(await page.locator('mark').allInnerTexts()).toEqual(['运叶片的车']);
  await page.locator('mark').click();
  await page.waitForURL('**/zh/meadow-review-2024/wind-on-the-slope/?*#p4');
  expect(await page.locator('#p4').innerText()).toContain('运叶片的车');
  await page.waitForSelector('.mark-bar');
  const marked = () => page.evaluate(() => [...(CSS.highlights.get('found-now') ?? [])].map(String));
  expect(await marked()).toEqual(['运叶片的车']);
  expect(await page.locator('#p4 mark').count()).toBe(0);
  await page.keyboard.press('Escape');
  expect(await page.locator('.mark-bar').count()).toBe(0);
  await page.goBack();
  await searchEnds(page);
  await page.locator('a[data-search-result]').click();
  await page.waitForURL('**/zh/meadow-review-2024/wind-on-the-slope/');
});

test('keys go from one marked place to the next and back, over bold text too', async () => {
  await visit(page, `${site.root}zh/meadow-review-2024/wind-on-the-slope/?mark=${encodeURIComponent('風機')}`);
  const status = page.locator('.mark-bar [role=status]');
  await page.waitForSelector('.mark-bar');
  const total = Number(/共 (\d+) 处/.exec(await status.innerText())?.[1]);
  expect(total).toBeGreaterThan(1);
  expect(await status.innerText()).toContain('第 1 处');
  await page.keyboard.press('n');
  expect(await status.innerText()).toContain('第 2 处');
  await page.keyboard.press('p');
  await page.keyboard.press('p');
  expect(await status.innerText()).toContain(`第 ${total} 处`);
  await visit(
    page,
    `${site.root}zh/meadow-review-2024/wind-on-the-slope/?mark=${encodeURIComponent('还有运维两个字')}`,
  );
  await page.waitForSelector('.mark-bar');
  expect(await page.evaluate(() => [...(CSS.highlights.get('found') ?? [])].map(String))).toEqual(['还有运维两个字']);
});

describe('filters', () => {
  test('limit the results, say how many each would leave, and stand in the address', async () => {
    await search('的');
    const all = (await shownResults()).count;
    const year = page.locator('[data-search-filter=year]');
    const options = await year.locator('option').allInnerTexts();
    const [label = '', left = ''] =
      /^2024年（(\d+)）$/.exec(options.find((text) => text.startsWith('2024')) ?? '') ?? [];
    await year.selectOption({ label });
    await eventually(async () => (await shownResults()).count).toBe(Number(left));
    expect(Number(left)).toBeLessThan(all);
    expect(page.url()).toContain('year=2024');
    await page.reload();
    await searchEnds(page);
    expect((await shownResults()).count).toBe(Number(left));
    await page.goBack();
    await eventually(async () => (await shownResults()).count).toBe(all);
  });

  test('tell traditional from simplified text', async () => {
    await search('的');
    await page.locator('[data-search-filter=sort]').selectOption('date');
    expect(page.url()).toContain('sort=date');
    await visit(page, `${site.root}zh/search/?q=${encodeURIComponent('的')}&lang=zh-Hant`);
    await searchEnds(page);
    expect((await shownResults()).titles.toSorted()).toEqual(['每到退潮，堤上的人就多起來……', '燈塔與航道']);
  });

  test('a limit that leaves nothing says so, and can be taken back', async () => {
    await visit(page, `${site.root}zh/search/?q=${encodeURIComponent('叶片')}&year=1905`);
    await searchEnds(page);
    expect((await shownResults()).count).toBe(0);
    expect(await page.locator('[role=status]').innerText()).toContain('所选范围');
    await page.getByRole('button', { name: '不限范围' }).click();
    await eventually(async () => (await shownResults()).count).toBeGreaterThan(0);
  });
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
  await eventually(() => page.locator('a[data-search-result]').count()).toBe(40);
  expect(page.url()).toContain('page=2');
  await page.reload();
  await searchEnds(page);
  expect((await shownResults()).titles.length).toBe(40);
});

test('back and forward go through the questions', async () => {
  await search('重畫海圖');
  await page.locator('main input[name=q]').fill('运叶片的车');
  await page.locator('main input[name=q]').press('Enter');
  await eventually(async () => (await shownResults()).titles).toEqual(['坡上的风机与坡下的账本']);
  await page.goBack();
  await eventually(async () => (await shownResults()).titles).toEqual(['燈塔與航道']);
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

test('results follow the typing, and nothing is searched while an input method composes', async () => {
  await visit(page, `${site.root}zh/search/`);
  const field = page.locator('main input[name=q]');
  await field.pressSequentially('运叶片');
  await eventually(async () => (await shownResults()).titles).toEqual(['坡上的风机与坡下的账本']);
  expect(new URL(page.url()).searchParams.get('q')).toBe('运叶片');
  await field.evaluate((input: HTMLInputElement) => {
    input.dispatchEvent(new CompositionEvent('compositionstart'));
    input.value = 'hai';
    input.dispatchEvent(new InputEvent('input', { isComposing: true }));
  });
  await page.waitForTimeout(400);
  expect((await shownResults()).titles).toEqual(['坡上的风机与坡下的账本']);
  await field.evaluate((input: HTMLInputElement) => {
    input.value = '海圖';
    input.dispatchEvent(new CompositionEvent('compositionend'));
  });
  await eventually(async () => (await shownResults()).titles).toEqual(['燈塔與航道']);
});

describe('the dialog', () => {
  const options = () => page.locator('dialog [role=option]');
  const typed = async (text: string) => {
    await page.locator('dialog input').fill(text);
    await eventually(() => page.locator('dialog [role=status]').innerText()).toContain('篇文章');
  };

  test.each(['/', 'Control+k', 'Meta+k'])('opens by %s, and results are chosen by the arrow keys', async (keys) => {
    await visit(page, `${site.root}zh/meadow-review-2024/short-note/`);
    await page.keyboard.press(keys);
    await typed('运叶片的车');
    expect(await page.locator('dialog mark').allInnerTexts()).toEqual(['运叶片的车']);
    await page.keyboard.press('ArrowDown');
    const active = await page.locator('dialog input').getAttribute('aria-activedescendant');
    expect(await page.locator(`#${active}`).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/zh/meadow-review-2024/wind-on-the-slope/?*#p4');
  });

  test('opens from the field in the header with what stands there; Escape gives it back', async () => {
    await visit(page, `${site.root}zh/`);
    await page.locator('header input[name=q]').fill('叶片');
    await page.locator('header input[name=q]').click();
    await eventually(() => page.locator('dialog input').inputValue()).toBe('叶片');
    await typed('信封上写明');
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await eventually(() => page.locator('header input[name=q]').inputValue()).toBe('信封上写明');
  });

  test('Enter leads to the search page, and the last searches are kept in this browser', async () => {
    await visit(page, `${site.root}zh/meadow-review-2024/short-note/`);
    await page.keyboard.press('/');
    await typed('长目录里');
    expect(await options().last().innerText()).toContain('70');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/zh/search/?q=*');
    await searchEnds(page);
    expect((await shownResults()).count).toBe(70);
    await visit(page, `${site.root}zh/`);
    await page.keyboard.press('/');
    await eventually(() => options().allInnerTexts()).toEqual(['长目录里']);
    await options().first().click();
    expect(await page.locator('dialog input').inputValue()).toBe('长目录里');
    await page.locator('dialog input').fill('');
    await page.getByRole('button', { name: '清除' }).click();
    await eventually(() => options().count()).toBe(0);
  });

  test('searching goes on where the browser keeps nothing', async () => {
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await visit(page, `${site.root}zh/`);
    await page.keyboard.press('/');
    await typed('运叶片的车');
    await page.evaluate(() => {
      for (const link of document.querySelectorAll('dialog a')) link.removeAttribute('href');
    });
    await options().first().click();
    expect(await page.locator('dialog [role=status]').innerText()).toContain('存储');
  });

  test('says what fails, and a retry searches again for what was typed', async () => {
    await page.route('**/pagefind/**', (route) => route.fulfill({ status: 404 }));
    await visit(page, `${site.root}en/`);
    await page.keyboard.press('/');
    await page.locator('dialog input').fill('masts');
    await eventually(() => page.locator('dialog [role=status]').innerText()).toContain('could not be read');
    await page.unroute('**/pagefind/**');
    await page.getByRole('button', { name: 'Try again' }).click();
    await eventually(() => page.locator('dialog [role=status]').innerText()).toContain('articles');
    expect(await page.locator('dialog input').inputValue()).toBe('masts');
  });
});

test('the field in the header of a page asks the search page', async () => {
  await visit(page, `${site.root}zh/meadow-review-2024/short-note/`);
  await page.locator('header input[name=q]').fill('信封上写明');
  await page.locator('header input[name=q]').press('Enter');
  await page.waitForURL('**/zh/search/?q=*');
  await searchEnds(page);
  expect((await shownResults()).titles).toEqual(['编后小记']);
});

test('before the reader searches, a page loads less than 3 KB of the search', async () => {
  const loaded = new Map<string, number>();
  page.on('response', async (response) => {
    const name = response.url().split('/').at(-1) ?? '';
    if (/^(SitePage|start-search-page|dialog|search|typing|mark-phrases).*\.js$/.test(name))
      loaded.set(name, gzipSync(await response.body()).length);
  });
  for (const path of ['zh/meadow-review-2024/short-note/', 'zh/search/']) {
    await page.goto(site.root + path, { waitUntil: 'networkidle' });
    expect(loaded.size).toBeGreaterThan(0);
    expect([...loaded.values()].reduce((sum, size) => sum + size, 0)).toBeLessThan(3072);
  }
});

test('nothing of the index is loaded before something is asked', async () => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${site.root}zh/search/`, { waitUntil: 'networkidle' });
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
  const plain = await site.browser.newPage({ javaScriptEnabled: false });
  await plain.goto(`${site.root}zh/meadow-review-2024/short-note/`);
  await plain.locator('header input[name=q]').fill('信封上写明');
  await plain.locator('header button').click();
  await plain.waitForURL((url) => url.pathname.endsWith('/zh/search/') && url.searchParams.has('q'));
  expect(await plain.locator('.search-status').filter({ visible: true }).innerText()).toContain('JavaScript');
  await plain.goto(`${site.root}en/search/`);
  expect(await plain.locator('.search-status').filter({ visible: true }).innerText()).toContain('needs JavaScript');
  await plain.close();
});

describe('an index in parts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'reading-room-parts-'));
  const inParts = openSite({}, () => {
    cpSync(inject('site'), folder, { recursive: true });
    rmSync(join(folder, 'pagefind'), { recursive: true });
    return folder;
  });
  beforeAll(async () => {
    await indexPages(folder, () => {}, 2);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(['的', '叶片', 'N7型风机', '運葉片的車', '1042', 'factor', 'm', 'a letter'])(
    'finds for %s what one index finds',
    async (query) => {
      const whole = await search(query);
      await visit(page, `${inParts.root}zh/search/?q=${encodeURIComponent(query)}`);
      expect(await searchEnds(page)).toBe('done');
      expect(await shownResults()).toEqual(whole);
    },
  );

  test('has a part for each two articles', () => {
    const { articles } = JSON.parse(readFileSync(join(folder, 'pagefind/summary.json'), 'utf8'));
    expect(articles).toBeGreaterThan(4);
    expect(existsSync(join(folder, `pagefind/part-${Math.ceil(articles / 2)}/pagefind-entry.json`))).toBe(true);
  });
});

test.each([
  ['in a worker', contentSecurityPolicy, 1],
  ['in the page where workers are refused', `${contentSecurityPolicy}; worker-src 'none'`, 0],
])('a large library is searched %s', async (_, policy, workers) => {
  const strict = await serveFolder(inject('site'), { headers: { 'content-security-policy': policy } });
  await page.route('**/pagefind/summary.json', async (route) => {
    const summary = await (await route.fetch()).json();
    await route.fulfill({ json: { ...summary, articles: 100_000, articlesInPart: 100_000 } });
  });
  await visit(page, `${strict.root}zh/search/?q=${encodeURIComponent('运叶片的车')}`);
  expect(await searchEnds(page)).toBe('done');
  expect((await shownResults()).titles).toEqual(['坡上的风机与坡下的账本']);
  expect(page.workers().length).toBe(workers);
  // What the worker has of a result is there as long as the list may show it again.
  await visit(page, `${strict.root}zh/search/?q=${encodeURIComponent('的')}`);
  await searchEnds(page);
  const { count } = await shownResults();
  const tools = await page.context().newCDPSession(page);
  await tools.send('HeapProfiler.collectGarbage');
  await page.locator('[data-search-filter=sort]').selectOption('date');
  await page.waitForURL('**sort=date*');
  expect(await searchEnds(page)).toBe('done');
  expect((await shownResults()).count).toBe(count);
  await strict.close();
});

describe('when the index cannot be used', () => {
  test('a missing index is told in the language of the page, the question stays, and a retry works', async () => {
    await page.route('**/pagefind/**', (route) => route.fulfill({ status: 404 }));
    await visit(page, `${site.root}en/search/?q=masts`);
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
    await visit(page, `${site.root}zh/search/?q=${encodeURIComponent('备件')}`);
    expect(await searchEnds(page)).toBe('failed');
    expect(await page.locator('[role=status]').innerText()).toContain('没有读到');
  });

  test.each([
    ['missing', '', 404],
    ['cut off', 'cut', 200],
  ])('a part of the index that is %s is told, instead of finding nothing', async (_, part, status) => {
    await page.route('**/*.pf_index', async (route) => {
      const response = await route.fetch();
      const body = await response.body();
      await route.fulfill({ status, body: part === 'cut' ? body.subarray(0, body.length / 2) : '' });
    });
    await visit(page, `${site.root}zh/search/?q=${encodeURIComponent('备件')}`);
    expect(await searchEnds(page)).toBe('failed');
    expect(await page.locator('[role=status]').innerText()).toContain('没有读到');
  });

  test('an index of another build than the one that was opened is told', async () => {
    await search('备件');
    await page.route('**/pagefind/summary.json', (route) => route.fulfill({ json: { build: 'another', articles: 1 } }));
    await page.route('**/*.pf_*', (route) => route.fulfill({ status: 404 }));
    await page.locator('main input[name=q]').fill('燈塔');
    await eventually(() => page.locator('[role=status]').innerText()).toContain('重新发布');
    expect(await page.locator('main input[name=q]').inputValue()).toBe('燈塔');
  });

  test('without a network, what was read before is still found', async () => {
    await search('运叶片的车');
    await page.context().setOffline(true);
    await page.locator('main input[name=q]').fill('叶片的车');
    await eventually(() => page.locator('[role=status]').innerText()).toContain('共 1 篇');
    await page.locator('main input[name=q]').fill('燈塔與航道');
    await eventually(() => page.locator('[role=status]').innerText()).toContain('没有网络');
    await page.context().setOffline(false);
    await page.locator('[data-search-retry]').click();
    await eventually(async () => (await shownResults()).titles).toEqual(['燈塔與航道']);
  });

  test('a policy that refuses WebAssembly is told', async () => {
    const strict = await serveFolder(inject('site'), { headers: { 'content-security-policy': "default-src 'self'" } });
    await visit(page, `${strict.root}zh/search/?q=${encodeURIComponent('备件')}`);
    expect(await searchEnds(page)).toBe('failed');
    expect(await page.locator('[role=status]').innerText()).toContain('WebAssembly');
    await strict.close();
  });
});
