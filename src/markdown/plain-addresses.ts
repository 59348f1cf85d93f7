/**
 * Takes back the links that GFM makes of every address in a text (`https://…`, `www.…`, `name@host`). Restored articles
 * have no links of their own; an address in print stays what it is, text, and no text decides where a page leads.
 */
import type { PhrasingContent, Root, RootContent } from 'mdast';

/** Remark plugin. Escaping an address in the MDX does not help: GFM looks for addresses after escapes are undone. */
export function remarkPlainAddresses() {
  return (tree: Root): void => unlinkIn(tree);
}

function unlinkIn(parent: { children: RootContent[] }): void {
  for (const child of parent.children) if ('children' in child) unlinkIn(child as { children: RootContent[] });
  parent.children = parent.children.flatMap((child): RootContent[] =>
    child.type === 'link' ? (child.children satisfies PhrasingContent[]) : [child],
  );
}
