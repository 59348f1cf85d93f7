/** Scores of the restorer on documents that have an annotation: the built-in collection, and any others. */
import { join } from 'node:path';
import type { Arguments } from '../../scripts/command-line/arguments.ts';
import { type ExitCode, exitCodes } from '../../scripts/command-line/exit-codes.ts';
import type { Bench } from '../bench.ts';
import { textTable } from '../table.ts';
import { annotatedDocuments, type BenchDocument, builtInDocuments } from './bench-document.ts';
import { loadRestorer, scoreRestoration } from './restorer.ts';
import { type Score, shareNames } from './score.ts';
import { shareCell, shareLegend, shareTitles } from './score-table.ts';

const root = join(import.meta.dirname, '..', '..');

export const restoreBench: Bench = {
  name: 'restore',
  summary: 'scores of restored documents against annotations (seconds)',
  about:
    'Restores documents and compares the articles with annotations of how the documents are read rightly ' +
    '(bench/score/score.ts says how each score is counted): the built-in collection, content/sources, with ' +
    'tests/originals/SOURCE/truth.tsv.',
  options: {
    sources: { value: 'DIR', about: 'Other documents, scored after the built-in ones; needs --gold.' },
    gold: {
      value: 'DIR',
      about:
        'Their annotations: NAME.tsv for the document NAME, or its first part up to "_"; words between NAME and .tsv, such as in NAME.dev.tsv, make no difference.',
    },
  },
  examples: [{ run: 'npm run bench -- restore', does: 'Scores the built-in collection.' }],
  exitCodes: { [exitCodes.good]: 'Scored.', [exitCodes.wrongUsage]: 'Wrong option or folder.' },
  run: runRestoreBench,
};

async function runRestoreBench(given: Arguments): Promise<ExitCode> {
  const [sources, gold] = [given.given('sources'), given.given('gold')];
  if ((sources === undefined) !== (gold === undefined)) {
    process.stderr.write('--sources and --gold need each other.\n');
    return exitCodes.wrongUsage;
  }
  const others = sources !== undefined && gold !== undefined ? await annotatedDocuments(sources, gold) : [];
  const rows = await scoreAll([...(await builtInDocuments()), ...others]);
  process.stdout.write(`${table(rows)}\n\n${shareLegend}\n`);
  return exitCodes.good;
}

export interface ScoredDocument {
  id: string;
  score: Score;
}

/** Scores of the built-in collection, in the order of the names. */
export async function scoreCollection(): Promise<ScoredDocument[]> {
  return scoreAll(await builtInDocuments());
}

async function scoreAll(documents: readonly BenchDocument[]): Promise<ScoredDocument[]> {
  const restorer = await loadRestorer(root);
  return documents.map((document) => ({
    id: document.id,
    score: scoreRestoration(restorer.restore(document), document.annotation),
  }));
}

function table(rows: readonly ScoredDocument[]): string {
  const head = ['document', 'articles', 'made', ...shareTitles];
  const cells = rows.map(({ id, score }) => [
    id,
    String(score.goldArticles),
    String(score.shownArticles),
    ...shareNames.map((name) => shareCell(score[name])),
  ]);
  return textTable(head, cells);
}
