/** Loads the search when the reader begins to use it, or comes with a question in the address. */
import { focusOnShortcut } from './shortcut.ts';

const page = document.querySelector<HTMLElement>('.search-page');
const field = page?.querySelector<HTMLInputElement>('input[name=q]');
const status = page?.querySelector('[data-search-status]');

const begin = () => void import('./search.ts');

if (page && field && status) {
  focusOnShortcut(() => field.focus());
  if (new URLSearchParams(location.search).get('q')?.trim()) {
    begin();
  } else {
    status.textContent = page.dataset.hint ?? '';
    document.documentElement.dataset.search = 'empty';
    field.addEventListener('input', begin, { once: true });
  }
}
