/**
 * Gives each block of an article the address `p1`, `p2`, … in reading order, so that a link to a place survives a change
 * of language or view. Blocks are counted as the restorer counts them: paragraph, heading, list item, block quotation,
 * table, each line of a figure's caption, each footnote.
 */
import type { Element, ElementContent, Root } from 'hast';

/** Ids that the page around the article uses. */
const idsOfThePage = ['main'];

/** Rehype plugin; runs after rehype-slug. The id that rehype-slug gave a heading moves to a span inside it. */
export function rehypeBlockIds() {
  return (tree: Root): void => {
    const taken = takenIds(tree);
    let number = 0;
    for (const block of blocksIn(tree)) {
      number += 1;
      if (isHeading(block)) moveSlugInside(block, taken);
      block.properties.id = `p${number}`;
    }
  };
}

/** The blocks of a tree in reading order. What stands inside a block is part of it, except the items of an inner list. */
function* blocksIn(parent: Root | Element): Generator<Element> {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    if (isFootnotes(child)) yield* footnotesIn(child);
    else if (child.tagName === 'li') yield* itemAndInnerItems(child);
    else if (isBlock(child)) yield child;
    else yield* blocksIn(child);
  }
}

function* itemAndInnerItems(item: Element): Generator<Element> {
  yield item;
  for (const child of item.children) if (isElement(child, 'ul') || isElement(child, 'ol')) yield* blocksIn(child);
}

/** A footnote's own id is on its list item, where references point; the block's id goes on its first paragraph. */
function* footnotesIn(section: Element): Generator<Element> {
  const list = section.children.find((child) => isElement(child, 'ol'));
  for (const item of list?.children ?? []) {
    if (!isElement(item, 'li')) continue;
    yield item.children.find((child) => isElement(child, 'p')) ?? item;
  }
}

function moveSlugInside(heading: Element, taken: Set<string>): void {
  const slug = freeSlug(String(heading.properties.id ?? ''), taken);
  if (slug === '') return;
  taken.add(slug);
  heading.children = [{ type: 'element', tagName: 'span', properties: { id: slug }, children: heading.children }];
}

/** A heading such as “P3” would take the address of a block, “Main” that of the page's main part. */
function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  let free = slug;
  while (taken.has(free) || /^p\d+$/.test(free)) free = `section-${free}`;
  return free;
}

/** Every id that is not a heading's own, and those of the page. */
function takenIds(tree: Root): Set<string> {
  const taken = new Set(idsOfThePage);
  const collect = (node: Root | Element): void => {
    for (const child of node.children) {
      if (child.type !== 'element') continue;
      const isOwn = isHeading(child) && child.properties.id !== 'footnote-label';
      if (!isOwn && typeof child.properties.id === 'string') taken.add(child.properties.id);
      collect(child);
    }
  };
  collect(tree);
  return taken;
}

const blockNames = new Set(['p', 'blockquote', 'table', 'pre']);
const isBlock = (element: Element): boolean => blockNames.has(element.tagName) || isHeading(element);
const isHeading = (element: Element): boolean => /^h[1-6]$/.test(element.tagName);
const isFootnotes = (element: Element): boolean => 'dataFootnotes' in element.properties;
const isElement = (node: ElementContent, name: string): node is Element =>
  node.type === 'element' && node.tagName === name;
