/** Keeps a list of files on the device, tells how far it is, and lets go of it again. Runs in pages. */
import type { KeepList } from '../model/keep-lists.ts';
import { keptCache, pagesCache, searchCache } from './cache-names.ts';

/** What is remembered of a list that was kept. */
interface KeptRecord {
  build: string;
  files: string[];
}

export type KeepOutcome = 'kept' | 'stopped' | 'failed' | 'full';
export type KeepState = 'absent' | 'kept' | 'outdated';

/** Files fetched at the same time. */
const atOnce = 4;

/** @throws TypeError when there is no network @throws Error when the host has no such list */
export async function fetchList(list: URL): Promise<KeepList> {
  const response = await fetch(list, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${list.href}: ${response.status}`);
  return (await response.json()) as KeepList;
}

/** @param current the list as the host has it now, if it could be asked */
export async function stateOf(list: URL, current: KeepList | undefined): Promise<KeepState> {
  const record = await readRecord(await caches.open(keptCache), list);
  if (!record) return 'absent';
  return current === undefined || current.build === record.build ? 'kept' : 'outdated';
}

/**
 * Fetches every file of a list into the device's caches. What arrived stays when it is stopped or fails.
 * @param root of the site
 */
export async function keep(
  root: URL,
  list: URL,
  { build, files }: KeepList,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (done: number) => void },
): Promise<KeepOutcome> {
  const waiting = [...files];
  let done = 0;
  const work = async (): Promise<void> => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      signal.throwIfAborted();
      await keepFile(new URL(file, root), file, signal);
      onProgress(++done);
    }
  };
  try {
    await Promise.all(Array.from({ length: atOnce }, work));
    await writeRecord(list, { build, files });
    return 'kept';
  } catch (error) {
    waiting.length = 0;
    if (signal.aborted) return 'stopped';
    return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'failed';
  }
}

async function keepFile(address: URL, file: string, signal: AbortSignal): Promise<void> {
  const response = await fetch(address, { signal, cache: 'no-cache' });
  if (!response.ok) throw new Error(`${address.href}: ${response.status}`);
  const cache = await caches.open(cacheOf(file));
  await cache.put(address, response);
}

function cacheOf(file: string): string {
  return file.startsWith('pagefind/') ? searchCache : pagesCache;
}

/** Takes the files of a list off the device, but for those that another kept list has too. */
export async function letGo(root: URL, list: URL): Promise<void> {
  const kept = await caches.open(keptCache);
  const record = await readRecord(kept, list);
  if (!record) return;
  await kept.delete(list);
  const others = await Promise.all((await kept.keys()).map((request) => readRecord(kept, request)));
  const keptElsewhere = new Set(others.flatMap((other) => other?.files ?? []));
  for (const file of record.files) {
    if (keptElsewhere.has(file)) continue;
    const cache = await caches.open(cacheOf(file));
    await cache.delete(new URL(file, root));
  }
}

async function readRecord(kept: Cache, list: URL | Request): Promise<KeptRecord | undefined> {
  const response = await kept.match(list);
  return response && ((await response.json()) as KeptRecord);
}

async function writeRecord(list: URL, record: KeptRecord): Promise<void> {
  const kept = await caches.open(keptCache);
  await kept.put(list, Response.json(record));
}
