/** The Markdown that articles are written in: MDX with GFM. Made once, for it is not cheap. */
import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown, gfmToMarkdown } from 'mdast-util-gfm';
import { mdxFromMarkdown, mdxToMarkdown } from 'mdast-util-mdx';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import { gfm } from 'micromark-extension-gfm';
import { mdxjs } from 'micromark-extension-mdxjs';

const parsing = { extensions: [gfm(), mdxjs()], mdastExtensions: [gfmFromMarkdown(), mdxFromMarkdown()] };

const writing: Options = {
  extensions: [gfmToMarkdown({ tablePipeAlign: false }), mdxToMarkdown()],
  bullet: '-',
  listItemIndent: 'one',
  unsafe: [
    // A paragraph that begins with these words is code to MDX; the libraries do not escape it.
    { atBreak: true, character: 'i', after: 'mport[ \t]' },
    { atBreak: true, character: 'e', after: 'xport[ \t]' },
    // After a footnote's mark at the start of a line a colon would make the line the footnote itself.
    { before: '\\]', character: ':', inConstruct: 'phrasing' },
  ],
};

/** @throws VFileMessage where the text is not MDX */
export function parseMdx(body: string): Root {
  return fromMarkdown(body, parsing);
}

export function writeMdx(root: Root): string {
  return toMarkdown(root, writing);
}
