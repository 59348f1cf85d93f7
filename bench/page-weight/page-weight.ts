/**
 * What a reader's browser has to fetch for an article in one language and in two side by side: the page itself, and the
 * style sheets and scripts that it names, each compressed as hosts do. Reads a built site.
 */
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Arguments } from '../../scripts/command-line/arguments.ts';
import { type ExitCode, exitCodes } from '../../scripts/command-line/exit-codes.ts';
import { listFiles } from '../../scripts/disk/dist-files.ts';
import { htmlAttributes, htmlPieces } from '../../scripts/site/html-pieces.ts';
import { type Bench, refuse } from '../bench.ts';
import { textTable } from '../table.ts';

/** Bytes after gzip. */
export interface Weight {
  page: number;
  /** style sheets and scripts that the page names */
  rest: number;
}

export const pageWeight: Bench = {
  name: 'page-weight',
  summary: 'bytes of an article in one language, and in two side by side (seconds, from a built site)',
  about:
    'Compresses the pages of all translated articles of a built site, and the style sheets and scripts that they name, and prints the median and the ' +
    'largest of each view. A page side by side has the text of both.',
  options: { out: { value: 'DIR', about: 'Folder of the built site.', default: 'dist' } },
  examples: [{ run: 'npm run build && npm run bench -- page-weight', does: 'Weighs the built-in collection.' }],
  exitCodes: { [exitCodes.good]: 'Measured.', [exitCodes.wrongUsage]: 'Wrong option, or no site with translations.' },
  run: runPageWeight,
};

async function runPageWeight(given: Arguments): Promise<ExitCode> {
  const folder = resolve(given.required('out'));
  const weights = await weighSite(folder);
  if (weights.size === 0)
    return refuse(
      `--out ${given.required('out')} holds no article side by side with its translation. Build one first.`,
    );
  process.stdout.write(`\n${table(weights)}\n\nKB of 1,000 bytes, after gzip.\n`);
  return exitCodes.good;
}

/** @returns the weights of all translated articles by view: `zh`, `en`, `zh parallel`, … */
export async function weighSite(folder: string): Promise<Map<string, Weight[]>> {
  const files = await listFiles(folder).catch(() => []);
  const sizes = new Map<string, number>();
  const weights = new Map<string, Weight[]>();
  for (const parallel of files.filter((file) => /^[a-z]+\/[^/]+\/[^/]+\/parallel\/index\.html$/.test(file)).sort()) {
    const [language = ''] = parallel.split('/');
    for (const [view, file] of [
      [language, parallel.replace('parallel/', '')],
      [`${language} parallel`, parallel],
    ] as const) {
      weights.set(view, [...(weights.get(view) ?? []), await weigh(folder, file, sizes)]);
    }
  }
  return weights;
}

async function weigh(folder: string, file: string, sizes: Map<string, number>): Promise<Weight> {
  const html = await readFile(join(folder, file), 'utf8');
  let rest = 0;
  for (const path of new Set(filesNamedIn(html).map((link) => join(folder, dirname(file), link)))) {
    const size = sizes.get(path) ?? compressed(await readFile(path));
    sizes.set(path, size);
    rest += size;
  }
  return { page: compressed(html), rest };
}

function filesNamedIn(html: string): string[] {
  return htmlPieces(html).flatMap((piece) => {
    const tag = html.slice(piece.from, piece.to);
    const isStyle = piece.name === 'link' && /\srel="?stylesheet/.test(tag);
    if (piece.kind !== 'tag' || !(isStyle || piece.name === 'script')) return [];
    const address = htmlAttributes(tag).find(({ name }) => name === 'href' || name === 'src');
    return address ? [tag.slice(address.from, address.to)] : [];
  });
}

const compressed = (content: string | Uint8Array): number => gzipSync(content).length;

function table(weights: ReadonlyMap<string, readonly Weight[]>): string {
  const head = ['view', 'articles', 'page, median', 'page, largest', 'styles and scripts'];
  const rows = [...weights].map(([view, each]) => {
    const pages = each.map(({ page }) => page).sort((one, other) => one - other);
    const median = pages[Math.floor(pages.length / 2)] ?? 0;
    const rest = Math.max(...each.map((weight) => weight.rest));
    return [view, String(each.length), kilobytes(median), kilobytes(pages.at(-1) ?? 0), kilobytes(rest)];
  });
  return textTable(head, rows);
}

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);
