/** The restorer of this working tree, or that of another: its stages loaded from a folder, and what they make scored. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page, Restored, Source } from '../../scripts/restore/document.ts';
import type { Annotation, BenchDocument } from './bench-document.ts';
import { readGold } from './gold.ts';
import { madeJoins } from './made-joins.ts';
import { type Score, scoreDocument } from './score.ts';
import { shownArticle } from './shown-text.ts';

export interface Restoration {
  restored: Restored;
  /** none where there are faults: a document is published whole or not at all */
  pages: Page[];
  /** errors of the restorer itself: characters unaccounted for, Markdown that is not what was meant */
  faults: string[];
}

export interface Restorer {
  /** @throws when the document or its card cannot be read */
  read(document: BenchDocument): Source;
  /**
   * @param without names of the restoring rules that are left out
   * @throws when the document cannot be read
   */
  restore(document: BenchDocument, without?: readonly string[]): Restoration;
}

/** @param root folder of the project, or of a copy of its `scripts` and `src` with `node_modules` beside them */
export async function loadRestorer(root: string): Promise<Restorer> {
  const load = (path: string): Promise<unknown> => import(pathToFileURL(join(root, 'scripts', 'restore', path)).href);
  const { restoreSource } = (await load('restore.ts')) as typeof import('../../scripts/restore/restore.ts');
  const { composeSource } = (await load(
    'compose/compose-source.ts',
  )) as typeof import('../../scripts/restore/compose/compose-source.ts');
  const { sourceFromBytes } = (await load(
    'read/read-sources.ts',
  )) as typeof import('../../scripts/restore/read/read-sources.ts');
  const { readCard } = (await load('read/card.ts')) as typeof import('../../scripts/restore/read/card.ts');
  const read = ({ file, bytes, card }: BenchDocument): Source => {
    const written = card === '' ? {} : readCard(card);
    if (Array.isArray(written)) throw new Error(`the card of ${file}: ${written[0]?.message}`);
    const source = sourceFromBytes(file, bytes, written);
    if (Array.isArray(source)) throw new Error(`${file}: ${source[0]?.message}`);
    return source;
  };
  return {
    read,
    restore(document, without = []) {
      const restored = restoreSource(read(document), { without: new Set(without) });
      const { pages, notes } = composeSource(restored);
      const faults = notes.filter((note) => note.level === 'error').map((note) => note.message);
      return { restored, pages, faults };
    },
  };
}

/** Scores what was made of a document against its annotations. */
export function scoreRestoration({ restored, pages }: Restoration, annotations: readonly Annotation[]): Score {
  const { text } = restored.source;
  const annotation = annotations.map((one) => one.text).join('\n');
  return scoreDocument(readGold(annotation, text), pages.map(shownArticle), madeJoins(restored.articles, text));
}
