/** The result list as elements. */
import { dateBeside } from '../i18n/format.ts';
import type { TextLanguage } from '../model/languages.ts';
import type { Fold } from '../model/search-words.ts';
import { element, nodesOf } from './elements.ts';
import { markedPieces, type Passage, passagesOf } from './passages.ts';
import { phrasePlaces } from './phrase-places.ts';
import type { Phrase } from './query.ts';
import type { FoundText } from './search-index.ts';

const passagesShown = 3;

export interface ResultView {
  /** what is marked in the results */
  phrases: readonly Phrase[];
  fold: Fold;
  /** link from the page to the site's root */
  root: string;
  /** language of the interface */
  language: TextLanguage;
  /** handed to the article's page, which marks it again */
  query: string;
  /** `searchResult`, or `searchNear` for articles that do not have what was asked as it was asked */
  mark: 'searchResult' | 'searchNear';
}

/** One result: title, source and date, and the places where the phrases stand, each a link to its block. */
export function resultItem(found: FoundText, view: ResultView): HTMLLIElement {
  const item = element('li', [element('h2', [titleLink(found, view)])]);
  const origin = originOf(found, view.language);
  if (origin.length > 0) item.append(element('p', origin, 'search-origin'));
  const passages = passagesOf(found.blocks, view.phrases, view.fold, found.meta.title, passagesShown);
  const items = passages.map((passage) => element('li', [passageLink(passage, found, view)]));
  if (items.length > 0) item.append(element('ul', items, 'search-passages'));
  return item;
}

function titleLink({ meta: { title }, raw_url: address }: FoundText, view: ResultView): HTMLAnchorElement {
  const places = phrasePlaces(title, view.phrases, view.fold);
  const link = element('a', nodesOf(markedPieces(title, places, { from: 0, to: title.length })));
  link.setAttribute('href', view.root + address);
  link.dataset[view.mark] = '';
  return link;
}

function passageLink(passage: Passage, found: FoundText, view: ResultView): HTMLAnchorElement {
  const link = element('a', nodesOf(passage.pieces));
  link.setAttribute('href', passageAddress(passage, found, view));
  return link;
}

/** Address of the block, with what the article's page has to mark in it. */
export function passageAddress(passage: Passage, found: FoundText, view: ResultView): string {
  const fragment = passage.block === '' ? '' : `#${passage.block}`;
  return `${view.root}${found.raw_url}?${new URLSearchParams({ mark: view.query })}${fragment}`;
}

/** Where and when an article was printed; the date only where the source's name does not say it. */
export function originOf({ meta }: FoundText, language: TextLanguage): (Node | string)[] {
  const date = dateBeside(language, meta.date, meta.source);
  if (date === '') return meta.source === '' ? [] : [meta.source];
  const time = element('time', [date]);
  time.dateTime = meta.date;
  return meta.source === '' ? [time] : [meta.source, ' · ', time];
}
