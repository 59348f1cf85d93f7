/**
 * Lets readers go on without a network: pages that were read and issues that were kept come from the device when the
 * network does not answer. With a network the page is always the newest; what is kept is no substitute for it.
 */
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import { assetsCache, pagesCache, searchCache } from '../cache-names.ts';

declare const self: ServiceWorkerGlobalScope;
/** Set by the build: what every page needs, as addresses from the site's root. */
declare const shellFiles: readonly string[];
/** Set by the build: the page that tells what is kept, for each language: first part of an address → address. */
declare const offlinePages: Readonly<Record<string, string>>;

const root = new URL('./', self.location.href);
const addressOf = (path: string) => new URL(path, root).href;
const pathOf = (url: URL) => url.pathname.slice(root.pathname.length);
/** Seconds after which a page comes from the device although the network may still answer. */
const patience = 6;

/** What is asked of a page or of the index is not part of its address, and `index.html` is the folder that it stands in. */
const bareAddress = {
  cacheKeyWillBeUsed: async ({ request }: { request: Request }) => {
    const url = new URL(request.url);
    return `${url.origin}${url.pathname.replace(/index\.html$/, '')}`;
  },
};

self.addEventListener('install', (event) => event.waitUntil(keepShell()));
self.addEventListener('activate', (event) => event.waitUntil(dropUnusedAssets().then(() => self.clients.claim())));
self.addEventListener('message', (event) => {
  if (event.data === 'take-over') void self.skipWaiting();
});

registerRoute(
  ({ request, sameOrigin }) => sameOrigin && request.mode === 'navigate',
  new NetworkFirst({ cacheName: pagesCache, networkTimeoutSeconds: patience, plugins: [bareAddress] }),
);
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && pathOf(url).startsWith('_astro/'),
  new CacheFirst({ cacheName: assetsCache }),
);
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && /^pagefind\/.*\.pf_\w+$/.test(pathOf(url)),
  new CacheFirst({ cacheName: searchCache, plugins: [bareAddress] }),
);
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && pathOf(url).startsWith('pagefind/'),
  new NetworkFirst({ cacheName: searchCache, networkTimeoutSeconds: patience, plugins: [bareAddress] }),
);
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && /^[^/]+\.(svg|js|webmanifest)$/.test(pathOf(url)),
  new NetworkFirst({ cacheName: assetsCache }),
);

/** A redirect, because the links of a page only hold at its own address. */
setCatchHandler(async ({ request, url }) => {
  if (request.mode !== 'navigate' || !url) return Response.error();
  const path = pathOf(url);
  const page = offlinePages[path.split('/')[0] ?? ''] ?? Object.values(offlinePages)[0] ?? '';
  if (path === page) return Response.error();
  return Response.redirect(`${addressOf(page)}?for=${encodeURIComponent(path)}`);
});

async function keepShell(): Promise<void> {
  const assets = await caches.open(assetsCache);
  await assets.addAll(shellFiles.map(addressOf));
  const pages = await caches.open(pagesCache);
  await pages.addAll(Object.values(offlinePages).map(addressOf));
}

/** Assets of earlier builds stay as long as a page that is kept asks for them, or an asset that it asks for. */
async function dropUnusedAssets(): Promise<void> {
  const [assets, pages] = await Promise.all([caches.open(assetsCache), caches.open(pagesCache)]);
  const current = new Set(shellFiles.map(addressOf));
  const old = new Map(
    (await assets.keys()).filter(({ url }) => !current.has(url)).map((request) => [lastPart(request.url), request]),
  );
  const texts = await textsIn(pages, await pages.keys());
  for (let text = texts.pop(); text !== undefined && old.size > 0; text = texts.pop()) {
    const asked = [...old].filter(([name]) => text?.includes(name));
    for (const [name] of asked) old.delete(name);
    texts.push(
      ...(await textsIn(
        assets,
        asked.map(([, request]) => request),
      )),
    );
  }
  for (const request of old.values()) await assets.delete(request);
}

function lastPart(address: string): string {
  return address.slice(address.lastIndexOf('/') + 1);
}

async function textsIn(cache: Cache, requests: readonly Request[]): Promise<string[]> {
  const responses = await Promise.all(requests.map((request) => cache.match(request)));
  return Promise.all(responses.map((response) => response?.text() ?? ''));
}
