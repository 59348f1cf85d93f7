/** Says the heading of the footnotes and the names of their links in the language of the article. */
import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { dictionaries } from '../i18n/dictionaries.ts';
import type { Words } from '../i18n/words.ts';
import { interfaceLanguageOf } from '../model/languages.ts';
import { langOf } from './article-data.ts';

/** Rehype plugin; expects the footnotes as remark-rehype makes them. */
export function rehypeFootnoteWords() {
  return (tree: Root, file: VFile): void => {
    const words = dictionaries[interfaceLanguageOf(langOf(file))];
    rename(tree, words);
  };
}

function rename(parent: Root | Element, words: Words): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    if (child.properties.id === 'footnote-label') nameHeading(child, words);
    else if ('dataFootnotes' in child.properties) nameNotes(child, words);
    else rename(child, words);
  }
}

function nameNotes(section: Element, words: Words): void {
  const list = section.children.find((child) => child.type === 'element' && child.tagName === 'ol') as
    | Element
    | undefined;
  const notes = (list?.children ?? []).filter((child) => child.type === 'element');
  notes.forEach((note, at) => {
    linksBackIn(note).forEach((link, time) => {
      link.properties.ariaLabel = words.article.backToText(at + 1, time + 1);
    });
  });
  rename(section, words);
}

function nameHeading(heading: Element, words: Words): void {
  heading.properties = { id: 'footnote-label' };
  heading.children = [{ type: 'text', value: words.article.notes }];
}

/** As many as there are references to the note. */
function linksBackIn(element: Element): Element[] {
  return element.children
    .filter((child) => child.type === 'element')
    .flatMap((child) => ('dataFootnoteBackref' in child.properties ? [child] : linksBackIn(child)));
}
