/**
 * How exact, how small and how quick the search is: builds a site, uses its search page in Chromium, and sets Pagefind as
 * it comes on the same pages beside it.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Arguments } from '../../scripts/command-line/arguments.ts';
import { type ExitCode, exitCodes } from '../../scripts/command-line/exit-codes.ts';
import { defaultFolders, projectRoot } from '../../scripts/command-line/folders.ts';
import { createProgress } from '../../scripts/command-line/progress.ts';
import { indexPages } from '../../scripts/site/index-pages.ts';
import { type Catalogue, catalogueFile } from '../../src/model/search-catalogue.ts';
import { foldWith } from '../../src/model/search-words.ts';
import { launchChromium } from '../../tests/browser/chromium.ts';
import { type Bench, refuse } from '../bench.ts';
import { createRandom } from '../damager/random.ts';
import { textTable } from '../table.ts';
import { writeResult } from '../write-result.ts';
import { type CountingServer, serveCounting } from './counting-server.ts';
import { type Accuracy, accuracyOf, median, quantile } from './figures.ts';
import { writeGeneratedSite } from './generated-site.ts';
import { drawQueries, kindTitles, type QueryKind, queryKinds } from './queries.ts';
import { askByLastKey, askPage, openSearchPage } from './search-page-driver.ts';
import { shownArticles } from './shown-articles.ts';
import { askStock, indexByStock, openStockPage } from './stock-pagefind.ts';
import { type ShownArticle, Truth } from './truth.ts';

/** First searches, each in a browser without a cache, and further ones after each of them. */
const firstSearches = 20;
const furtherSearches = 5;
/** Searches of which the time from the last key is taken, after each was made once. */
const warmSearches = 200;

export const searchBench: Bench = {
  name: 'search',
  summary: 'exactness, bytes and times of the search beside stock Pagefind (five minutes; with --generated more)',
  about:
    'Builds a site and uses its search page in Chromium: for each kind of query all results are compared with the ' +
    'articles in which a plain search of the shown text finds it (bench/search/truth.ts). Stock Pagefind indexes the ' +
    'same pages and is asked for the same, once as typed and once in quotation marks; only articles in its index of ' +
    'zh-Hans count for it. Bytes are those of all answers, texts compressed as hosts do. Times are from the last key to ' +
    'painted results; nothing else should run meanwhile.',
  options: {
    sources: { value: 'DIR', about: 'The documents to build from.', default: defaultFolders.sources },
    queries: { value: 'N', about: 'Queries of each kind.', default: '500' },
    generated: {
      value: 'N',
      about: 'Measure times and indexing with so many generated articles of 2,000 characters too; 10000 take long.',
      default: '0',
    },
    alone: { about: 'Leave stock Pagefind out, which takes most of the time.' },
    seed: { value: 'N', about: 'Draws other queries.', default: '1' },
    json: { value: 'FILE', about: 'Write all figures there.' },
  },
  examples: [
    { run: 'npm run bench -- search --queries 50', does: 'A first look at the built-in collection.' },
    { run: 'npm run bench -- search --sources ../scans --generated 10000', does: 'Everything.' },
  ],
  exitCodes: {
    [exitCodes.good]: 'Measured.',
    [exitCodes.withErrors]: 'The site could not be built.',
    [exitCodes.wrongUsage]: 'Wrong option.',
  },
  run: runSearchBench,
};

async function runSearchBench(given: Arguments): Promise<ExitCode> {
  const [queries, generated, seed] = ['queries', 'generated', 'seed'].map((name) => Number(given.required(name)));
  if (
    !(queries && queries > 0) ||
    generated === undefined ||
    !(generated >= 0) ||
    seed === undefined ||
    Number.isNaN(seed)
  )
    return refuse('--queries takes a number above 0, --generated and --seed a number from 0.');
  const folder = mkdtempSync(join(tmpdir(), 'reading-room-search-'));
  const progress = createProgress(process.stderr, false, () => performance.now());
  const browser = await launchChromium();
  try {
    const isAlone = given.isOn('alone');
    const session: Session = { folder, browser, queries, seed, isAlone, show: (what) => progress.show(what) };
    if (!buildFrom(resolve(given.required('sources')), session)) return exitCodes.withErrors;
    const report = await measureSite(session);
    const large = generated > 0 ? await measureGenerated(session, generated) : undefined;
    progress.clear();
    process.stdout.write(`${[...tablesOf(report), ...(large ? [largeTable(large)] : [])].join('\n\n')}\n`);
    const json = given.given('json');
    if (json !== undefined) writeResult(json, `${JSON.stringify({ ...report, large }, null, 1)}\n`);
    return exitCodes.good;
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Session {
  folder: string;
  browser: Browser;
  queries: number;
  seed: number;
  /** without stock Pagefind */
  isAlone: boolean;
  show(what: string): void;
}

const siteOf = ({ folder }: Session) => join(folder, 'site');

function buildFrom(sources: string, session: Session): boolean {
  session.show('Building the site');
  const script = join(projectRoot, 'scripts/build.ts');
  const folders = ['--sources', sources, '--out', siteOf(session), '--articles', join(session.folder, 'articles')];
  const { status, stderr } = spawnSync(process.execPath, [script, ...folders, '--quiet'], { encoding: 'utf8' });
  if (status === exitCodes.good || status === exitCodes.withErrors) return true;
  process.stderr.write(stderr);
  return false;
}

interface Times {
  median: number;
  most: number;
}

interface Side {
  accuracy: Record<QueryKind, Accuracy>;
  indexBytes: number;
  millisecondsAPage: number;
  firstBytes: Times;
  furtherBytes: Times;
  warm: Times;
  cold: Times;
}

interface Report {
  articles: number;
  ours: Side;
  stock: Side | undefined;
  /** stock Pagefind asked in quotation marks */
  quoted: Record<QueryKind, Accuracy> | undefined;
}

async function measureSite(session: Session): Promise<Report> {
  const site = siteOf(session);
  const stockSite = join(session.folder, 'stock');
  session.show('Indexing');
  mkdirSync(stockSite);
  const stockMilliseconds = session.isAlone ? 0 : await indexByStock(site, stockSite);
  const milliseconds = await indexingTime(site);
  const servers = [await serveCounting(site), await serveCounting(stockSite)] as const;
  session.show('Reading the articles');
  const articles = await shownArticles(session.browser, servers[0].root, addressesIn(site, 'zh'));
  const drawn = drawQueries(articles, session.queries, createRandom(session.seed));
  const plans = plansOf(session, site, servers, articles);
  const ours = await measureSide(plans.ours, drawn, bytesOfIndex(site), milliseconds / articles.length);
  const stock = session.isAlone
    ? undefined
    : await measureSide(plans.stock, drawn, bytesOfIndex(stockSite), stockMilliseconds / articles.length);
  const quoted = session.isAlone ? undefined : await measureAccuracy(plans.quoted, drawn);
  const report: Report = { articles: articles.length, ours, stock, quoted };
  for (const server of servers) await server.close();
  return report;
}

/** Indexing again, by itself, in the folder that is there. */
async function indexingTime(site: string): Promise<number> {
  const start = performance.now();
  await indexPages(site);
  return performance.now() - start;
}

function addressesIn(site: string, language: string): string[] {
  const files = readdirSync(join(site, language), { recursive: true, encoding: 'utf8' });
  const pages = files.filter((file) => file.endsWith('/index.html')).sort();
  return pages.map((file) => `${language}/${file.slice(0, -'index.html'.length)}`);
}

/** The files that hold what can be found; scripts and WebAssembly are the same size whatever is indexed. */
function bytesOfIndex(site: string): number {
  const folder = join(site, 'pagefind');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const data = files.filter((file) => /\.(?:pf_\w+|json|txt)$/.test(file));
  return data.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
}

/** How one side is asked. */
interface Plan {
  title: string;
  session: Session;
  server: CountingServer;
  truth: Truth;
  open: typeof openSearchPage;
  ask: typeof askPage;
  askByLastKey: typeof askByLastKey;
}

function plansOf(
  session: Session,
  site: string,
  [own, stock]: readonly [CountingServer, CountingServer],
  articles: readonly ShownArticle[],
): Record<'ours' | 'stock' | 'quoted', Plan> {
  const catalogue = JSON.parse(readFileSync(join(site, 'pagefind', catalogueFile), 'utf8')) as Catalogue;
  const fold = foldWith(catalogue.pairs);
  const inStock = new Truth(
    articles.filter((article) => article.lang === 'zh-Hans'),
    fold,
  );
  const byStock = {
    session,
    server: stock,
    truth: inStock,
    open: openStockPage,
    ask: askStock,
    askByLastKey: askStock,
  };
  const ask: typeof askPage = (page, query, collect) => askStock(page, `"${query}"`, collect);
  return {
    ours: {
      title: 'ours',
      session,
      server: own,
      truth: new Truth(articles, fold),
      open: openSearchPage,
      ask: askPage,
      askByLastKey,
    },
    stock: { title: 'stock', ...byStock },
    quoted: { title: 'stock, quoted', ...byStock, ask, askByLastKey: ask },
  };
}

type Drawn = Record<QueryKind, string[]>;

async function measureSide(plan: Plan, drawn: Drawn, indexBytes: number, millisecondsAPage: number): Promise<Side> {
  const accuracy = await measureAccuracy(plan, drawn);
  const queries = mixed(drawn);
  const { first, further, cold } = await measureLoading(plan, queries);
  const warm = await measureWarm(plan, queries.slice(0, warmSearches));
  return {
    accuracy,
    indexBytes,
    millisecondsAPage,
    firstBytes: { median: median(first), most: Math.max(...first) },
    furtherBytes: { median: median(further), most: Math.max(...further) },
    warm: { median: median(warm), most: quantile(warm, 0.95) },
    cold: { median: median(cold), most: quantile(cold, 0.95) },
  };
}

/** Queries of all kinds by turns. */
function mixed(drawn: Drawn): string[] {
  const longest = Math.max(...queryKinds.map((kind) => drawn[kind].length));
  const turns = Array.from({ length: longest }, (_, at) => queryKinds.flatMap((kind) => drawn[kind][at] ?? []));
  return turns.flat();
}

async function measureAccuracy(plan: Plan, drawn: Drawn): Promise<Record<QueryKind, Accuracy>> {
  const page = await plan.open(plan.session.browser, plan.server.root);
  const accuracies: [QueryKind, Accuracy][] = [];
  for (const kind of queryKinds) {
    const answers: Parameters<typeof accuracyOf>[0][number][] = [];
    for (const [at, query] of drawn[kind].entries()) {
      if (at % 50 === 0) plan.session.show(`Asking ${plan.title}, ${kindTitles[kind]}: ${at} of ${drawn[kind].length}`);
      const expected = plan.truth.articlesWith(query);
      if (expected.size > 0) answers.push({ ...(await plan.ask(page, query)), expected });
    }
    accuracies.push([kind, accuracyOf(answers)]);
  }
  await page.context().close();
  return Object.fromEntries(accuracies) as Record<QueryKind, Accuracy>;
}

async function measureLoading(plan: Plan, queries: readonly string[]) {
  const [first, further, cold]: [number[], number[], number[]] = [[], [], []];
  for (let at = 0; at < firstSearches; at++) {
    if (at % 5 === 0) plan.session.show(`First searches, ${plan.title}: ${at} of ${firstSearches}`);
    const page = await plan.open(plan.session.browser, plan.server.root);
    plan.server.takeBytes();
    const own = queries.slice(at * (1 + furtherSearches), (at + 1) * (1 + furtherSearches));
    for (const [turn, query] of own.entries()) {
      const { milliseconds } = await plan.ask(page, query, false);
      await plan.server.quiet();
      (turn === 0 ? first : further).push(plan.server.takeBytes());
      if (turn === 0) cold.push(milliseconds);
    }
    await page.context().close();
  }
  return { first, further, cold };
}

async function measureWarm(plan: Plan, queries: readonly string[]): Promise<number[]> {
  const page = await plan.open(plan.session.browser, plan.server.root);
  const times: number[] = [];
  for (const turn of ['first', 'second']) {
    for (const [at, query] of queries.entries()) {
      if (at % 50 === 0) plan.session.show(`Warm searches, ${plan.title}: ${turn} time, ${at} of ${queries.length}`);
      const { milliseconds } = await plan.askByLastKey(page, query);
      if (turn === 'second') times.push(milliseconds);
    }
  }
  await page.context().close();
  return times;
}

interface LargeSide {
  indexBytes: number;
  millisecondsAPage: number;
  firstBytes: Times;
  warm: Times;
  cold: Times;
}

interface LargeReport {
  articles: number;
  ours: LargeSide;
  stock: LargeSide | undefined;
}

async function measureGenerated(session: Session, count: number): Promise<LargeReport> {
  session.show(`Writing ${count} articles`);
  const site = join(session.folder, 'large');
  mkdirSync(site);
  writeGeneratedSite(siteOf(session), site, count);
  session.show(`Indexing ${count} articles`);
  const milliseconds = await indexingTime(site);
  const stockSite = join(session.folder, 'large-stock');
  mkdirSync(stockSite);
  const stockMilliseconds = session.isAlone ? 0 : await indexByStock(site, stockSite);
  const servers = [await serveCounting(site), await serveCounting(stockSite)] as const;
  const some = addressesIn(site, 'zh').filter((_, at) => at % Math.ceil(count / 200) === 0);
  const articles = await shownArticles(session.browser, servers[0].root, some);
  const queries = mixed(drawQueries(articles, warmSearches, createRandom(session.seed)));
  const plans = plansOf(session, site, servers, articles);
  const measure = async (plan: Plan, bytes: number, time: number): Promise<LargeSide> => {
    const { first, cold } = await measureLoading(plan, queries);
    const warm = await measureWarm(plan, queries.slice(0, warmSearches));
    return {
      indexBytes: bytes,
      millisecondsAPage: time / count,
      firstBytes: { median: median(first), most: Math.max(...first) },
      warm: { median: median(warm), most: quantile(warm, 0.95) },
      cold: { median: median(cold), most: quantile(cold, 0.95) },
    };
  };
  const ours = await measure(plans.ours, bytesOfIndex(site), milliseconds);
  const stock = session.isAlone ? undefined : await measure(plans.stock, bytesOfIndex(stockSite), stockMilliseconds);
  const report: LargeReport = { articles: count, ours, stock };
  for (const server of servers) await server.close();
  return report;
}

function tablesOf(report: Report): string[] {
  const sides = [
    ['ours', report.ours.accuracy],
    ['stock', report.stock?.accuracy],
    ['stock, quoted', report.quoted],
  ] as const;
  const rows = queryKinds.flatMap((kind) =>
    sides.flatMap(([title, accuracy]) => {
      if (accuracy === undefined) return [];
      const { queries, recall, precision, counts, empty } = accuracy[kind];
      return [
        [kindTitles[kind], title, String(queries), three(recall), three(precision), three(counts), String(empty)],
      ];
    }),
  );
  const head = ['queries', 'search', 'number', 'recall', 'precision', 'count right', 'found nothing'];
  return [`${report.articles} articles`, textTable(head, rows, 2), costTable(siteCosts, report.ours, report.stock)];
}

interface Cost<Of> {
  what: string;
  unit: string;
  value: (side: Of) => number;
  digits?: number;
}

const largeCosts: readonly Cost<LargeSide>[] = [
  { what: 'index', unit: 'KB', value: (side) => side.indexBytes / 1000 },
  { what: 'first search, median', unit: 'KB', value: (side) => side.firstBytes.median / 1000 },
  { what: 'first search, most', unit: 'KB', value: (side) => side.firstBytes.most / 1000 },
  { what: 'first results, median', unit: 'ms', value: (side) => side.cold.median },
  { what: 'first results, 95 %', unit: 'ms', value: (side) => side.cold.most },
  { what: 'last key to results, median', unit: 'ms', value: (side) => side.warm.median, digits: 1 },
  { what: 'last key to results, 95 %', unit: 'ms', value: (side) => side.warm.most, digits: 1 },
  { what: 'indexing a page', unit: 'ms', value: (side) => side.millisecondsAPage, digits: 1 },
];

const siteCosts: readonly Cost<Side>[] = [
  ...largeCosts,
  { what: 'further search, median', unit: 'KB', value: (side) => side.furtherBytes.median / 1000 },
  { what: 'further search, most', unit: 'KB', value: (side) => side.furtherBytes.most / 1000 },
];

function costTable<Of>(costs: readonly Cost<Of>[], ours: Of, stock: Of | undefined): string {
  const rows = costs.map(({ what, unit, value, digits = 0 }) => {
    const cells = [what, unit, value(ours).toFixed(digits)];
    return stock === undefined
      ? cells
      : [...cells, value(stock).toFixed(digits), (value(ours) / value(stock)).toFixed(2)];
  });
  const head = ['cost', 'unit', 'ours', 'stock', 'ours / stock'];
  return textTable(head.slice(0, rows[0]?.length), rows, 2);
}

function largeTable({ articles, ours, stock }: LargeReport): string {
  return `${articles} generated articles of 2,000 characters\n\n${costTable(largeCosts, ours, stock)}`;
}

function three(share: number): string {
  return Number.isNaN(share) ? '–' : share.toFixed(3);
}
