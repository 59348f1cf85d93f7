/** Elements made by scripts. Text of articles only ever becomes text nodes. */
import type { Piece } from './passages.ts';

/** @param className of the site's style sheet */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  children: (Node | string)[],
  className = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}

export function nodesOf(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(({ text, marked }) => (marked ? element('mark', [text]) : text));
}

/** What a script was written for has to be in its page. */
export function required<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('the page lacks an element that its script needs');
  return value;
}
