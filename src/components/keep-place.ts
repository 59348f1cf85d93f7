/**
 * Takes the reader's place along to another view of the article. The blocks have the same ids in all views, so the place
 * is the fragment of the link. Without this script a link leads to the top of the page.
 */
import { placeNow } from './place-now.ts';

function takeAlong(event: Event): void {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-keep-place]') : null;
  if (link) link.hash = placeNow();
}

// A link is followed by a click, opened elsewhere by another button, or copied from its menu.
for (const way of ['click', 'auxclick', 'contextmenu']) document.addEventListener(way, takeAlong, { capture: true });
