/** The search page at work. Nothing of the index is loaded before something is asked. */
import { type InterfaceLanguage, interfaceLanguages, ownTextLanguage } from '../model/languages.ts';
import { type Asked, addressOf, askedIn, resultsOnPage, selectedHits } from './asked.ts';
import { element, required } from './elements.ts';
import { obstacleBehind } from './failure.ts';
import { filterControls } from './filters.ts';
import { type Answer, answerTo, type Hit } from './find.ts';
import { type Obstacle, obstacleHere } from './obstacles.ts';
import { parseQuery } from './query.ts';
import { keepQuery } from './recent-queries.ts';
import { Library, type SearchIndex } from './search-index.ts';
import { type ResultView, resultItem } from './show.ts';
import { onTyping } from './typing.ts';
import { searchWords } from './words.ts';

const page = required(document.querySelector<HTMLElement>('.search-page'));
const form = required(page.querySelector('form'));
const field = required(form.querySelector<HTMLInputElement>('input[name=q]'));
const status = required(page.querySelector('[data-search-status]'));
const filters = required(page.querySelector<HTMLElement>('[data-search-filters]'));
const list = required(page.querySelector<HTMLOListElement>('[data-search-list]'));
const more = required(page.querySelector<HTMLButtonElement>('[data-search-more]'));
const retry = required(page.querySelector<HTMLButtonElement>('[data-search-retry]'));
const other = required(page.querySelector<HTMLAnchorElement>('[data-search-other]'));

const language = required(interfaceLanguages.find((each) => each === page.dataset.language));
const otherLanguage: InterfaceLanguage = language === 'zh' ? 'en' : 'zh';
const words = searchWords[language];
const interfaceTag = ownTextLanguage(language);
const root = required(page.dataset.root);
const library = new Library(new URL(root, document.baseURI));
const pageTitle = document.title;

/** Counts the searches, so that an answer that comes late does not replace that of a newer one. */
let latest = 0;
/** What the result list shows; a change of filters, order or page needs no new search. */
let standing: { query: string; answer: Answer; index: SearchIndex } | undefined;

async function answer(asked: Asked): Promise<void> {
  const search = ++latest;
  const isStale = () => search !== latest;
  document.title = asked.query === '' ? pageTitle : `${asked.query} · ${pageTitle}`;
  if (asked.query === '') {
    clear();
    return say(words.hint, 'empty');
  }
  const obstacle = obstacleHere();
  if (obstacle) return fail(obstacle);
  document.documentElement.dataset.search = 'busy';
  if (!standing) say(words.searching, 'busy');
  try {
    const index = await library.open();
    if (index) await answerFrom(index, asked, isStale);
    else if (!isStale()) showNothing(asked);
  } catch (error) {
    const behind = await obstacleBehind(error, library);
    if (!isStale()) fail(behind);
  }
}

async function answerFrom(index: SearchIndex, asked: Asked, isStale: () => boolean): Promise<void> {
  const known = standing?.query === asked.query && standing.index === index ? standing.answer : undefined;
  const found = known ?? (await answerTo(parseQuery(asked.query, index.fold), index, language));
  if (isStale()) return;
  await show({ query: asked.query, answer: found, index }, asked, isStale);
}

async function show(result: NonNullable<typeof standing>, asked: Asked, isStale: () => boolean): Promise<void> {
  const { answer: found, index } = result;
  const hits = selectedHits(found.hits, asked, index.catalogue);
  const shown = hits.slice(0, asked.page * resultsOnPage);
  const texts = await Promise.all(shown.map((hit) => hit.load()));
  if (isStale()) return;
  standing = result;
  const view: ResultView = {
    phrases: found.phrases,
    fold: index.fold,
    root,
    language: interfaceTag,
    query: asked.query,
    mark: found.kind === 'exact' ? 'searchResult' : 'searchNear',
  };
  retry.hidden = true;
  list.replaceChildren(...texts.map((text) => resultItem(text, view)));
  filters.replaceChildren(...filterControls(found.hits, asked, index.catalogue, words, choose));
  more.hidden = hits.length <= shown.length;
  more.textContent = words.more(shown.length, hits.length);
  more.onclick = () => void showMore(asked);
  showOtherLanguage(found.elsewhere, asked);
  sayCount(found.kind, hits, asked);
}

async function showMore(asked: Asked): Promise<void> {
  const next = { ...asked, page: asked.page + 1 };
  history.replaceState(null, '', addressOf(next));
  await answer(next);
  list.children[asked.page * resultsOnPage]?.querySelector('a')?.focus();
}

/** The reader has limited or sorted the results. */
function choose(asked: Asked): void {
  const focused =
    document.activeElement instanceof HTMLElement ? document.activeElement.dataset.searchFilter : undefined;
  history.pushState(null, '', addressOf(asked));
  void answer(asked).then(() =>
    filters.querySelector<HTMLElement>(`[data-search-filter="${focused ?? 'sort'}"]`)?.focus({ preventScroll: true }),
  );
}

function showOtherLanguage(total: number, asked: Asked): void {
  other.hidden = total === 0;
  const address = addressOf({ query: asked.query, filters: {}, sort: asked.sort, page: 1 });
  other.setAttribute('href', `${root}${otherLanguage}/search/${address}`);
  other.textContent = words.otherLanguage(total);
}

function clear(): void {
  standing = undefined;
  list.replaceChildren();
  filters.replaceChildren();
  for (const part of [more, retry, other]) part.hidden = true;
}

function say(sentence: string, state: 'busy' | 'empty' | 'failed'): void {
  status.replaceChildren(sentence);
  document.documentElement.dataset.search = state;
}

function showNothing(asked: Asked): void {
  clear();
  sayCount('exact', [], asked);
}

/** Articles that only have the words asked are none of those that were asked for: their count is 0. */
function sayCount(kind: Answer['kind'], hits: readonly Hit[], asked: Asked): void {
  const total = kind === 'exact' ? hits.length : 0;
  const number = element('span', [String(total)]);
  number.dataset.searchCount = String(total);
  const { before, after } = words.count(total);
  status.replaceChildren(before, number, after);
  if (total === 0) status.append(element('span', [noneSentence(kind, hits.length, asked)], 'search-none'));
  document.documentElement.dataset.search = 'done';
}

function noneSentence(kind: Answer['kind'], near: number, asked: Asked): string {
  const none = words.none(asked.query);
  if (kind !== 'exact' && near > 0) return `${none} ${words[kind](near)}`;
  return Object.keys(asked.filters).length > 0 ? `${none} ${words.noneWithFilters}` : none;
}

function fail(obstacle: Obstacle): void {
  clear();
  say(words.obstacles[obstacle], 'failed');
  retry.hidden = false;
}

/** What stands in the field, with the filters of the address as long as the question is the same. */
function askedInField(): Asked {
  const asked = askedIn(location.search);
  const query = field.value.trim();
  return query === asked.query ? asked : { ...asked, query, filters: {}, page: 1 };
}

/**
 * Puts what is asked into the address. Typing begins one entry of the history and goes on changing it; Enter settles it.
 */
function setAddress(asked: Asked, state: 'typing' | 'settled'): void {
  const isSame = addressOf(asked) === addressOf(askedIn(location.search));
  if (isSame && state === 'typing') return;
  if (isSame || history.state === 'typing') history.replaceState(state, '', addressOf(asked));
  else history.pushState(state, '', addressOf(asked));
}

function answerTyping(): Promise<void> {
  const asked = askedInField();
  setAddress(asked, 'typing');
  return answer(asked);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const asked = askedInField();
  setAddress(asked, 'settled');
  keepQuery(asked.query);
  void answer(asked);
});
onTyping(field, answerTyping);
retry.textContent = words.retry;
retry.addEventListener('click', () => {
  library.forget();
  standing = undefined;
  void answer(askedInField());
});
addEventListener('popstate', () => {
  const asked = askedIn(location.search);
  field.value = asked.query;
  void answer(asked);
});
// Something may have been typed while this was loaded; then that is asked, not what the address says.
if (field.value.trim() === '') field.value = askedIn(location.search).query;
if (askedInField().query === askedIn(location.search).query) void answer(askedInField());
else void answerTyping();
