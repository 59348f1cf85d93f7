/** What Lighthouse says of a page, on its mobile profile: a mid-range phone on slow 4G, both simulated from a real load. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

export interface PageMeasure {
  /** 0 to 100: performance, accessibility, best practices, search engines */
  scores: readonly number[];
  /** largest contentful paint, in seconds */
  paint: number;
  /** cumulative layout shift, as defined at https://web.dev/articles/cls */
  shift: number;
  /** total blocking time, in milliseconds */
  blocking: number;
  /** compressed bytes of everything that the page loads by itself, without the headers of the answers */
  bytes: number;
  /** of these, of its scripts */
  scriptBytes: number;
  /** audits that took points, with their share of the score */
  faults: readonly string[];
}

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

interface Audit {
  score: number | null;
  numericValue?: number;
  displayValue?: string;
  details?: { items?: readonly { url?: string; resourceType?: string }[] };
}

/** The parts of Lighthouse's result that are read here. */
interface LighthouseResult {
  categories: Record<string, { score: number | null; auditRefs: readonly { id: string; weight: number }[] }>;
  audits: Record<string, Audit>;
  runtimeError?: { message: string };
}

type Lighthouse = (
  address: string,
  flags: { port: number; logLevel: string; output: string; onlyCategories: readonly string[] },
) => Promise<{ lhr: LighthouseResult } | undefined>;

/** @param folder in which the package `lighthouse` is installed */
export async function loadLighthouse(folder: string): Promise<Lighthouse> {
  const entry = pathToFileURL(join(folder, 'node_modules/lighthouse/core/index.js'));
  const module = (await import(entry.href)) as { default: Lighthouse };
  return module.default;
}

/**
 * Loads the page several times with nothing kept in between, and takes the middle of each figure.
 * @param port of the browser's debugging interface
 * @throws when Lighthouse could not load the page
 */
export async function measurePage(
  lighthouse: Lighthouse,
  address: string,
  { port, runs }: { port: number; runs: number },
): Promise<PageMeasure> {
  const measures: PageMeasure[] = [];
  while (measures.length < runs) {
    const flags = { port, logLevel: 'error', output: 'json', onlyCategories: categories };
    const answer = await lighthouse(address, flags);
    if (answer === undefined || answer.lhr.runtimeError)
      throw new Error(`Lighthouse could not load ${address}: ${answer?.lhr.runtimeError?.message ?? 'no result'}`);
    measures.push(await readResult(answer.lhr));
  }
  return middleOf(measures);
}

async function readResult({ categories: results, audits }: LighthouseResult): Promise<PageMeasure> {
  const figure = (audit: string) => audits[audit]?.numericValue ?? Number.NaN;
  const requests = audits['network-requests']?.details?.items ?? [];
  const all = new Map(requests.map(({ url = '', resourceType }) => [url, resourceType]));
  const scripts = [...all].filter(([, type]) => type === 'Script').map(([url]) => url);
  return {
    scores: categories.map((name) => 100 * (results[name]?.score ?? Number.NaN)),
    paint: figure('largest-contentful-paint') / 1000,
    shift: figure('cumulative-layout-shift'),
    blocking: figure('total-blocking-time'),
    bytes: await compressedBytes([...all.keys()]),
    scriptBytes: await compressedBytes(scripts),
    faults: categories.flatMap((name) => faultsIn(results[name]?.auditRefs ?? [], audits)),
  };
}

function faultsIn(parts: readonly { id: string; weight: number }[], audits: Record<string, Audit>): string[] {
  return parts.flatMap(({ id, weight }) => {
    const audit = audits[id];
    if (weight === 0 || audit?.score === undefined || audit.score === null || audit.score === 1) return [];
    return [`${id} ${audit.displayValue ?? ''}`.trim()];
  });
}

/** Files that are compressed as they lie, such as pictures, are counted as they are. */
async function compressedBytes(addresses: readonly string[]): Promise<number> {
  const sizes = addresses
    .filter((address) => address.startsWith('http'))
    .map(async (address) => {
      const body = await (await fetch(address)).bytes();
      return Math.min(body.length, gzipSync(body).length);
    });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/** The middle of each figure; the faults of the run whose paint is in the middle. */
export function middleOf(measures: readonly PageMeasure[]): PageMeasure {
  const middle = (read: (measure: PageMeasure) => number) => medianOf(measures.map(read));
  const paint = middle((each) => each.paint);
  const first = measures[0];
  if (first === undefined) throw new Error('no run was measured');
  return {
    scores: first.scores.map((_, at) => middle((each) => each.scores[at] ?? Number.NaN)),
    paint,
    shift: middle((each) => each.shift),
    blocking: middle((each) => each.blocking),
    bytes: middle((each) => each.bytes),
    scriptBytes: middle((each) => each.scriptBytes),
    faults: measures.find((each) => each.paint === paint)?.faults ?? [],
  };
}

/** The lower one of the two in the middle where there are two, so that it is a figure that was measured. */
function medianOf(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[Math.floor((figures.length - 1) / 2)] ?? Number.NaN;
}
