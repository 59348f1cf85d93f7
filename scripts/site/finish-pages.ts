/**
 * Makes the finished site movable: addresses that Astro writes from the root of the host (`/_astro/…`) become relative
 * to the file they stand in. Only attributes of tags, `url()` of style sheets and imports of modules are looked at, so a
 * text that shows such an address is never touched.
 */
import { relativeLink } from '../../src/model/addresses.ts';
import { listFiles, readText, writeText } from '../disk/dist-files.ts';
import { htmlAttributes, htmlPieces } from './html-pieces.ts';

const addressAttributes: ReadonlySet<string> = new Set(['href', 'src', 'action', 'poster', 'formaction']);
const cssAddress = /(url\(\s*["']?)(\/[^/"')\s][^"')\s]*)/g;
const moduleAddress = /((?:\bfrom|\bimport)\s*\(?\s*["'])(\/_astro\/[^"']+)/g;

/**
 * Rewrites the files of a built site in place.
 * @param distFolder the site's folder; addresses in it are taken from this folder as root
 * @returns the number of files that were changed
 */
export async function finishPages(distFolder: string): Promise<number> {
  let changed = 0;
  for (const file of await listFiles(distFolder)) {
    const finish = finisherOf(file);
    if (!finish) continue;
    const before = await readText(distFolder, file);
    const after = finish(before, `/${file}`);
    if (after === before) continue;
    await writeText(distFolder, file, after);
    changed++;
  }
  return changed;
}

type Finisher = (text: string, address: string) => string;

function finisherOf(file: string): Finisher | undefined {
  if (file.startsWith('pagefind/')) return undefined;
  if (file.endsWith('.html')) return relativeHtml;
  if (file.endsWith('.css')) return relativeCss;
  if (file.endsWith('.js')) return relativeModule;
  return undefined;
}

/** @param address of the page from the site's root, file name included: `/zh/a/b/index.html` */
export function relativeHtml(html: string, address: string): string {
  let result = '';
  let waits = false;
  for (const piece of htmlPieces(html)) {
    const text = html.slice(piece.from, piece.to);
    const tag = piece.kind === 'tag' ? relativeTag(text, address) : undefined;
    waits ||= tag?.startsWith('<script') === true && tag.includes('before-paint.js"');
    result += waits && tag !== undefined ? afterPaint(tag) : (tag ?? text);
  }
  return result;
}

function relativeTag(tag: string, address: string): string {
  let result = '';
  let at = 0;
  for (const { name, from, to } of htmlAttributes(tag)) {
    const value = tag.slice(from, to);
    if (!addressAttributes.has(name) || !isFromRoot(value)) continue;
    result += tag.slice(at, from) + relativeLink(address, value);
    at = to;
  }
  return result + tag.slice(at);
}

/**
 * Modules run after the page is there, yet browsers load them with the priority of the style sheet, or together with it.
 * On pages with `public/before-paint.js` that script brings them when the text is painted: on Lighthouse's mobile profile an
 * article then stands there 0.2 s sooner (`npm run bench -- reading`).
 */
function afterPaint(tag: string): string {
  return tag.replace(/^<script type="module" src=/, '<script type="text/plain" data-after-paint=');
}

function isFromRoot(value: string): boolean {
  return value.startsWith('/') && !value.startsWith('//');
}

function relativeCss(css: string, address: string): string {
  return css.replace(cssAddress, (_, before: string, target: string) => before + relativeLink(address, target));
}

function relativeModule(code: string, address: string): string {
  return code.replace(moduleAddress, (_, before: string, target: string) => {
    const link = relativeLink(address, target);
    return before + (link.startsWith('.') ? link : `./${link}`);
  });
}
