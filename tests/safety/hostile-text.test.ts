import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeArticles } from '../../scripts/disk/write.ts';
import { composeSource } from '../../scripts/restore/compose/compose-source.ts';
import { openBrowser, visit } from '../browser/open-site.ts';
import { searchEnds, watchPage } from '../browser/page-watch.ts';
import { type StaticServer, serveFolder } from '../browser/static-server.ts';
import { hostileSource, writeHostileTranslations } from './build-hostile.ts';
import { hostileTexts } from './hostile-texts.ts';

const project = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'reading-room-safety-'));
const opened = openBrowser();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** White space may differ between a document and its page; nothing else may. */
const withoutBlanks = (text: string) => text.replace(/[\s\u3000]+/g, '');

/** Every element and attribute that the restored text of an article may consist of. */
const ownElements = new Set(
  'P H2 H3 H4 H5 H6 SPAN DIV UL OL LI BLOCKQUOTE TABLE THEAD TBODY TR TH TD FIGURE FIGCAPTION SECTION SUP A'.split(' '),
);
const ownAttributes = /^(id|class|href|title|role|start|tabindex|scope|inert|aria-\w+|data-footnote\w*(-\w+)?|lang)$/;

/** What the page shows of an article, and everything in it that its text should not have been able to make. */
async function lookAt(page: Page) {
  return page.evaluate(() => {
    const prose = document.querySelector('.prose');
    const blockText = (block: Element): string => {
      const copy = block.cloneNode(true) as Element;
      for (const mark of copy.querySelectorAll('sup, [data-footnote-backref]')) mark.remove();
      return copy.textContent;
    };
    const all = [...(prose?.querySelectorAll('*') ?? [])];
    return {
      title: document.querySelector('h1')?.textContent ?? '',
      head: document.querySelector('.article-head')?.textContent ?? '',
      blocks: [...document.querySelectorAll('[id]')]
        .filter((each) => /^p\d+$/.test(each.id))
        .map((each) => ({ id: each.id, text: blockText(each) })),
      elements: [...new Set(all.map((each) => each.tagName))],
      attributes: [...new Set(all.flatMap((each) => each.getAttributeNames()))],
      links: all.map((each) => each.getAttribute('href')).filter((href) => href !== null),
      foreign: document.querySelectorAll(
        'main img, main script:not([src]), main iframe, main svg, main style, main object, [onerror], [onload], [onclick]',
      ).length,
      bodies: document.querySelectorAll('[data-pagefind-body]').length,
      ran: (globalThis as { ran?: unknown }).ran ?? null,
    };
  });
}

describe('hostile text in every place of an article', () => {
  const { restored, expected } = hostileSource();
  const composed = composeSource(restored);
  let server: StaticServer;
  let page: Page;
  let complaints: string[];
  const looks = new Map<string, ReturnType<typeof lookAt>>();

  /** Each page is loaded once, for all that is asked of it. */
  function lookAtPage(address: string): ReturnType<typeof lookAt> {
    const look = looks.get(address) ?? visit(page, address).then(() => lookAt(page));
    looks.set(address, look);
    return look;
  }

  beforeAll(async () => {
    const articles = join(folder, 'articles');
    const site = join(folder, 'site');
    await writeArticles(articles, [composed]);
    writeHostileTranslations(join(folder, 'translations'), composed.pages);
    execFileSync(
      process.execPath,
      [join(project, 'tests/browser/build-articles.ts'), articles, join(folder, 'translations'), site],
      {
        cwd: project,
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    );
    server = await serveFolder(site);
    page = await opened.browser.newPage();
    complaints = watchPage(page, server.root);
  });
  afterAll(async () => {
    await page?.close();
    await server?.close();
  });

  test('is composed without an error', () => {
    expect(composed.notes.filter((note) => note.level === 'error')).toEqual([]);
    expect(composed.pages.length).toBe(expected.length);
  });

  test.each(expected.map((article, at) => ({ ...article, at })))(
    '$name is shown as it is',
    async ({ title, blocks, at }) => {
      const { path } = composed.pages[at] ?? { path: '' };
      const shown = await lookAtPage(`${server.root}${path.replace(/\.mdx$/, '/')}`);
      expect(withoutBlanks(shown.title)).toBe(withoutBlanks(title));
      expect(shown.blocks.map((block) => block.id)).toEqual(blocks.map((_, index) => `p${index + 1}`));
      expect(shown.blocks.map((block) => withoutBlanks(block.text))).toEqual(blocks.map(withoutBlanks));
      expect(withoutBlanks(shown.head).split(withoutBlanks(title)).length - 1).toBeGreaterThanOrEqual(5);
    },
  );

  test.each(expected.map((article, at) => ({ ...article, at })))(
    '$name makes no element, attribute, link or deed',
    async ({ at }) => {
      const { path } = composed.pages[at] ?? { path: '' };
      const shown = await lookAtPage(`${server.root}${path.replace(/\.mdx$/, '/')}`);
      expect(shown.elements.filter((name) => !ownElements.has(name))).toEqual([]);
      expect(shown.attributes.filter((name) => !ownAttributes.test(name))).toEqual([]);
      expect(shown.links.filter((href) => !href.startsWith('#'))).toEqual([]);
      expect({ foreign: shown.foreign, bodies: shown.bodies, ran: shown.ran }).toEqual({
        foreign: 0,
        bodies: 1,
        ran: null,
      });
      expect(complaints).toEqual([]);
    },
  );

  test.each(expected.map((article, at) => ({ ...article, at })))(
    '$name is shown as it is in a translation, alone and side by side',
    async ({ title, blocks, at }) => {
      const { path } = composed.pages[at] ?? { path: '' };
      const address = `${server.root}${path.replace(/\.mdx$/, '/').replace(/^zh/, 'en')}`;
      for (const view of ['', 'parallel/']) {
        const shown = await lookAtPage(address + view);
        const times = view === '' ? 1 : 2;
        expect(withoutBlanks(shown.title)).toBe(withoutBlanks(title).repeat(times));
        expect(shown.blocks.map((block) => block.id)).toEqual(blocks.map((_, index) => `p${index + 1}`));
        expect(shown.blocks.map((block) => withoutBlanks(block.text))).toEqual(
          blocks.map((text) => withoutBlanks(text).repeat(times)),
        );
        expect(shown.elements.filter((name) => !ownElements.has(name))).toEqual([]);
        expect(shown.attributes.filter((name) => !ownAttributes.test(name) && name !== 'data-number')).toEqual([]);
        expect(shown.links.filter((href) => !href.startsWith('#'))).toEqual([]);
        expect({ foreign: shown.foreign, ran: shown.ran }).toEqual({ foreign: 0, ran: null });
      }
      expect(complaints).toEqual([]);
    },
  );

  test('lists show the titles as text, on pages that nothing broke', async () => {
    let text = '';
    for (const list of ['zh/hostile/', 'zh/hostile/page/2/']) {
      await visit(page, server.root + list);
      text += withoutBlanks(await page.locator('main').evaluate((main) => main.textContent));
      expect(await page.locator('main img, main script:not([src]), main iframe, main svg').count()).toBe(0);
    }
    expect(
      Object.entries(hostileTexts)
        .filter(([, title]) => !text.includes(withoutBlanks(title)))
        .map(([name]) => name),
    ).toEqual([]);
    await page.goto(`${server.root}en/`);
    expect(await page.locator('main').evaluate((main) => main.textContent)).toContain("{Hostile} <i>texts</i> --- 'x'");
    expect(complaints).toEqual([]);
  });

  test('search results show the text as text', async () => {
    for (const word of ['globalThis', 'elsewhere', '不是']) {
      await page.goto(`${server.root}zh/search/?q=${encodeURIComponent(word)}`);
      expect(await searchEnds(page)).toBe('done');
      expect(await page.locator('a[data-search-result]').count()).toBeGreaterThan(2);
      expect(await page.locator('main img, main script:not([src]), main iframe, main svg').count()).toBe(0);
    }
    await page.goto(`${server.root}zh/search/?q=${encodeURIComponent('之间')}`);
    await searchEnds(page);
    const list = await page.locator('[data-search-list]').evaluate((each) => each.textContent);
    expect(list).toContain('花括号{globalThis.ran = 1}之间');
    expect(await page.evaluate(() => (globalThis as { ran?: unknown }).ran ?? null)).toBe(null);
    expect(complaints).toEqual([]);
  });
});

describe('hostile documents through the build command', () => {
  const sources = join(folder, 'documents');
  const site = join(folder, 'built');
  const articles = join(folder, 'built-articles');
  const plain = '这一段平平常常，写来只为让每篇文章都有一段正文，读者读到这里便知道前面的字没有伤到页面。';
  /** Format and control characters that hide or reorder text are left out, and said to be. */
  const disguised = '看\u202e不见\u202c的\u200b字\u2066里\u2069有\u0007诈';
  let exit: { status: number | null; output: string };

  beforeAll(() => {
    mkdirSync(sources);
    const objects = Object.values(hostileTexts).map((text) => ({
      title: text,
      content: `${plain}\n${text}\n${plain}`,
    }));
    writeFileSync(
      join(sources, 'objects.json'),
      JSON.stringify([...objects, { title: disguised, content: `${plain}\n${disguised}\n${plain}` }]),
    );
    const paragraphs = Object.values(hostileTexts).flatMap((text) => [text, plain]);
    writeFileSync(join(sources, 'lines.txt'), `寻常的标题\n\n${paragraphs.join('\n\n')}\n`);
    writeFileSync(
      join(sources, 'lines.yaml'),
      'title: "{危险} <script>globalThis.ran = 16</script>"\ndate: 2024-02-03\n',
    );
    writeFileSync(join(sources, 'a%2f..%2fescape.txt'), `寻常的标题\n\n${plain}\n`);
    writeFileSync(join(sources, 'search.txt'), `寻常的标题\n\n${plain}\n`);
    const build = spawnSync(
      process.execPath,
      [join(project, 'scripts/build.ts'), '--sources', sources, '--out', site, '--articles', articles],
      { cwd: project, encoding: 'utf8' },
    );
    exit = { status: build.status, output: build.stdout + build.stderr };
  });

  test('the build stands; documents whose names are traps are refused by name', () => {
    expect(exit.output).toContain('a%2f..%2fescape.txt: error');
    expect(exit.output).toContain('search.txt: error');
    expect(exit.status).toBe(1);
    expect(existsSync(join(site, 'zh/objects/index.html'))).toBe(true);
    expect(existsSync(join(site, 'zh/lines/index.html'))).toBe(true);
    expect(readFileSync(join(site, 'zh/search/index.html'), 'utf8')).toContain('data-search');
    expect(readdirSync(folder).sort()).toEqual(expect.not.arrayContaining(['escape', 'escape.txt']));
  });

  test('every text is on a page as text, and nothing of it runs', async () => {
    const server = await serveFolder(site);
    const page = await opened.browser.newPage();
    const complaints = watchPage(page, server.root);
    let text = '';
    const slugs = readdirSync(join(site, 'zh/objects')).filter((name) => name !== 'index.html' && name !== 'page');
    for (const slug of slugs) {
      await visit(page, `${server.root}zh/objects/${slug}/`);
      const shown = await lookAt(page);
      text += `${withoutBlanks(shown.head)}\n${shown.blocks.map((block) => withoutBlanks(block.text)).join('\n')}\n`;
      expect(shown.elements.filter((name) => !ownElements.has(name))).toEqual([]);
      expect({ foreign: shown.foreign, ran: shown.ran }).toEqual({ foreign: 0, ran: null });
    }
    await page.close();
    await server.close();
    const absent = Object.entries(hostileTexts).filter(([, hostile]) => !text.includes(withoutBlanks(hostile)));
    expect(absent.map(([name]) => name)).toEqual([]);
    expect(text).toContain('看不见的字里有诈');
    expect(complaints).toEqual([]);
  });

  test('`check` finds every character of the documents accounted for', () => {
    const check = spawnSync(
      process.execPath,
      [join(project, 'scripts/check.ts'), '--sources', sources, '--articles', articles],
      { cwd: project, encoding: 'utf8' },
    );
    const about = (check.stdout + check.stderr)
      .split('\n')
      .filter((line) => /(objects|lines)\.(json|txt).*error/.test(line));
    expect(about).toEqual([]);
  });
});
