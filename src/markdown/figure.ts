/**
 * The one component of an article, `<Figure>`: what a newspaper prints under a picture. The picture itself is not in
 * the text, so a figure here is its caption and credit alone.
 */
import type { Element, ElementContent } from 'hast';
import type { Parents } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import type { State } from 'mdast-util-to-hast';

/** Handlers for remark-rehype: JSX elements of an article's MDX to HTML, anything else than `<Figure>` to an error. */
export const articleHandlers = {
  mdxJsxFlowElement: figure,
  mdxJsxTextElement: refuse,
  mdxFlowExpression: refuse,
  mdxTextExpression: refuse,
  mdxjsEsm: refuse,
};

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
