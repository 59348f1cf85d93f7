import type { LabelledBlock } from '../label/labelled-block.ts';
import { everyRule, type Watch } from '../watch.ts';
import type { ArticleBlocks } from './article-blocks.ts';
import { articleName } from './decided.ts';
import { type CutParagraph, isOpen, isText } from './join-cut-paragraphs.ts';
import { cosine, type TopicSpace } from './topics.ts';

/** Fewest blocks of text on each side of a cut. */
const fewest = 7;
/**
 * Two halves of one article are at least this much alike, as a share of what a random division gives. Articles whose
 * columns stand with each other's text are alike by that; once these are parted, more can be asked.
 */
export const oneSubject = { mixed: 0.46, parted: 0.52 };

/**
 * An article whose headline was lost runs on from the one before it. Where the two halves of a long article have next
 * to no words in common, and the text breaks off at the place, it is two.
 */
export function splitSubjects(
  blocks: readonly LabelledBlock[],
  articles: readonly ArticleBlocks[],
  topics: TopicSpace,
  joins: readonly CutParagraph[] = [],
  watch: Watch = everyRule,
  least = oneSubject.mixed,
): ArticleBlocks[] {
  return articles.flatMap((article) => {
    const cut = findCut(blocks, article, topics, joins, watch, least);
    if (cut === undefined) return [article];
    return [{ ...article, indexes: article.indexes.slice(0, cut) }, { indexes: article.indexes.slice(cut) }];
  });
}

function findCut(
  blocks: readonly LabelledBlock[],
  article: ArticleBlocks,
  topics: TopicSpace,
  joins: readonly CutParagraph[],
  watch: Watch,
  least: number,
): number | undefined {
  const joined = new Set(joins.map(({ tail, head }) => `${tail} ${head}`));
  const texts = article.indexes.map((index) => blocks[index] as LabelledBlock);
  const places = texts.flatMap((block, at) => (isText(block) ? [at] : []));
  if (places.length < fewest * 2) return undefined;
  let best: { at: number; likeness: number } | undefined;
  for (const at of places.slice(fewest, -fewest + 1)) {
    if (joined.has(`${article.indexes[at - 1]} ${article.indexes[at]}`) || !breaksOff(texts, at)) continue;
    const [left, right] = [texts.slice(0, at), texts.slice(at)].map((half) =>
      topics.topicOf(half.map((block) => block.text.text).join('\n')),
    );
    const value = left && right ? cosine(left, right) : 1;
    if (!best || value < best.likeness) best = { at, likeness: value };
  }
  if (!best) return undefined;
  const most = least * mixed(texts, topics);
  const isTwo = best.likeness < most;
  const stays = `goes on with ${articleName(blocks, article)}`;
  const begins = 'begins an article whose headline was lost';
  // Where all stays together, it is weighed again when the columns are parted, and told then.
  if (!isTwo && least === oneSubject.mixed) return undefined;
  watch.decisions?.push({
    stage: 'arrange',
    rule: 'split-subjects',
    where: [(texts[best.at] as LabelledBlock).text],
    what: isTwo ? begins : stays,
    score: { value: best.likeness, unit: 'cosine', [isTwo ? 'atMost' : 'atLeast']: most },
    next: { what: isTwo ? stays : begins },
  });
  return isTwo ? best.at : undefined;
}

/** How alike the article's odd and even blocks are: what halves of one subject would be. */
function mixed(texts: readonly LabelledBlock[], topics: TopicSpace): number {
  const body = texts.filter(isText);
  const [odd, even] = [1, 0].map((rest) =>
    topics.topicOf(
      body
        .filter((_, at) => at % 2 === rest)
        .map((block) => block.text.text)
        .join('\n'),
    ),
  );
  return odd && even ? cosine(odd, even) : 1;
}

/** The block before ends inside a sentence, which the one at `at` does not take up. */
function breaksOff(texts: readonly LabelledBlock[], at: number): boolean {
  const before = texts[at - 1];
  return before !== undefined && isText(before) && isOpen(before.text.text);
}
