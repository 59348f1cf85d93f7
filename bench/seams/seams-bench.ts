/**
 * How often the restorer is right about what goes on with an open end, on documents that have an annotation; and the
 * weights by which it tells, fitted to them.
 */
import type { Arguments } from '../../scripts/command-line/arguments.ts';
import { type ExitCode, exitCodes } from '../../scripts/command-line/exit-codes.ts';
import { projectRoot } from '../../scripts/command-line/folders.ts';
import { createProgress, type Progress } from '../../scripts/command-line/progress.ts';
import { usualMeasure } from '../../scripts/restore/arrange/join-cut-paragraphs.ts';
import { type SeamScale, scaleWith } from '../../scripts/restore/arrange/seam-odds.ts';
import { type Bench, refuse } from '../bench.ts';
import { type BenchDocument, builtInDocuments } from '../score/bench-document.ts';
import { loadRestorer } from '../score/restorer.ts';
import { shareCell } from '../score/score-table.ts';
import { textTable } from '../table.ts';
import { failureLines } from '../trial/run-trials.ts';
import { folderOptions, otherDocuments } from '../trial/trial-options.ts';
import { type AnnotatedSeams, annotatedSeams, countJoins, type SeamCount, totalOf } from './annotated-seams.ts';
import { fitSeams } from './fit-seams.ts';
import { weightsSource } from './weights-source.ts';

export const seamsBench: Bench = {
  name: 'seams',
  summary: 'how often cut paragraphs are joined rightly; --fit fits the weights for it (seconds; --fit: half a minute)',
  about:
    'Compares every open end (a block of text that ends inside its sentence) with what annotations say: whether it goes ' +
    'on, and where. Prints for each annotation how many were joined and how many of the joins are right, at the odds ' +
    'from which the restorer joins and at others. With --fit it fits the weights of the evidence ' +
    '(bench/seams/fit-seams.ts): for each annotation to all others, which tells how weights do on text that had no ' +
    'part in them, then to all, and prints these as tables for scripts/restore/arrange/seam-odds.ts.',
  options: {
    ...folderOptions,
    fit: { about: 'Fit weights to these annotations, instead of using those of the restorer.' },
  },
  examples: [
    { run: 'npm run bench -- seams', does: 'The built-in collection, with the weights of the restorer.' },
    {
      run: 'npm run bench -- seams --fit --sources ../scans --gold ../annotations',
      does: 'Weights from the collection and from other annotated documents.',
    },
  ],
  exitCodes: {
    [exitCodes.good]: 'Measured.',
    [exitCodes.withErrors]: 'A document could not be read; the others were measured.',
    [exitCodes.wrongUsage]: 'Wrong option or folder.',
  },
  run: runSeamsBench,
};

/** What is added to the odds from which the restorer joins. */
const shifts = [0, -0.5, 0.5, 1] as const;

async function runSeamsBench(options: Arguments): Promise<ExitCode> {
  const others = await otherDocuments(options);
  if ('wrong' in others) return refuse(others.wrong);
  const progress = createProgress(process.stderr, false, () => performance.now());
  const { seams, failures } = await readSeams([...(await builtInDocuments()), ...others], progress);
  if (options.isOn('fit')) print(...fitted(seams, others.length > 0, progress));
  else print(...tables('Joined by the weights of the restorer', weighed(seams, usualMeasure.scale)), legend);
  process.stderr.write(failureLines(failures));
  return failures.length > 0 ? exitCodes.withErrors : exitCodes.good;
}

function print(...parts: readonly string[]): void {
  process.stdout.write(`${parts.join('\n\n')}\n`);
}

interface ReadSeams {
  seams: AnnotatedSeams[];
  /** documents that could not be read, and why */
  failures: string[];
}

async function readSeams(documents: readonly BenchDocument[], progress: Progress): Promise<ReadSeams> {
  const restorer = await loadRestorer(projectRoot);
  const read: ReadSeams = { seams: [], failures: [] };
  for (const [done, document] of documents.entries()) {
    progress.show('Looking for open ends', done, documents.length);
    try {
      read.seams.push(...annotatedSeams(restorer.read(document), document.annotations));
    } catch (error) {
      read.failures.push(error instanceof Error ? error.message : String(error));
    }
  }
  progress.clear();
  return read;
}

/** An annotation's seams, and what they are weighed with. */
interface Weighed {
  seams: AnnotatedSeams;
  scale: SeamScale;
}

function fitted(seams: readonly AnnotatedSeams[], hasOthers: boolean, progress: Progress): string[] {
  const byOthers = seams.map((held, done): Weighed => {
    progress.show('Fitting to all annotations but one', done, seams.length);
    return { seams: held, scale: scaleWith(fitSeams(seams.filter((one) => one !== held))) };
  });
  const weights = fitSeams(seams);
  progress.clear();
  const command = `npm run bench -- seams --fit${hasOthers ? ' --sources DIR --gold DIR' : ''}`;
  return [
    ...tables('Each annotation joined by weights fitted to all others', byOthers),
    ...tables('Joined by weights fitted to all annotations', weighed(seams, scaleWith(weights))),
    legend,
    `Weights for scripts/restore/arrange/seam-odds.ts, from ${command}`,
    weightsSource(weights),
  ];
}

function weighed(seams: readonly AnnotatedSeams[], scale: SeamScale): Weighed[] {
  return seams.map((one) => ({ seams: one, scale }));
}

function tables(title: string, annotations: readonly Weighed[]): string[] {
  const { text, heading } = usualMeasure.enough;
  const ofShifts = shifts.map((shift) => {
    const enough = { text: text + shift, heading: heading + shift };
    const counts = annotations.map(({ seams, scale }) => ({
      name: seams.name,
      ...countJoins(seams, { scale, enough }),
    }));
    const rows = [...counts, { name: 'all', ...totalOf(counts) }].map(row);
    const from = `From log odds ${enough.text}, ${enough.heading} where a half looks like a heading`;
    return `${from}${shift === 0 ? ', as the restorer joins' : ''}\n${textTable(heads, rows)}`;
  });
  return [title, ...ofShifts];
}

const heads = ['annotation', 'open ends', 'true joins', 'made', 'right', 'precision', 'recall'];

function row({ name, openEnds, trueJoins, made, right }: SeamCount & { name: string }): string[] {
  const share = (of: number) => shareCell(of === 0 ? undefined : right / of);
  return [name, ...[openEnds, trueJoins, made, right].map(String), share(made), share(trueJoins)];
}

const legend =
  'open ends: blocks that end inside a sentence, in annotated text that is no second copy of other text.\n' +
  'true joins: open ends that go on elsewhere, be it in something that the restorer does not take for text.\n' +
  'made: open ends that were joined, but not those joined to second copies, of which annotations say nothing;\n' +
  'right: joined to the block with which they go on. Precision: right of made; recall: right of true joins.';
