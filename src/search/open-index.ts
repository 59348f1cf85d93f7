/** The index of one language, opened when it is first asked. */
import type { InterfaceLanguage } from '../model/languages.ts';
import type { IndexedText } from './passages.ts';
import { type Phrase, pagefindQuery } from './query.ts';

/** Why a search cannot be done; the page has a sentence for each. */
export type Obstacle = 'noIndex' | 'noWebAssembly' | 'fromDisk';

export interface FoundText extends IndexedText {
  /** address of the page, from the site's root, without a slash before it */
  raw_url: string;
  meta: Record<string, string | undefined>;
}

export interface Hit {
  score: number;
  load: () => Promise<FoundText>;
}

interface PagefindResult {
  id: string;
  score: number;
  data: () => Promise<FoundText>;
}

interface PagefindInstance {
  search: (query: string) => Promise<{ results: PagefindResult[] }>;
}

interface PagefindModule {
  createInstance: (options: { basePath: string; metaCacheTag: string }) => PagefindInstance;
}

interface Summary {
  /** changes with the index, so that no cache mixes two builds */
  build: string;
  pages: Partial<Record<InterfaceLanguage, number>>;
}

export class Library {
  readonly #root: URL;
  readonly #opened = new Map<InterfaceLanguage, Promise<PagefindInstance | undefined>>();
  #summary: Promise<Summary> | undefined;
  #attempt = 0;

  /** @param root address of the site's root */
  constructor(root: URL) {
    this.#root = root;
  }

  /** Forgets what could not be read; the browser keeps a failed module, hence another address for each attempt. */
  forget(): void {
    this.#opened.clear();
    this.#summary = undefined;
    this.#attempt++;
  }

  /**
   * @returns every article in which all phrases stand, best first; none where the language has no articles
   * @throws what the browser threw when the index could not be read
   */
  async search(language: InterfaceLanguage, phrases: readonly Phrase[]): Promise<Hit[]> {
    const index = await this.#open(language);
    if (!index) return [];
    const answers = await Promise.all(phrases.map((phrase) => index.search(pagefindQuery(phrase))));
    return inAll(answers.map((answer) => answer.results));
  }

  #open(language: InterfaceLanguage): Promise<PagefindInstance | undefined> {
    const opened = this.#opened.get(language) ?? this.#load(language);
    this.#opened.set(language, opened);
    return opened;
  }

  async #load(language: InterfaceLanguage): Promise<PagefindInstance | undefined> {
    this.#summary ??= this.#loadSummary();
    const { build, pages } = await this.#summary;
    if (!pages[language]) return undefined;
    const basePath = new URL(`pagefind/${language}/`, this.#root).href;
    const module: PagefindModule = await import(/* @vite-ignore */ `${basePath}pagefind.js?${build}-${this.#attempt}`);
    return module.createInstance({ basePath, metaCacheTag: build });
  }

  async #loadSummary(): Promise<Summary> {
    const response = await fetch(new URL('pagefind/languages.json', this.#root), { cache: 'no-cache' });
    if (!response.ok) throw new Error(`${response.status} for ${response.url}`);
    return response.json();
  }
}

/** What stands in the way before anything is read, if anything does. */
export function obstacleHere(): Obstacle | undefined {
  if (location.protocol === 'file:') return 'fromDisk';
  return allowsWebAssembly() ? undefined : 'noWebAssembly';
}

/** A content security policy refuses WebAssembly when a module is compiled, not before. */
function allowsWebAssembly(): boolean {
  const emptyModule = new Uint8Array([0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00]);
  try {
    return new WebAssembly.Module(emptyModule) instanceof WebAssembly.Module;
  } catch {
    return false;
  }
}

function inAll(answers: PagefindResult[][]): Hit[] {
  const [first = new Map<string, PagefindResult>(), ...others] = answers.map(
    (results) => new Map(results.map((result) => [result.id, result])),
  );
  const hits: Hit[] = [];
  for (const result of first.values()) {
    const same = others.map((other) => other.get(result.id));
    if (same.includes(undefined)) continue;
    const score = same.reduce((sum, other) => sum + (other?.score ?? 0), result.score);
    hits.push({ score, load: result.data });
  }
  return hits.sort((a, b) => b.score - a.score);
}
