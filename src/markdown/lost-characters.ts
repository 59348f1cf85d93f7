/** Shows the characters and figures that a source lost (U+FFFD, U+2007) as a quiet box with an explanation. */
import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import type { VFile } from 'vfile';
import { dictionaries } from '../i18n/dictionaries.ts';
import type { Words } from '../i18n/words.ts';
import { interfaceLanguageOf } from '../model/languages.ts';
import { lostFigure } from '../model/lost-figure.ts';
import { langOf } from './article-data.ts';

/** A run of text, or of `lost` characters; of a figure it is not known how many. */
export type Run = { text: string; lost: number | 'figure' };

/** Splits a text at its lost characters; the runs put together are the text. */
export function runsOf(text: string): Run[] {
  return text
    .split(/(\uFFFD+|\u2007)/)
    .filter((part) => part !== '')
    .map((part) => ({ text: part, lost: lostIn(part) }));
}

function lostIn(part: string): Run['lost'] {
  if (part === lostFigure) return 'figure';
  return part.startsWith('\uFFFD') ? part.length : 0;
}

/** What the box says to who cannot see it, or points at it. */
export function explanationOf(lost: Run['lost'], words: Words): string {
  return lost === 'figure' ? words.article.lostFigure : words.article.lost(lost);
}

/** Whether anything was lost in a text. */
export function hasLost(text: string): boolean {
  return text.includes('\uFFFD') || text.includes(lostFigure);
}

/** Rehype plugin. */
export function rehypeLostCharacters() {
  return (tree: Root, file: VFile): void => markIn(tree, dictionaries[interfaceLanguageOf(langOf(file))]);
}

/** @param isForeign where the text around is not in the language of the words: a block that is not translated */
function markIn(parent: Root | Element, words: Words, isForeign = false): void {
  if (!parent.children.some((child) => child.type === 'element' || holdsLost(child))) return;
  const children: ElementContent[] = [];
  for (const child of parent.children as ElementContent[]) {
    if (child.type === 'element') markIn(child, words, isForeign || child.properties.lang !== undefined);
    if (holdsLost(child)) children.push(...runsOf(child.value).map((run) => nodeOf(run, words, isForeign)));
    else children.push(child);
  }
  parent.children = children;
}

function nodeOf({ text, lost }: Run, words: Words, isForeign: boolean): ElementContent {
  if (lost === 0) return { type: 'text', value: text };
  const explanation = explanationOf(lost, words);
  return {
    type: 'element',
    tagName: 'span',
    properties: {
      className: ['lost'],
      role: 'img',
      ariaLabel: explanation,
      title: explanation,
      ...(isForeign && { lang: words.tag }),
    },
    children: [{ type: 'text', value: text }],
  };
}

function holdsLost(node: RootContent): node is Text {
  return node.type === 'text' && hasLost(node.value);
}
