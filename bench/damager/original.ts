/** The clean originals: one Markdown file an article, one `layout.yaml` a source for what the page carries besides. */
import { parse } from 'yaml';

/** What a block is, by the names of the gold annotations. */
export type Role =
  | 'title'
  | 'subtitle'
  | 'kicker'
  | 'byline'
  | 'deck'
  | 'h1'
  | 'h2'
  | 'h3'
  | 'body'
  | 'list'
  | 'quote'
  | 'question'
  | 'caption'
  | 'credit'
  | 'table'
  | 'footnote'
  | 'reference'
  | 'toc'
  | 'editor'
  | 'furniture'
  | 'promo'
  | 'ad'
  | 'repeat';

export interface OriginalBlock {
  readonly role: Role;
  /** without Markdown, footnote marks kept as `[^1]`; of a footnote: its text alone */
  readonly text: string;
  /** of a footnote: its mark */
  readonly mark?: string;
}

export interface Original {
  /** unique in its source: `a` and the number of the file, `a01` */
  readonly id: string;
  /** file name without ending, `01-water-three-times` */
  readonly slug: string;
  readonly lang: string;
  readonly title: string;
  readonly subtitle: string;
  readonly kicker: string;
  /** the line as printed */
  readonly byline: string;
  readonly place: string;
  readonly deck: string;
  readonly blocks: readonly OriginalBlock[];
}

/** How the byline of one article stands in print. */
export interface PrintedByline {
  readonly at: 'head' | 'end';
  readonly text: string;
}

export interface PageSection {
  readonly page: string;
  readonly section: string;
  readonly editors: string;
  /** numbers of the articles on that page, `01` */
  readonly articles: readonly string[];
}

export interface Teaser {
  readonly word: string;
  readonly text: string;
  readonly title: string;
  readonly page: string;
}

/** What the pages of a source carry besides articles; every part may be empty. */
export interface Layout {
  readonly section: string;
  readonly editors: string;
  readonly runningHead: string;
  readonly masthead: readonly string[];
  /** by slug */
  readonly bylines: ReadonlyMap<string, PrintedByline>;
  /** by slug: the mark of a paid page */
  readonly labels: ReadonlyMap<string, string>;
  /** by number of the article: the lines of its contents list */
  readonly contents: ReadonlyMap<string, readonly string[]>;
  readonly sections: readonly PageSection[];
  /** numbers of two articles whose columns the extraction mixed */
  readonly interleaved: readonly (readonly [string, string])[];
  readonly teasers: readonly Teaser[];
  readonly index: readonly { readonly title: string; readonly page: string }[];
}

type Fields = Readonly<Record<string, unknown>>;

/** Reads one article. `slug` is its file name without ending. */
export function parseOriginal(slug: string, markdown: string): Original {
  const parts = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(markdown);
  const front = fields(parse(parts?.[1] ?? ''));
  return {
    id: `a${numberOf(slug)}`,
    slug,
    lang: words(front.lang) || 'zh-Hans',
    title: words(front.title),
    subtitle: words(front.subtitle),
    kicker: words(front.kicker),
    byline: words(front.byline),
    place: words(front.place),
    deck: words(front.deck),
    blocks: parseBlocks(parts?.[2] ?? markdown),
  };
}

/** The number that a slug begins with: `01` of `01-water-three-times`. */
export function numberOf(slug: string): string {
  return /^\d+/.exec(slug)?.[0] ?? slug;
}

/** Reads a `layout.yaml`; keys that it does not have are empty. */
export function parseLayout(yaml: string): Layout {
  const layout = fields(parse(yaml));
  return {
    section: words(layout.section),
    editors: words(layout.editors),
    runningHead: words(layout.runningHead ?? layout.running_head),
    masthead: strings(layout.masthead),
    bylines: new Map(Object.entries(fields(layout.bylines)).map(([slug, value]) => [slug, printedByline(value)])),
    labels: new Map(Object.entries(fields(layout.labels)).map(([slug, value]) => [slug, words(value)])),
    contents: new Map(Object.entries(fields(layout.contents)).map(([number, value]) => [number, strings(value)])),
    sections: list(layout.sections).map((value) => pageSection(fields(value))),
    interleaved: list(layout.interleaved).map((value) => {
      const pair = strings(value);
      return [pair[0] ?? '', pair[1] ?? ''] as const;
    }),
    teasers: list(layout.teasers).map((value) => teaser(fields(value))),
    index: list(layout.index).map((value) => ({ title: words(fields(value).title), page: words(fields(value).page) })),
  };
}

function printedByline(value: unknown): PrintedByline {
  const byline = fields(value);
  return { at: byline.at === 'end' ? 'end' : 'head', text: words(byline.text) };
}

function pageSection(value: Fields): PageSection {
  const articles = strings(value.articles).map((slug) => numberOf(slug));
  return { page: words(value.page), section: words(value.section), editors: words(value.editors), articles };
}

function teaser(value: Fields): Teaser {
  return { word: words(value.word), text: words(value.text), title: words(value.title), page: words(value.page) };
}

function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function strings(value: unknown): readonly string[] {
  return list(value).map((entry) => words(entry));
}

/** A text, or the Chinese (else the English) one of a bilingual pair, or the digits of a number. */
function words(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return String(value);
  return wordsOfPair(fields(value));
}

function wordsOfPair(pair: Fields): string {
  const text = pair.zh ?? pair.en;
  return typeof text === 'string' ? text.trim() : '';
}

const referenceHeading = /^(参考资料|参考文献|参考书目|References|Bibliography|Sources)$/i;
const creditLine = /^(来源|资料来源|数据来源|Source|Sources|Photo|Credit)\s*[:：]|\/图$|\S\s*摄$|\S供图$/;
const authorNote = /^（作者(系|为|是|单位)/;
const questionOpening = /^(《[^》]{2,12}》|问)\s*[：:]/;

function parseBlocks(markdown: string): OriginalBlock[] {
  const blocks: OriginalBlock[] = [];
  let inFigure = false;
  let inReferences = false;
  for (const raw of markdown.split('\n')) {
    const line = raw.trim();
    if (line === '') continue;
    if (/^<\/?Figure\b/.test(line)) {
      inFigure = line.startsWith('<Figure');
      continue;
    }
    if (/^\|[\s:|-]+\|$/.test(line)) continue;
    if (/^#{2,4} /.test(line)) inReferences = referenceHeading.test(line.replace(/^#+ /, ''));
    blocks.push(parseLine(line, inFigure, inReferences));
  }
  return blocks;
}

function parseLine(line: string, inFigure: boolean, inReferences: boolean): OriginalBlock {
  const note = /^\[\^([^\]]+)\]:\s*(.*)$/.exec(line);
  if (note) return { role: 'footnote', mark: note[1] ?? '', text: note[2] ?? '' };
  if (line.startsWith('|'))
    return {
      role: 'table',
      text: line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim())
        .join(' '),
    };
  const heading = /^(#{2,4}) (.*)$/.exec(line);
  if (heading)
    return { role: (['h1', 'h2', 'h3'] as const)[(heading[1] ?? '##').length - 2] ?? 'h3', text: heading[2] ?? '' };
  if (inFigure) return { role: creditLine.test(line) ? 'credit' : 'caption', text: line };
  if (line.startsWith('> ')) return { role: 'quote', text: line.slice(2) };
  const bullet = /^- (.*)$/.exec(line);
  if (inReferences) return { role: 'reference', text: bullet?.[1] ?? line };
  if (bullet) return { role: 'list', text: bullet[1] ?? '' };
  if (/^\d+[.)] /.test(line)) return { role: 'list', text: line };
  if (questionOpening.test(line)) return { role: 'question', text: line };
  if (authorNote.test(line)) return { role: 'byline', text: line };
  if (/^编者按/.test(line)) return { role: 'editor', text: line };
  return { role: 'body', text: line };
}
