/** The result list as elements. Text of articles only ever becomes text nodes. */
import { formatDate } from '../i18n/format.ts';
import type { TextLanguage } from '../model/languages.ts';
import { blockEnd, wordBreak } from '../model/search-words.ts';
import type { FoundText } from './open-index.ts';
import { type Passage, passagesOf } from './passages.ts';
import type { Phrase } from './query.ts';

const passagesShown = 3;

/**
 * One result: title, source and date, and the places where the phrases stand, each a link to its block.
 * @param root address of the site's root
 * @param language of the interface
 */
export function resultItem(
  found: FoundText,
  phrases: readonly Phrase[],
  root: URL,
  language: TextLanguage,
): HTMLLIElement {
  const title = readable(found.meta.title ?? '');
  const address = new URL(found.raw_url, root).href;
  const heading = element('h2', [resultLink(title, address)]);
  const date = found.meta.date ? formatDate(language, found.meta.date) : '';
  const source = readable(found.meta.source ?? '');
  const origin = [source, source.includes(date) ? '' : date].filter((text) => text !== '').join(' · ');
  const passages = passagesOf(found, phrases, title, passagesShown).map((passage) => passageItem(passage, address));
  const item = element('li', [heading]);
  if (origin !== '') item.append(element('p', [origin], 'search-origin'));
  if (passages.length > 0) item.append(element('ul', passages, 'search-passages'));
  return item;
}

function resultLink(title: string, address: string): HTMLAnchorElement {
  const link = element('a', [title]);
  link.href = address;
  link.dataset.searchResult = '';
  return link;
}

function passageItem(passage: Passage, address: string): HTMLLIElement {
  const pieces = passage.pieces.map(({ text, marked }) =>
    marked ? element('mark', [readable(text)]) : readable(text),
  );
  const link = element('a', pieces);
  link.href = passage.block === '' ? address : `${address}#${passage.block}`;
  return element('li', [link]);
}

function readable(text: string): string {
  return text.replaceAll(wordBreak, '').replaceAll(blockEnd, '');
}

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
