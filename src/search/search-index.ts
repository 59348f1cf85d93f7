/** The index of all articles, opened when it is first asked. */
import {
  type Catalogue,
  catalogueFile,
  folderOfPart,
  lettersFile,
  type SearchSummary,
  summaryFile,
  type TextBlock,
} from '../model/search-catalogue.ts';
import { type Fold, foldWith } from '../model/search-words.ts';
import { type Phrase, pagefindQuery } from './query.ts';

/** What Pagefind keeps of an article, as scripts/site/search-files.ts writes it. */
export interface FoundText {
  /** address of the page, from the site's root, without a slash before it */
  raw_url: string;
  meta: { title: string; source: string; date: string };
  blocks: TextBlock[];
}

interface PagefindResult {
  id: string;
  /** places of the first occurrence of a phrase, or of all occurrences of a word */
  words: number[];
  data: () => Promise<FoundText>;
}

interface Pagefind {
  mergeIndex: (address: string, options: { metaCacheTag: string }) => Promise<void>;
  search: (query: string) => Promise<{ results: PagefindResult[] }>;
  preload: (query: string) => Promise<void>;
}

interface PagefindModule {
  createInstance: (options: { basePath: string; metaCacheTag: string; noWorker: boolean }) => Pagefind;
}

/** An article in which a phrase stands. */
export interface Occurrence {
  /** first place of the phrase in the index: in the title, in a heading or in the text, in this order */
  first: number;
  load: () => Promise<FoundText>;
}

/** Articles by their place in the catalogue. */
export type Occurrences = Map<number, Occurrence>;

/** Above so many articles a search takes long enough to keep the page from answering keys, and runs in a worker. */
const articlesForWorker = 1500;

export class SearchIndex {
  readonly catalogue: Catalogue;
  readonly fold: Fold;
  readonly #pagefind: Pagefind;
  readonly #places: ReadonlyMap<string, number>;
  readonly #articlesInPart: number;
  readonly #lettersAddress: string;
  /** words of letters, for each part of the index */
  #letters: Promise<string[][]> | undefined;

  constructor(pagefind: Pagefind, catalogue: Catalogue, articlesInPart: number, lettersAddress: string) {
    this.#pagefind = pagefind;
    this.#articlesInPart = articlesInPart;
    this.catalogue = catalogue;
    this.fold = foldWith(catalogue.pairs);
    this.#places = new Map(catalogue.ids.split(' ').map((id, place) => [id, place]));
    this.#lettersAddress = lettersAddress;
  }

  /** @throws what the browser threw when a part of the index could not be read */
  async find(phrase: Phrase): Promise<Occurrences> {
    if (!phrase.isOpen) return this.#ask(pagefindQuery(phrase.words));
    const last = phrase.words.at(-1) ?? '';
    const endings = await this.#lettersBeginningWith(last);
    const all = [...new Set(endings.flat())];
    if (all.length === 0) return new Map();
    if (phrase.words.length > 1) return this.#findWithEndings(phrase.words.slice(0, -1), all);
    return this.#findBeginning(last, endings);
  }

  /**
   * Pagefind loads one file for the beginning of a word, although words that begin so may be in several. Hence the list of
   * words: all their files are loaded. And it takes a shorter word in a part of the index where none begins so: what is
   * found there does not count.
   * @param words that begin so, for each part
   */
  async #findBeginning(beginning: string, words: readonly (readonly string[])[]): Promise<Occurrences> {
    await this.#pagefind.preload([...new Set(words.flat())].join(' '));
    const found = await this.#ask(beginning);
    const hasWord = (place: number) => (words[Math.floor(place / this.#articlesInPart)]?.length ?? 0) > 0;
    return new Map([...found].filter(([place]) => hasWord(place)));
  }

  async #findWithEndings(words: readonly string[], endings: readonly string[]): Promise<Occurrences> {
    const beginning = await this.#ask(pagefindQuery(words));
    if (beginning.size === 0) return beginning;
    const answers = await Promise.all(endings.map((ending) => this.#ask(pagefindQuery([...words, ending]))));
    const all: Occurrences = new Map();
    for (const [place, occurrence] of answers.flatMap((answer) => [...answer])) {
      const known = all.get(place);
      if (!known || occurrence.first < known.first) all.set(place, occurrence);
    }
    return all;
  }

  async #ask(query: string): Promise<Occurrences> {
    const { results } = await this.#pagefind.search(query);
    // What `data` would bring is forgotten by Pagefind's worker when nothing holds the result any more.
    const occurrence = (result: PagefindResult) => ({ first: leastOf(result.words), load: () => result.data() });
    return new Map(results.map((result) => [this.#placeOf(result.id), occurrence(result)]));
  }

  #placeOf(id: string): number {
    const place = this.#places.get(id.slice(id.indexOf('_') + 1));
    if (place === undefined) throw new Error(`the index has the article ${id} and its catalogue has not`);
    return place;
  }

  async #lettersBeginningWith(beginning: string): Promise<string[][]> {
    this.#letters ??= fetchOk(this.#lettersAddress).then(async (response) =>
      (await response.text()).split('\n').map((line) => line.split(' ')),
    );
    return (await this.#letters).map((part) => part.filter((word) => word.startsWith(beginning)));
  }
}

function leastOf(numbers: readonly number[]): number {
  return numbers.reduce((least, each) => Math.min(least, each), Number.POSITIVE_INFINITY);
}

export class Library {
  /** address of the folder of the index */
  readonly #folder: URL;
  #opened: Promise<SearchIndex | undefined> | undefined;
  #summary: Promise<SearchSummary> | undefined;
  #attempt = 0;

  /** @param root address of the site's root */
  constructor(root: URL) {
    this.#folder = new URL('pagefind/', root);
  }

  /** Forgets what could not be read; the browser keeps a failed module, hence another address for each attempt. */
  forget(): void {
    this.#opened = undefined;
    this.#summary = undefined;
    this.#attempt++;
  }

  /**
   * @returns nothing where there are no articles
   * @throws what the browser threw when the index could not be read
   */
  open(): Promise<SearchIndex | undefined> {
    this.#opened ??= this.#load();
    return this.#opened;
  }

  /** Which characters count as one; where no index can be read, those that need none. */
  async fold(): Promise<Fold> {
    try {
      this.#summary ??= this.#loadSummary();
      const { build } = await this.#summary;
      return foldWith((await this.#loadCatalogue(build)).pairs);
    } catch (error) {
      console.info('Traditional and simplified characters are told apart, for the index could not be read:', error);
      return foldWith(['', '']);
    }
  }

  /** Whether the site was built again since its index was opened; parts of the old one may be gone. */
  async isFromAnotherBuild(): Promise<boolean> {
    const [opened, now] = await Promise.allSettled([this.#summary, this.#loadSummary()]);
    if (opened.status === 'rejected' || now.status === 'rejected' || !opened.value) return false;
    return opened.value.build !== now.value.build;
  }

  async #load(): Promise<SearchIndex | undefined> {
    this.#summary ??= this.#loadSummary();
    const { build, articles, articlesInPart } = await this.#summary;
    if (articles === 0) return undefined;
    const catalogue = this.#loadCatalogue(build);
    const script = new URL(`pagefind.js?${build}-${this.#attempt}`, this.#folder);
    const module: PagefindModule = await import(/* @vite-ignore */ script.href);
    const noWorker = articles < articlesForWorker;
    const pagefind = module.createInstance({ basePath: this.#folder.href, metaCacheTag: build, noWorker });
    const parts = Array.from({ length: Math.ceil(articles / articlesInPart) }, (_, part) => folderOfPart(part));
    await Promise.all(
      parts.slice(1).map((folder) => pagefind.mergeIndex(new URL(folder, this.#folder).href, { metaCacheTag: build })),
    );
    return new SearchIndex(
      pagefind,
      await catalogue,
      articlesInPart,
      new URL(`${lettersFile}?${build}`, this.#folder).href,
    );
  }

  async #loadCatalogue(build: string): Promise<Catalogue> {
    const response = await fetchOk(new URL(`${catalogueFile}?${build}`, this.#folder));
    return response.json();
  }

  async #loadSummary(): Promise<SearchSummary> {
    const response = await fetchOk(new URL(summaryFile, this.#folder), { cache: 'no-cache' });
    return response.json();
  }
}

async function fetchOk(address: string | URL, options: RequestInit = {}): Promise<Response> {
  const response = await fetch(address, options);
  if (!response.ok) throw new Error(`${response.status} for ${response.url}`);
  return response;
}
