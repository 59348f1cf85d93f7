/** Serves a built site as a host does, texts compressed, and counts the bytes of what it sends. */
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';

export interface CountingServer {
  /** address of the site's root, with a slash at its end */
  root: string;
  /** bytes of all answers since the last call, without their headers */
  takeBytes(): number;
  /** Resolves when nothing has been asked for a while. */
  quiet(): Promise<void>;
  close(): Promise<void>;
}

const quietMilliseconds = 150;

const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
};

export async function serveCounting(folder: string): Promise<CountingServer> {
  let bytes = 0;
  let lastAsked = performance.now();
  const packed = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    lastAsked = performance.now();
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404).end();
      return;
    }
    const mediaType = mediaTypes[extname(file)];
    const body = packed.get(file) ?? (mediaType ? gzipSync(readFileSync(file)) : readFileSync(file));
    packed.set(file, body);
    bytes += body.length;
    const encoding = mediaType ? { 'content-encoding': 'gzip' } : {};
    response.writeHead(200, { 'content-type': mediaType ?? 'application/octet-stream', ...encoding });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    root: `http://127.0.0.1:${port}/`,
    takeBytes: () => {
      const taken = bytes;
      bytes = 0;
      return taken;
    },
    quiet: async () => {
      while (performance.now() - lastAsked < quietMilliseconds) await setTimeout(quietMilliseconds / 4);
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
