import type { Headline } from './headlines.ts';

/** The blocks of one article, before they are put together. */
export interface ArticleBlocks {
  headline?: Headline;
  /** indexes of blocks in file order, without those of the headline */
  indexes: number[];
}
