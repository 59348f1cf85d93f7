import type { LabelledBlock } from '../label/labelled-block.ts';
import { everyRule, type Watch } from '../watch.ts';
import { headlineName, textsOf } from './decided.ts';
import type { Headline } from './headlines.ts';
import { isText } from './join-cut-paragraphs.ts';

/** Fewest texts below a headline that show that the article begins there, and not above. */
const fewest = 2;

/**
 * An article begins under its headline. A column of it that was read before the headline comes after what stands below.
 *
 *     北岸的泊位明年春天再装。        → 3
 *     （headline and byline）
 *     渡口的灯换成了岸电箱。          → 1
 *     头一年的电费由码头垫上。        → 2
 *
 * @param indexes the article's blocks in the order of the file
 * @returns them from the headline on, then those before it
 */
export function beginUnderHeadline(
  blocks: readonly LabelledBlock[],
  indexes: readonly number[],
  headline: Headline | undefined,
  watch: Watch = everyRule,
): readonly number[] {
  // A line without a byline below may be a section heading that was taken for a title.
  if (headline === undefined || headline.title.length === 0 || headline.bylines.length === 0) return indexes;
  const above = indexes.filter((index) => index < headline.first);
  const below = indexes.filter((index) => index >= headline.first);
  const texts = below.filter((index) => isText(blocks[index] as LabelledBlock));
  if (above.length === 0 || texts.length < fewest) return indexes;
  watch.decisions?.push({
    stage: 'arrange',
    rule: 'begin-under-headline',
    where: textsOf(blocks, above),
    what: `comes after what stands below the headline in ${headlineName(blocks, headline)}: an article begins under its headline`,
    next: { what: 'comes first' },
  });
  return [...below, ...above];
}
