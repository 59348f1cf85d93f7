/**
 * What a page costs: the same generated articles built by Reading Room (with links and search index) and by a plain
 * Astro project that shows `.mdx` files through the glob loader, one after the other in one run.
 */
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Arguments } from '../../scripts/command-line/arguments.ts';
import { type ExitCode, exitCodes } from '../../scripts/command-line/exit-codes.ts';
import type { Bench } from '../bench.ts';
import { textTable } from '../table.ts';
import { generateArticles, writeGeneratedArticles } from './generated-articles.ts';
import { type Measure, measureProcess } from './measure-process.ts';
import { writePlainProject } from './plain-project.ts';

const seed = 20260101;
const defaultCounts = '200,1000,4000';

interface Row {
  articles: number;
  builder: 'Reading Room' | 'plain Astro .mdx';
  measure: Measure;
  milliseconds: Partial<Record<'render' | 'finish' | 'index', number>>;
  pages: number;
  bytes: number;
}

export const buildCost: Bench = {
  name: 'build-cost',
  summary: 'time and memory a page for 200, 1,000 and 4,000 articles, beside plain Astro (several minutes)',
  about:
    'Builds generated articles of about 2,000 characters with Reading Room and with a plain Astro project ' +
    '(.mdx, glob loader, @astrojs/mdx) and prints time and memory of both. Nothing else should run meanwhile.',
  options: {
    articles: { value: 'COUNTS', about: 'How many articles, one build of each kind a count.', default: defaultCounts },
  },
  examples: [{ run: 'npm run bench -- build-cost --articles 200', does: 'One build of each kind with 200 articles.' }],
  exitCodes: { [exitCodes.good]: 'Measured.', [exitCodes.wrongUsage]: 'Wrong option.' },
  run: runBuildCost,
};

async function runBuildCost(given: Arguments): Promise<ExitCode> {
  const counts = given.required('articles').split(',').map(Number);
  if (!counts.every((count) => Number.isInteger(count) && count > 0)) {
    const wrong = `--articles ${given.required('articles')}: give whole numbers with commas, such as ${defaultCounts}`;
    process.stderr.write(`${wrong}\n`);
    return exitCodes.wrongUsage;
  }
  const rows: Row[] = [];
  for (const count of counts) rows.push(...(await measureBoth(count)));
  process.stdout.write(`\n${table(rows)}\n\n${ratios(rows).join('\n')}\n`);
  return exitCodes.good;
}

async function measureBoth(count: number): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'reading-room-bench-'));
  try {
    const articles = join(folder, 'articles');
    await writeGeneratedArticles(generateArticles(count, seed), articles);
    return [await measureReadingRoom(count, articles, folder), await measurePlain(count, articles, folder)];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureReadingRoom(count: number, articles: string, folder: string): Promise<Row> {
  process.stderr.write(`${count} articles with Reading Room …\n`);
  const out = join(folder, 'reading-room');
  const script = join(import.meta.dirname, 'build-reading-room.ts');
  const measure = await measureProcess(script, [articles, join(folder, 'translations'), out], folder, {});
  return { articles: count, builder: 'Reading Room', ...(await figures(measure, out)) };
}

async function measurePlain(count: number, articles: string, folder: string): Promise<Row> {
  process.stderr.write(`${count} articles with plain Astro …\n`);
  const project = join(folder, 'plain');
  await mkdir(project);
  await writePlainProject(project);
  const script = join(import.meta.dirname, 'build-plain.ts');
  const measure = await measureProcess(script, [], project, {
    BENCH_ARTICLES: articles,
    ASTRO_TELEMETRY_DISABLED: '1',
  });
  return { articles: count, builder: 'plain Astro .mdx', ...(await figures(measure, join(project, 'dist'))) };
}

async function figures(
  measure: Measure,
  dist: string,
): Promise<Pick<Row, 'measure' | 'milliseconds' | 'pages' | 'bytes'>> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  let bytes = 0;
  for (const file of files) bytes += (await stat(join(file.parentPath, file.name))).size;
  const pages = files.filter((file) => file.name.endsWith('.html')).length;
  return { measure, milliseconds: JSON.parse(measure.output.trim().split('\n').at(-1) ?? '{}'), pages, bytes };
}

function table(rows: readonly Row[]): string {
  const head = [
    'articles',
    'builder',
    'pages',
    'seconds',
    'rendering',
    'links',
    'index',
    'ms/article',
    'ms/page',
    'peak MB',
    'dist MB',
  ];
  const cells = rows.map(({ articles, builder, pages, measure, milliseconds, bytes }) => [
    articles.toLocaleString('en'),
    builder,
    pages.toLocaleString('en'),
    measure.seconds.toFixed(1),
    seconds(milliseconds.render),
    seconds(milliseconds.finish),
    seconds(milliseconds.index),
    ((1000 * measure.seconds) / articles).toFixed(1),
    ((1000 * measure.seconds) / pages).toFixed(1),
    megabytes(measure.peakMemory),
    megabytes(bytes),
  ]);
  return textTable(head, cells, 0);
}

function seconds(milliseconds: number | undefined): string {
  return milliseconds === undefined ? '–' : (milliseconds / 1000).toFixed(1);
}

function megabytes(bytes: number | undefined): string {
  return bytes === undefined ? '–' : (bytes / 1e6).toFixed(0);
}

function ratios(rows: readonly Row[]): string[] {
  return [...Map.groupBy(rows, (row) => row.articles)].map(([articles, [ours, plain]]) => {
    if (ours === undefined || plain === undefined) throw new Error(`a measure of ${articles} articles is missing`);
    const whole = (ours.measure.seconds / plain.measure.seconds).toFixed(2);
    const rendering = (
      (ours.milliseconds.render ?? 0) /
      ours.pages /
      ((plain.milliseconds.render ?? 0) / plain.pages)
    ).toFixed(2);
    const memory = ((ours.measure.peakMemory ?? 0) / (plain.measure.peakMemory ?? 1)).toFixed(2);
    return `${articles.toLocaleString('en')} articles, Reading Room to plain Astro: whole build ${whole}, rendering a page ${rendering}, memory ${memory}`;
  });
}
