/**
 * Runs on every page: brings the service worker, sees that the page at hand stays readable without a network, and offers
 * an update of the site when there is one. The update waits for the reader.
 */
import { interfaceLanguageFor } from '../model/languages.ts';
import { pagesCache } from './cache-names.ts';
import { offerUpdate } from './offer-update.ts';

const root = document.querySelector<HTMLMetaElement>('meta[name="reading-room-root"]')?.content;
if (root !== undefined && 'serviceWorker' in navigator && 'caches' in window) {
  const script = new URL('sw.js', new URL(root, document.baseURI));
  void start(script);
}

async function start(script: URL): Promise<void> {
  const { serviceWorker } = navigator;
  const wasControlled = serviceWorker.controller !== null;
  try {
    const registration = await serviceWorker.register(script);
    if (!wasControlled) await keepThisPage();
    if (wasControlled) offerUpdate(registration, interfaceLanguageFor(document.documentElement.lang) ?? 'zh');
  } catch {
    // A host without the script, or a browser that refuses it: the page reads as well without.
  }
}

/** The first page of a visit was loaded before there was a service worker to keep it. */
async function keepThisPage(): Promise<void> {
  const cache = await caches.open(pagesCache);
  await cache.add(`${location.origin}${location.pathname}`);
}
