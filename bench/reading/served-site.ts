/**
 * Serves a site from a thread of its own: in the thread of Lighthouse, which is busy with what the browser tells it, each
 * answer would wait for that, and the page would look slower than it is.
 */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { createSiteServer, type ServeOptions } from '../../scripts/site/serve-site.ts';

export interface ServedSite {
  /** address of the site's root, with a slash at its end */
  root: string;
  close(): Promise<unknown>;
}

/** @param folder need not be there yet: the build has to know the address @param headers none but ours are sent without it */
export async function serveSite(folder: string, headers?: Readonly<Record<string, string>>): Promise<ServedSite> {
  const options: ServeOptions = { folder, base: '/', ...(headers && { headers }) };
  const worker = new Worker(new URL(import.meta.url), { workerData: options });
  const [port] = (await once(worker, 'message')) as [number];
  return { root: `http://localhost:${port}/`, close: () => worker.terminate() };
}

if (!isMainThread) {
  const server = createSiteServer(workerData as ServeOptions).listen(0, 'localhost');
  server.on('listening', () => parentPort?.postMessage((server.address() as AddressInfo).port));
}
