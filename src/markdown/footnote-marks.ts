/**
 * Tells the style sheet which footnote marks follow a full-width Chinese mark: half of that mark is blank, and the
 * number, which is narrow, is drawn into the blank as a compositor would set it.
 */
import type { Element, Root } from 'hast';

const fullWidthMark = /[。，、；：！？”’」』）》】]$/u;

/** Rehype plugin. */
export function rehypeFootnoteMarks() {
  return (tree: Root): void => markIn(tree);
}

function markIn(parent: Root | Element): void {
  for (const [at, child] of parent.children.entries()) {
    if (child.type !== 'element') continue;
    const before = parent.children[at - 1];
    const followsMark = before?.type === 'text' && fullWidthMark.test(before.value);
    if (child.tagName === 'sup' && followsMark) child.properties.className = ['after-mark'];
    else markIn(child);
  }
}
