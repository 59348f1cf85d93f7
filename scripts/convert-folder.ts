/** A folder of documents to a folder of articles: read → restore → compose → write, one document after the other. */
import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { lostFigure } from '../src/model/lost-figure.ts';
import { removeFolder } from './disk/site-folder.ts';
import { type FolderWriter, folderBeside, openFolder } from './disk/write.ts';
import { articleFiles } from './restore/compose/article-files.ts';
import { type ComposedSource, composeSource } from './restore/compose/compose-source.ts';
import { type Note, type Reason, type Restored, reasons, type Source } from './restore/document.ts';
import { type OpenedSources, openSources } from './restore/read/read-sources.ts';
import { restoreSource } from './restore/restore.ts';

export interface ConversionOptions {
  /** absolute path of the folder of documents */
  sources: string;
  /** absolute path of the folder of corrections by hand, where there may be any */
  corrections?: string | undefined;
  /** absolute path of the folder to write articles and ledgers in */
  articles: string;
  onProgress: (what: string, done?: number, total?: number) => void;
  /** registers what must be removed when the process is stopped; gives back how to take that back */
  onInterrupt: (cleanup: () => void) => () => void;
  /** what an earlier conversion kept, so that only changed documents are restored again; updated by this one */
  kept?: Map<string, Kept>;
}

/** A converted document. */
export interface Kept {
  id: string;
  /** changes when anything changes from which it was converted */
  fingerprint: string;
  /** nothing where the restorer itself failed */
  composed: ComposedSource | undefined;
  notes: Note[];
  /** nothing where the document is not published */
  figures: DocumentFigures | undefined;
}

interface DocumentFigures {
  articles: number;
  kept: number;
  leftOut: Partial<Record<Reason, number>>;
  lost: number;
  lostFigures: number;
}

export interface ConversionFigures {
  documents: number;
  /** documents of which nothing could be made; the errors say why */
  failedDocuments: number;
  articles: number;
  /** characters that are not blank */
  kept: number;
  leftOut: ReadonlyMap<Reason, number>;
  /** characters that the extraction lost and the articles mark as lost */
  lost: number;
  /** figures of which it left a blank, and the articles mark as lost */
  lostFigures: number;
  doubts: number;
  errors: number;
}

export interface ConversionResult {
  figures: ConversionFigures;
  notes: Note[];
  /** path of each document by its id */
  files: Map<string, string>;
  /** ids of the documents that were restored, not taken from an earlier conversion */
  restored: string[];
}

/**
 * Converts all documents of a folder, one after the other: no more than one is in memory, unless they are kept. Documents
 * that fail are in the notes; the others are written. Where none can be converted nothing is written.
 */
export async function convertFolder(options: ConversionOptions): Promise<ConversionResult> {
  options.onProgress('Reading documents');
  const opened = await openSources(options.sources, options.corrections);
  const writer = openFolder(options.articles);
  const forgetInterrupt = options.onInterrupt(() => removeFolder(folderBeside(options.articles)));
  try {
    const { documents, ...read } = await convertEach(opened, writer, options);
    const notes = [...opened.notes, ...read.notes, ...documents.flatMap((document) => document.notes)];
    const figures = sumFigures(documents, notes);
    if (figures.articles > 0) {
      options.onProgress('Writing articles');
      await writer.place();
    }
    return { figures, notes, files: read.files, restored: read.restored };
  } finally {
    writer.discard();
    forgetInterrupt();
  }
}

interface Converted {
  documents: Omit<Kept, 'composed'>[];
  /** of documents that could not be read */
  notes: Note[];
  files: Map<string, string>;
  restored: string[];
}

async function convertEach(
  opened: OpenedSources,
  writer: FolderWriter,
  options: ConversionOptions,
): Promise<Converted> {
  const before = new Map(options.kept);
  options.kept?.clear();
  const converted: Converted = { documents: [], notes: [], files: new Map(), restored: [] };
  let at = 0;
  for await (const source of opened.each()) {
    at++;
    if (Array.isArray(source)) {
      converted.notes.push(...source);
      continue;
    }
    options.onProgress(`Restoring ${source.id}`, at - 1, opened.count);
    // Lets Ctrl-C through between two documents.
    await nextTurn();
    const fingerprint = fingerprintOf(source);
    const known = before.get(source.id);
    const same = known?.fingerprint === fingerprint;
    const document = same ? known : convertSource(source, fingerprint);
    if (!same) converted.restored.push(source.id);
    options.kept?.set(source.id, document);
    if (document.composed) await writer.add(articleFiles([document.composed]));
    const { composed: _, ...rest } = document;
    converted.documents.push(rest);
    converted.files.set(source.id, source.file);
  }
  return converted;
}

function fingerprintOf({ file, card, text, corrections }: Source): string {
  return createHash('sha256')
    .update(JSON.stringify([file, card, text, corrections]))
    .digest('hex');
}

/** A fault of ours that one document brings to light must not keep the others from being built. */
function convertSource(source: Source, fingerprint: string): Kept {
  try {
    const restored = restoreSource(source);
    const composed = composeSource(restored);
    const figures = documentFigures(restored, composed);
    return { id: source.id, fingerprint, composed, notes: [...restored.notes, ...composed.notes], figures };
  } catch (error) {
    return { id: source.id, fingerprint, composed: undefined, notes: [faultNote(source, error)], figures: undefined };
  }
}

function faultNote(source: Source, error: unknown): Note {
  const stack = error instanceof Error ? error.stack : String(error);
  const message = `The restorer failed on this document, which was left out. This is a fault of Reading Room: please report it with the document. ${stack}`;
  return { level: 'error', rule: 'restore', source: source.file, message };
}

/** Counts characters as the ledger does. A document that is not published counts nothing. */
function documentFigures({ articles }: Restored, { pages, ledger }: ComposedSource): DocumentFigures | undefined {
  if (pages.length === 0) return undefined;
  const texts = articles.flatMap((article) => [...article.head, ...article.blocks].map((block) => block.text.text));
  return {
    articles: pages.length,
    kept: ledger.counts.inArticles,
    leftOut: ledger.counts.leftOut,
    lost: sum(texts.map((text) => text.split('\uFFFD').length - 1)),
    lostFigures: sum(texts.map((text) => text.split(lostFigure).length - 1)),
  };
}

/** Errors after which every document may still be published. */
const ofNoDocument: ReadonlySet<string> = new Set(['no-sources', 'stale-correction']);

function sumFigures(documents: readonly Pick<Kept, 'figures'>[], notes: readonly Note[]): ConversionFigures {
  const errors = notes.filter((note) => note.level === 'error');
  const published = documents.map((document) => document.figures).filter((figures) => figures !== undefined);
  const unread = new Set(errors.filter((note) => !ofNoDocument.has(note.rule)).map((note) => note.source));
  return {
    documents: published.length,
    failedDocuments: unread.size,
    articles: sum(published.map(({ articles }) => articles)),
    kept: sum(published.map(({ kept }) => kept)),
    leftOut: new Map(reasons.map((reason) => [reason, sum(published.map(({ leftOut }) => leftOut[reason] ?? 0))])),
    lost: sum(published.map(({ lost }) => lost)),
    lostFigures: sum(published.map(({ lostFigures }) => lostFigures)),
    doubts: notes.filter((note) => note.level === 'doubt').length,
    errors: errors.length,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
