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
  /** deck, paragraphs, list items, quotations and questions in reading order */
  paragraphs: string[];
  /** what may stand in the text or beside it without making a difference: captions, notes, bylines, references */
  beside: string[];
}

type Place = 'title' | 'subtitle' | 'paragraph' | 'beside';

const placeOf: Readonly<Record<string, Place>> = {
  title: 'title',
  subtitle: 'subtitle',
  deck: 'paragraph',
  body: 'paragraph',
  list: 'paragraph',
  quote: 'paragraph',
  question: 'paragraph',
  editor: 'paragraph',
  kicker: 'beside',
  byline: 'beside',
  caption: 'beside',
  credit: 'beside',
  table: 'beside',
  footnote: 'beside',
  reference: 'beside',
};

/**
 * @param annotation the text of one annotation file; rows of one article stand in reading order
 * @param document the text of the annotated file, decoded
 * @returns articles in the order of their first rows; headings, contents lists and what belongs to no article left out
 */
export function readGold(annotation: string, document: string): GoldArticle[] {
  const lines = document.split('\n');
  const articles = new Map<string, GoldArticle>();
  for (const row of annotation.split(/\r?\n/)) {
    const [from = '', to = '', id = '', role = '', goesOn = '', right = ''] = row.split('\t');
    if (id === '' || id === '-') continue;
    const article = articles.get(id) ?? { id, title: '', subtitle: '', paragraphs: [], beside: [] };
    articles.set(id, article);
    addText(article, placeOf[role], right.trim() || textBetween(lines, from, to), goesOn === '+');
  }
  return [...articles.values()];
}

function addText(article: GoldArticle, place: Place | undefined, text: string, goesOn: boolean): void {
  const { paragraphs, beside } = article;
  if (place === 'title') article.title += text;
  else if (place === 'subtitle') article.subtitle += text;
  else if (place === 'beside') beside.push(text);
  else if (place === 'paragraph' && goesOn && paragraphs.length > 0) paragraphs.push(`${paragraphs.pop()}${text}`);
  else if (place === 'paragraph') paragraphs.push(text);
}

function textBetween(lines: readonly string[], from: string, to: string): string {
  const [first = 0, firstColumn = 1] = from.split(':').map(Number);
  const [last = 0, lastColumn = Number.POSITIVE_INFINITY] = to.split(':').map(Number);
  return lines
    .slice(first - 1, last)
    .map((line, index) => {
      const number = first + index;
      const start = number === first ? firstColumn - 1 : 0;
      return [...line].slice(start, number === last ? lastColumn : undefined).join('');
    })
    .join('\n');
}
