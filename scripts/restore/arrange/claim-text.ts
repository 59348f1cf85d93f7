import type { LabelledBlock } from '../label/labelled-block.ts';
import { everyRule, type Watch } from '../watch.ts';
import type { ArticleBlocks } from './article-blocks.ts';
import { headlineName, startOf, textsOf } from './decided.ts';
import type { Headline } from './headlines.ts';
import { isText } from './join-cut-paragraphs.ts';
import { answers, cosine, countTerms, type TopicSpace } from './topics.ts';

const mostBlocks = 24;
/** How much better the claimed text must answer the headline than the rest does, less their likeness. */
const enough = 0.12;

/**
 * A headline that stands after its text, with another article before: the end of that article is its text. The cut is
 * where the part below answers the headline best and the two parts are least alike.
 *
 * @returns the text claimed, taken out of `article`, or undefined
 */
export function claimText(
  blocks: readonly LabelledBlock[],
  article: ArticleBlocks,
  headline: Headline,
  topics: TopicSpace,
  watch: Watch = everyRule,
): ArticleBlocks | undefined {
  const title = headline.title.map((index) => (blocks[index] as LabelledBlock).text.text).join('');
  const before = article.indexes.filter((index) => index < headline.first);
  // A section heading between headline and byline is text of the article too.
  const after = article.indexes.filter((index) => index > headline.first);
  if (title === '' || before.length < 4) return undefined;
  const textOf = (indexes: readonly number[]) =>
    indexes
      .map((index) => blocks[index] as LabelledBlock)
      .filter(isText)
      .map((block) => block.text.text)
      .join('\n');
  let best: { cut: number; gain: number } | undefined;
  for (let cut = Math.max(2, before.length - mostBlocks); cut < before.length; cut++) {
    const [rest, claimed] = [textOf(before.slice(0, cut)), textOf(before.slice(cut))];
    if (claimed.length < 80) continue;
    const [[inRest = 0, inClaimed = 0] = []] = answers([title], [countTerms(rest), countTerms(claimed)]);
    const gain = inClaimed - inRest - cosine(topics.topicOf(rest), topics.topicOf(claimed));
    if (!best || gain > best.gain) best = { cut, gain };
  }
  if (best && watch.decisions) {
    const claimed = before.slice(best.cut);
    const stays = `stays with the text before ${startOf(blocks, claimed[0] as number)}`;
    const goes = `goes to the headline after it, in ${headlineName(blocks, headline)}`;
    watch.decisions.push({
      stage: 'arrange',
      rule: 'claim-text',
      where: [...textsOf(blocks, claimed), ...textsOf(blocks, headline.title)],
      what: best.gain >= enough ? goes : stays,
      score: { value: best.gain, unit: 'points', atLeast: enough },
      next: { what: best.gain >= enough ? stays : goes },
    });
  }
  if (!best || best.gain < enough) return undefined;
  article.indexes = before.slice(0, best.cut);
  return { headline, indexes: [...before.slice(best.cut), ...after] };
}
