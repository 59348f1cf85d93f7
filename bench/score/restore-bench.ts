/** Scores of the restorer on documents that have an annotation: the built-in collection, and any others. */
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { listTree, readOwnText } from '../../scripts/disk/read.ts';
import { composeSource } from '../../scripts/restore/compose/compose-source.ts';
import type { Source } from '../../scripts/restore/document.ts';
import { readSources } from '../../scripts/restore/read/read-sources.ts';
import { restoreSource } from '../../scripts/restore/restore.ts';
import type { Bench } from '../bench.ts';
import { readGold } from './gold.ts';
import { type Score, scoreDocument } from './score.ts';
import { shownArticle } from './shown-text.ts';

const root = join(import.meta.dirname, '..', '..');

const help = `npm run bench -- restore [--sources DIR --gold DIR]

Restores documents and compares the articles with annotations of how the documents are read rightly:
article F1, titles, paragraph F1 and the share of text lost (bench/score/score.ts says how each is counted).
Without options: the built-in collection, content/sources, with tests/originals/SOURCE/truth.tsv.

Options
  --sources DIR   Other documents, scored after the built-in ones
  --gold DIR      Their annotations: NAME.tsv for the document NAME, or its first part up to "_";
                  words between NAME and .tsv, such as in NAME.dev.tsv, make no difference
  --help          Print this help and stop.
`;

export const restoreBench: Bench = {
  name: 'restore',
  about: 'scores of restored documents against annotations (seconds)',
  run: runRestoreBench,
};

async function runRestoreBench(given: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...given],
    options: { sources: { type: 'string' }, gold: { type: 'string' }, help: { type: 'boolean', default: false } },
  });
  if (values.help) return void process.stdout.write(help);
  const { sources, gold } = values;
  if ((sources === undefined) !== (gold === undefined)) throw new Error('--sources and --gold need each other');
  const rows = await scoreCollection();
  if (sources !== undefined && gold !== undefined) rows.push(...(await scoreFolder(sources, gold)));
  process.stdout.write(`${table(rows)}\n`);
}

export interface ScoredDocument {
  id: string;
  score: Score;
}

/** Scores of the built-in collection, in the order of the names. */
export function scoreCollection(): Promise<ScoredDocument[]> {
  return scoreFolder(join(root, 'content', 'sources'), join(root, 'tests', 'originals'));
}

/** Scores of the documents of a folder that have an annotation in another. */
async function scoreFolder(sourcesFolder: string, goldFolder: string): Promise<ScoredDocument[]> {
  const { sources } = await readSources(sourcesFolder);
  const annotations = (await listTree(goldFolder)).filter((path) => path.endsWith('.tsv'));
  const scored: ScoredDocument[] = [];
  for (const source of sources) {
    const texts = await Promise.all(
      annotations.filter((path) => annotates(path, source.id)).map((path) => readOwnText(join(goldFolder, path))),
    );
    if (texts.length > 0) scored.push({ id: source.id, score: scoreSource(source, texts.join('\n')) });
  }
  return scored;
}

/** `SOURCE/truth.tsv`, or a file that is named for the document. */
export function annotates(path: string, id: string): boolean {
  if (path.includes('/')) return path === `${id}/truth.tsv`;
  const [name] = basename(path).split('.');
  return name === id || name === id.split('_')[0];
}

/** @param annotation as `readGold` takes it */
export function scoreSource(source: Source, annotation: string): Score {
  const { pages } = composeSource(restoreSource(source));
  return scoreDocument(readGold(annotation, source.text), pages.map(shownArticle));
}

function table(rows: readonly ScoredDocument[]): string {
  const head = ['document', 'articles', 'made', 'article F1', 'titles', 'paragraph F1', 'text lost'];
  const cells = rows.map(({ id, score }) => [
    id,
    String(score.goldArticles),
    String(score.shownArticles),
    ...[score.articleF1, score.titles, score.paragraphF1, score.textLost].map((share) => share.toFixed(3)),
  ]);
  const widths = head.map((name, column) => Math.max(name.length, ...cells.map((row) => row[column]?.length ?? 0)));
  return [head, ...cells]
    .map((row) => row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))))
    .map((row) => row.join('  '))
    .join('\n');
}
