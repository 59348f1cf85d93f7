/**
 * The types that the stages hand on: read → repair → label → arrange → compose → write
 *                                    Source  Line     Block   Article   Page
 */
import type { FrontMatter } from '../../src/model/front-matter.ts';
import type { InterfaceLanguage, TextLanguage } from '../../src/model/languages.ts';
import type { Bilingual } from '../../src/model/source-card.ts';
import type { Corrections } from './read/corrections.ts';
import type { TracedText } from './traced-text.ts';

/** What the card beside a document says of it, completed by what the file name tells. */
export interface Card {
  title: Bilingual;
  publication?: Bilingual;
  /** ISO 8601: year, year-month or calendar date */
  date?: string;
  lang?: TextLanguage;
  /** WHATWG name of the encoding that the file was read in: as the editor names it, else as detected */
  encoding?: string;
}

/**
 * One text of a source: a plain-text file is one part, a JSON file has a part for each object. Title and authors are
 * set only where the file itself names them.
 */
export interface Part {
  title?: TracedText;
  authors?: TracedText[];
  body: TracedText;
}

/** One file, decoded. `text` is the whole file; all offsets are into it. */
export interface Source {
  id: string;
  /** path as given, for messages */
  file: string;
  card: Card;
  text: string;
  parts: Part[];
  /** what reading itself left out: JSON syntax, a byte order mark, fields that are not published */
  leftOut: LeftOut[];
  /** what an editor put right by hand, if there is any */
  corrections?: Corrections;
}

/** One line of a part; `number` is that of the source file, from 1, and never changes. */
export interface Line {
  number: number;
  text: TracedText;
  /** a form feed stood before this line: a new page of the extraction begins */
  newPage: boolean;
  /** what the marks of Markdown or HTML around it say that it is */
  marked?: 'heading' | 'table' | 'caption';
  /** other lines of the document are marked as headings, this one is not */
  unmarked?: true;
}

/** What a block is, in the field's own terms. */
export const roles = [
  'title', // headline
  'subtitle', // second headline line
  'kicker', // column name or eyebrow above the headline
  'byline', // author or reporter, with office and place
  'deck', // standfirst, summary or pull quote set apart by the editors
  'heading', // section heading; its depth is `level`
  'paragraph',
  'item', // one item of a list; its printed mark stays in the text
  'quote', // block quotation
  'question', // an interviewer's turn
  'caption', // of a picture, figure or table
  'credit', // picture credit, source of a figure
  'table', // cells that did not survive as a table: one line each
  'footnote',
  'reference', // entry of a list of references
  'contents', // a line of a printed table of contents
  'editor', // an editor's note tied to an article
  'furniture', // masthead, running head, folio, page section, contact line
  'promo', // teaser for another article, index of the issue
  'advertisement',
] as const;
export type Role = (typeof roles)[number];

/** Each role as a reader is told of it. */
export const roleWords: Readonly<Record<Role, string>> = {
  title: 'a title',
  subtitle: 'a subtitle',
  kicker: 'a kicker',
  byline: 'a byline',
  deck: 'a standfirst or pull quote',
  heading: 'a heading',
  paragraph: 'a paragraph',
  item: 'an item of a list',
  quote: 'a quotation',
  question: 'a question of an interview',
  caption: 'a caption',
  credit: 'a credit or source of a figure',
  table: 'a row of a table',
  footnote: 'a footnote',
  reference: 'a reference',
  contents: 'a line of a contents list',
  editor: 'an editor’s note',
  furniture: 'page furniture',
  promo: 'a teaser or index of the issue',
  advertisement: 'an advertisement',
};

/** A footnote's mark in the text of a block: `length` code units at `at` are printed as a reference to `label`. */
export interface Mark {
  at: number;
  length: number;
  label: string;
}

export interface Block {
  role: Role;
  text: TracedText;
  /** depth of a heading in its article, from 1 */
  level?: number;
  /** footnotes: the label that marks refer to, unique in the article and ending in the printed number */
  label?: string;
  marks?: Mark[];
  /** a table whose cells survive: rows of cells; `text` is then their concatenation */
  rows?: TracedText[][];
}

/** Why characters of a source are in no article. The words are the ledger's; the site and README explain each. */
export const reasons = [
  'furniture', // masthead, running head, folio, page section, contact line
  'promo', // teaser or index of the issue
  'advertisement',
  'contents', // the document's own table of contents
  'doubled', // second copy of a run that the extraction doubled
  'repeated', // second copy of a block
  'overlap', // characters read twice at a cut
  'control', // control and formatting characters that are not text
  'hyphen', // hyphen at a line's end, undone when the word was joined
  'syntax', // JSON punctuation and keys, marks of Markdown, tags and comments of HTML
  'unpublished', // fields of a JSON object that are neither title, authors nor text
  'mark', // list or footnote marks that the output shows by other means
] as const;
export type Reason = (typeof reasons)[number];

export interface LeftOut {
  reason: Reason;
  text: TracedText;
}

/** One article, in reading order. */
export interface Article {
  /** title, subtitle, kicker, byline, deck blocks of its head, each as many as were printed, in reading order */
  head: Block[];
  /** everything after the head, in reading order; block n of the page is `blocks[n - 1]`, with id `p{n}` */
  blocks: Block[];
  /** names alone */
  authors: string[];
  lang: TextLanguage;
}

/** Something changed, doubtful or wrong, for the editor to see. */
export interface Note {
  level: 'info' | 'doubt' | 'error';
  /** kebab-case name of the rule or check that says it */
  rule: string;
  /** source id or file */
  source: string;
  /** line of the source file, from 1, where there is one */
  line?: number;
  /** what was seen, what was expected, what to do: whole sentences */
  message: string;
}

/** A source, restored: what the stage arrange hands to compose. */
export interface Restored {
  source: Source;
  articles: Article[];
  leftOut: LeftOut[];
  notes: Note[];
}

/** One MDX file. `path` is relative to the articles folder, with `/`: `zh/SOURCE/SLUG.mdx`. */
export interface Page {
  path: string;
  language: InterfaceLanguage;
  slug: string;
  frontMatter: FrontMatter;
  body: string;
}
