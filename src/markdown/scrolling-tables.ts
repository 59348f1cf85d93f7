/** A table that is wider than the window scrolls in a box of its own, which the keyboard can reach. */
import type { Element, ElementContent, Root } from 'hast';
import type { VFile } from 'vfile';
import { dictionaries } from '../i18n/dictionaries.ts';
import { interfaceLanguageOf } from '../model/languages.ts';
import { langOf } from './article-data.ts';

/** Rehype plugin; runs after the block ids are set, which stay on the tables. */
export function rehypeScrollingTables() {
  return (tree: Root, file: VFile): void => wrapIn(tree, dictionaries[interfaceLanguageOf(langOf(file))].article.table);
}

function wrapIn(parent: Root | Element, label: string): void {
  parent.children = (parent.children as ElementContent[]).map((child) => {
    if (child.type !== 'element') return child;
    if (child.tagName === 'table') return wrapped(child, label);
    wrapIn(child, label);
    return child;
  });
}

function wrapped(table: Element, label: string): Element {
  const properties = { className: ['table'], role: 'region', ariaLabel: label, tabIndex: 0 };
  return { type: 'element', tagName: 'div', properties, children: [table] };
}
