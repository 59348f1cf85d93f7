/**
 * Half-width marks in Chinese (`年末,我国`), which some extractions leave: the marks stay what they are, and the style sheet
 * gives each the room of a Chinese mark. Without that, browsers that set blanks between Han and Latin letters set one
 * before the comma too, and next to nothing after it.
 */
import type { Element, ElementContent, Root, Text } from 'hast';

/** A mark that ends something Chinese, or before which something ends that Chinese follows; not one inside a figure. */
const mark = /((?<=[\p{Script=Han}”’」』》）])[,:;?!](?!\s)|[,:;?!](?=[\p{Script=Han}“‘「『《（]))/u;

/** A run of text, or one half-width mark. */
export interface MarkedRun {
  text: string;
  isHalfWidthMark: boolean;
}

/** Splits a text at its half-width marks in Chinese; the runs put together are the text. */
export function halfWidthRuns(text: string): MarkedRun[] {
  return text
    .split(mark)
    .map((run, at) => ({ text: run, isHalfWidthMark: at % 2 === 1 }))
    .filter(({ text }) => text !== '');
}

/** Rehype plugin. */
export function rehypeHalfWidthMarks() {
  return (tree: Root): void => setOffIn(tree);
}

function setOffIn(parent: Root | Element): void {
  if (!parent.children.some((child) => child.type === 'element' || holdsMark(child))) return;
  const children: ElementContent[] = [];
  for (const child of parent.children as ElementContent[]) {
    if (child.type === 'element') setOffIn(child);
    if (holdsMark(child)) children.push(...halfWidthRuns(child.value).map(nodeOf));
    else children.push(child);
  }
  parent.children = children;
}

function nodeOf({ text, isHalfWidthMark }: MarkedRun): ElementContent {
  const value: Text = { type: 'text', value: text };
  if (!isHalfWidthMark) return value;
  return { type: 'element', tagName: 'span', properties: { className: ['half'] }, children: [value] };
}

function holdsMark(node: Root['children'][number]): node is Text {
  return node.type === 'text' && mark.test(node.value);
}
