/** What a build writes when it is told at which address the site will stand, and only then. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import sharp from 'sharp';
import { parseSitemap } from 'sitemap';
import { beforeAll, describe, expect, test } from 'vitest';
import { everyAnswer } from '../../scripts/site/host-headers.ts';
import { launchChromium } from '../browser/chromium.ts';
import { inlineCode } from '../browser/inline-code.ts';
import { visit } from '../browser/open-site.ts';
import { watchPage } from '../browser/page-watch.ts';
import { serveFolder } from '../browser/static-server.ts';
import { runCommand, temporaryFolder, writeFiles } from './run-command.ts';

const site = 'https://library.example/reading/room';
const folder = await temporaryFolder();
const at = (path: string) => join(folder, path);
const read = (path: string) => readFile(at(path), 'utf8');

const document = `灯塔<还>亮着

本报记者 林知遥

三月的海角，守夜人把账本摊在灯下。油价一年里涨了三成，灯却一夜也不能灭。

他说，船上的人只看灯，不看账。
`;

beforeAll(async () => {
  await writeFiles(at('documents'), {
    'coast.txt': document,
    'coast.yaml': 'title: { zh: 海角周报, en: Cape Weekly }\ndate: 2024-05-09\n',
  });
  const folders = ['--sources', at('documents'), '--articles', at('articles')];
  const built = await runCommand('build', [...folders, '--out', at('known'), '--site', site]);
  const unknown = await runCommand('build', [...folders, '--out', at('unknown')]);
  expect([built.stderr, built.exitCode, unknown.exitCode]).toEqual([expect.any(String), 0, 0]);
});

async function articleSlug(): Promise<string> {
  const card = JSON.parse(await read('articles/coast/source.json')) as { articles: string[] };
  return card.articles[0] ?? '';
}

describe('with the address', () => {
  test('the site map lists every page with its whole address, path included', async () => {
    const items = await parseSitemap(Readable.from(await read('known/sitemap.xml')));
    const addresses = items.map((item) => item.url);
    expect(addresses).toContain(`${site}/zh/coast/${await articleSlug()}/`);
    expect(addresses).toContain(`${site}/en/`);
    expect(addresses).toContain(`${site}/zh/index/authors/`);
    for (const address of addresses) {
      expect(existsSync(at(`known/${address.slice(site.length + 1)}index.html`)), address).toBe(true);
    }
    const home = items.find((item) => item.url === `${site}/zh/`);
    expect(home?.links.map((link) => link.lang)).toEqual(['zh-Hans', 'en']);
  });

  test('the feed has the article in its own language and not in the other', async () => {
    const address = `${site}/zh/coast/${await articleSlug()}/`;
    expect(await read('known/zh/rss.xml')).toContain(`<link>${address}</link>`);
    expect(await read('known/zh/rss.xml')).toContain('<pubDate>Thu, 09 May 2024 00:00:00 GMT</pubDate>');
    expect(await read('known/en/rss.xml')).not.toContain('<item>');
  });

  test('the page names a picture of its title that is there, and tells machines what it is', async () => {
    const page = `known/zh/coast/${await articleSlug()}`;
    const html = await read(`${page}/index.html`);
    const picture = /<meta property="og:image" content="([^"]+)"/.exec(html)?.[1] ?? '';
    expect(picture).toBe(`${site}/zh/coast/${await articleSlug()}/title.png`);
    expect((await sharp(at(`${page}/title.png`)).metadata()).width).toBe(1200);
    const json = /<script type="application\/ld\+json">([^<]+)<\/script>/.exec(html)?.[1] ?? '';
    expect(JSON.parse(json)).toMatchObject({
      '@type': 'NewsArticle',
      headline: '灯塔<还>亮着',
      datePublished: '2024-05-09',
      author: [{ '@type': 'Person', name: '林知遥' }],
    });
  });

  test('what it tells machines is no script to the content security policy', async () => {
    const path = `zh/coast/${await articleSlug()}/`;
    expect(inlineCode(await read(`known/${path}index.html`))).toEqual([]);
    const [browser, server] = await Promise.all([launchChromium(), serveFolder(at('known'), { headers: everyAnswer })]);
    try {
      const page = await browser.newPage();
      const complaints = watchPage(page, server.root);
      await visit(page, server.root + path);
      expect(await page.locator('script[type="application/ld+json"]').count()).toBe(1);
      expect(complaints).toEqual([]);
    } finally {
      await browser.close();
      await server.close();
    }
  });
});

test('without the address nothing claims one', async () => {
  expect(existsSync(at('unknown/sitemap.xml'))).toBe(false);
  expect(existsSync(at('unknown/zh/rss.xml'))).toBe(false);
  const html = await read(`unknown/zh/coast/${await articleSlug()}/index.html`);
  expect(html).not.toMatch(/og:image|og:url|canonical|ld\+json|rss\.xml/);
});
