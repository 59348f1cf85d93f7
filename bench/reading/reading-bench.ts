/** How quickly pages come and how good they are by Lighthouse: one of each template, beside Starlight with the same text. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Arguments } from '../../scripts/command-line/arguments.ts';
import { type ExitCode, exitCodes } from '../../scripts/command-line/exit-codes.ts';
import { projectRoot } from '../../scripts/command-line/folders.ts';
import { launchChromium, systemChromium } from '../../tests/browser/chromium.ts';
import { type Bench, refuse } from '../bench.ts';
import { textTable } from '../table.ts';
import { fetchPackages, type Packages } from './fetched-packages.ts';
import { loadLighthouse, measurePage, type PageMeasure } from './measure-page.ts';
import { articleOfLength, type MeasuredArticle, pagesBeside } from './measured-pages.ts';
import { type ServedSite, serveSite } from './served-site.ts';
import { buildStarlight, starlightPackages } from './starlight-site.ts';

const lighthousePackages: Packages = { lighthouse: '13.5.0' };
const packagesFolder = join(tmpdir(), 'reading-room-bench-packages');
const debuggingPort = 9223;

export const readingBench: Bench = {
  name: 'reading',
  summary: 'Lighthouse scores, paint, layout shift and bytes of each kind of page (three minutes; fetches Lighthouse)',
  about:
    'Builds the documents, serves the site as the preview does, and loads one page of each template on the mobile ' +
    'profile of Lighthouse. Prints the scores for performance, accessibility, best practices and search engines, the ' +
    "largest contentful paint, layout shift, blocking time, and the compressed bytes that the page loads, answers' " +
    'headers not counted. Each figure is the middle of the runs. Nothing else should run meanwhile: blocking time and ' +
    'paint grow with what else the machine does. Lighthouse, and Starlight where it is asked for, are fetched with npm ' +
    'when they are not there yet; a Chromium has to be installed.',
  options: {
    sources: { value: 'DIR', about: 'Folder of the documents.', default: 'content/sources' },
    translations: { value: 'DIR', about: 'Folder of the translations.', default: 'content/translations' },
    characters: { value: 'NUMBER', about: 'Length of the article to measure; the nearest is taken.', default: '3000' },
    runs: { value: 'NUMBER', about: 'How often each page is loaded.', default: '3' },
    starlight: { about: 'Measure a Starlight site with the same article too.' },
    packages: { value: 'DIR', about: 'Folder for the packages that are fetched.', default: packagesFolder },
  },
  examples: [
    { run: 'npm run bench -- reading', does: 'The built-in collection.' },
    { run: 'npm run bench -- reading --starlight --runs 5', does: 'Beside Starlight, in the same run.' },
  ],
  exitCodes: {
    [exitCodes.good]: 'Measured.',
    [exitCodes.wrongUsage]: 'Wrong option, no Chromium, a build that failed, or packages that could not be fetched.',
  },
  run: runReading,
};

interface MeasuredPage extends PageMeasure {
  page: string;
}

async function runReading(given: Arguments): Promise<ExitCode> {
  const runs = Number(given.required('runs'));
  const characters = Number(given.required('characters'));
  if (!Number.isInteger(runs) || runs < 1)
    return refuse(`--runs ${given.required('runs')}: give a whole number from 1.`);
  if (!(characters > 0)) return refuse(`--characters ${given.required('characters')}: give a number above 0.`);
  // Lighthouse cannot load a page in the Chromium of the tests, which has no window.
  const chromium = systemChromium();
  if (chromium === undefined) return refuse('Lighthouse needs a whole Chromium: install one, so that it is in PATH.');
  const packages = {
    lighthouse: join(given.required('packages'), 'lighthouse'),
    starlight: join(given.required('packages'), 'starlight'),
  };
  const failure =
    fetchPackages(packages.lighthouse, lighthousePackages) ??
    (given.isOn('starlight') ? fetchPackages(packages.starlight, starlightPackages) : undefined);
  if (failure !== undefined) return refuse(`The packages could not be fetched:\n${failure}`);
  const folder = mkdtempSync(join(tmpdir(), 'reading-room-bench-'));
  const browser = await launchChromium([`--remote-debugging-port=${debuggingPort}`], chromium);
  try {
    const lighthouse = await loadLighthouse(packages.lighthouse);
    const measureAll = async (site: ServedSite, pages: readonly [string, string][]) => {
      const rows: MeasuredPage[] = [];
      for (const [page, path] of pages) {
        process.stderr.write(`Measuring ${page} …\n`);
        rows.push({ page, ...(await measurePage(lighthouse, site.root + path, { port: debuggingPort, runs })) });
      }
      return rows;
    };
    const ours = await serveSite(join(folder, 'site'));
    const article = buildOurs(folder, given, { site: ours.root, characters });
    if (article === undefined) {
      await ours.close();
      return exitCodes.wrongUsage;
    }
    const rows = await measureAll(ours, pagesBeside(article, join(folder, 'site')));
    await ours.close();
    if (given.isOn('starlight')) rows.push(...(await measureStarlight(packages.starlight, article, measureAll)));
    process.stdout.write(`\n${report(article, rows)}\n`);
    return exitCodes.good;
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Builds with the address, so that everything that a published page has is measured: site map, picture, JSON-LD. @returns nothing where the build failed, which has said why. */
function buildOurs(
  folder: string,
  given: Arguments,
  { site, characters }: { site: string; characters: number },
): MeasuredArticle | undefined {
  process.stderr.write('Building …\n');
  const articles = join(folder, 'articles');
  const inProject = (option: string) =>
    resolve(given.given(option) === undefined ? projectRoot : '.', given.required(option));
  const folders = ['--sources', inProject('sources'), '--out', join(folder, 'site'), '--articles', articles];
  const translations = ['--translations', inProject('translations')];
  const script = join(projectRoot, 'scripts/build.ts');
  const { stderr, status } = spawnSync(
    process.execPath,
    [script, ...folders, ...translations, '--site', site, '--quiet'],
    {
      encoding: 'utf8',
    },
  );
  process.stderr.write(stderr);
  return status === 0 ? articleOfLength(articles, characters) : undefined;
}

async function measureStarlight(
  folder: string,
  article: MeasuredArticle,
  measureAll: (site: ServedSite, pages: readonly [string, string][]) => Promise<MeasuredPage[]>,
): Promise<MeasuredPage[]> {
  process.stderr.write('Building with Starlight …\n');
  const site = await serveSite(join(folder, 'dist'), {});
  const { path } = buildStarlight(folder, article, site.root);
  const rows = await measureAll(site, [['article, Starlight', path]]);
  await site.close();
  return rows;
}

function report(article: MeasuredArticle, rows: readonly MeasuredPage[]): string {
  const head = ['page', 'scores', 'LCP s', 'CLS', 'TBT ms', 'KB gz', 'JS KB gz'];
  const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);
  const cells = rows.map((row) => [
    row.page,
    row.scores.map((score) => Math.round(score)).join('/'),
    row.paint.toFixed(2),
    row.shift.toFixed(3),
    row.blocking.toFixed(0),
    kilobytes(row.bytes),
    kilobytes(row.scriptBytes),
  ]);
  const faults = rows.flatMap(({ page, faults: found }) => found.map((fault) => `${page}: ${fault}`));
  const measured = `Article of ${article.characters.toLocaleString('en')} characters: ${article.language}/${article.source}/${article.slug}`;
  return [measured, textTable(head, cells), ...(faults.length > 0 ? ['What took points:', ...faults] : [])].join(
    '\n\n',
  );
}
