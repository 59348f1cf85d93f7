/**
 * What a host should send along with the files of a site: the one place where the content security policy and the times
 * of keeping are written down. The build writes it as `_headers`, which Netlify and Cloudflare Pages read; the preview
 * server sends it; the examples in `docs/hosting.md` are tested against it.
 */
import { listFiles, writeText } from '../disk/dist-files.ts';

/**
 * Nothing from elsewhere, nothing inline, no frame around the site on another host. WebAssembly is for the search: without
 * `'wasm-unsafe-eval'` browsers refuse to compile it (https://www.w3.org/TR/CSP3/#grammardef-wasm-unsafe-eval).
 */
export const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
  "object-src 'none'",
].join('; ');

/** Sent with every answer. Writing to the clipboard stays allowed: links and citations are copied. */
export const everyAnswer: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  // What somebody reads here is no other host's business.
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

const forAYear = 'public, max-age=31536000, immutable';
const askEachTime = 'no-cache';

/** Files whose names change with what is in them. */
const hashedFile = /^(_astro\/.+|pagefind\/.+\.pf_(meta|index|fragment|filter))$/;

/** @param file its path from the site's root, without a slash before it */
export function cacheControlOf(file: string): string {
  return hashedFile.test(file) ? forAYear : askEachTime;
}

/** @param distFolder the site, finished and indexed */
export async function writeHeadersFile(distFolder: string): Promise<void> {
  await writeText(distFolder, '_headers', headersFile(await listFiles(distFolder)));
}

/**
 * The site's headers in the format of Netlify and Cloudflare Pages. A host joins what several patterns say of one header,
 * so no file gets its time of keeping from two of them; what has none here is asked for each time by these hosts anyway.
 * @param files paths from the site's root; patterns are made for the folders in which all files have hashed names
 */
export function headersFile(files: readonly string[]): string {
  const mixed = new Set(files.filter((file) => !hashedFile.test(file)).flatMap(foldersAbove));
  const patternOf = (file: string) => {
    const folder = file.slice(0, file.lastIndexOf('/') + 1);
    return mixed.has(folder) ? `/${file}` : `/${folder}*`;
  };
  const kept = new Set(files.filter((file) => hashedFile.test(file)).map(patternOf));
  const rules = [
    rule('/*', everyAnswer),
    ...[...kept].sort().map((pattern) => rule(pattern, { 'Cache-Control': forAYear })),
    rule('/sw.js', { 'Cache-Control': askEachTime }),
  ];
  return rules.join('\n');
}

/** `a/`, `a/b/` for `a/b/c`. */
function foldersAbove(file: string): string[] {
  return [...file.matchAll(/\//g)].map(({ index }) => file.slice(0, index + 1));
}

function rule(pattern: string, headers: Readonly<Record<string, string>>): string {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
  return `${pattern}\n${lines.join('')}`;
}
