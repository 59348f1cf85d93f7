/** What a reader of an article's MDX sees: title, authors, headings, and the running text without figures and notes. */
import type { BlockContent, DefinitionContent, PhrasingContent, RootContent } from 'mdast';
import { parseMdx } from '../../scripts/restore/compose/mdx-syntax.ts';
import type { Page } from '../../scripts/restore/document.ts';

/** An article as it is shown, in the parts that are scored. */
export interface ShownArticle {
  /** of an article without a headline the first words of its text, which the page shows in its place */
  title: string;
  subtitle: string;
  /** names alone */
  authors: readonly string[];
  headings: readonly string[];
  /** deck, paragraphs, list items and quotations in reading order; a footnote's reference is its printed number */
  paragraphs: readonly string[];
}

/** @throws VFileMessage where the page's body is not MDX, which composing makes sure of */
export function shownArticle({ frontMatter, body }: Pick<Page, 'frontMatter' | 'body'>): ShownArticle {
  const { title, subtitle, deck, authors } = frontMatter;
  const blocks = parseMdx(body).children;
  const paragraphs = blocks.flatMap(paragraphsOf);
  return {
    title,
    subtitle,
    authors,
    headings: blocks.flatMap((block) => (block.type === 'heading' ? [inlineText(block.children)] : [])),
    paragraphs: deck === '' || paragraphs.includes(deck) ? paragraphs : [deck, ...paragraphs],
  };
}

function paragraphsOf(node: RootContent | BlockContent | DefinitionContent): string[] {
  switch (node.type) {
    case 'paragraph':
      return [inlineText(node.children)];
    case 'blockquote':
      return node.children.flatMap(paragraphsOf);
    case 'list':
      return node.children.map((item, index) => {
        const number = node.ordered ? `${(node.start ?? 1) + index}. ` : '';
        return number + item.children.flatMap(paragraphsOf).join('');
      });
    default:
      return [];
  }
}

function inlineText(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      if (node.type === 'footnoteReference') return printedNumber(node.label ?? node.identifier);
      return 'children' in node ? inlineText(node.children) : '';
    })
    .join('');
}

/** Labels end in the number that was printed. */
const printedNumber = (label: string) => /\d*$/.exec(label)?.[0] ?? '';
