/** Fills address and day into the citations when they are looked at, and copies them. */
import { dateInWords } from '../citation/date-in-words.ts';
import { copyText } from './copy-text.ts';

/** How long a button says that it has copied, in milliseconds. */
const saidFor = 2500;

export function prepareCitations(box: HTMLDetailsElement): void {
  // Where the reader was when the box was opened is what is cited; inside the box there is no paragraph.
  let place = '';
  const fill = () => fillIn(box, place);
  box.querySelector('summary')?.addEventListener('click', () => {
    place = placeCited();
  });
  box.addEventListener('toggle', fill);
  fill();
  for (const button of box.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    const words = button.textContent;
    button.addEventListener('click', async () => {
      const citation = button.parentElement?.querySelector('[data-citation]');
      const copied = await copyText(citation?.textContent ?? '');
      button.textContent = (copied ? button.dataset.copied : button.dataset.notCopied) ?? words;
      setTimeout(() => {
        button.textContent = words;
      }, saidFor);
    });
  }
}

/** The box stands below the text: who scrolled there cites the article, who came to a paragraph by its address, that. */
function placeCited(): string {
  const target = document.querySelector(':target')?.id ?? '';
  return /^p\d+$/.test(target) ? target : '';
}

function fillIn(box: HTMLElement, place: string): void {
  const address = `${location.origin}${location.pathname}${place === '' ? '' : `#${place}`}`;
  for (const span of box.querySelectorAll('[data-cite-address]')) span.textContent = address;
  for (const span of box.querySelectorAll<HTMLElement>('[data-cite-day]')) {
    span.textContent = span.dataset.citeDay === 'chicago' ? dateInWords(today()) : today();
  }
  box.querySelector('[data-cites-block]')?.toggleAttribute('hidden', place === '');
}

/** The day where the reader is, as ISO 8601 calendar date. */
function today(): string {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
