/** A static server for a built site, to look at it as a good host would show it, under any path: headers and compression included. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { createGzip } from 'node:zlib';
import { type OpenedFile, openFile } from '../disk/site-folder.ts';
import { cacheControlOf, everyAnswer } from './host-headers.ts';

export interface ServeOptions {
  /** absolute path of the site's folder */
  folder: string;
  /** path under which it is served, beginning and ending in `/` */
  base: string;
  /** sent with every answer; without it, what a host should send along with our pages */
  headers?: Readonly<Record<string, string>>;
}

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.ico': 'image/vnd.microsoft.icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.epub': 'application/epub+zip',
};
/** Also for the parts of Pagefind's index: `.pagefind`, `.pf_meta`, `.pf_index`, `.pf_fragment`. */
const otherContentType = 'application/octet-stream';

/** Pictures and the parts of Pagefind's index are compressed already. */
const compressible = /^(text\/|application\/(json|xml|manifest\+json)|image\/svg)/;
/** Below it, what compression saves is less than what it adds. */
const fewestBytesToCompress = 256;

export function createSiteServer(options: ServeOptions): Server {
  return createServer((request, response) => {
    for (const [name, value] of Object.entries(options.headers ?? everyAnswer)) response.setHeader(name, value);
    answer(request, response, options).catch((error: unknown) => {
      if (!response.headersSent) sendText(response, 500, error instanceof Error ? error.message : String(error));
      else response.destroy();
    });
  });
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { folder, base }: ServeOptions,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return sendText(response, 405, 'Only GET and HEAD.');
  }
  const [address = '/', query] = splitAtQuery(request.url ?? '/');
  if (`${address}/` === base) return redirect(response, base, query);
  if (!address.startsWith(base)) return sendText(response, 404, `The site stands at ${base}`);
  const parts = partsOf(address.slice(base.length));
  if (parts === undefined) return sendText(response, 400, 'This address leads out of the site.');
  const file = await openFile(folder, parts);
  if (file === 'folder') return sendFolder(request, response, { folder, base }, { address, query, parts });
  if (file === undefined) return sendNotFound(request, response, folder);
  return sendFile(request, response, 200, file, parts.join('/'));
}

function splitAtQuery(url: string): [string, string] {
  const at = url.indexOf('?');
  return at < 0 ? [url, ''] : [url.slice(0, at), url.slice(at)];
}

/** The names of a path in the site, or nothing where one of them could lead out of it. */
function partsOf(path: string): string[] | undefined {
  const names = path.split('/').filter((name) => name !== '');
  const parts: string[] = [];
  for (const name of names) {
    const plain = decode(name);
    if (plain === undefined || plain === '..' || plain === '.' || /[/\\\0]/.test(plain)) return undefined;
    parts.push(plain);
  }
  return parts;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined; // a % that does not begin an encoded character
  }
}

async function sendFolder(
  request: IncomingMessage,
  response: ServerResponse,
  { folder, base }: ServeOptions,
  asked: { address: string; query: string; parts: string[] },
): Promise<void> {
  if (!asked.address.endsWith('/')) {
    const location = base + asked.parts.map(encodeURIComponent).join('/');
    return redirect(response, `${location}/`, asked.query);
  }
  const page = await openFile(folder, [...asked.parts, 'index.html']);
  if (page === undefined || page === 'folder') return sendNotFound(request, response, folder);
  return sendFile(request, response, 200, page, 'index.html');
}

async function sendNotFound(request: IncomingMessage, response: ServerResponse, folder: string): Promise<void> {
  const page = await openFile(folder, ['404.html']);
  if (page === undefined || page === 'folder') return sendText(response, 404, 'There is no such page.');
  return sendFile(request, response, 404, page, '404.html');
}

function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  file: OpenedFile,
  path: string,
): void {
  const type = contentTypes[extname(path).toLowerCase()] ?? otherContentType;
  const canCompress = compressible.test(type) && file.bytes >= fewestBytesToCompress;
  const compress = canCompress && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  response.writeHead(status, {
    'Content-Type': type,
    'Cache-Control': cacheControlOf(path),
    ...(canCompress && { Vary: 'Accept-Encoding' }),
    ...(compress ? { 'Content-Encoding': 'gzip' } : { 'Content-Length': file.bytes }),
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  const stream = file.open();
  stream.on('error', () => response.destroy());
  response.on('close', () => stream.destroy());
  if (compress) stream.pipe(createGzip()).pipe(response);
  else stream.pipe(response);
}

function redirect(response: ServerResponse, location: string, query: string): void {
  response.writeHead(308, { Location: location + query, 'Content-Length': 0 });
  response.end();
}

function sendText(response: ServerResponse, status: number, text: string): void {
  const body = `${text}\n`;
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
  });
  response.end(body);
}
