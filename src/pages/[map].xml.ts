/** `/sitemap.xml`, only where it is known at which address the site will stand: a site map holds whole addresses. */
import type { APIRoute } from 'astro';
import { SitemapStream, streamToPromise } from 'sitemap';
import { readCatalogue } from '../catalogue/catalogue.ts';
import { pagesToFind } from '../catalogue/pages-to-find.ts';
import { indexPlaces } from '../indexes/index-paths.ts';
import { absoluteAddress } from '../model/addresses.ts';

export function getStaticPaths() {
  return import.meta.env.SITE ? [{ params: { map: 'sitemap' } }] : [];
}

export const GET: APIRoute = async ({ site }) => {
  if (!site) throw new Error('a site map without the address of the site');
  const stream = new SitemapStream({ xmlns: { news: false, video: false, image: false, xhtml: true } });
  for (const page of [...pagesToFind(await readCatalogue()), ...(await indexPlaces())]) {
    const links = Object.values(page).map(({ lang, address }) => ({ lang, url: absoluteAddress(site, address) }));
    for (const { url } of links) stream.write({ url, links: links.length > 1 ? links : [] });
  }
  stream.end();
  return new Response((await streamToPromise(stream)).toString(), { headers: { 'content-type': 'application/xml' } });
};
