/**
 * What a document says when it is read rightly, from the six columns of an annotation: from, to (LINE or LINE:COLUMN,
 * from 1, both included, columns in code points), article (`-` for none), role, `+` where the row goes on with the
 * paragraph of the row before it, and the right text where the characters in the file are not it.
 */

export interface GoldArticle {
  /** unique in its document */
  id: string;
  title: string;
  subtitle: string;
  /** as printed, with office and place */
  byline: string;
  headings: string[];
  /** deck, paragraphs, list items, quotations and questions in reading order */
  paragraphs: string[];
  /** what may stand in the text or beside it without making a difference: captions, notes, bylines, references */
  beside: string[];
  /** where a paragraph goes on behind a cut */
  joins: GoldJoin[];
}

export interface GoldJoin {
  /** what the paragraph says up to the cut */
  left: string;
  /** with what it goes on */
  right: string;
}

/** What a stretch of the file is: running text, something beside it, a second copy, or none of these (headings, furniture). */
export type StretchKind = 'text' | 'beside' | 'copy' | 'other';

/** The characters of one row, from offset `from` to before offset `to` of the document, in UTF-16 code units. */
export interface AnnotatedStretch {
  from: number;
  to: number;
  kind: StretchKind;
  /** running text: the number of its paragraph in the annotation; stretches of one follow each other as they are read */
  paragraph?: number;
}

export interface Gold {
  /** in the order of their first rows */
  articles: GoldArticle[];
  /** what belongs to no article: furniture, teasers, advertisements; second copies are not among them */
  noise: string[];
  /** in the order of the rows */
  stretches: AnnotatedStretch[];
}

type Place = 'title' | 'subtitle' | 'byline' | 'heading' | 'paragraph' | 'beside';

const placeOf: Readonly<Record<string, Place>> = {
  title: 'title',
  subtitle: 'subtitle',
  byline: 'byline',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  deck: 'paragraph',
  body: 'paragraph',
  list: 'paragraph',
  quote: 'paragraph',
  question: 'paragraph',
  editor: 'paragraph',
  kicker: 'beside',
  caption: 'beside',
  credit: 'beside',
  table: 'beside',
  footnote: 'beside',
  reference: 'beside',
};

/**
 * @param annotation the text of one annotation file; rows of one article stand in reading order
 * @param document the text of the annotated file, decoded
 */
export function readGold(annotation: string, document: string): Gold {
  const offsetOf = placesIn(document);
  const articles = new Map<string, GoldArticle>();
  const noise: string[] = [];
  const stretches: AnnotatedStretch[] = [];
  const lastParagraphs: LastParagraphs = { count: 0, ofArticle: new Map() };
  for (const row of annotation.split(/\r?\n/)) {
    const [from = '', to = '', id = '', role = '', goesOn = '', right = ''] = row.split('\t');
    if (id === '') continue;
    const place = id === '-' ? undefined : placeOf[role];
    const [start, end] = [offsetOf(from, 'start'), offsetOf(to, 'end')];
    const continues = goesOn === '+';
    const paragraph = place === 'paragraph' ? paragraphOf(lastParagraphs, id, continues) : undefined;
    stretches.push({ from: start, to: end, kind: kindOf(role, place), ...(paragraph !== undefined && { paragraph }) });
    const text = right.trim() || document.slice(start, end);
    if (id !== '-') addText(articleOf(articles, id), place, text, continues);
    else if (role !== 'repeat') noise.push(text);
  }
  return { articles: [...articles.values()], noise, stretches };
}

/** How many paragraphs there are so far, and which is the last of each article. */
interface LastParagraphs {
  count: number;
  ofArticle: Map<string, number>;
}

function paragraphOf(last: LastParagraphs, article: string, continues: boolean): number {
  const known = continues ? last.ofArticle.get(article) : undefined;
  if (known !== undefined) return known;
  last.ofArticle.set(article, last.count);
  return last.count++;
}

function kindOf(role: string, place: Place | undefined): StretchKind {
  if (place === 'paragraph') return 'text';
  if (role === 'repeat') return 'copy';
  return place === undefined || place === 'title' || place === 'heading' ? 'other' : 'beside';
}

function articleOf(articles: Map<string, GoldArticle>, id: string): GoldArticle {
  const known = articles.get(id);
  if (known !== undefined) return known;
  const article = { id, title: '', subtitle: '', byline: '', headings: [], paragraphs: [], beside: [], joins: [] };
  articles.set(id, article);
  return article;
}

function addText(article: GoldArticle, place: Place | undefined, text: string, goesOn: boolean): void {
  if (place === 'title') article.title += text;
  else if (place === 'heading') article.headings.push(text);
  else if (place === 'paragraph') addParagraph(article, text, goesOn);
  else if (place !== undefined) article.beside.push(text);
  if (place === 'subtitle') article.subtitle += text;
  if (place === 'byline') article.byline += article.byline === '' ? text : ` ${text}`;
}

function addParagraph({ paragraphs, joins }: GoldArticle, text: string, goesOn: boolean): void {
  const before = goesOn ? paragraphs.pop() : undefined;
  if (before !== undefined) joins.push({ left: before, right: text });
  paragraphs.push((before ?? '') + text);
}

type Side = 'start' | 'end';

/** The offset at which a place (LINE or LINE:COLUMN) of a text begins, or the one behind its end. */
function placesIn(document: string): (place: string, side: Side) => number {
  const lines = document.split('\n');
  let next = 0;
  const starts = lines.map((line) => {
    const start = next;
    next += line.length + 1;
    return start;
  });
  return (place, side) => {
    const [number = 1, column] = place.split(':').map(Number);
    const line = lines[number - 1] ?? '';
    const start = starts[number - 1] ?? 0;
    if (column === undefined) return side === 'start' ? start : start + line.length;
    const before = [...line].slice(0, side === 'start' ? column - 1 : column);
    return start + before.join('').length;
  };
}
