/**
 * Where the window is wide, each footnote stands beside its mark as well. The notes at the foot stay what they are: these
 * are copies for the eye, which neither the keyboard nor a screen reader meets a second time.
 */
import { placesWithoutOverlap } from './side-note-places.ts';

/** Between two notes, in pixels. */
const gap = 12;

export function setSideNotes(prose: HTMLElement): void {
  const notes = [...prose.querySelectorAll<HTMLAnchorElement>('[data-footnote-ref]')].flatMap(
    (mark) => noteOf(mark) ?? [],
  );
  if (notes.length === 0) return;
  const margin = document.createElement('div');
  margin.className = 'side-notes';
  margin.inert = true;
  margin.append(...notes.map(({ note }) => note));
  prose.append(margin);
  // Rules instead of style attributes, which a strict content security policy forbids in pages.
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  const place = () => {
    if (getComputedStyle(margin).display === 'none') return;
    const top = prose.getBoundingClientRect().top;
    const wanted = notes.map(({ mark, note }) => ({
      top: mark.getBoundingClientRect().top - top,
      height: note.getBoundingClientRect().height,
    }));
    const rules = placesWithoutOverlap(wanted, gap).map(
      (at, index) => `#${notes[index]?.note.id} { top: ${Math.round(at)}px }`,
    );
    sheet.replaceSync(rules.join('\n'));
  };
  new ResizeObserver(place).observe(prose);
}

/** Only the first mark of a note gets it, and a mark that stands in a note gets none. */
function noteOf(mark: HTMLAnchorElement): { mark: HTMLAnchorElement; note: HTMLElement } | undefined {
  const item = document.getElementById(decodeURIComponent(mark.hash.slice(1)));
  const isFirst = item?.querySelector<HTMLAnchorElement>('[data-footnote-backref]')?.hash.slice(1) === mark.id;
  if (!item || !isFirst || mark.closest('[data-footnotes]')) return undefined;
  const note = document.createElement('div');
  note.id = `side-${item.id}`;
  const lang = item.closest('[lang]')?.getAttribute('lang');
  if (lang) note.lang = lang;
  const number = document.createElement('span');
  number.className = 'side-note-number';
  number.textContent = mark.textContent;
  note.append(number, ' ', ...[...item.childNodes].map((child) => child.cloneNode(true)));
  for (const link of note.querySelectorAll('[data-footnote-backref]')) link.remove();
  for (const element of note.querySelectorAll('[id]')) element.removeAttribute('id');
  return { mark, note };
}
