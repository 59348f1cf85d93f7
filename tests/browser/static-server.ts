/** Serves a built site as any static host would: files, `index.html` for folders, `404.html` for what is missing. */
import { createReadStream, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

export interface StaticServer {
  /** address of the site's root, with a slash at its end */
  root: string;
  close: () => Promise<void>;
}

export interface ServerOptions {
  /** path under which the folder is served, with a slash at both ends */
  under?: string;
  /** sent with every answer */
  headers?: Record<string, string>;
  /** paths from the site's root for which the server says 404 */
  missing?: RegExp;
  /** whether there is a network; without one nothing is answered */
  isReachable?: () => boolean;
}

const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

export async function serveFolder(folder: string, options: ServerOptions = {}): Promise<StaticServer> {
  const { under = '/', headers = {}, missing, isReachable = () => true } = options;
  const server = createServer((request, response) => {
    if (!isReachable()) return request.socket.destroy();
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
    const inside = path.startsWith(under) ? path.slice(under.length) : undefined;
    const file = inside === undefined || missing?.test(inside) ? undefined : fileAt(folder, inside);
    if (file) return send(response, file, 200);
    const notFound = fileAt(folder, '404.html');
    if (notFound) return send(response, notFound, 404);
    response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { root: `http://127.0.0.1:${port}${under}`, close };
}

function fileAt(folder: string, path: string): string | undefined {
  const file = join(folder, path.endsWith('/') || path === '' ? `${path}index.html` : path);
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

function send(response: ServerResponse, file: string, status: number): void {
  response.writeHead(status, { 'content-type': mediaTypes[extname(file)] ?? 'application/octet-stream' });
  createReadStream(file).pipe(response);
}
