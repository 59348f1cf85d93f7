/** Where the reader of the page is. */
import { placeOf } from './place.ts';

/** The blocks of the article in reading order. */
export function blocksOfPage(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[id^="p"]')].filter(({ id }) => /^p\d+$/.test(id));
}

/** Id of the block that stands at the top of the window, where the reader is past the head of the article; else ''. */
export function placeNow(): string {
  const spans = blocksOfPage().map((block) => {
    const { top, bottom } = block.getBoundingClientRect();
    return { id: block.id, top, bottom };
  });
  return placeOf(spans, document.querySelector(':target')?.id ?? '', innerHeight);
}
