/**
 * Writes what readers need to go on without a network: the service worker `sw.js`, and for each source and for the whole
 * site the list of files that make it readable offline, in `offline-lists/`.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { build } from 'vite';
import { offlineAddress, reservedSourceNames } from '../../src/model/addresses.ts';
import { everythingList, type KeepList, listOfSource } from '../../src/model/keep-lists.ts';
import { interfaceLanguages } from '../../src/model/languages.ts';
import { listFiles, readBytesOf, writeText } from '../disk/dist-files.ts';

const workerSource = join(import.meta.dirname, '../../src/offline/worker/service-worker.ts');

/** @param distFolder the site, finished and indexed */
export async function keepOffline(distFolder: string): Promise<void> {
  const files = await listFiles(distFolder);
  await writeKeepLists(distFolder, files);
  const shell = files.filter((file) => /^(_astro\/.*|[^/]+\.(svg|js|webmanifest))$/.test(file));
  await writeText(distFolder, 'sw.js', await bundleWorker(shell));
}

interface SizedFile {
  address: string;
  source: string | undefined;
  bytes: number;
  digest: string;
}

async function writeKeepLists(distFolder: string, files: readonly string[]): Promise<void> {
  const toKeep: SizedFile[] = [];
  for (const file of files.filter(isToKeep)) {
    const content = await readBytesOf(distFolder, file);
    const digest = createHash('sha256').update(content).digest('hex');
    toKeep.push({ address: addressOf(file), source: sourceOf(file), bytes: content.length, digest });
  }
  await writeText(distFolder, everythingList, keepListText(toKeep));
  for (const [source, own] of Map.groupBy(toKeep, (file) => file.source)) {
    if (source !== undefined) await writeText(distFolder, listOfSource(source), keepListText(own));
  }
}

function keepListText(files: readonly SizedFile[]): string {
  const build = createHash('sha256');
  for (const { address, digest } of files) build.update(`${address} ${digest}\n`);
  const list: KeepList = {
    build: build.digest('hex').slice(0, 12),
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    files: files.map(({ address }) => address),
  };
  return `${JSON.stringify(list)}\n`;
}

/** Pages and the search index; what every page needs is in the service worker's own care. */
function isToKeep(file: string): boolean {
  return file.startsWith('pagefind/') || (file.endsWith('index.html') && file.includes('/'));
}

function addressOf(file: string): string {
  return file.replace(/index\.html$/, '');
}

function sourceOf(file: string): string | undefined {
  const [language = '', source = '', ...rest] = file.split('/');
  const isSource = (interfaceLanguages as readonly string[]).includes(language) && rest.length > 0;
  return isSource && !reservedSourceNames.has(source) ? source : undefined;
}

/** One classic script, because not every browser takes modules as service workers. */
async function bundleWorker(shell: readonly string[]): Promise<string> {
  const offlinePages = Object.fromEntries(
    interfaceLanguages.map((language) => [language, offlineAddress(language).slice(1)]),
  );
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    define: {
      shellFiles: JSON.stringify(shell),
      offlinePages: JSON.stringify(offlinePages),
      'process.env.NODE_ENV': JSON.stringify('production'),
    },
    build: {
      write: false,
      target: 'es2022',
      rollupOptions: { input: workerSource, output: { format: 'iife', entryFileNames: 'sw.js' } },
    },
  });
  const output = Array.isArray(result) ? result[0] : result;
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('Vite made no script of the service worker');
  return chunk.code;
}
