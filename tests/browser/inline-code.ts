/** What a content security policy without `unsafe-inline` refuses in a page: scripts, styles and handlers that stand in it. */
import { htmlAttributes, htmlPieces } from '../../scripts/site/html-pieces.ts';

/** @returns the tags that hold such code. Data in a script is none: no browser runs it. */
export function inlineCode(html: string): string[] {
  const tags = htmlPieces(html).filter((piece) => piece.kind === 'tag');
  return tags
    .filter(({ name, from, to }) => holdsCode(name, html.slice(from, to)))
    .map(({ from, to }) => html.slice(from, to));
}

/** Types of scripts that are data to a browser. */
const dataTypes: ReadonlySet<string | undefined> = new Set(['application/ld+json', 'text/plain']);

function holdsCode(name: string, tag: string): boolean {
  const attributes = htmlAttributes(tag);
  const value = (wanted: string) => {
    const found = attributes.find((each) => each.name === wanted);
    return found && tag.slice(found.from, found.to);
  };
  if (attributes.some((each) => each.name === 'style' || each.name.startsWith('on'))) return true;
  if (name === 'style') return true;
  return name === 'script' && value('src') === undefined && !dataTypes.has(value('type'));
}
