/**
 * Child process of the bench: builds the site from a folder of articles into a folder, links and search index included.
 * Prints its figures as a line of JSON. Arguments: the folder of articles, that of translations, the folder to publish in.
 */
import { buildSite } from '../../scripts/site/build-site.ts';

const [articles = '', translations = '', out = ''] = process.argv.slice(2);
const built = await buildSite({
  articles,
  translations,
  out,
  onProgress: () => {},
  onInterrupt: () => () => {},
  now: () => performance.now(),
});
if (!built.built) process.stderr.write(`${built.message}\n${built.stack}\n`);
else process.stdout.write(`${JSON.stringify(built.milliseconds)}\n`);
process.exit(built.built ? 0 : 1);
