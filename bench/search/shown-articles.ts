/** The articles of a site as a browser shows them: the text of each block, told by how it is laid out. */
import type { Browser } from 'playwright-core';
import type { ShownArticle } from './truth.ts';

/** @param addresses of pages, from the site's root; those that are not to be found are left out */
export async function shownArticles(
  browser: Browser,
  root: string,
  addresses: readonly string[],
): Promise<ShownArticle[]> {
  const page = await browser.newPage({ serviceWorkers: 'block' });
  const articles: ShownArticle[] = [];
  for (const address of addresses) {
    await page.goto(root + address, { waitUntil: 'load' });
    const shown = await page.evaluate(readArticle);
    if (shown) articles.push({ address, ...shown });
  }
  await page.close();
  return articles;
}

/** Runs in the page. A block is what is not set in a line with what stands around it. */
function readArticle(): Omit<ShownArticle, 'address'> | undefined {
  const article = document.querySelector('[data-pagefind-body]');
  if (!article) return undefined;
  const notText = '[data-pagefind-ignore], [data-footnote-ref], [data-footnote-backref]';
  const blocks: string[] = [''];
  const endBlock = () => blocks.push('');
  const read = (node: Node) => {
    if (node instanceof Text) blocks[blocks.length - 1] += node.data;
    if (!(node instanceof HTMLElement) || node.matches(notText)) return;
    const { display } = getComputedStyle(node);
    if (display === 'none') return;
    const isBlock = !display.startsWith('inline') && node.tagName !== 'BR' && node.tagName !== 'WBR';
    if (isBlock) endBlock();
    if (node.tagName === 'BR') blocks[blocks.length - 1] += ' ';
    for (const child of node.childNodes) read(child);
    if (isBlock) endBlock();
  };
  read(article);
  const named = document.querySelectorAll('[data-pagefind-filter^="author:"]');
  const authors = [...named].map((each) => (each.getAttribute('data-pagefind-filter') ?? '').slice('author:'.length));
  return { lang: document.documentElement.lang, authors, blocks: blocks.filter((block) => block.trim() !== '') };
}
