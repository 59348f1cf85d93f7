/**
 * The search page at work. The address holds the question and how many results are shown, so that back, forward and
 * sharing work. Nothing of the index is loaded before something is asked.
 */
import { type InterfaceLanguage, interfaceLanguages, type TextLanguage } from '../model/languages.ts';
import { type Hit, Library, type Obstacle, obstacleHere } from './open-index.ts';
import { type Phrase, phrasesOf } from './query.ts';
import { element, resultItem } from './show.ts';
import { searchWords } from './words.ts';

const resultsAtOnce = 20;

const page = required(document.querySelector<HTMLElement>('[data-search]'));
const form = required(page.querySelector('form'));
const field = required(form.querySelector<HTMLInputElement>('input[name=q]'));
const status = required(page.querySelector('[data-search-status]'));
const list = required(page.querySelector<HTMLOListElement>('[data-search-list]'));
const more = required(page.querySelector<HTMLButtonElement>('[data-search-more]'));
const retry = required(page.querySelector<HTMLButtonElement>('[data-search-retry]'));
const other = required(page.querySelector<HTMLAnchorElement>('[data-search-other]'));

const language = required(interfaceLanguages.find((each) => each === page.dataset.language));
const otherLanguage: InterfaceLanguage = language === 'zh' ? 'en' : 'zh';
const words = searchWords[language];
const interfaceTag: TextLanguage = language === 'zh' ? 'zh-Hans' : 'en';
const root = new URL(page.dataset.root ?? '../../', document.baseURI);
const library = new Library(root);
const pageTitle = document.title;

/** Counts the searches, so that an answer that comes late does not replace that of a newer one. */
let latest = 0;

function required<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('the search page lacks an element that its script needs');
  return value;
}

interface Asked {
  query: string;
  shown: number;
}

function askedInAddress(): Asked {
  const parameters = new URLSearchParams(location.search);
  const shown = Number(parameters.get('shown'));
  return {
    query: (parameters.get('q') ?? '').trim(),
    shown: Math.max(resultsAtOnce, Number.isInteger(shown) ? shown : 0),
  };
}

function addressOf({ query, shown }: Asked): string {
  const parameters = new URLSearchParams({ q: query });
  if (shown > resultsAtOnce) parameters.set('shown', String(shown));
  return `?${parameters}`;
}

async function answer(asked: Asked): Promise<void> {
  const search = ++latest;
  const isStale = () => search !== latest;
  clear();
  field.value = asked.query;
  document.title = asked.query === '' ? pageTitle : `${asked.query} · ${pageTitle}`;
  const phrases = phrasesOf(asked.query);
  if (asked.query === '') return say(words.hint, 'empty');
  const obstacle = obstacleHere();
  if (obstacle) return fail(obstacle);
  say(words.searching, 'busy');
  try {
    const hits = phrases.length > 0 ? await library.search(language, phrases) : [];
    if (isStale()) return;
    await show(hits, phrases, asked, isStale);
    if (!isStale()) await countOtherLanguage(phrases, asked, isStale);
  } catch (error) {
    console.warn('The search failed:', error);
    if (!isStale()) fail('noIndex');
  }
}

async function show(
  hits: readonly Hit[],
  phrases: readonly Phrase[],
  asked: Asked,
  isStale: () => boolean,
): Promise<void> {
  const found = await Promise.all(hits.slice(0, asked.shown).map((hit) => hit.load()));
  if (isStale()) return;
  list.replaceChildren(...found.map((text) => resultItem(text, phrases, root, interfaceTag)));
  more.hidden = hits.length <= asked.shown;
  more.textContent = words.more(found.length, hits.length);
  more.onclick = () => void showMore(hits, phrases, asked);
  sayCount(hits.length, asked.query);
}

async function showMore(hits: readonly Hit[], phrases: readonly Phrase[], asked: Asked): Promise<void> {
  const search = latest;
  const next = { ...asked, shown: asked.shown + resultsAtOnce };
  try {
    await show(hits, phrases, next, () => search !== latest);
  } catch (error) {
    console.warn('The search failed:', error);
    return fail('noIndex');
  }
  history.replaceState(null, '', addressOf(next));
  list.children[asked.shown]?.querySelector('a')?.focus();
}

async function countOtherLanguage(phrases: readonly Phrase[], asked: Asked, isStale: () => boolean): Promise<void> {
  if (phrases.length === 0) return;
  const { length } = await library.search(otherLanguage, phrases);
  if (isStale() || length === 0) return;
  other.href = new URL(`${otherLanguage}/search/${addressOf({ ...asked, shown: 0 })}`, root).href;
  other.textContent = words.otherLanguage(length);
  other.hidden = false;
}

function clear(): void {
  list.replaceChildren();
  for (const part of [more, retry, other]) part.hidden = true;
}

function say(sentence: string, state: 'busy' | 'empty' | 'failed'): void {
  status.replaceChildren(sentence);
  document.documentElement.dataset.search = state;
}

function sayCount(total: number, query: string): void {
  const number = element('span', [String(total)]);
  number.dataset.searchCount = String(total);
  const { before, after } = words.count(total);
  status.replaceChildren(before, number, after);
  if (total === 0) status.append(element('span', [words.none(query)], 'search-none'));
  document.documentElement.dataset.search = 'done';
}

function fail(obstacle: Obstacle): void {
  clear();
  say(words[obstacle], 'failed');
  retry.hidden = false;
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const asked = { query: field.value.trim(), shown: resultsAtOnce };
  if (addressOf(asked) !== location.search) history.pushState(null, '', addressOf(asked));
  void answer(asked);
});
retry.textContent = words.retry;
retry.addEventListener('click', () => {
  library.forget();
  void answer({ query: field.value.trim(), shown: askedInAddress().shown });
});
addEventListener('popstate', () => void answer(askedInAddress()));
void answer(askedInAddress());
