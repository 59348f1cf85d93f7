/** The decisions of the stage arrange in words: blocks and articles by their lines. */
import { lineByEnd, lineByStart } from '../decision.ts';
import type { LabelledBlock } from '../label/labelled-block.ts';
import type { TracedText } from '../traced-text.ts';
import type { ArticleBlocks } from './article-blocks.ts';
import type { Headline } from './headlines.ts';

export type Blocks = readonly LabelledBlock[];

export function textsOf(blocks: Blocks, indexes: readonly number[]): TracedText[] {
  return indexes.flatMap((index) => blocks[index]?.text ?? []);
}

/** A block by its line and first words. */
export function startOf(blocks: Blocks, index: number): string {
  const { line, text } = blocks[index] as LabelledBlock;
  return lineByStart(line, text.text);
}

/** A block by its line and last words. */
export function endOf(blocks: Blocks, index: number): string {
  const { line, text } = blocks[index] as LabelledBlock;
  return lineByEnd(line, text.text);
}

/** A headline by the line of its title, else of its byline. */
export function headlineName(blocks: Blocks, { title, first }: Headline): string {
  return startOf(blocks, title[0] ?? first);
}

/** An article by its headline, else by its first text. */
export function articleName(blocks: Blocks, { headline, indexes }: ArticleBlocks): string {
  if (headline) return `the article under ${headlineName(blocks, headline)}`;
  const [first] = indexes;
  return first === undefined ? 'an empty article' : `the article that begins in ${startOf(blocks, first)}`;
}

export interface Rated {
  index: number;
  score: number;
}

/** Best first, what was ruled out left out; of equals the earlier. */
export function ranked(scores: readonly number[]): Rated[] {
  return scores
    .map((score, index) => ({ index, score }))
    .filter(({ score }) => Number.isFinite(score))
    .sort((left, right) => right.score - left.score || left.index - right.index);
}
