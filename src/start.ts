/**
 * The script of every page. `public/before-paint.js` brings it when the page is painted: text first. Each part looks for
 * what it works on; what few kinds of pages have is loaded by these alone.
 */
import './components/keep-place.ts';
import './offline/register.ts';
import './search/start.ts';
import './settings/reading-settings.ts';

const parts: readonly (readonly [selector: string, load: () => Promise<unknown>])[] = [
  ['article[data-words]', () => import('./reading/article-tools.ts')],
  ['.search-page', () => import('./search/start-search-page.ts')],
  ['[data-keep]', () => import('./offline/keep-offline.ts')],
  ['[data-kept-pages]', () => import('./offline/kept-pages.ts')],
  ['[data-home]', () => import('./components/remember-language.ts')],
];

await Promise.all(parts.filter(([selector]) => document.querySelector(selector)).map(([, load]) => load()));
document.documentElement.dataset.script = 'ready';
