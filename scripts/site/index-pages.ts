/**
 * Writes the search index of a built site with Pagefind: one index for each language of the interface, in
 * `pagefind/LANGUAGE/`, and `pagefind/languages.json`, which says what there is.
 *
 * Stock Pagefind cuts Chinese by a dictionary, and then does not find what stands across its cuts. Here the text handed to
 * it is cut beforehand (src/model/search-words.ts), a zero-width space after each word; the pages themselves stay
 * untouched. Measured on 207 pages of newspaper text with 150 random strings of 2–4 characters, asked as phrases:
 * recall and precision 1.0, against .995 and .298 for stock Pagefind, with an index little more than half as large.
 */
import { createHash } from 'node:crypto';
import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import { type InterfaceLanguage, interfaceLanguageFor, interfaceLanguages } from '../../src/model/languages.ts';
import { blockEnd, indexedMarks, withWordBreaks, wordBreak } from '../../src/model/search-words.ts';
import { listFiles, readText, writeText } from '../disk/dist-files.ts';
import { htmlAttributes, htmlPieces } from './html-pieces.ts';

/** What the search page needs of Pagefind's bundle; its ready-made interfaces are left out. */
const neededFile =
  /^(pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|pagefind\..*\.pf_meta|(index|fragment|filter)\/.*)$/;

/** Pagefind splits at zero-width spaces only in languages that it knows to have no blanks between words. */
const indexLanguage = 'zh';

interface Page {
  file: string;
  html: string;
  language: InterfaceLanguage;
}

export interface IndexResult {
  /** pages in the index of each language */
  pages: Partial<Record<InterfaceLanguage, number>>;
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
  const indexes = new LanguageIndexes();
  for (const [at, file] of files.entries()) {
    const page = pageToIndex(file, await readText(distFolder, file));
    if (page) await indexes.add(page);
    onProgress(at + 1, files.length);
  }
  const result = await writeIndexes(distFolder, indexes);
  await close();
  return result;
}

class LanguageIndexes {
  readonly errors: string[] = [];
  readonly pages: Partial<Record<InterfaceLanguage, number>> = {};
  readonly #indexes = new Map<InterfaceLanguage, PagefindIndex>();

  async add(page: Page): Promise<void> {
    const index = this.#indexes.get(page.language) ?? (await this.#create(page.language));
    const url = page.file.replace(/(^|\/)index\.html$/, '$1');
    const answer = await index.addHTMLFile({ url, content: contentToIndex(page.html) });
    this.errors.push(...answer.errors.map((error) => `${page.file}: ${error}`));
    this.pages[page.language] = (this.pages[page.language] ?? 0) + 1;
  }

  async #create(language: InterfaceLanguage): Promise<PagefindIndex> {
    const { index, errors } = await createIndex({ forceLanguage: indexLanguage, includeCharacters: indexedMarks });
    if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
    this.#indexes.set(language, index);
    return index;
  }

  /** Hands the files of an index over and frees its memory. */
  async take(language: InterfaceLanguage): Promise<IndexFile[]> {
    const index = this.#indexes.get(language);
    if (!index) return [];
    const { files, errors } = await index.getFiles();
    this.errors.push(...errors);
    await index.deleteIndex();
    return files.filter((file) => neededFile.test(file.path));
  }
}

async function writeIndexes(distFolder: string, indexes: LanguageIndexes): Promise<IndexResult> {
  const build = createHash('sha256');
  for (const language of interfaceLanguages) {
    for (const file of await indexes.take(language)) {
      if (file.path === 'pagefind-entry.json') build.update(file.content);
      await writeText(distFolder, `pagefind/${language}/${file.path}`, file.content);
    }
  }
  const summary = { build: build.digest('hex').slice(0, 12), pages: indexes.pages };
  await writeText(distFolder, 'pagefind/languages.json', `${JSON.stringify(summary)}\n`);
  return { pages: indexes.pages, errors: indexes.errors };
}

function pageToIndex(file: string, html: string): Page | undefined {
  let lang = '';
  let hasBody = false;
  for (const piece of htmlPieces(html)) {
    if (piece.kind !== 'tag') continue;
    const tag = html.slice(piece.from, piece.to);
    if (piece.name === 'html') lang = attributeValue(tag, 'lang');
    if (/\sdata-pagefind-body[\s=>/]/.test(tag)) hasBody = true;
  }
  const language = interfaceLanguageFor(lang);
  return hasBody && language ? { file, html, language } : undefined;
}

function attributeValue(tag: string, name: string): string {
  const found = htmlAttributes(tag).find((each) => each.name === name);
  return found ? tag.slice(found.from, found.to) : '';
}

/**
 * The page with a word break after each word of its text, and a block end before the end of each block. Character
 * references stay whole: each is a mark or a blank.
 */
export function contentToIndex(html: string): string {
  let result = '';
  for (const piece of htmlPieces(html)) {
    const text = html.slice(piece.from, piece.to);
    if (piece.kind === 'text') result += brokenText(text);
    else result += blockClosings.has(piece.name) ? `${wordBreak}${blockEnd}${text}` : text;
  }
  return result.replace(breakBeforeBlank, '$1');
}

const blockClosings: ReadonlySet<string> = new Set(
  ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'li', 'blockquote', 'figcaption', 'td', 'th', 'dd', 'dt'].map(
    (name) => `/${name}`,
  ),
);

/** A break before a blank would cost the blank: Pagefind keeps a blank only at the end of a word. */
const breakBeforeBlank = /\u200b((?:<\/?(?:a|abbr|b|em|i|span|strong|sub|sup)(?:\s[^>]*)?>)*)(?=\s)/g;

function brokenText(text: string): string {
  const parts = text.split(/(&(?:#\d+|#x[\da-f]+|\w+);)/i);
  return parts.map((part, at) => (at % 2 === 0 ? withWordBreaks(part) : part + wordBreak)).join('');
}
