/**
 * Marks on an article's page what the reader has searched for, by the CSS highlight API: the text of the page is not
 * touched. Where a browser lacks it, the place that is gone to is selected instead.
 */
import { type InterfaceLanguage, interfaceLanguages, ownTextLanguage } from '../model/languages.ts';
import { element, required } from './elements.ts';
import { phrasePlaces } from './phrase-places.ts';
import { parseQuery } from './query.ts';
import { Library } from './search-index.ts';
import { isEditable } from './shortcut.ts';
import { searchWords } from './words.ts';

/**
 * @param query as it was asked
 * @param form of the header, which says where the index is
 */
export async function markPhrases(query: string, form: HTMLFormElement): Promise<void> {
  const language = required(interfaceLanguages.find((each) => each === form.dataset.language));
  const library = new Library(new URL(required(form.dataset.root), document.baseURI));
  const fold = await library.fold();
  const { phrases } = parseQuery(query, fold);
  const ranges = blocksOf(document.querySelector('[data-pagefind-body]')).flatMap((block) =>
    phrasePlaces(block.text, phrases, fold).map(({ from, to }) => rangeIn(block, from, to)),
  );
  if (ranges.length > 0) new MarkedPlaces(ranges, query, language).begin();
}

/** The text of a block and the nodes that it consists of. */
interface Block {
  text: string;
  nodes: { node: Text; from: number }[];
}

const lineElements =
  'a, abbr, b, bdi, bdo, cite, code, data, del, dfn, em, i, ins, kbd, mark, q, rb, rp, rt, ruby, s, samp, small, span, strong, sub, sup, time, u, var';
const ignored = '[data-pagefind-ignore], [data-footnote-ref], [data-footnote-backref]';

function blocksOf(article: Element | null): Block[] {
  if (!article) return [];
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  const blocks: Block[] = [];
  let around: Element | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text) || node.parentElement?.closest(ignored)) continue;
    const parent = node.parentElement?.closest(`:not(${lineElements})`) ?? null;
    if (parent !== around) blocks.push({ text: '', nodes: [] });
    around = parent;
    const block = blocks.at(-1);
    block?.nodes.push({ node, from: block.text.length });
    if (block) block.text += node.data;
  }
  return blocks;
}

function rangeIn({ nodes }: Block, from: number, to: number): Range {
  const range = new Range();
  const start = required(nodes.findLast((each) => each.from <= from));
  const end = required(nodes.findLast((each) => each.from < to));
  range.setStart(start.node, from - start.from);
  range.setEnd(end.node, to - end.from);
  return range;
}

/** The bar that tells how many places there are and goes from one to the next. */
class MarkedPlaces {
  readonly #ranges: readonly Range[];
  readonly #query: string;
  readonly #words: (typeof searchWords)[InterfaceLanguage]['marks'];
  readonly #count = element('span', []);
  readonly #bar: HTMLElement;
  #at: number;

  constructor(ranges: readonly Range[], query: string, language: InterfaceLanguage) {
    this.#ranges = ranges;
    this.#query = query;
    this.#words = searchWords[language].marks;
    this.#at = this.#firstAtTarget();
    this.#bar = this.#makeBar(language);
  }

  begin(): void {
    document.body.append(this.#bar);
    if (hasHighlights()) CSS.highlights.set('found', new Highlight(...this.#ranges));
    addEventListener('keydown', this.#onKey);
    this.#goTo(this.#at);
  }

  #makeBar(language: InterfaceLanguage): HTMLElement {
    this.#count.setAttribute('role', 'status');
    const buttons = [
      this.#button('←', this.#words.previous, () => this.#goTo(this.#at - 1)),
      this.#button('→', this.#words.next, () => this.#goTo(this.#at + 1)),
      this.#button('×', this.#words.end, () => this.#end()),
    ];
    const bar = element('div', [this.#count, ...buttons], 'mark-bar');
    bar.lang = ownTextLanguage(language);
    bar.setAttribute('role', 'region');
    bar.setAttribute('aria-label', this.#words.label);
    return bar;
  }

  #button(sign: string, name: string, act: () => void): HTMLButtonElement {
    const button = element('button', [sign]);
    button.type = 'button';
    button.title = name;
    button.setAttribute('aria-label', name);
    button.addEventListener('click', act);
    return button;
  }

  /** The first place in the block that the address names, or behind it. */
  #firstAtTarget(): number {
    const target = document.getElementById(location.hash.slice(1));
    if (!target) return 0;
    const isBefore = (range: Range) =>
      !target.contains(range.startContainer) &&
      (target.compareDocumentPosition(range.startContainer) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
    return Math.max(
      0,
      this.#ranges.findIndex((range) => !isBefore(range)),
    );
  }

  #goTo(place: number): void {
    const { length } = this.#ranges;
    this.#at = (place + length) % length;
    const range = required(this.#ranges[this.#at]);
    this.#count.textContent = this.#words.place(this.#query, this.#at + 1, length);
    if (hasHighlights()) CSS.highlights.set('found-now', new Highlight(range));
    else getSelection()?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
    const { top, height } = range.getBoundingClientRect();
    scrollBy({ top: top + height / 2 - innerHeight * 0.4 });
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isEditable(event.target)) return;
    if (document.querySelector('dialog[open]')) return;
    if (event.key === 'n') this.#goTo(this.#at + 1);
    else if (event.key === 'p' || event.key === 'N') this.#goTo(this.#at - 1);
    else if (event.key === 'Escape') this.#end();
  };

  #end(): void {
    removeEventListener('keydown', this.#onKey);
    this.#bar.remove();
    if (hasHighlights()) for (const name of ['found', 'found-now']) CSS.highlights.delete(name);
  }
}

function hasHighlights(): boolean {
  return 'highlights' in CSS && typeof Highlight === 'function';
}
