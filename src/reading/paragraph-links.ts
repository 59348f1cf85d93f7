/** Beside the paragraph under the pointer, or with the focus, stands a button that copies a link to it. */
import { blocksOfPage } from '../components/place-now.ts';
import { copyText } from './copy-text.ts';
import type { ReadingWords } from './words.ts';

const saidFor = 1500;

/** @returns what copies the link to a block and says so beside it */
export function offerLinks(prose: HTMLElement, words: ReadingWords): (block: HTMLElement) => Promise<void> {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'paragraph-link';
  button.textContent = '¶';
  button.title = words.copyLink;
  button.setAttribute('aria-label', words.copyLink);
  // For the eye and the pointer; by keyboard the same is done by a shortcut, without a stop at each paragraph.
  button.tabIndex = -1;
  const said = document.createElement('span');
  said.className = 'visually-hidden';
  said.setAttribute('role', 'status');
  prose.after(said);

  const blocks = new Set(blocksOfPage());
  let current: HTMLElement | undefined;
  const copy = async (block: HTMLElement) => {
    const address = `${location.origin}${location.pathname}${location.search}#${block.id}`;
    const copied = await copyText(address);
    if (copied) history.replaceState(history.state, '', `#${block.id}`);
    said.textContent = copied ? words.copied : words.notCopied;
    button.textContent = copied ? '✓' : '✗';
    setTimeout(() => {
      button.textContent = '¶';
      said.textContent = '';
    }, saidFor);
  };
  prose.addEventListener('pointerover', ({ target }) => {
    const block = target instanceof Element ? blockAround(target, blocks) : undefined;
    if (!block || block === current) return;
    current = block;
    block.append(button);
  });
  button.addEventListener('click', () => {
    if (current) void copy(current);
  });
  return copy;
}

function blockAround(element: Element, blocks: ReadonlySet<HTMLElement>): HTMLElement | undefined {
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (at instanceof HTMLElement && blocks.has(at)) return at;
  }
  return undefined;
}
