import type { LabelledBlock } from '../label/labelled-block.ts';
import { everyRule, type Watch } from '../watch.ts';
import type { ArticleBlocks } from './article-blocks.ts';
import { headlineName, startOf, textsOf } from './decided.ts';
import { type Headline, titleOf } from './headlines.ts';
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
  const title = titleOf(blocks, headline);
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

/** How near an article stands, in articles, from which a headline far from its text may claim. */
const nearest = 4;
const mostTexts = 60;
const fewestTexts = 3;
/** How much better both headlines must be answered after a division than before, less the likeness of its parts. */
const enoughApart = 0.3;

interface Division {
  article: ArticleBlocks;
  claimed: number[];
  rest: number[];
  gain: number;
}

/**
 * A headline that extraction read with the head of the page, far from its text, while that text went to another article:
 * the beginning or the end of an article near it is its text, where each of the two headlines is then answered by its own
 * part better than by the other, and the two parts are not alike.
 *
 *     (headline A) (headline B) A1 A2 A3 B1 B2 B3     → A: A1 A2 A3, B: B1 B2 B3
 *
 * @returns the text claimed, taken out of its article, or undefined
 */
export function claimFarText(
  blocks: readonly LabelledBlock[],
  articles: readonly ArticleBlocks[],
  headline: Headline,
  topics: TopicSpace,
  watch: Watch = everyRule,
): ArticleBlocks | undefined {
  const title = titleOf(blocks, headline);
  if (title === '') return undefined;
  const near = articles
    .filter(({ headline: own, indexes }) => own !== undefined && own.title.length > 0 && indexes.length <= mostTexts)
    .sort((a, b) => distanceTo(headline, a) - distanceTo(headline, b))
    .slice(0, nearest);
  const divisions = near.flatMap((article) => divisionsOf(blocks, article, title, topics));
  const best = divisions.reduce<Division | undefined>(
    (one, other) => (one && one.gain >= other.gain ? one : other),
    undefined,
  );
  if (best === undefined) return undefined;
  const goes = `goes to the headline far from it, in ${headlineName(blocks, headline)}`;
  const stays = 'stays with the other text of its article';
  watch.decisions?.push({
    stage: 'arrange',
    rule: 'claim-text',
    where: [...textsOf(blocks, best.claimed), ...textsOf(blocks, headline.title)],
    what: best.gain >= enoughApart ? goes : stays,
    score: { value: best.gain, unit: 'points', atLeast: enoughApart },
    next: { what: best.gain >= enoughApart ? stays : goes },
  });
  if (best.gain < enoughApart) return undefined;
  best.article.indexes = best.rest;
  return { headline, indexes: best.claimed };
}

const distanceTo = ({ first }: Headline, { indexes }: ArticleBlocks) =>
  Math.min(...indexes.map((index) => Math.abs(index - first)));

/** Every beginning and every end of an article, and what speaks for its being the text of the other headline. */
function divisionsOf(
  blocks: readonly LabelledBlock[],
  article: ArticleBlocks,
  title: string,
  topics: TopicSpace,
): Division[] {
  const { indexes } = article;
  const own = article.headline === undefined ? '' : titleOf(blocks, article.headline);
  const places = indexes.flatMap((index, at) => (isText(blocks[index] as LabelledBlock) ? [at] : []));
  const partOf = (part: readonly number[]) =>
    part.map((index) => (blocks[index] as LabelledBlock).text.text).join('\n');
  return places.slice(fewestTexts, -fewestTexts + 1).flatMap((at): Division[] => {
    const cut = blocks[indexes[at - 1] as number]?.role === 'heading' ? at - 1 : at;
    const [before, after] = [indexes.slice(0, cut), indexes.slice(cut)];
    const texts = [partOf(before), partOf(after)];
    const [asked = [], kept = []] = answers([title, own], texts.map(countTerms));
    const [first, second] = texts.map((text) => topics.topicOf(text));
    const likeness = first && second ? cosine(first, second) : 1;
    return [0, 1].map((claims) => ({
      article,
      claimed: claims === 0 ? before : after,
      rest: claims === 0 ? after : before,
      gain: (asked[claims] ?? 0) - (asked[1 - claims] ?? 0) + (kept[1 - claims] ?? 0) - (kept[claims] ?? 0) - likeness,
    }));
  });
}
