/** What there is to do: the blocks without a translation, after the PO files were brought up to date. */
import type { InterfaceLanguage } from '../../../src/model/languages.ts';
import { parseTranslation } from '../../../src/model/translation/po.ts';
import { stateOf } from '../../../src/model/translation/state.ts';
import type { Note } from '../../restore/document.ts';
import { placeSynced } from '../place-synced.ts';
import { readArticles, translationPath } from '../read-articles.ts';
import { readTranslations } from '../read-translations.ts';
import { syncSource } from '../sync.ts';
import type { TranslationFolders } from '../translation-folders.ts';
import { type Batch, batchesOf, firstBlocks } from './batch.ts';
import { hasWords } from './faults.ts';
import type { Answer } from './store-answers.ts';

export interface Plan {
  batches: Batch[];
  /** by path of the PO file: blocks that are the same in both languages, and need no model */
  copies: Map<string, Answer[]>;
  notes: Note[];
  /** `SOURCE/SLUG` of every article of the documents */
  articles: Set<string>;
}

export interface Wanted {
  sources: readonly string[];
  /** whether an article is meant; its path in the articles folder is `LANG/SOURCE/SLUG` */
  isMeant: (source: string, slug: string) => boolean;
  languages: readonly InterfaceLanguage[];
  limit: number;
  batch: number;
  /** writes nothing */
  isDry: boolean;
}

/** Writes PO files as `sync` does, unless it is a dry run. */
export async function planOf(folders: TranslationFolders, wanted: Wanted): Promise<Plan> {
  const plan: Plan = { batches: [], copies: new Map(), notes: [], articles: new Set() };
  for (const source of wanted.sources) {
    const { articles, notes } = await readArticles(folders.articles, source, folders.documents);
    const translations = await readTranslations(folders.translations, source);
    plan.notes.push(...notes, ...translations.notes);
    // An article that could not be read has not gone, but its file looks as if it had.
    if (notes.length > 0) continue;
    const synced = syncSource(articles, translations.files);
    if (!wanted.isDry) placeSynced(synced, folders.translations);
    for (const article of articles) {
      const path = translationPath(article);
      plan.articles.add(`${source}/${article.slug}`);
      const text = synced.files.get(path);
      if (text === undefined || !wanted.isMeant(source, article.slug) || !wanted.languages.includes(article.to))
        continue;
      const missing = missingIn(text);
      const isMissing = ({ context }: { context: string }) => missing.has(context);
      const copies = article.messages.filter((message) => isMissing(message) && !hasWords(message.text, article.from));
      if (copies.length > 0)
        plan.copies.set(
          path,
          copies.map((message) => ({ message, translation: message.text, reasons: [] })),
        );
      plan.batches.push(
        ...batchesOf({ ...article, path }, (message) => isMissing(message) && !copies.includes(message), wanted.batch),
      );
    }
  }
  return { ...plan, batches: firstBlocks(plan.batches, wanted.limit) };
}

function missingIn(text: string): Set<string> {
  const parsed = parseTranslation(new TextEncoder().encode(text));
  if ('problems' in parsed)
    throw new Error(`a PO file that was just printed cannot be read: ${parsed.problems[0]?.message}`);
  const missing = parsed.catalogue.entries.filter((entry) => !entry.obsolete && stateOf(entry) === 'missing');
  return new Set(missing.map(({ context }) => context));
}
