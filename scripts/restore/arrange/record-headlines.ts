import type { Choice, Decision, Score } from '../decision.ts';
import { type Blocks, headlineName, startOf } from './decided.ts';
import type { Headline } from './headlines.ts';

/** A line that may be a title, with the points for it. */
export interface TitleCandidate {
  index: number;
  score: number;
}

/**
 * What each line of a head became.
 * @param candidates the headings without number of the head, in file order
 * @param enough points from which a line is a title
 */
export function headlineDecisions(
  blocks: Blocks,
  headline: Headline | undefined,
  candidates: readonly TitleCandidate[],
  enough: number,
): Decision[] {
  const title = headline?.title.at(-1);
  return [
    ...candidates.flatMap((one) => headingDecision(blocks, headline, title, one, candidates, enough)),
    ...(headline?.bylines ?? []).map((index) => bylineDecision(blocks, headline as Headline, index)),
  ];
}

function headingDecision(
  blocks: Blocks,
  headline: Headline | undefined,
  title: number | undefined,
  { index, score }: TitleCandidate,
  candidates: readonly TitleCandidate[],
  enough: number,
): Decision[] {
  const points: Score = { value: score, unit: 'points', atLeast: enough };
  const decide = (rule: string, what: string, next: Choice, own?: Score): Decision[] => [
    { stage: 'arrange', rule, where: [(blocks[index] as Blocks[number]).text], what, next, ...(own && { score: own }) },
  ];
  const asTitle: Choice = { what: 'is the title of an article', score: points };
  if (headline === undefined || title === undefined) return decide('find-titles', 'is a section heading', asTitle);
  if (index === title) {
    const other = candidates.filter((one) => one.index !== index).toSorted((a, b) => b.score - a.score)[0];
    const next: Choice = other
      ? {
          what: `is a section heading, and ${startOf(blocks, other.index)} the title`,
          score: { ...points, value: other.score },
        }
      : { what: 'is a section heading' };
    return decide('find-titles', asTitle.what, next, points);
  }
  const of = `of the title in ${startOf(blocks, title)}`;
  if (headline.title.includes(index)) return decide('title-over-lines', `is the line above ${of}, part of it`, asTitle);
  if (headline.kicker.includes(index)) return decide('kicker', `is the kicker ${of}`, asTitle);
  if (headline.subtitle.includes(index)) return decide('subtitle', `is the subtitle ${of}`, asTitle);
  return decide('find-titles', `is a section heading under the title in ${startOf(blocks, title)}`, asTitle);
}

function bylineDecision(blocks: Blocks, headline: Headline, index: number): Decision {
  const what =
    headline.title.length > 0
      ? `is the byline of the title in ${headlineName(blocks, headline)}`
      : 'is a byline without a title above it: an article may begin here';
  return {
    stage: 'arrange',
    rule: 'find-titles',
    where: [(blocks[index] as Blocks[number]).text],
    what,
    next: { what: 'is an editor’s note inside the text' },
  };
}
