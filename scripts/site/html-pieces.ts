/**
 * A page as Astro writes it, cut into tags and text without building a tree: linear, and every byte that is not
 * changed stays as it is. Text that only looks like a tag or an attribute is escaped in Astro's output, and is text here.
 */

/** `[from, to)` are offsets into the page. `name` is that of a tag, in lower case, with `/` before it when it closes. */
export interface HtmlPiece {
  kind: 'tag' | 'text' | 'raw';
  name: string;
  from: number;
  to: number;
}

/** `from` and `to` are the offsets of the value, without quotes, inside the tag's text. */
export interface HtmlAttribute {
  name: string;
  from: number;
  to: number;
}

const tagOrComment = /<!--[\s\S]*?-->|<![^>]*>|<(\/?[a-zA-Z][^\s/>]*)(?:"[^"]*"|'[^']*'|[^"'>])*>/g;
const attribute = /([^\s"'<>/=]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=`]+))/g;
const rawContent: ReadonlySet<string> = new Set(['script', 'style', 'textarea', 'title']);

/**
 * Cuts a page into pieces that follow each other without a gap. The content of script, style, textarea and title is
 * one piece `raw`, named by its element; comments and the doctype are `raw` too.
 */
export function htmlPieces(html: string): HtmlPiece[] {
  const pieces: HtmlPiece[] = [];
  let at = 0;
  tagOrComment.lastIndex = 0;
  for (let match = tagOrComment.exec(html); match; match = tagOrComment.exec(html)) {
    if (match.index > at) pieces.push({ kind: 'text', name: '', from: at, to: match.index });
    at = tagOrComment.lastIndex;
    const name = match[1]?.toLowerCase();
    pieces.push({ kind: name ? 'tag' : 'raw', name: name ?? '', from: match.index, to: at });
    if (!name || !rawContent.has(name)) continue;
    const end = endOfRawContent(html, name, at);
    if (end > at) pieces.push({ kind: 'raw', name, from: at, to: end });
    at = end;
    tagOrComment.lastIndex = end;
  }
  if (at < html.length) pieces.push({ kind: 'text', name: '', from: at, to: html.length });
  return pieces;
}

function endOfRawContent(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}[\\s/>]`, 'gi');
  closing.lastIndex = from;
  return closing.exec(html)?.index ?? html.length;
}

/** The attributes of one tag that have a value. */
export function htmlAttributes(tag: string): HtmlAttribute[] {
  return [...tag.matchAll(attribute)].map((match) => {
    const value = match[2] ?? match[3] ?? match[4] ?? '';
    const quoted = match[4] === undefined ? 1 : 0;
    const to = match.index + match[0].length - quoted;
    return { name: (match[1] ?? '').toLowerCase(), from: to - value.length, to };
  });
}
