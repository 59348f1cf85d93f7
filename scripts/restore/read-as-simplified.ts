/**
 * What tells a byline, a caption or a credit by its words, and what knows words and family names, knows them in simplified
 * characters. A text in traditional ones is read in the simplified forms of its characters, one for one, so that each rule
 * serves both; what is published has the characters of the document.
 *
 *     【本報記者周念慈專題報導】    is told to be a byline as 【本报记者周念慈专题报导】 is
 */
import { simplifiedForms } from '../chinese/simplified-forms.ts';
import type { Article, Block } from './document.ts';
import type { TracedText } from './traced-text.ts';

/** By offset in the source: the code unit that stands there and the one it is read as. */
export type Written = ReadonlyMap<number, { written: string; read: string }>;

/** @returns the text in simplified characters, and what it was written in */
export function readAsSimplified({ text, origins }: TracedText): { body: TracedText; written: Written } {
  const forms = simplifiedForms();
  const read = Array.from(text, (character) => forms.get(character) ?? character).join('');
  const written = new Map<number, { written: string; read: string }>();
  origins.forEach((origin, at) => {
    const [before, after] = [text[at] as string, read[at] as string];
    if (before !== after) written.set(origin, { written: before, read: after });
  });
  return { body: { text: read, origins }, written };
}

/** The text in the characters of the document. */
export function writtenText({ text, origins }: TracedText, written: Written): TracedText {
  const units = origins.map((origin, at) => {
    const one = written.get(origin);
    return one !== undefined && one.read === text[at] ? one.written : (text[at] as string);
  });
  return { text: units.join(''), origins };
}

/** The article in the characters of the document. */
export function writtenArticle(article: Article, written: Written): Article {
  const head = article.head.map((block) => writtenBlock(block, written));
  const blocks = article.blocks.map((block) => writtenBlock(block, written));
  const bylines = [...article.head.filter(({ role }) => role === 'byline'), ...article.blocks.slice(0, 1)];
  const forms = new Map(bylines.flatMap(({ text }) => [...pairsOf(text, written)]));
  const authors = article.authors.map((name) => Array.from(name, (one) => forms.get(one) ?? one).join(''));
  return { ...article, head, blocks, authors };
}

function writtenBlock(block: Block, written: Written): Block {
  const text = writtenText(block.text, written);
  if (block.rows === undefined) return { ...block, text };
  return { ...block, text, rows: block.rows.map((row) => row.map((cell) => writtenText(cell, written))) };
}

/** Characters as they are read, each with the form in which the text has it. */
function* pairsOf(traced: TracedText, written: Written): Generator<[string, string]> {
  const shown = [...writtenText(traced, written).text];
  for (const [at, character] of [...traced.text].entries()) yield [character, shown[at] ?? character];
}
