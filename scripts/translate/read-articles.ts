/** The articles folder as translators see it: of each article its messages, and the lines of the document they stand on. */
import { join } from 'node:path';
import { parse } from 'yaml';
import { frontMatterSchema } from '../../src/model/front-matter.ts';
import { type InterfaceLanguage, interfaceLanguageOf, interfaceLanguages } from '../../src/model/languages.ts';
import { type Message, messagesOf } from '../../src/model/translation/message.ts';
import { listTree, readOwnText } from '../disk/read.ts';
import { partsOfPage } from '../restore/compose/article-files.ts';
import { type Ledger, type LedgerArticle, ledgerSchema, type Run } from '../restore/compose/ledger.ts';
import { parseMdx } from '../restore/compose/mdx-syntax.ts';
import type { Note } from '../restore/document.ts';

export interface ArticleToTranslate {
  source: string;
  slug: string;
  /** language of the article */
  from: InterfaceLanguage;
  /** language that it is to be translated into: one of the others */
  to: InterfaceLanguage;
  messages: Message[];
  /** by context, where the message stands in the document: `FILE:LINE` or `FILE:LINE-LINE` */
  references: ReadonlyMap<string, string[]>;
}

/** Where the translation of an article stands in the translations folder. */
export function translationPath({ to, source, slug }: Pick<ArticleToTranslate, 'to' | 'source' | 'slug'>): string {
  return `${to}/${source}/${slug}.po`;
}

/** Ids of the converted documents, sorted. */
export async function convertedSources(articles: string): Promise<string[]> {
  const files = await listTree(articles);
  return files.flatMap((path) => /^(?<source>[^/]+)\/ledger\.json$/.exec(path)?.groups?.source ?? []);
}

/**
 * The articles of one document in print order, each once for each language that it is to be translated into.
 * @param articles path of the articles folder
 * @param documents folder of the documents, as references are to name it
 * @returns the articles that could be read, and notes about the others
 */
export async function readArticles(
  articles: string,
  source: string,
  documents: string,
): Promise<{ articles: ArticleToTranslate[]; notes: Note[] }> {
  const ledgerPath = join(articles, source, 'ledger.json');
  const ledger = parseLedger(await readOwnText(ledgerPath));
  if (ledger === undefined) return { articles: [], notes: [note(ledgerPath, 'The ledger is not one.')] };
  const file = referenceTo(documents, ledger.file);
  const read: ArticleToTranslate[] = [];
  const notes: Note[] = [];
  for (const listed of ledger.articles) {
    const path = join(articles, listed.path);
    const found = articlesOf(await readOwnText(path), listed, source, file);
    if (typeof found === 'string') notes.push(note(path, found));
    else read.push(...found);
  }
  return { articles: read, notes };
}

function parseLedger(text: string | undefined): Ledger | undefined {
  try {
    return ledgerSchema.safeParse(JSON.parse(text ?? '')).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const convertAgain = 'Run "npm run convert", then this again.';

function note(path: string, what: string): Note {
  return { level: 'error', rule: 'article', source: path, message: `${what} ${convertAgain}` };
}

/** gettext parts references by blanks, so a folder with a blank in its name cannot be in them. */
function referenceTo(documents: string, file: string): string {
  const path = `${documents.replace(/[/\\]+$/, '')}/${file}`;
  return /\s/.test(path) ? file.replace(/\s/g, '_') : path;
}

/** @returns what is wrong with it, where something is */
function articlesOf(
  mdx: string | undefined,
  listed: LedgerArticle,
  source: string,
  file: string,
): ArticleToTranslate[] | string {
  const slug = /^[^/]+\/[^/]+\/(?<slug>.+)\.mdx$/.exec(listed.path)?.groups?.slug;
  const parts = partsOfPage(mdx ?? '');
  if (parts === undefined || slug === undefined) return 'There is no article here, or none with front matter.';
  try {
    const frontMatter = frontMatterSchema.parse(parse(parts.front));
    const messages = messagesOf(frontMatter, parseMdx(parts.body));
    const references = referencesOf(listed, file);
    const from = interfaceLanguageOf(frontMatter.lang);
    const others = interfaceLanguages.filter((language) => language !== from);
    return others.map((to) => ({ source, slug, from, to, messages, references }));
  } catch (error) {
    // YAML, the schema and the Markdown parser all tell of bad input by throwing.
    if (!(error instanceof Error)) throw error;
    return `This is not an article as it was written: ${error.message.split('\n')[0]}`;
  }
}

function referencesOf({ places }: LedgerArticle, file: string): Map<string, string[]> {
  return new Map(places.map(([context, runs]) => [context, rangesOf(runs).map((range) => `${file}:${range}`)]));
}

/** Lines of the runs as `3` or `3-5`, rising; neighbouring lines are one range. */
function rangesOf(runs: readonly Run[]): string[] {
  const ranges: [number, number][] = [];
  for (const [, , first, last] of runs.toSorted((one, other) => one[2] - other[2])) {
    const range = ranges.at(-1);
    if (range !== undefined && first <= range[1] + 1) range[1] = Math.max(range[1], last);
    else ranges.push([first, last]);
  }
  return ranges.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`));
}
