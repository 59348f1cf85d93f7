/**
 * Scores of the restorer on documents that have an annotation: the built-in collection, any others, and pages that the
 * damager makes; beside those of another commit where that is asked for.
 */
import { relative, resolve } from 'node:path';
import type { Arguments } from '../../scripts/command-line/arguments.ts';
import { type ExitCode, exitCodes } from '../../scripts/command-line/exit-codes.ts';
import { projectRoot } from '../../scripts/command-line/folders.ts';
import { type Bench, refuse } from '../bench.ts';
import { type CommitCopy, copyOfCommit } from '../trial/commit-copy.ts';
import { type DamageGroup, type DamageRun, groupsOf, kindNamed, pagesOf } from '../trial/damage-groups.ts';
import { plotScores } from '../trial/plot.ts';
import {
  collectionTable,
  comparedWithin,
  comparisonTables,
  damageTable,
  verdictLine,
} from '../trial/restore-tables.ts';
import { failureLines, runTrials } from '../trial/run-trials.ts';
import { type DamagedPage, failuresIn, type TrialDocument, type TrialResult, type Version } from '../trial/trial.ts';
import { damageRunOf, folderOptions, otherDocuments, type RunDefaults, runOptions } from '../trial/trial-options.ts';
import { writeResult } from '../write-result.ts';
import { type BenchDocument, builtInDocuments } from './bench-document.ts';
import { loadRestorer, scoreRestoration } from './restorer.ts';
import type { Score } from './score.ts';

const defaults: RunDefaults = {
  seeds: 24,
  strengths: '0.25,0.5,0.75,1',
  quickSeeds: 4,
  quickStrengths: '0.5,1',
};
const defaultPlot = 'bench/results/restore.svg';

export const restoreBench: Bench = {
  name: 'restore',
  summary: 'scores of the restorer on the collection and on damaged pages (two minutes; --quick: ten seconds)',
  about:
    'Restores documents and compares the articles with what they should be (bench/score/score.ts says how each score is ' +
    'counted): the built-in collection, content/sources, with tests/originals/SOURCE/truth.tsv; then pages that the ' +
    'damager makes of the clean articles, each kind of damage by itself at several strengths and all together. ' +
    'Of these the table has means over the seeds and the standard deviation of one page.',
  operand: { value: 'REF', about: 'With --compare: the commit to compare with. Default: HEAD, the last commit.' },
  options: {
    ...folderOptions,
    ...runOptions(defaults),
    plot: {
      value: 'FILE',
      about: 'Where the plot of score against strength goes, an SVG; not written with --quick unless given.',
      default: defaultPlot,
    },
    json: { value: 'FILE', about: 'Write the scores of every document and page there.' },
    compare: {
      about:
        'Run the restorer of another commit on the same documents and print what became better (▲) and worse (▼): on ' +
        'damaged pages by at least three standard errors of the mean difference, on other documents by 0.005 or more.',
    },
    'fail-on-loss': { about: 'With --compare: exit code 1 when something became worse.' },
  },
  examples: [
    { run: 'npm run bench -- restore --quick', does: 'A first look, in seconds.' },
    {
      run: 'npm run bench -- restore --compare HEAD~1 --fail-on-loss',
      does: 'Everything, beside the restorer of the commit before the last.',
    },
    { run: 'npm run bench -- restore --kinds swaps,columns --strengths 0.5', does: 'Two kinds of damage alone.' },
  ],
  exitCodes: {
    [exitCodes.good]: 'Scored.',
    [exitCodes.withErrors]: 'The restorer failed on a document, or with --fail-on-loss something became worse.',
    [exitCodes.wrongUsage]: 'Wrong option, folder or commit.',
  },
  run: runRestoreBench,
};

export interface ScoredDocument {
  id: string;
  score: Score;
}

/** What the options ask for. */
interface Request {
  run: DamageRun;
  documents: readonly BenchDocument[];
  plot: string | undefined;
  json: string | undefined;
  failOnLoss: boolean;
}

async function runRestoreBench(given: Arguments): Promise<ExitCode> {
  const request = await requestOf(given);
  if ('wrong' in request) return refuse(request.wrong);
  const copy = given.isOn('compare') ? copyOfCommit(projectRoot, given.operands[0] ?? 'HEAD') : undefined;
  if (copy !== undefined && 'wrong' in copy) return refuse(copy.wrong);
  try {
    return await scoreAndPrint(request, copy);
  } finally {
    copy?.remove();
  }
}

async function requestOf(given: Arguments): Promise<Request | { wrong: string }> {
  if (given.operands.length > 0 && !given.isOn('compare'))
    return { wrong: `"${given.operands[0]}" stands alone. Write --compare ${given.operands[0]}.` };
  if (given.isOn('fail-on-loss') && !given.isOn('compare'))
    return { wrong: '--fail-on-loss says nothing without --compare. Give both.' };
  const run = damageRunOf(given, defaults);
  if ('wrong' in run) return run;
  const others = await otherDocuments(given);
  if ('wrong' in others) return others;
  return {
    run,
    documents: [...(await builtInDocuments()), ...others],
    plot: given.given('plot') ?? (given.isOn('quick') ? undefined : resolve(projectRoot, defaultPlot)),
    json: given.given('json'),
    failOnLoss: given.isOn('fail-on-loss'),
  };
}

async function scoreAndPrint({ run, documents, ...to }: Request, copy: CommitCopy | undefined): Promise<ExitCode> {
  const roots = copy === undefined ? [projectRoot] : [projectRoot, copy.folder];
  const versions = roots.map((root): Version => ({ root, without: [] }));
  const pages = pagesOf(run);
  const all: TrialDocument[] = [...documents, ...pages];
  const results = await runTrials(
    all.map((document) => ({ document, versions })),
    copy === undefined ? 'Restoring' : `Restoring, now and as of ${copy.commit}`,
  );
  const ofDocuments = results.slice(0, documents.length);
  const groups = groupsOf(pages, results.slice(documents.length));
  print(collectionTable(scoredDocuments(documents, ofDocuments)), damageTable(groups, run.seeds.length));
  const compared = copy && comparedWithin(documents, ofDocuments, groups);
  if (compared !== undefined) print(...comparisonTables(compared, copy?.commit ?? ''), verdictLine(compared));
  if (to.plot !== undefined) writePlot(to.plot, run, groups);
  if (to.json !== undefined) writeJson(to.json, copy?.commit, all, results);
  const failures = failuresIn(results);
  process.stderr.write(failureLines(failures));
  const isWorse = to.failOnLoss && compared?.some(({ differences }) => hasLoss(differences));
  return failures.length > 0 || isWorse ? exitCodes.withErrors : exitCodes.good;
}

function hasLoss(differences: Parameters<typeof verdictLine>[0][number]['differences']): boolean {
  return Object.values(differences).some(({ verdict }) => verdict === 'worse');
}

function print(...parts: readonly string[]): void {
  process.stdout.write(`${parts.join('\n\n')}\n\n`);
}

function scoredDocuments(documents: readonly BenchDocument[], results: readonly TrialResult[]): ScoredDocument[] {
  return documents.flatMap(({ id }, at) => {
    const outcome = results[at]?.[0];
    return outcome !== undefined && 'score' in outcome ? [{ id, score: outcome.score }] : [];
  });
}

function writePlot(path: string, run: DamageRun, groups: readonly DamageGroup[]): void {
  const kinds = run.kinds.map(kindNamed).filter((kind) => kind !== undefined);
  const subtitle = `Means over ${run.seeds.length} pages of each kind and strength; bands: standard error of the mean`;
  writeResult(path, plotScores(kinds, groups, subtitle));
  process.stdout.write(`Plot in ${relative(process.cwd(), path)}\n`);
}

function writeJson(
  path: string,
  commit: string | undefined,
  all: readonly TrialDocument[],
  results: readonly TrialResult[],
): void {
  const rows = all.map((document, at) => ({ ...nameOf(document), ...outcomesOf(results[at] ?? []) }));
  writeResult(path, `${JSON.stringify({ comparedWith: commit, documents: rows }, null, 1)}\n`);
  process.stdout.write(`Scores in ${path}\n`);
}

function nameOf(document: TrialDocument): { id: string } | DamagedPage {
  return 'bytes' in document ? { id: document.id } : document;
}

function outcomesOf([now, before]: TrialResult) {
  const told = (outcome: TrialResult[number] | undefined) =>
    outcome !== undefined && 'score' in outcome ? outcome.score : outcome;
  return { score: told(now), before: told(before) };
}

/** Scores of the built-in collection by the restorer of this project, in the order of the names. */
export async function scoreCollection(): Promise<ScoredDocument[]> {
  const restorer = await loadRestorer(projectRoot);
  return (await builtInDocuments()).map((document) => ({
    id: document.id,
    score: scoreRestoration(restorer.restore(document), document.annotations),
  }));
}
