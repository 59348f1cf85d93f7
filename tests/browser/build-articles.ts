/** `node build-articles.ts ARTICLES OUT`: a site from a folder of articles. A process of its own, because Astro changes the one it runs in. */
import { resolve } from 'node:path';
import { buildSite } from '../../scripts/site/build-site.ts';

const [articles = '', out = ''] = process.argv.slice(2);
const result = await buildSite({
  articles: resolve(articles),
  out: resolve(out),
  onProgress: () => {},
  onInterrupt: () => () => {},
  now: () => performance.now(),
});
if (!result.built) {
  console.error(result.stack);
  process.exitCode = 1;
}
