/**
 * The search index of a site's articles, by Pagefind.
 *
 * Stock Pagefind cuts Chinese by a dictionary, and then does not find what stands across its cuts. Here it is handed the
 * words of each article as the search will ask for them (src/model/search-words.ts), folded and parted by blanks; what
 * it keeps to show is replaced by the text as it stands on the page. Pagefind tells the first place of a phrase only:
 * title and headings therefore come first in the index, and the first place says whether one of them has the phrase.
 * `npm run bench -- search` measures both beside each other.
 */
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { createIndex, type IndexFile } from 'pagefind';
import type { TextLanguage } from '../../src/model/languages.ts';
import {
  type Catalogue,
  catalogueFile,
  folderOfPart,
  lettersFile,
  type TextBlock,
} from '../../src/model/search-catalogue.ts';
import { blockEnd, type Fold, foldWith, indexName, kindOf, wordsOf } from '../../src/model/search-words.ts';
import { characterPairs } from './character-pairs.ts';
import type { PageBlock } from './page-text.ts';

export interface IndexedArticle {
  /** of its page, from the site's root, without a slash before it */
  address: string;
  blocks: readonly PageBlock[];
  title: string;
  lang: TextLanguage;
  source: string;
  /** ISO 8601, or '' */
  date: string;
  authors: readonly string[];
}

interface SearchFile {
  path: string;
  content: string | Uint8Array;
}

/** Pagefind does not know this language: it parts words at blanks and changes nothing in them. */
const indexLanguage = 'und';

/** What searches, of Pagefind's bundle: the first part has it for all. Its ready-made interfaces are left out. */
const searchingFile = /^(pagefind\.js|pagefind-worker\.js|wasm\.unknown\.pagefind)$/;
/** What is searched. */
const searchedFile = /^(pagefind-entry\.json|pagefind\..*\.pf_meta|index\/.*)$/;

/**
 * Places of words in one file of the index. A question loads a file for each of its characters, and Pagefind's own
 * 20,000 make it 31 KB, the more files the longer the list of files that each search begins with. Read by Pagefind when
 * it starts; the name of the setting is its own.
 */
process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = '2500';

/**
 * @param articlesInPart greatest number of articles in a part of the index
 * @returns the files of the index, and what Pagefind could not take, as it says it
 */
export async function searchFiles(
  unsorted: readonly IndexedArticle[],
  articlesInPart: number,
): Promise<{ files: SearchFile[]; errors: string[] }> {
  const articles = [...unsorted].sort(newestFirst);
  const pairs = characterPairs(charactersOf(articles));
  const entries = new ArticleEntries(foldWith(pairs));
  const files: SearchFile[] = [];
  const errors: string[] = [];
  const ids: string[] = [];
  const letters: string[] = [];
  for (let from = 0; from < articles.length; from += articlesInPart) {
    const part = await partOf(articles.slice(from, from + articlesInPart), entries);
    const folder = folderOfPart(from / articlesInPart);
    if (from === 0) files.push(...part.searching.map(withoutSilentFailures));
    files.push(...part.searched.map(({ path, content }) => ({ path: folder + path, content })));
    errors.push(...part.errors);
    ids.push(...part.ids);
    letters.push(entries.takeLetters());
  }
  const catalogue: Catalogue = { pairs, ...entries.columns(articles), ids: ids.join(' ') };
  files.push({ path: catalogueFile, content: JSON.stringify(catalogue) });
  files.push({ path: lettersFile, content: letters.join('\n') });
  return { files, errors };
}

interface IndexPart {
  /** as Pagefind has them, the same in each part */
  searching: IndexFile[];
  searched: SearchFile[];
  ids: string[];
  errors: string[];
}

async function partOf(articles: readonly IndexedArticle[], entries: ArticleEntries): Promise<IndexPart> {
  const { index, errors: refusals } = await createIndex({
    forceLanguage: indexLanguage,
    maxFragments: articles.length,
  });
  if (!index) throw new Error(`Pagefind did not start: ${refusals.join('; ')}`);
  const errors: string[] = [];
  for (const [place, article] of articles.entries()) {
    const record = {
      url: `${place} ${hashOf(shownArticle(article))}`,
      language: indexLanguage,
      content: entries.add(article),
    };
    const answer = await index.addCustomRecord(record);
    errors.push(...answer.errors.map((error) => `${article.address}: ${error}`));
  }
  const made = await index.getFiles();
  await index.deleteIndex();
  const fragments = fragmentsIn(made.files);
  return {
    searching: made.files.filter((file) => searchingFile.test(file.path)),
    searched: [
      ...made.files.filter((file) => searchedFile.test(file.path)),
      ...fragments.map(({ path, place }) => ({ path, content: shownFile(articles[place]) })),
    ],
    ids: idsOf(fragments),
    errors: [...errors, ...made.errors],
  };
}

function newestFirst(a: IndexedArticle, b: IndexedArticle): number {
  if (a.date !== b.date) return a.date < b.date ? 1 : -1;
  return a.address < b.address ? -1 : 1;
}

function charactersOf(articles: readonly IndexedArticle[]): Set<string> {
  const characters = new Set<string>();
  for (const { blocks } of articles) {
    for (const { text } of blocks) for (const character of text) characters.add(character);
  }
  return characters;
}

/** Turns articles into what Pagefind indexes, and remembers what the catalogue says of them. */
class ArticleEntries {
  readonly #fold: Fold;
  /** each word is folded and named once */
  readonly #names = new Map<string, string>();
  readonly #titleEnds: number[] = [];
  readonly #headEnds: number[] = [];
  readonly #letters = new Set<string>();

  constructor(fold: Fold) {
    this.#fold = fold;
  }

  /** @returns the article's index words: those of its title, of its headings, of its text, with a mark after each block */
  add({ blocks }: IndexedArticle): string {
    const words: string[] = [];
    const addAll = (weight: PageBlock['weight']) => {
      for (const block of blocks) if (block.weight === weight) words.push(...this.#wordsIn(block.text), blockEnd);
      return words.length;
    };
    this.#titleEnds.push(addAll('title'));
    this.#headEnds.push(addAll('heading'));
    addAll('text');
    return words.join(' ');
  }

  #wordsIn(text: string): string[] {
    return wordsOf(text).map((word) => {
      const name = this.#names.get(word.text) ?? indexName(this.#fold(word.text));
      this.#names.set(word.text, name);
      if (kindOf(name) === 'letters') this.#letters.add(name);
      return name;
    });
  }

  columns(articles: readonly IndexedArticle[]): Omit<Catalogue, 'pairs' | 'ids'> {
    const sources = [...new Set(articles.map((article) => article.source))];
    const authors = [...new Set(articles.flatMap((article) => article.authors))];
    const authorPlaces = new Map(authors.map((author, place) => [author, place]));
    return {
      sources,
      authors,
      date: articles.map((article) => article.date),
      source: articles.map((article) => sources.indexOf(article.source)),
      author: articles.map((article) => article.authors.map((author) => authorPlaces.get(author) ?? 0)),
      language: articles.map((article) => article.lang),
      title: this.#titleEnds,
      head: this.#headEnds,
    };
  }

  /** The words of letters of the articles that were added since the last call. */
  takeLetters(): string {
    const letters = [...this.#letters].sort().join(' ');
    this.#letters.clear();
    return letters;
  }
}

interface Fragment {
  path: string;
  /** place of its article in the part */
  place: number;
}

function fragmentsIn(files: readonly IndexFile[]): Fragment[] {
  return files
    .filter((file) => file.path.startsWith('fragment/'))
    .map((file) => {
      const { url } = JSON.parse(gunzipSync(file.content).subarray(signature.length).toString()) as { url: string };
      return { path: file.path, place: Number(url.split(' ')[0]) };
    })
    .sort((a, b) => a.place - b.place);
}

function idsOf(fragments: readonly Fragment[]): string[] {
  return fragments.map(({ path }) => path.replace(/^fragment\/[^_]*_|\..*$/g, ''));
}

/** Every file of Pagefind's begins with it. */
const signature = 'pagefind_dcd';

function shownFile(article: IndexedArticle | undefined): Uint8Array {
  if (!article) throw new Error('Pagefind gave back an article that it was not handed');
  return gzipSync(signature + shownArticle(article), { level: 9 });
}

/** What the page gets of a found article: Pagefind's own fields, which it needs, and the text as it stands on the page. */
function shownArticle({ address, title, source, date, blocks }: IndexedArticle): string {
  const meta = { title, source, date };
  const shown: TextBlock[] = blocks.map(({ id, text }) => [id, text]);
  return JSON.stringify({ url: address, content: '', word_count: 0, filters: {}, meta, anchors: [], blocks: shown });
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * Pagefind answers “nothing found” when a part of the index cannot be read. Its loader is changed in one place, so that
 * the search fails instead and the page can say so.
 */
function withoutSilentFailures({ path, content }: IndexFile): SearchFile {
  if (!path.endsWith('.js')) return { path, content };
  const code = Buffer.from(content).toString();
  const changed = code.replace(/("load_index_chunk"\)\))\.catch\(\(\)\s*=>\s*\{\s*\}\)/, '$1');
  if (changed === code)
    throw new Error(`${path} of this version of Pagefind hides failures in a way that is not known here`);
  return { path, content: changed };
}
