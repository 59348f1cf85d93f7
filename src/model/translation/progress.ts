/** How far an article is translated. */
import type { TranslatedBlock } from './reconcile.ts';
import { type BlockState, blockStates } from './state.ts';

/** Blocks by state; those of the head count like the others. */
export type StateCounts = Record<BlockState, number>;

export function countStates(blocks: readonly TranslatedBlock[]): StateCounts {
  const counts = { reviewed: 0, machine: 0, outdated: 0, missing: 0 };
  for (const { state } of blocks) counts[state]++;
  return counts;
}

/** Whether an article has a page in the other language: its title and at least one block of its text are translated. */
export function isTranslatedArticle(blocks: readonly TranslatedBlock[]): boolean {
  const translated = blocks.filter(({ state }) => state !== 'missing').map(({ message }) => message.context);
  return translated.includes('title') && translated.some((context) => /^p\d+$/.test(context));
}

export function allBlocks(counts: StateCounts): number {
  return blockStates.reduce((sum, state) => sum + counts[state], 0);
}

/** Share of the blocks that have a translation, from 0 to 1; 1 only when all have. */
export function translatedShare(counts: StateCounts): number {
  const all = allBlocks(counts);
  return all === 0 ? 0 : (all - counts.missing) / all;
}
