/** What the search has to know of a built page: its text block by block, as a reader sees it, and what it can be filtered by. */
import { htmlAttributes, htmlPieces } from './html-pieces.ts';

export interface PageText {
  /** value of `<html lang>` */
  lang: string;
  blocks: PageBlock[];
  /** values of `data-pagefind-filter`, by name, in the order of the page */
  filters: ReadonlyMap<string, readonly string[]>;
}

export interface PageBlock {
  /** `p12`, or '' in the head of the article */
  id: string;
  text: string;
  weight: 'title' | 'heading' | 'text';
}

interface OpenElement {
  name: string;
  inBody: boolean;
  /** its text is not indexed; of `all` not even its filters are */
  ignored: '' | 'text' | 'all';
  id: string;
  weight: PageBlock['weight'];
  /** name of the filter whose value is the text of the element */
  filter: string;
}

const voidElements: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);
/** An element that is not one of these is a part of a line: no block begins or ends at it. */
const lineElements: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo br cite code data del dfn em i img input ins kbd mark q rb rp rt ruby s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);
const paragraphId = /^p\d+$/;
const outside: OpenElement = { name: '', inBody: false, ignored: '', id: '', weight: 'text', filter: '' };

/** @returns nothing for a page without `data-pagefind-body`, which is not to be found */
export function pageText(html: string): PageText | undefined {
  const reader = new PageReader();
  for (const piece of htmlPieces(html)) {
    const text = html.slice(piece.from, piece.to);
    if (piece.kind === 'text') reader.text(decoded(text));
    else if (piece.kind === 'tag') reader.tag(piece.name, text);
  }
  return reader.result();
}

class PageReader {
  #lang = '';
  #hasBody = false;
  readonly #open: OpenElement[] = [];
  readonly #blocks: PageBlock[] = [];
  readonly #filters = new Map<string, string[]>();
  #line = '';

  result(): PageText | undefined {
    this.#endBlock(outside);
    return this.#hasBody ? { lang: this.#lang, blocks: this.#blocks, filters: this.#filters } : undefined;
  }

  text(text: string): void {
    const inside = this.#inside();
    if (inside.inBody && inside.ignored === '') this.#line += text;
    for (const { filter } of this.#open) if (filter !== '') this.#addToFilter(filter, text);
  }

  tag(name: string, tag: string): void {
    const plainName = name.replace('/', '');
    if (!lineElements.has(plainName)) this.#endBlock(this.#inside());
    else if (plainName === 'br' && this.#line !== '') this.#line += '\n';
    if (name.startsWith('/')) {
      this.#close(plainName);
      return;
    }
    const element = this.#element(name, tag);
    if (!voidElements.has(name)) this.#open.push(element);
  }

  #inside(): OpenElement {
    return this.#open.at(-1) ?? outside;
  }

  #close(name: string): void {
    const at = this.#open.findLastIndex((each) => each.name === name);
    if (at >= 0) this.#open.length = at;
  }

  #element(name: string, tag: string): OpenElement {
    const around = this.#inside();
    const attributes = new Map(
      htmlAttributes(tag).map((each) => [each.name, decoded(tag.slice(each.from, each.to))] as const),
    );
    if (name === 'html') this.#lang = attributes.get('lang') ?? '';
    const isBody = /\sdata-pagefind-body[\s=>/]/.test(tag);
    this.#hasBody ||= isBody;
    const id = attributes.get('id') ?? '';
    const ignored = ignoredBy(tag, attributes) || around.ignored;
    return {
      name,
      inBody: around.inBody || isBody,
      ignored,
      id: paragraphId.test(id) ? id : around.id,
      weight: weightOf(name, attributes.get('class') ?? '') ?? around.weight,
      filter: ignored === 'all' ? '' : this.#filterOf(attributes),
    };
  }

  /** `author:Name` and `date[datetime]` have their value in the tag, `source` in the text that follows. */
  #filterOf(attributes: ReadonlyMap<string, string>): string {
    const written = attributes.get('data-pagefind-filter') ?? '';
    const [, name = '', attribute, value] = /^([^:[]*)(?:\[([^\]]+)\]|:(.*))?$/s.exec(written) ?? [];
    if (name === '') return '';
    const here = attribute === undefined ? value : attributes.get(attribute);
    this.#filters.set(name, [...(this.#filters.get(name) ?? []), here ?? '']);
    return here === undefined ? name : '';
  }

  #addToFilter(name: string, text: string): void {
    const values = this.#filters.get(name) ?? [];
    values[values.length - 1] += text;
  }

  #endBlock(inside: OpenElement): void {
    const text = this.#line.replace(/\s+/g, (blank) => (blank.includes('\u2007') ? '\u2007' : ' ')).trim();
    this.#line = '';
    if (text !== '') this.#blocks.push({ id: inside.id, text, weight: inside.weight });
  }
}

/** Marks of footnotes are no part of the sentence that they stand in: 2024¹ is not the number 20241. */
function ignoredBy(tag: string, attributes: ReadonlyMap<string, string>): OpenElement['ignored'] {
  if (/\sdata-footnote-(?:back)?ref[\s=>/]/.test(tag)) return 'text';
  if (!/\sdata-pagefind-ignore[\s=>/]/.test(tag)) return '';
  return attributes.get('data-pagefind-ignore') === 'all' ? 'all' : 'text';
}

function weightOf(name: string, className: string): PageBlock['weight'] | undefined {
  if (name === 'h1') return 'title';
  return /^h[2-6]$/.test(name) || /\b(?:subtitle|kicker)\b/.test(className) ? 'heading' : undefined;
}

const references: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** The characters that Astro and rehype write as references. */
function decoded(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hexadecimal, decimal, name) => {
    if (name !== undefined) return references[name] ?? whole;
    return String.fromCodePoint(hexadecimal ? Number.parseInt(hexadecimal, 16) : Number(decimal));
  });
}
