/**
 * Writes the search index of a built site into `pagefind/`: one for all languages, so that a reader loads one, and learns
 * from it what the other language has.
 */
import { createHash } from 'node:crypto';
import { close } from 'pagefind';
import { textLanguages } from '../../src/model/languages.ts';
import { type SearchSummary, summaryFile } from '../../src/model/search-catalogue.ts';
import { listFiles, readText, writeText } from '../disk/dist-files.ts';
import { pageText } from './page-text.ts';
import { type IndexedArticle, searchFiles } from './search-files.ts';

export interface IndexResult {
  /** pages in the index */
  articles: number;
  /** what Pagefind could not take, as it says it */
  errors: string[];
}

/**
 * Pagefind's search for a phrase looks through all articles with one of its words for each article with all of them, so
 * that its time grows with the square of their number. In parts of so many articles 10,000 are searched in a third of the
 * time (`npm run bench -- search --generated 10000`).
 */
const usualPart = 1000;

/**
 * Indexes every page that has an element with `data-pagefind-body`.
 * @param distFolder the built site
 * @param onProgress called after each page with the number done and the number of pages looked at
 * @param articlesInPart greatest number of articles in a part of the index
 */
export async function indexPages(
  distFolder: string,
  onProgress: (done: number, total: number) => void = () => {},
  articlesInPart = usualPart,
): Promise<IndexResult> {
  const files = (await listFiles(distFolder)).filter((file) => file.endsWith('.html'));
  const articles: IndexedArticle[] = [];
  for (const [at, file] of files.entries()) {
    const article = articleOn(file, await readText(distFolder, file));
    if (article) articles.push(article);
    onProgress(at + 1, files.length);
  }
  const result = await writeIndex(distFolder, articles, articlesInPart);
  await close();
  return result;
}

async function writeIndex(
  distFolder: string,
  articles: readonly IndexedArticle[],
  articlesInPart: number,
): Promise<IndexResult> {
  const build = createHash('sha256');
  const { files, errors } =
    articles.length > 0 ? await searchFiles(articles, articlesInPart) : { files: [], errors: [] };
  for (const { path, content } of files) {
    if (!path.includes('/')) build.update(content);
    await writeText(distFolder, `pagefind/${path}`, content);
  }
  const summary: SearchSummary = {
    build: build.digest('hex').slice(0, 12),
    articles: articles.length,
    articlesInPart,
  };
  await writeText(distFolder, `pagefind/${summaryFile}`, `${JSON.stringify(summary)}\n`);
  return { articles: articles.length, errors };
}

function articleOn(file: string, html: string): IndexedArticle | undefined {
  const text = pageText(html);
  const lang = textLanguages.find((each) => each === text?.lang);
  if (!text || !lang) return undefined;
  const { blocks, filters } = text;
  return {
    address: file.replace(/(^|\/)index\.html$/, '$1'),
    blocks,
    title: blocks.find((block) => block.weight === 'title')?.text ?? '',
    lang,
    source: filters.get('source')?.[0]?.replace(/\s+/g, ' ').trim() ?? '',
    date: filters.get('date')?.[0] ?? '',
    authors: filters.get('author') ?? [],
  };
}
