/**
 * Time and memory of the whole `npm run convert`, start-up included: of collections, of folders with more and more
 * documents, and of single documents that grow.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Arguments } from '../../scripts/command-line/arguments.ts';
import { type ExitCode, exitCodes } from '../../scripts/command-line/exit-codes.ts';
import { defaultFolders, projectRoot } from '../../scripts/command-line/folders.ts';
import { createProgress } from '../../scripts/command-line/progress.ts';
import { isDocumentName } from '../../scripts/restore/read/read-sources.ts';
import { type Bench, refuse } from '../bench.ts';
import { type Measure, measureProcess } from '../build-cost/measure-process.ts';
import { textTable } from '../table.ts';
import { writeResult } from '../write-result.ts';
import { type DocumentGenerator, documentGenerator } from './generated-document.ts';
import { growthExponent } from './power-law.ts';

const defaults = { folders: '0.1,1,10,100', documents: '0.1,1,3,10', limit: '900' };
const quick = { folders: '0.1,1', documents: '0.1,0.3' };
/** Documents of a folder have this size, so a folder of many has no larger one than a folder of few. */
const bytesOfOne = 100_000;
const megabyte = 1_000_000;
/** Times of this few seconds are taken as the median of this many runs: start-up swings by a tenth. */
const shortRun = { seconds: 10, times: 5 };

export const speedBench: Bench = {
  name: 'speed',
  summary: 'time and memory of conversion, from 100 KB to 100 MB (a quarter of an hour; --quick: a minute)',
  about:
    'Runs the whole "convert", start-up included, on the built-in collection, on folders of generated documents of 100 KB ' +
    'each, and on single generated documents that grow, set a paragraph on a line, in wide and in narrow lines. Prints ' +
    'seconds, speed, the most resident memory, and how time grows with size: the exponent of a power law fitted to the ' +
    'seconds without start-up, where 1 is linear; small sizes say less, for the first documents run in cold code. Runs of less than ten seconds are the median of five. Nothing else should run meanwhile.',
  options: {
    sources: { value: 'DIR', about: 'Another collection, after the built-in one.' },
    folders: { value: 'LIST', about: 'Sizes of the folders in MB, with commas.', default: defaults.folders },
    documents: {
      value: 'LIST',
      about: 'Sizes of the single documents in MB, with commas.',
      default: defaults.documents,
    },
    limit: {
      value: 'SECONDS',
      about: 'A size that would take longer, as the sizes before it grew, is left out.',
      default: defaults.limit,
    },
    quick: { about: `Folders of ${quick.folders} MB and documents of ${quick.documents} MB.` },
    json: { value: 'FILE', about: 'Write all figures there.' },
  },
  examples: [
    { run: 'npm run bench -- speed --quick', does: 'A first look.' },
    { run: 'npm run bench -- speed --folders 1,10 --documents 0.1,1,5', does: 'Other sizes.' },
  ],
  exitCodes: {
    [exitCodes.good]: 'Measured.',
    [exitCodes.withErrors]: 'A conversion failed, or some of its documents did.',
    [exitCodes.wrongUsage]: 'Wrong option.',
  },
  run: runSpeedBench,
};

interface Row {
  /** what is compared along its size: rows of one series have one growth */
  series: string;
  documents: number;
  bytes: number;
  outcome: Measure | { skipped: string } | { failed: string };
}

interface Session {
  folder: string;
  limit: number;
  show(what: string): void;
}

async function runSpeedBench(given: Arguments): Promise<ExitCode> {
  const isQuick = given.isOn('quick');
  const folders = sizesOf(given.given('folders') ?? (isQuick ? quick : defaults).folders);
  const documents = sizesOf(given.given('documents') ?? (isQuick ? quick : defaults).documents);
  const limit = Number(given.required('limit'));
  if (folders === undefined || documents === undefined || !(limit > 0))
    return refuse('--folders, --documents and --limit take numbers above 0, sizes in MB with commas, such as 0.1,1.');
  const folder = mkdtempSync(join(tmpdir(), 'reading-room-speed-'));
  const progress = createProgress(process.stderr, false, () => performance.now());
  try {
    const session = { folder, limit, show: (what: string) => progress.show(what) };
    const rows = await measureAll(session, given.given('sources'), folders, documents);
    progress.clear();
    return report(rows, given.given('json'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function sizesOf(list: string): number[] | undefined {
  const sizes = list.split(',').map(Number);
  return sizes.every((size) => size > 0) ? sizes.sort((left, right) => left - right) : undefined;
}

const startUp = 'start-up';

async function measureAll(
  session: Session,
  sources: string | undefined,
  folders: readonly number[],
  documents: readonly number[],
): Promise<Row[]> {
  const generate = documentGenerator();
  const rows: Row[] = [await measureStartUp(session)];
  rows.push(await measureFolder(session, 'built-in collection', join(projectRoot, defaultFolders.sources)));
  if (sources !== undefined) rows.push(await measureFolder(session, sources, resolve(sources)));
  await measureSeries(session, rows, 'documents of 100 KB', folders, (size) =>
    writeFolder(session.folder, size, generate),
  );
  for (const [form, name] of formNames.entries()) {
    const write = (size: number) => writeDocument(session.folder, size, form, generate);
    await measureSeries(session, rows, `one document, ${name}`, documents, write);
  }
  return rows;
}

/** How a document is set: what its seed, divided by three, leaves over. */
const formNames = ['a paragraph a line', 'wide lines', 'narrow lines'] as const;

function measureStartUp(session: Session): Promise<Row> {
  const folder = join(session.folder, startUp);
  mkdirSync(folder);
  writeFileSync(join(folder, 'one.txt'), '渡船每天清早六点离岸，客人陆续上来。\n');
  return measureFolder(session, startUp, folder);
}

async function measureSeries(
  session: Session,
  rows: Row[],
  series: string,
  sizes: readonly number[],
  write: (size: number) => string,
): Promise<void> {
  for (const size of sizes) {
    const expected = expectedSeconds(rows, series, size * megabyte);
    if (expected > session.limit) {
      const skipped = `left out: about ${Math.round(expected)} s by its growth, and the limit is ${session.limit} s`;
      rows.push({ series, documents: 0, bytes: size * megabyte, outcome: { skipped } });
      continue;
    }
    session.show(`Making ${size} MB: ${series}`);
    const folder = write(size);
    rows.push(await measureFolder(session, series, folder));
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a size will take if time goes on growing as between the two sizes before it; 0 where fewer are known. */
function expectedSeconds(rows: readonly Row[], series: string, bytes: number): number {
  const known = measuredPoints(rows, series).slice(-2);
  const last = known.at(-1);
  const exponent = growthExponent(known);
  return last === undefined || exponent === undefined ? 0 : last.seconds * (bytes / last.size) ** exponent;
}

function writeFolder(parent: string, size: number, generate: DocumentGenerator): string {
  const folder = join(parent, `folder-${size}`);
  mkdirSync(folder);
  const count = Math.max(1, Math.round((size * megabyte) / bytesOfOne));
  for (let number = 1; number <= count; number++) {
    const name = `issue-${String(number).padStart(5, '0')}.txt`;
    writeFileSync(join(folder, name), generate(bytesOfOne, number));
  }
  return folder;
}

function writeDocument(parent: string, size: number, form: number, generate: DocumentGenerator): string {
  const folder = join(parent, `document-${form}-${size}`);
  mkdirSync(folder);
  writeFileSync(join(folder, 'issue.txt'), generate(size * megabyte, formNames.length + form));
  return folder;
}

async function measureFolder(session: Session, series: string, sources: string): Promise<Row> {
  const names = readdirSync(sources).filter(isDocumentName);
  const bytes = names.reduce((sum, name) => sum + statSync(join(sources, name)).size, 0);
  const row = { series, documents: names.length, bytes };
  session.show(`Converting ${(bytes / megabyte).toFixed(2)} MB: ${series}`);
  try {
    return { ...row, outcome: await typical(session, sources) };
  } catch (error) {
    return { ...row, outcome: { failed: error instanceof Error ? error.message : String(error) } };
  }
}

/** The run of median time, with the most memory of all. */
async function typical(session: Session, sources: string): Promise<Measure> {
  const runs = [await convert(session, sources)];
  while (runs.length < shortRun.times && (runs[0] as Measure).seconds < shortRun.seconds)
    runs.push(await convert(session, sources));
  const sorted = runs.toSorted((left, right) => left.seconds - right.seconds);
  const peakMemory = Math.max(...runs.map((run) => run.peakMemory ?? 0));
  return { ...(sorted[Math.floor(sorted.length / 2)] as Measure), peakMemory };
}

async function convert({ folder }: Session, sources: string): Promise<Measure> {
  const articles = join(folder, 'articles');
  const script = join(projectRoot, 'scripts', 'convert.ts');
  const given = ['--sources', sources, '--articles', articles, '--quiet'];
  const accepted = [exitCodes.good, exitCodes.withErrors];
  const measure = await measureProcess(script, given, folder, {}, accepted);
  rmSync(articles, { recursive: true, force: true });
  return measure;
}

function report(rows: readonly Row[], json: string | undefined): ExitCode {
  const series = [...new Set(rows.map((row) => row.series))];
  const growths = series.map((name) => growthLine(rows, name)).filter((line) => line !== undefined);
  process.stdout.write(`${[speedTable(rows), ...growths].join('\n\n')}\n`);
  if (json !== undefined) writeResult(json, `${JSON.stringify(rows, null, 1)}\n`);
  const failed = rows.flatMap(({ series: name, outcome }) => {
    const errors = errorsOf(outcome);
    return errors === '' ? [] : [`${name}: ${errors}`];
  });
  for (const failure of failed) process.stderr.write(`${failure}\n`);
  return failed.length > 0 ? exitCodes.withErrors : exitCodes.good;
}

function errorsOf(outcome: Row['outcome']): string {
  if ('failed' in outcome) return outcome.failed;
  return 'errors' in outcome && outcome.exitCode !== exitCodes.good ? outcome.errors.trim() : '';
}

function speedTable(rows: readonly Row[]): string {
  const cells = rows.map(({ series, documents, bytes, outcome }) => {
    const size = [series, documents === 0 ? '' : documents.toLocaleString('en'), (bytes / megabyte).toFixed(2)];
    if (!('seconds' in outcome)) return [...size, '–', '–', '–', 'failed' in outcome ? 'failed' : outcome.skipped];
    const { seconds, peakMemory } = outcome;
    const memory = peakMemory ? (peakMemory / megabyte).toFixed(0) : '–';
    const remark = errorsOf(outcome) === '' ? '' : 'with errors';
    return [...size, seconds.toFixed(2), (bytes / megabyte / seconds).toFixed(2), memory, remark];
  });
  return textTable(['what', 'documents', 'MB', 'seconds', 'MB/s', 'peak MB', ''], cells);
}

/** Sizes of a series and the seconds they took, less those that start-up takes. */
function measuredPoints(rows: readonly Row[], series: string): { size: number; seconds: number; peak: number }[] {
  const startUpSeconds = rows.flatMap(({ series: name, outcome }) =>
    name === startUp && 'seconds' in outcome ? [outcome.seconds] : [],
  )[0];
  return rows.flatMap(({ series: name, bytes, outcome }) => {
    if (name !== series || !('seconds' in outcome)) return [];
    const seconds = Math.max(0.001, outcome.seconds - (startUpSeconds ?? 0));
    return [{ size: bytes, seconds, peak: outcome.peakMemory ?? 0 }];
  });
}

function growthLine(rows: readonly Row[], series: string): string | undefined {
  const points = measuredPoints(rows, series);
  const exponent = growthExponent(points);
  const [first, last] = [points[0], points.at(-1)];
  if (exponent === undefined || first === undefined || last === undefined) return undefined;
  const largest = growthExponent(points.slice(-2))?.toFixed(2);
  const size = `${(last.size / first.size).toFixed(0)} times the size`;
  const memory = `${(last.peak / first.peak).toFixed(1)} times the memory`;
  return `${series}: seconds grow with size to the power of ${exponent.toFixed(2)}, between the two largest ${largest}; ${size} takes ${memory}.`;
}
