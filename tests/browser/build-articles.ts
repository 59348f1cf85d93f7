/** `node build-articles.ts ARTICLES TRANSLATIONS OUT [SITE]`: a site from a folder of articles and one of translations. A process of its own, because Astro changes the one it runs in. */
import { resolve } from 'node:path';
import { buildSite } from '../../scripts/site/build-site.ts';

const [articles = '', translations = '', out = '', site] = process.argv.slice(2);
const result = await buildSite({
  articles: resolve(articles),
  translations: resolve(translations),
  out: resolve(out),
  ...(site !== undefined && { site }),
  onProgress: () => {},
  onInterrupt: () => () => {},
  now: () => performance.now(),
});
if (!result.built) {
  console.error(result.stack);
  process.exitCode = 1;
}
