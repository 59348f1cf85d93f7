/** Shows the characters that a source lost (U+FFFD) quietly, with an explanation, instead of as a question mark. */
import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import type { VFile } from 'vfile';
import { dictionaries } from '../i18n/dictionaries.ts';
import type { Words } from '../i18n/words.ts';
import { interfaceLanguageOf } from '../model/languages.ts';
import { langOf } from './article-data.ts';

/** A run of text, or of `lost` characters. */
export type Run = { text: string; lost: number };

/** Splits a text at its lost characters; the runs put together are the text. */
export function runsOf(text: string): Run[] {
  return text
    .split(/(\uFFFD+)/)
    .filter((part) => part !== '')
    .map((part) => ({ text: part, lost: part.startsWith('\uFFFD') ? part.length : 0 }));
}

/** Rehype plugin. */
export function rehypeLostCharacters() {
  return (tree: Root, file: VFile): void => markIn(tree, dictionaries[interfaceLanguageOf(langOf(file))]);
}

function markIn(parent: Root | Element, words: Words): void {
  if (!parent.children.some((child) => child.type === 'element' || holdsLost(child))) return;
  const children: ElementContent[] = [];
  for (const child of parent.children as ElementContent[]) {
    if (child.type === 'element') markIn(child, words);
    if (holdsLost(child)) children.push(...runsOf(child.value).map((run) => nodeOf(run, words)));
    else children.push(child);
  }
  parent.children = children;
}

function nodeOf({ text, lost }: Run, words: Words): ElementContent {
  if (lost === 0) return { type: 'text', value: text };
  const explanation = words.article.lost(lost);
  return {
    type: 'element',
    tagName: 'span',
    properties: { className: ['lost'], role: 'img', ariaLabel: explanation, title: explanation },
    children: [{ type: 'text', value: text }],
  };
}

function holdsLost(node: RootContent): node is Text {
  return node.type === 'text' && node.value.includes('\uFFFD');
}
