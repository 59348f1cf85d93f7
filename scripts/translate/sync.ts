/**
 * Brings the PO files of one document up to date with its articles. Nothing that somebody wrote is dropped: a
 * translation whose block is gone stays in its file as obsolete, one whose article has another name now moves with it,
 * and a block that moved to another article of the document takes a copy along.
 */
import { type Catalogue, type Entry, emptyCatalogue, printTranslation } from '../../src/model/translation/po.ts';
import { entriesOf, type Reconciled, reconcile, type TranslatedBlock } from '../../src/model/translation/reconcile.ts';
import { stateOf } from '../../src/model/translation/state.ts';
import { type ArticleToTranslate, translationPath } from './read-articles.ts';
import type { TranslationFile } from './read-translations.ts';

/** What became of blocks, in numbers. */
export interface SyncCounts {
  /** blocks that the file did not have */
  added: number;
  /** translated blocks whose original changed */
  outdated: number;
  /** blocks whose text had gone and is back */
  revived: number;
  /** blocks whose translation was copied from where the text stood before, in another article */
  copied: number;
  /** translations that no block needs any more */
  obsolete: number;
}

export interface SyncedSource {
  /** text of each PO file, by its path in the translations folder; also of those that stay the same */
  files: Map<string, string>;
  /** files whose article has another name now: all they have stands in the new file */
  moved: { from: string; to: string }[];
  /** files without an article in which nobody wrote anything; to be removed */
  empty: string[];
  /** files without an article that somebody worked on; they stay as they are */
  orphans: string[];
  counts: SyncCounts;
}

/** From this share of its blocks on, found in a file whose article is gone, an article is that one under another name. */
const leastShared = 0.5;

/**
 * @param articles of one document
 * @param files the PO files of that document; those that cannot be read (without catalogue) are left out of everything
 */
export function syncSource(articles: readonly ArticleToTranslate[], files: readonly TranslationFile[]): SyncedSource {
  const unreadable = new Set(files.filter(({ catalogue }) => catalogue === undefined).map(({ path }) => path));
  const wanted = articles.filter((article) => !unreadable.has(translationPath(article)));
  const names = new Set(articles.map(translationPath));
  const strays = files.filter((file) => !names.has(file.path) && file.catalogue !== undefined);
  const moves = findMoves(
    wanted.filter((article) => !files.some(({ path }) => path === translationPath(article))),
    strays,
  );
  const left = strays.filter((file) => ![...moves.values()].includes(file));
  const drafts = wanted.map((article) => draftOf(article, files, moves));
  const copied = copyFromElsewhere(drafts, left);
  return {
    files: new Map(drafts.map((draft) => [translationPath(draft.article), printTranslation(catalogueOf(draft))])),
    moved: [...moves].map(([article, file]) => ({ from: file.path, to: translationPath(article) })),
    empty: left.filter((file) => !isWorkedOn(file)).map(({ path }) => path),
    orphans: left.filter(isWorkedOn).map(({ path }) => path),
    counts: { ...sumCounts(drafts), copied },
  };
}

interface Draft {
  article: ArticleToTranslate;
  before: Catalogue;
  result: Reconciled;
}

function draftOf(
  article: ArticleToTranslate,
  files: readonly TranslationFile[],
  moves: ReadonlyMap<ArticleToTranslate, TranslationFile>,
): Draft {
  const file = moves.get(article) ?? files.find(({ path }) => path === translationPath(article));
  const before = file?.catalogue ?? emptyCatalogue(article.to);
  return { article, before, result: reconcile(article.messages, before.entries) };
}

/** The file of each new article that is one with a former name: the one that shares most of its texts. */
function findMoves(
  articles: readonly ArticleToTranslate[],
  strays: readonly TranslationFile[],
): Map<ArticleToTranslate, TranslationFile> {
  const moves = new Map<ArticleToTranslate, TranslationFile>();
  const free = new Set(strays);
  for (const article of articles) {
    const candidates = [...free].filter(({ language }) => language === article.to);
    const [best] = candidates.toSorted((one, other) => sharedTexts(article, other) - sharedTexts(article, one));
    if (best === undefined || sharedTexts(article, best) < leastShared * article.messages.length) continue;
    moves.set(article, best);
    free.delete(best);
  }
  return moves;
}

function sharedTexts({ messages }: ArticleToTranslate, { catalogue }: TranslationFile): number {
  const texts = new Set(catalogue?.entries.filter(({ obsolete }) => !obsolete).map(({ original }) => original));
  return messages.filter(({ text }) => texts.has(text)).length;
}

/** Fills blocks that are missing with what is no longer needed elsewhere. @returns how many */
function copyFromElsewhere(drafts: readonly Draft[], strays: readonly TranslationFile[]): number {
  const spare = [
    ...drafts.flatMap(({ article, result }) => result.obsolete.map((entry) => ({ language: article.to, entry }))),
    ...strays.flatMap(({ language, catalogue }) => (catalogue?.entries ?? []).map((entry) => ({ language, entry }))),
  ].filter(({ entry }) => stateOf(entry) !== 'missing');
  const byText = Map.groupBy(spare, ({ language, entry }) => JSON.stringify([language, entry.original]));
  let copied = 0;
  for (const { article, result } of drafts) {
    for (const [index, block] of result.blocks.entries()) {
      if (block.state !== 'missing') continue;
      const found = byText.get(JSON.stringify([article.to, block.message.text]))?.map(({ entry }) => entry) ?? [];
      const entry = found.find((one) => stateOf(one) === 'reviewed') ?? found[0];
      if (entry === undefined) continue;
      result.blocks[index] = copyInto(block, entry);
      copied++;
    }
  }
  return copied;
}

function copyInto(
  { message, entry }: TranslatedBlock,
  { translation, flags, previous, notes }: Entry,
): TranslatedBlock {
  const copy: Entry = { ...entry, translation, flags, notes, ...(previous !== undefined && { previous }) };
  return { message, state: stateOf(copy), translation, entry: copy };
}

function catalogueOf({ article, before, result }: Draft): Catalogue {
  const names = new Set(before.headers.map(([name]) => name));
  const missing = emptyCatalogue(article.to).headers.filter(([name]) => !names.has(name));
  const entries = entriesOf(result).map((entry) => {
    if (entry.obsolete) return entry;
    return { ...entry, references: article.references.get(entry.context) ?? [] };
  });
  const headers = [...before.headers, ...missing].map(inUtf8);
  return { ...before, headers, entries };
}

/** We write UTF-8, whatever the file was in. */
function inUtf8([name, value]: [string, string]): [string, string] {
  return name.toLowerCase() === 'content-type'
    ? [name, value.replace(/charset=[^\s;]*/i, 'charset=UTF-8')]
    : [name, value];
}

const isWorkedOn = ({ catalogue }: TranslationFile): boolean =>
  catalogue?.entries.some((entry) => entry.translation !== '' || entry.notes.length > 0) ?? true;

function sumCounts(drafts: readonly Draft[]): Omit<SyncCounts, 'copied'> {
  const counts = { added: 0, outdated: 0, revived: 0, obsolete: 0 };
  for (const { before, result } of drafts) {
    // An entry keeps the line on which it stood in the file.
    const byLine = new Map(before.entries.map((entry) => [entry.line, entry]));
    for (const { state, entry } of result.blocks) {
      const former = entry.line === 0 ? undefined : byLine.get(entry.line);
      if (former === undefined) counts.added++;
      else if (former.obsolete) counts.revived++;
      else if (state === 'outdated' && former.original !== entry.original) counts.outdated++;
    }
    counts.obsolete += result.obsolete.filter(({ line }) => byLine.get(line)?.obsolete === false).length;
  }
  return counts;
}
