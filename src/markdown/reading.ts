/** Tells the page what it shows around an article: its contents, its first words, how many places are lost. */
import type { Element, ElementContent, Root } from 'hast';
import type { VFile } from 'vfile';
import { dictionaries } from '../i18n/dictionaries.ts';
import { interfaceLanguageOf, textLanguages } from '../model/languages.ts';
import { type ContentsEntry, langOf, tellPage } from './article-data.ts';
import { runsOf } from './lost-characters.ts';

/** Characters of the opening: about two lines in a list of search results. */
const openingLength = 120;

/** Rehype plugin; runs last: it needs the block ids, and replaces the front matter that other plugins read. */
export function rehypeReading() {
  return (tree: Root, file: VFile): void => {
    const text = textOf(tree);
    const { ellipsis } = dictionaries[interfaceLanguageOf(langOf(file))].article;
    tellPage(file, tree, {
      contents: [...headingsIn(tree)],
      opening: shorten(firstParagraph(tree), ellipsis),
      lostPlaces: runsOf(text).filter(({ lost }) => lost !== 0).length,
      length: {
        characters: text.match(/\p{Script=Han}/gu)?.length ?? 0,
        words: text.match(/[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N}\p{M}'’.,-]*/gu)?.length ?? 0,
      },
    });
  };
}

function* headingsIn(tree: Root): Generator<ContentsEntry> {
  for (const child of tree.children) {
    if (child.type !== 'element' || !/^h[2-6]$/.test(child.tagName)) continue;
    const lang = textLanguages.find((known) => known === child.properties.lang);
    yield {
      id: String(child.properties.id),
      text: textOf(child).trim(),
      depth: Number(child.tagName.slice(1)),
      ...(lang && { lang }),
    };
  }
}

/** The first that is in the article's language. */
function firstParagraph(tree: Root): string {
  const paragraph = tree.children.find(
    (child) => child.type === 'element' && child.tagName === 'p' && child.properties.lang === undefined,
  );
  return paragraph ? textOf(paragraph as Element).trim() : '';
}

/** Text without the numbers of footnotes. */
function textOf(node: Root | Element): string {
  return (node.children as ElementContent[]).map(textOfChild).join('');
}

function textOfChild(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' || node.tagName === 'sup') return '';
  return textOf(node);
}

/** Ends with a sentence, else with a clause, where one ends in the second half of the length; else anywhere. */
function shorten(text: string, ellipsis: string): string {
  const characters = [...text];
  if (characters.length <= openingLength) return text;
  const start = characters.slice(0, openingLength).join('').trimEnd();
  const sentences = /^.*(?:[。！？][”’』」》）]*|[.!?][”’]?(?= ))/su.exec(start)?.[0] ?? '';
  if (sentences.length > openingLength / 2) return sentences;
  const clauses = /^(.*)(?:[，；：、]|[,;:](?= ))/su.exec(start)?.[1] ?? '';
  return `${clauses.length > openingLength / 2 ? clauses : start}${ellipsis}`;
}
