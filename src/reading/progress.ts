/** How far the reader is, shown as a line at the top of the window, and the way back to where the reading stopped. */
import { keepOnDevice, keptOnDevice } from '../components/device-storage.ts';
import { blocksOfPage, placeNow } from '../components/place-now.ts';
import { parsePlaces, placesKey, withPlace } from './places.ts';
import type { ReadingWords } from './words.ts';

/** Blocks that a reader has to be past before there is something to come back to. */
const worthComingBack = 3;

export function showProgress(prose: HTMLElement): void {
  const line = document.createElement('progress');
  line.className = 'progress';
  line.setAttribute('aria-hidden', 'true');
  document.body.append(line);
  let waiting = false;
  const draw = () => {
    waiting = false;
    const { top, height } = prose.getBoundingClientRect();
    const share = Math.min(1, Math.max(0, (innerHeight - top) / Math.max(height, 1)));
    line.value = top > innerHeight / 2 ? 0 : share;
  };
  const later = () => {
    if (!waiting) requestAnimationFrame(draw);
    waiting = true;
  };
  addEventListener('scroll', later, { passive: true });
  addEventListener('resize', later, { passive: true });
  draw();
}

/** Remembers the place when the page is left, and offers it when it is opened again without another one in its address. */
export function rememberPlace(head: Element, prose: HTMLElement, words: ReadingWords): void {
  const path = location.pathname;
  const known = parsePlaces(keptOnDevice(placesKey)).find((place) => place.path === path);
  if (known && location.hash === '' && document.getElementById(known.block)) head.append(linkTo(known.block, words));
  const leave = () => {
    const isRead = prose.getBoundingClientRect().bottom < innerHeight;
    const place = placeNow();
    const isWorth = Number(place.slice(1)) > worthComingBack && blocksOfPage().at(-1)?.id !== place;
    const places = withPlace(parsePlaces(keptOnDevice(placesKey)), { path, block: isWorth && !isRead ? place : '' });
    keepOnDevice(placesKey, JSON.stringify(places));
  };
  // The last moment of which every browser tells, also on phones.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') leave();
  });
  addEventListener('pagehide', leave);
}

function linkTo(block: string, words: ReadingWords): HTMLElement {
  const link = document.createElement('a');
  link.href = `#${block}`;
  link.textContent = `${words.resume} ↓`;
  const line = document.createElement('p');
  line.className = 'resume';
  line.append(link);
  link.addEventListener('click', () => line.remove());
  return line;
}
