/**
 * The one component of an article, `<Figure>`: what a newspaper prints under a picture. The picture itself is not in
 * the text, so a figure here is its caption and credit alone.
 */
import type { Element, ElementContent, Root } from 'hast';
import type { Root as MdastRoot, Parents } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import type { State } from 'mdast-util-to-hast';

/** Handlers for remark-rehype: footnotes in the order of the article; JSX elements of an article's MDX to HTML, anything else than `<Figure>` to an error. */
export const articleHandlers = {
  root: rootWithNotes,
  mdxJsxFlowElement: figure,
  mdxJsxTextElement: refuse,
  mdxFlowExpression: refuse,
  mdxTextExpression: refuse,
  mdxjsEsm: refuse,
};

/**
 * Notes are numbered as they are first referred to, unless the tree says in which order: then a note keeps its number,
 * and stays even where nothing refers to it.
 */
function rootWithNotes(state: State, node: MdastRoot): Root {
  for (const identifier of node.data?.noteOrder ?? []) {
    const id = identifier.toUpperCase();
    state.footnoteOrder.push(id);
    state.footnoteCounts.set(id, 0);
  }
  return { type: 'root', children: state.wrap(state.all(node), false) };
}

function figure(state: State, node: MdxJsxFlowElement): Element {
  if (node.name !== 'Figure') return refuse(state, node);
  const lines = state.all(node) as ElementContent[];
  return { type: 'element', tagName: 'figure', properties: {}, children: [captionOf(lines)] };
}

function captionOf(children: ElementContent[]): Element {
  return { type: 'element', tagName: 'figcaption', properties: {}, children };
}

function refuse(_state: State, node: { type: string; name?: string | null; position?: Parents['position'] }): never {
  const what = node.name ? `<${node.name}>` : node.type;
  const line = node.position?.start.line ?? 0;
  throw new Error(
    `line ${line}: ${what} is not allowed in an article; only <Figure> is. Escape the text with a backslash.`,
  );
}
