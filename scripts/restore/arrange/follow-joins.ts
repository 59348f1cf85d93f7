import type { LabelledBlock } from '../label/labelled-block.ts';
import { everyRule, type Watch } from '../watch.ts';
import type { ArticleBlocks } from './article-blocks.ts';
import { articleName, endOf, textsOf } from './decided.ts';
import { type CutParagraph, isOpen, isText } from './join-cut-paragraphs.ts';

/** Odds (natural logarithm) from which a joined paragraph takes its column along to the other article. */
const enough = 1.6;

/**
 * A paragraph that begins in one article and goes on in a column of another shows whose column that is: from the
 * second half on, up to where the text breaks off again, the column moves to the first half's article.
 */
export function followJoins(
  blocks: readonly LabelledBlock[],
  articles: readonly ArticleBlocks[],
  joins: readonly CutParagraph[],
  watch: Watch = everyRule,
): void {
  const owner = new Map<number, ArticleBlocks>();
  for (const article of articles) for (const index of article.indexes) owner.set(index, article);
  const heads = new Set(joins.map(({ head }) => head));
  const next = new Map(joins.map(({ tail, head }) => [tail, head]));
  for (const { tail, head, odds } of joins.toSorted((a, b) => a.tail - b.tail)) {
    const [from, to] = [owner.get(head), owner.get(tail)];
    if (!from || !to || from === to || odds < enough) continue;
    const run = columnFrom(blocks, from.indexes, head, heads, next);
    const moved = new Set(run);
    if (from.indexes.length - run.length < 1 && from.headline) continue;
    watch.decisions?.push({
      stage: 'arrange',
      rule: 'follow-joins',
      where: textsOf(blocks, run),
      what: `moves to ${articleName(blocks, to)}, because the paragraph of ${endOf(blocks, tail)} goes on here`,
      score: { value: odds, unit: 'log odds', atLeast: enough },
      next: { what: `stays in ${articleName(blocks, from)}` },
    });
    from.indexes = from.indexes.filter((index) => !moved.has(index));
    to.indexes = [...to.indexes, ...run].sort((a, b) => a - b);
    for (const index of run) owner.set(index, to);
  }
}

/** The blocks from `head` on that stand together in the file, up to an open end or another column's beginning. */
function columnFrom(
  blocks: readonly LabelledBlock[],
  indexes: readonly number[],
  head: number,
  heads: ReadonlySet<number>,
  next: ReadonlyMap<number, number>,
): number[] {
  const run = [head];
  for (let index = head; ; index++) {
    const block = blocks[index] as LabelledBlock;
    const follower = next.get(index);
    if (follower !== undefined && follower !== index + 1) break;
    if (follower === undefined && isText(block) && isOpen(block.text.text)) break;
    if (!indexes.includes(index + 1) || (heads.has(index + 1) && follower !== index + 1)) break;
    run.push(index + 1);
  }
  return run;
}
