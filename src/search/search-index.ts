/** The index of all articles, opened when it is first asked. */
import {
  type Catalogue,
  catalogueFile,
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
  readonly #lettersAddress: string;
  #letters: Promise<string[]> | undefined;

  constructor(pagefind: Pagefind, catalogue: Catalogue, lettersAddress: string) {
    this.#pagefind = pagefind;
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
    if (endings.length === 0) return new Map();
    if (phrase.words.length === 1) return this.#findBeginning(last, endings);
    return this.#findWithEndings(phrase.words.slice(0, -1), endings);
  }

  /**
   * Pagefind loads one file for the beginning of a word, although words that begin so may be in several, and takes a
   * shorter word when none begins so. Hence the list of words: all their files are loaded, and there is one.
   */
  async #findBeginning(beginning: string, words: readonly string[]): Promise<Occurrences> {
    await this.#pagefind.preload(words.join(' '));
    return this.#ask(beginning);
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
    return new Map(
      results.map((result) => [this.#placeOf(result.id), { first: leastOf(result.words), load: result.data }]),
    );
  }

  #placeOf(id: string): number {
    const place = this.#places.get(id.slice(id.indexOf('_') + 1));
    if (place === undefined) throw new Error(`the index has the article ${id} and its catalogue has not`);
    return place;
  }

  async #lettersBeginningWith(beginning: string): Promise<string[]> {
    this.#letters ??= fetchOk(this.#lettersAddress).then(async (response) => (await response.text()).split(' '));
    return (await this.#letters).filter((word) => word.startsWith(beginning));
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
    const { build, articles } = await this.#summary;
    if (articles === 0) return undefined;
    const catalogue = this.#loadCatalogue(build);
    const script = new URL(`pagefind.js?${build}-${this.#attempt}`, this.#folder);
    const module: PagefindModule = await import(/* @vite-ignore */ script.href);
    const noWorker = articles < articlesForWorker;
    const pagefind = module.createInstance({ basePath: this.#folder.href, metaCacheTag: build, noWorker });
    return new SearchIndex(pagefind, await catalogue, new URL(`${lettersFile}?${build}`, this.#folder).href);
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
