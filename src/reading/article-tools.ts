/** The tools of an article page. All of them are additions: the page reads and navigates without. */
import { blocksOfPage, placeNow } from '../components/place-now.ts';
import { prepareCitations } from './citations.ts';
import { followContents } from './follow-contents.ts';
import { offerLinks } from './paragraph-links.ts';
import { rememberPlace, showProgress } from './progress.ts';
import { listenForShortcuts } from './shortcuts.ts';
import { setSideNotes } from './side-notes.ts';
import type { ReadingWords } from './words.ts';

const article = document.querySelector<HTMLElement>('article[data-words]');
const prose = article?.querySelector<HTMLElement>('.prose');
if (article && prose) start(article, prose);

function start(article: HTMLElement, prose: HTMLElement): void {
  // The page brings its own words, so that nobody loads those of other languages.
  const words = JSON.parse(article.dataset.words ?? '') as ReadingWords;
  const cite = article.querySelector<HTMLDetailsElement>('[data-cite]');
  if (cite) prepareCitations(cite);
  const address = article.querySelector('[data-address]');
  if (address) address.textContent = `${location.origin}${location.pathname}`;
  followContents([...article.querySelectorAll<HTMLAnchorElement>('.contents.beside a')]);
  const copyLink = offerLinks(prose, words);
  showProgress(prose);
  setSideNotes(prose);
  const head = article.querySelector('.leaf-head');
  if (head) rememberPlace(head, prose, words);
  const follow = (selector: string) => () => document.querySelector<HTMLAnchorElement>(selector)?.click();
  listenForShortcuts(
    [
      { key: '/', name: words.keys.search },
      { key: ']', name: words.keys.next, run: follow('.neighbours .next') },
      { key: '[', name: words.keys.previous, run: follow('.neighbours .prev') },
      { key: 'u', name: words.keys.contents, run: follow('.neighbours .up') },
      {
        key: 'l',
        name: words.keys.link,
        run: () => {
          const block = document.getElementById(placeNow()) ?? blocksOfPage()[0];
          if (block) void copyLink(block);
        },
      },
      ...(cite ? [{ key: 'c', name: words.keys.cite, run: () => openCitations(cite) }] : []),
    ],
    words,
  );
}

function openCitations(box: HTMLDetailsElement): void {
  box.open = true;
  box.querySelector('summary')?.focus();
  box.scrollIntoView({ block: 'center' });
}
