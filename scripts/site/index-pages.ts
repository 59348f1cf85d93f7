/**
 * Writes the search index of a built site: one for each language of the interface, in `pagefind/LANGUAGE/`, and
 * `pagefind/languages.json`, which says what there is.
 */
import { createHash } from 'node:crypto';
import { close } from 'pagefind';
import { interfaceLanguages, textLanguages } from '../../src/model/languages.ts';
import type { SearchSummary } from '../../src/model/search-catalogue.ts';
import { listFiles, readText, writeText } from '../disk/dist-files.ts';
import { type IndexedArticle, languageIndex } from './language-index.ts';
import { pageText } from './page-text.ts';

export interface IndexResult {
  /** pages in the index of each language */
  pages: SearchSummary['pages'];
  /** what Pagefind could not take, as it says it */
  errors: string[];
}

/**
 * Indexes every page that has an element with `data-pagefind-body`.
 * @param distFolder the built site
 * @param onProgress called after each page with the number done and the number of pages looked at
 */
export async function indexPages(
  distFolder: string,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<IndexResult> {
  const files = (await listFiles(distFolder)).filter((file) => file.endsWith('.html'));
  const articles: IndexedArticle[] = [];
  for (const [at, file] of files.entries()) {
    const article = articleOn(file, await readText(distFolder, file));
    if (article) articles.push(article);
    onProgress(at + 1, files.length);
  }
  const result = await writeIndexes(distFolder, articles);
  await close();
  return result;
}

async function writeIndexes(distFolder: string, articles: readonly IndexedArticle[]): Promise<IndexResult> {
  const build = createHash('sha256');
  const result: IndexResult = { pages: {}, errors: [] };
  for (const language of interfaceLanguages) {
    const own = articles.filter((article) => article.address.startsWith(`${language}/`));
    if (own.length === 0) continue;
    result.pages[language] = own.length;
    const { files, errors } = await languageIndex(own);
    result.errors.push(...errors);
    for (const { path, content } of files) {
      if (!path.includes('/')) build.update(content);
      await writeText(distFolder, `pagefind/${language}/${path}`, content);
    }
  }
  const summary: SearchSummary = { build: build.digest('hex').slice(0, 12), pages: result.pages };
  await writeText(distFolder, 'pagefind/languages.json', `${JSON.stringify(summary)}\n`);
  return result;
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
