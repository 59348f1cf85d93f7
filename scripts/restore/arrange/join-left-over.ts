import type { LabelledBlock } from '../label/labelled-block.ts';
import { everyRule, type Watch } from '../watch.ts';
import { endOf, startOf, textsOf } from './decided.ts';
import { type CutParagraph, type Cuts, isOpen } from './join-cut-paragraphs.ts';

/**
 * An open end and the text right behind it, or behind the picture below it, that go together with no other are halves of
 * one paragraph, even where the words at the seam are too rare to tell; but not where the second begins as paragraphs do,
 * for it may stand below lost lines. It is told when the order of the article is known, so that no join holds two articles together.
 *
 *     岸电箱装好以后,船东要的是减排凭证   ┐
 *     与岸上同价的电,一样都不能少。      ┘ joined
 *
 * @param order indexes of the article's blocks as they are read
 * @returns the joins, with those that were added
 */
export function joinLeftOver(
  blocks: readonly LabelledBlock[],
  order: readonly number[],
  joins: readonly CutParagraph[],
  { weighBeside, opensParagraph }: Pick<Cuts, 'weighBeside' | 'opensParagraph'>,
  watch: Watch = everyRule,
): CutParagraph[] {
  const [tails, heads] = [new Set(joins.map(({ tail }) => tail)), new Set(joins.map(({ head }) => head))];
  const mayBeHalf = (index: number) => blocks[index]?.role === 'paragraph';
  const added = order.flatMap((tail, at): CutParagraph[] => {
    const head = textBehind(blocks, order, at);
    if (head === undefined || !mayBeHalf(tail) || !mayBeHalf(head) || tails.has(tail) || heads.has(head)) return [];
    if (!isOpen((blocks[tail] as LabelledBlock).text.text) || opensParagraph(head)) return [];
    const odds = weighBeside(tail, head);
    return odds === Number.NEGATIVE_INFINITY ? [] : [{ tail, head, odds }];
  });
  watch.decisions?.push(
    ...added.map(({ tail, head, odds }) => ({
      stage: 'arrange' as const,
      rule: 'join-left-over' as const,
      where: textsOf(blocks, [tail, head]),
      what: `make one paragraph, from ${endOf(blocks, tail)} to ${startOf(blocks, head)}: neither goes together with another`,
      score: { value: odds, unit: 'log odds' as const },
      next: { what: 'stay two' },
    })),
  );
  return [...joins, ...added];
}

/** The block that is read after the one at `at`, pictures passed over, where all of them stand one behind the other. */
function textBehind(blocks: readonly LabelledBlock[], order: readonly number[], at: number): number | undefined {
  let step = 1;
  while (isPicture(blocks[order[at + step] ?? -1])) step++;
  const head = order[at + step];
  return head === (order[at] as number) + step ? head : undefined;
}

const isPicture = (block: LabelledBlock | undefined) => block?.role === 'caption' || block?.role === 'credit';
