/** The search as a dialog over any page: results as the reader types, reached by the arrow keys. */
import { type InterfaceLanguage, interfaceLanguages, ownTextLanguage } from '../model/languages.ts';
import { addressOf } from './asked.ts';
import { element, nodesOf, required } from './elements.ts';
import { obstacleBehind } from './failure.ts';
import { type Answer, answerTo } from './find.ts';
import { type Obstacle, obstacleHere } from './obstacles.ts';
import { markedPieces, passagesOf } from './passages.ts';
import { phrasePlaces } from './phrase-places.ts';
import { parseQuery } from './query.ts';
import { forgetQueries, keepQuery, recentQueries } from './recent-queries.ts';
import { type FoundText, Library, type SearchIndex } from './search-index.ts';
import { originOf, passageAddress, type ResultView } from './show.ts';
import { onTyping } from './typing.ts';
import { type SearchWords, searchWords } from './words.ts';

const resultsShown = 8;

let dialog: SearchDialog | undefined;

/**
 * @param form the one in the header, which says where the search page is
 * @param field its field; what stands in it goes on in the dialog, and back when that is closed
 */
export function openDialog(form: HTMLFormElement, field: HTMLInputElement): void {
  dialog ??= new SearchDialog(form, field);
  dialog.open();
}

class SearchDialog {
  readonly #headerField: HTMLInputElement;
  readonly #root: string;
  readonly #language: InterfaceLanguage;
  readonly #words: SearchWords;
  readonly #library: Library;
  readonly #dialog: HTMLDialogElement;
  readonly #field: HTMLInputElement;
  readonly #status = element('p', [], 'search-status');
  readonly #actions = element('p', [], 'search-actions');
  readonly #list = element('div', [], 'search-options');
  /** counts the searches, so that a late answer does not replace that of a newer one */
  #latest = 0;

  constructor(form: HTMLFormElement, headerField: HTMLInputElement) {
    this.#headerField = headerField;
    this.#root = required(form.dataset.root);
    this.#language = required(interfaceLanguages.find((each) => each === form.dataset.language));
    this.#words = searchWords[this.#language];
    this.#library = new Library(new URL(this.#root, document.baseURI));
    this.#field = this.#makeField();
    this.#dialog = this.#makeDialog(form);
    document.body.append(this.#dialog);
    onTyping(this.#field, () => this.#answer());
  }

  open(): void {
    if (this.#dialog.open) return;
    this.#field.value = this.#headerField.value;
    this.#dialog.showModal();
    this.#field.select();
    void this.#answer();
  }

  #makeField(): HTMLInputElement {
    const field = element('input', []);
    const attributes = {
      type: 'search',
      name: 'q',
      role: 'combobox',
      autocomplete: 'off',
      enterkeyhint: 'search',
      placeholder: this.#headerField.placeholder,
      'aria-label': this.#headerField.getAttribute('aria-label') ?? '',
      'aria-expanded': 'false',
      'aria-autocomplete': 'list',
      'aria-controls': 'search-options',
    };
    for (const [name, value] of Object.entries(attributes)) field.setAttribute(name, value);
    field.addEventListener('keydown', (event) => this.#onKey(event));
    return field;
  }

  #makeDialog(headerForm: HTMLFormElement): HTMLDialogElement {
    this.#list.id = 'search-options';
    this.#list.setAttribute('role', 'listbox');
    this.#list.setAttribute('aria-label', this.#words.results);
    this.#status.setAttribute('role', 'status');
    const close = element('button', [this.#words.close]);
    close.type = 'button';
    const form = element('form', [this.#field, close], 'search-line');
    form.setAttribute('action', headerForm.getAttribute('action') ?? '');
    form.setAttribute('role', 'search');
    form.addEventListener('submit', () => this.#keep());
    const keys = element('p', [this.#words.keys], 'search-keys');
    const dialog = element('dialog', [form, this.#status, this.#actions, this.#list, keys], 'search-dialog');
    dialog.lang = ownTextLanguage(this.#language);
    dialog.setAttribute('aria-label', this.#headerField.getAttribute('aria-label') ?? '');
    close.addEventListener('click', () => dialog.close());
    dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
    dialog.addEventListener('close', () => {
      this.#headerField.value = this.#field.value;
    });
    return dialog;
  }

  async #answer(): Promise<void> {
    const query = this.#field.value.trim();
    const search = ++this.#latest;
    const isStale = () => search !== this.#latest;
    if (query === '') return this.#showRecent();
    const obstacle = obstacleHere();
    if (obstacle) return this.#fail(obstacle);
    try {
      const index = await this.#library.open();
      if (index) await this.#answerFrom(index, query, isStale);
      else if (!isStale()) this.#show([], this.#words.none(query));
    } catch (error) {
      const behind = await obstacleBehind(error, this.#library);
      if (!isStale()) this.#fail(behind);
    }
  }

  async #answerFrom(index: SearchIndex, query: string, isStale: () => boolean): Promise<void> {
    const answer = await answerTo(parseQuery(query, index.fold), index, this.#language);
    if (isStale()) return;
    const texts = await Promise.all(answer.hits.slice(0, resultsShown).map((hit) => hit.load()));
    if (isStale()) return;
    const view: ResultView = {
      phrases: answer.phrases,
      fold: index.fold,
      root: this.#root,
      language: ownTextLanguage(this.#language),
      query,
      mark: answer.kind === 'exact' ? 'searchResult' : 'searchNear',
    };
    const options = texts.map((text) => resultOption(text, view));
    const total = answer.hits.length;
    if (total > resultsShown) options.push(this.#linkOption(this.#words.all(total), this.#language, query));
    const other = this.#language === 'zh' ? 'en' : 'zh';
    if (answer.elsewhere > 0) options.push(this.#linkOption(this.#words.otherLanguage(answer.elsewhere), other, query));
    this.#show(options, this.#sentenceFor(answer, query));
  }

  #sentenceFor({ kind, hits }: Answer, query: string): string {
    if (kind !== 'exact') return `${this.#words.none(query)} ${hits.length > 0 ? this.#words[kind](hits.length) : ''}`;
    const { before, after } = this.#words.count(hits.length);
    return hits.length > 0 ? `${before}${hits.length}${after}` : this.#words.none(query);
  }

  #linkOption(text: string, language: InterfaceLanguage, query: string): HTMLElement {
    const link = element('a', [text], 'search-more');
    const address = addressOf({ query, filters: {}, sort: 'relevance', page: 1 });
    link.setAttribute('href', `${this.#root}${language}/search/${address}`);
    return link;
  }

  #showRecent(): void {
    const recent = recentQueries();
    const options = recent.map((query) => {
      const option = element('button', [query], 'search-recent');
      option.type = 'button';
      option.addEventListener('click', () => {
        this.#field.value = query;
        this.#field.focus();
        void this.#answer();
      });
      return option;
    });
    this.#show(options, recent.length > 0 ? this.#words.recent : this.#words.hint);
    if (recent.length === 0) return;
    const forget = element('button', [this.#words.forget]);
    forget.type = 'button';
    forget.addEventListener('click', () => {
      if (forgetQueries()) this.#showRecent();
      this.#field.focus();
    });
    this.#actions.replaceChildren(forget);
  }

  #show(options: HTMLElement[], sentence: string): void {
    this.#actions.replaceChildren();
    this.#status.textContent = sentence;
    this.#list.replaceChildren(...options);
    this.#setOptions();
  }

  #fail(obstacle: Obstacle): void {
    this.#show([], this.#words.obstacles[obstacle]);
    const retry = element('button', [this.#words.retry]);
    retry.type = 'button';
    retry.addEventListener('click', () => {
      this.#library.forget();
      this.#field.focus();
      void this.#answer();
    });
    this.#actions.replaceChildren(retry);
  }

  #options(): HTMLElement[] {
    return [...this.#list.children].filter((child) => child instanceof HTMLElement);
  }

  #setOptions(): void {
    for (const [at, option] of this.#options().entries()) {
      option.id = `search-option-${at}`;
      option.tabIndex = -1;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
      if (option instanceof HTMLAnchorElement) option.onclick = () => this.#keep();
    }
    this.#field.setAttribute('aria-expanded', String(this.#list.children.length > 0));
    this.#field.removeAttribute('aria-activedescendant');
  }

  #chosen(): HTMLElement | undefined {
    return this.#options().find((option) => option.getAttribute('aria-selected') === 'true');
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const acts: Record<string, () => void> = {
      ArrowDown: () => this.#choose(1),
      ArrowUp: () => this.#choose(-1),
      // Left to the browser, Escape would first empty a search field.
      Escape: () => this.#dialog.close(),
    };
    const chosen = this.#chosen();
    const act = acts[event.key] ?? (event.key === 'Enter' && chosen ? () => chosen.click() : undefined);
    if (!act) return;
    event.preventDefault();
    act();
  }

  /** From the field to the first option, from the last back to the field. */
  #choose(step: number): void {
    const options = this.#options();
    const places = options.length + 1;
    const before = options.findIndex((option) => option.getAttribute('aria-selected') === 'true');
    const next = ((before + 1 + step + places) % places) - 1;
    for (const [at, option] of options.entries()) option.setAttribute('aria-selected', String(at === next));
    const chosen = options[next];
    if (chosen) this.#field.setAttribute('aria-activedescendant', chosen.id);
    else this.#field.removeAttribute('aria-activedescendant');
    chosen?.scrollIntoView({ block: 'nearest' });
  }

  #keep(): void {
    if (!keepQuery(this.#field.value.trim())) this.#status.textContent = this.#words.notKept;
  }
}

/** A result is one link to the first passage that has what was asked. */
function resultOption(found: FoundText, view: ResultView): HTMLElement {
  const { title } = found.meta;
  const places = phrasePlaces(title, view.phrases, view.fold);
  const heading = element('strong', nodesOf(markedPieces(title, places, { from: 0, to: title.length })));
  const [passage] = passagesOf(found.blocks, view.phrases, view.fold, title, 1);
  const origin = originOf(found, view.language);
  const parts = [heading, ...(origin.length > 0 ? [element('small', origin)] : [])];
  const link = element('a', passage ? [...parts, element('span', nodesOf(passage.pieces))] : parts);
  const address = passage ? passageAddress(passage, found, view) : view.root + found.raw_url;
  link.setAttribute('href', address);
  link.dataset[view.mark] = '';
  return link;
}
