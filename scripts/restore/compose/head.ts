/** The head of an article → the fields of its front matter. */
import type { FrontMatter } from '../../../src/model/front-matter.ts';
import type { Article, Block } from '../document.ts';
import { isNumbered } from '../label/rules/heading.ts';
import { isWide } from '../read/characters.ts';
import type { BlockKind } from './printed-block.ts';
import { joinLines, printedText } from './printed-text.ts';

export const headRoles = ['title', 'subtitle', 'kicker', 'byline', 'deck'] as const;
export type HeadRole = (typeof headRoles)[number];

export type HeadFields = Pick<FrontMatter, HeadRole | 'untitled' | 'authors'>;

/** Longest title taken from the text of an article that has none, in characters. */
const longestFirstWords = 30;

/** A block of an article as the reader sees it. */
interface ShownBlock {
  kind: BlockKind;
  text: string;
}

/** A title on several lines is one headline; several subtitles, kickers, bylines or decks are set apart by a space. */
export function headFields(article: Article, blocks: readonly ShownBlock[]): HeadFields {
  const printed = (role: HeadRole) =>
    article.head
      .filter((block) => block.role === role)
      .map(textOf)
      .filter(Boolean);
  const title = joinHeadline(printed('title'));
  const [subtitle, kicker, byline, deck] = [
    printed('subtitle'),
    printed('kicker'),
    printed('byline'),
    printed('deck'),
  ].map((several) => several.join(' ')) as [string, string, string, string];
  return {
    title: title || borrowedTitle(blocks, { deck, subtitle, kicker, byline }),
    untitled: title === '',
    subtitle,
    kicker,
    authors: article.authors.map(printedText).filter(Boolean),
    byline,
    deck,
  };
}

/**
 * What an article without title is known by: its first words. Every paper begins with "1. Introduction" or 一、前言, so
 * numbered headings are passed over where other text follows.
 */
export function borrowedTitle(
  blocks: readonly ShownBlock[],
  { deck, subtitle, kicker, byline }: Pick<FrontMatter, 'deck' | 'subtitle' | 'kicker' | 'byline'>,
): string {
  const telling = blocks.filter(({ kind, text }) => kind !== 'heading' || !isNumbered(text));
  const texts = [...telling, ...blocks].map(({ text }) => text);
  return firstWords([...texts, deck, subtitle, kicker, byline].find((text) => text !== '') ?? '');
}

/**
 * The lines of one headline. Headlines in Chinese are broken between clauses, which one line sets apart by a space;
 * not where a mark or a particle shows that the clause goes on.
 */
function joinHeadline(lines: readonly string[]): string {
  return lines.reduce((headline, line) => {
    const goesOn = /[\p{P}\p{S}的和与及或在把被]$/u.test(headline) || /^[\p{P}\p{S}]/u.test(line);
    return goesOn || headline === '' ? joinLines([headline, line]) : `${headline} ${line}`;
  }, '');
}

function textOf(block: Block): string {
  return printedText(block.text.text);
}

/** The first words of a text, at most 30 characters, not cut inside a word that is written with spaces around it. */
export function firstWords(text: string): string {
  const characters = [...text];
  if (characters.length <= longestFirstWords) return text;
  let end = longestFirstWords;
  while (end > 0 && isInsideWord(characters[end - 1] ?? '', characters[end] ?? '')) end--;
  return characters
    .slice(0, end || longestFirstWords)
    .join('')
    .trim();
}

function isInsideWord(left: string, right: string): boolean {
  const belongs = (character: string) => /[\p{L}\p{N}\p{M}\p{Join_Control}]/u.test(character) && !isWide(character);
  return /\p{M}/u.test(right) || (belongs(left) && belongs(right));
}
