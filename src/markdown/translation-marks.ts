/** Marks the blocks of a translation on which a reader cannot wholly rely, and says why to who cannot see the mark. */
import type { Element, ElementContent, Root } from 'hast';
import type { VFile } from 'vfile';
import { dictionaries } from '../i18n/dictionaries.ts';
import type { Words } from '../i18n/words.ts';
import { interfaceLanguageOf } from '../model/languages.ts';
import { type UnreviewedState, unreviewedStates } from '../model/translation/state.ts';
import { langOf } from './article-data.ts';

/** Rehype plugin; expects `data-state` on the blocks, as remarkTranslation sets it, and tables in their boxes. */
export function rehypeTranslationMarks() {
  return (tree: Root, file: VFile): void => markIn(tree, dictionaries[interfaceLanguageOf(langOf(file))]);
}

function markIn(parent: Root | Element, words: Words): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    markIn(child, words);
    const state = stateOf(child);
    if (state) child.children.push(markOf(state, words));
  }
}

/** A table can hold nothing but its rows, so the box around it holds the mark. */
function stateOf(element: Element): UnreviewedState | undefined {
  if (element.tagName === 'table') return undefined;
  const table = element.children.find((child) => child.type === 'element' && child.tagName === 'table');
  const marked = table?.type === 'element' ? table : element;
  return unreviewedStates.find((state) => state === marked.properties.dataState);
}

function markOf(state: UnreviewedState, words: Words): ElementContent {
  const explanation = words.translation.marks[state];
  return {
    type: 'element',
    tagName: 'span',
    properties: {
      className: ['state'],
      role: 'img',
      ariaLabel: explanation,
      title: explanation,
      // The block is in the language of the original, its mark is not.
      ...(state === 'missing' && { lang: words.tag }),
    },
    children: [],
  };
}
