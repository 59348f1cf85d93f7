import type { LabelledBlock } from '../label/labelled-block.ts';
import { everyRule, type Watch } from '../watch.ts';
import { textsOf } from './decided.ts';
import { endsArticle, type Headline, hasTwoHalves } from './headlines.ts';
import { isText } from './join-cut-paragraphs.ts';
import { cosine, type TopicSpace } from './topics.ts';

/** Blocks of text on each side that tell what it is about: most that are looked at, and fewest that are enough. */
const beside = { most: 13, fewest: 6 };
/** Two sides at least this much alike, as a share of what a random division of both gives, speak of one subject. */
const oneSubject = 0.78;

/**
 * Section headings in two halves look like titles. One that stands alone, without a byline, is a section heading where
 * the text below goes on with the subject of the text above.
 *
 *     ……渡船一天开四趟。
 *     木船退到后面 铁船载上孩子     → section heading
 *     铁渡船的缆绳也要一年换两次。
 */
export function dropHeadings(
  blocks: readonly LabelledBlock[],
  headlines: readonly Headline[],
  topics: TopicSpace,
  watch: Watch = everyRule,
): Headline[] {
  return headlines.filter((headline, at) => {
    if (!isTitleByShape(blocks, headline)) return true;
    const above = textsBeside(blocks, headline.first, headlines[at - 1]?.last ?? -1, -1);
    const below = textsBeside(blocks, headline.last, headlines[at + 1]?.first ?? blocks.length, 1);
    if (Math.min(above.length, below.length) < beside.fewest) return true;
    const [goesOn, least] = [
      likeness(above, below, topics),
      oneSubject * likeness(...dealt([...above, ...below]), topics),
    ];
    const isHeading = goesOn >= least;
    const [heading, title] = [
      'is a section heading: the text goes on with the same subject',
      'is the title of an article',
    ];
    watch.decisions?.push({
      stage: 'arrange',
      rule: 'heading-by-subject',
      where: textsOf(blocks, headline.title),
      what: isHeading ? heading : title,
      score: { value: goesOn, unit: 'cosine', [isHeading ? 'atLeast' : 'atMost']: least },
      next: { what: isHeading ? title : heading },
    });
    return !isHeading;
  });
}

/** Nothing but the two halves of the line tells that it is a title. */
function isTitleByShape(blocks: readonly LabelledBlock[], { title, first, last, lateBylines }: Headline): boolean {
  const [line, before] = [blocks[title[0] ?? -1], blocks[first - 1]];
  if (line === undefined || before === undefined || first !== last || lateBylines !== undefined) return false;
  return hasTwoHalves(line.text.text) && !line.newPage && isText(before) && !endsArticle(before);
}

/** Texts from a place on, up to where another headline stands, nearest first. */
function textsBeside(blocks: readonly LabelledBlock[], from: number, end: number, step: -1 | 1): string[] {
  const texts: string[] = [];
  for (let index = from + step; index !== end && texts.length < beside.most; index += step) {
    const block = blocks[index];
    if (block === undefined) break;
    if (isText(block)) texts.push(block.text.text);
  }
  return texts;
}

function likeness(one: readonly string[], other: readonly string[], topics: TopicSpace): number {
  return cosine(topics.topicOf(one.join('\n')), topics.topicOf(other.join('\n')));
}

/** The texts dealt out in turns. */
const dealt = (texts: readonly string[]): [string[], string[]] => [
  texts.filter((_, at) => at % 2 === 0),
  texts.filter((_, at) => at % 2 === 1),
];
