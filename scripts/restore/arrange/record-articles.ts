import type { Choice, Decision } from '../decision.ts';
import type { ArticleBlocks } from './article-blocks.ts';
import { articleName, type Blocks, headlineName, ranked, startOf, textsOf } from './decided.ts';
import type { Headline } from './headlines.ts';

/** Pieces of text and headlines, as they were matched. */
export interface Matching {
  headlines: readonly Headline[];
  pieces: readonly { indexes: readonly number[] }[];
  /** points by piece and headline; 0 where they do not go together */
  scores: readonly (readonly number[])[];
  /** index of the headline of each piece, -1 for none */
  owner: readonly number[];
}

const rule = 'match-headlines';

/** Which headline each piece of text got, and which text each headline. */
export function matchDecisions(blocks: Blocks, matching: Matching): Decision[] {
  const { headlines, pieces } = matching;
  if (headlines.length === 0) return [];
  return [
    ...pieces.map((_, at) => pieceDecision(blocks, matching, at)),
    ...headlines.map((_, at) => headlineDecision(blocks, matching, at)),
  ];
}

function pieceDecision(blocks: Blocks, { headlines, pieces, scores, owner }: Matching, at: number): Decision {
  const choices = choicesOf(
    scores[at] ?? [],
    (index) => `stands under the headline in ${headlineName(blocks, headlines[index] as Headline)}`,
  );
  const where = textsOf(blocks, pieces[at]?.indexes ?? []);
  return decide(where, choices, owner[at] ?? -1, 'has no headline of its own');
}

function headlineDecision(blocks: Blocks, { headlines, pieces, scores, owner }: Matching, at: number): Decision {
  const { title, subtitle, kicker, bylines } = headlines[at] as Headline;
  const choices = choicesOf(
    scores.map((row) => row[at] ?? 0),
    (index) => `heads the text that begins in ${startOf(blocks, pieces[index]?.indexes[0] ?? 0)}`,
  );
  const where = textsOf(blocks, [...kicker, ...title, ...subtitle, ...bylines]);
  return decide(where, choices, owner.indexOf(at), 'heads no text that was found near it');
}

interface RatedChoice extends Choice {
  index: number;
}

/** Best first, without those that do not go together at all. */
function choicesOf(scores: readonly number[], what: (index: number) => string): RatedChoice[] {
  return ranked(scores)
    .filter(({ score }) => score > 0)
    .map(({ index, score }) => ({ index, what: what(index), score: { value: score, unit: 'points' } }));
}

function decide(where: Decision['where'], choices: readonly RatedChoice[], chosen: number, none: string): Decision {
  const [own, other] = [choices.find(({ index }) => index === chosen), choices.find(({ index }) => index !== chosen)];
  const alone: Choice | undefined = own ? { what: none } : undefined;
  const next = other ? choiceOf(other) : alone;
  return { stage: 'arrange', rule, where, ...(own ? choiceOf(own) : { what: none }), ...(next && { next }) };
}

const choiceOf = ({ what, score }: Choice): Choice => ({ what, ...(score && { score }) });

/**
 * Where a piece of text without a headline went.
 * @param rated the articles near it by their likeness (cosine), best first; `needed` is enough of it
 */
export function homeDecision(
  blocks: Blocks,
  indexes: readonly number[],
  {
    found,
    rated,
    needed,
  }: {
    found: ArticleBlocks | undefined;
    rated: readonly { article: ArticleBlocks; likeness: number }[];
    needed: number;
  },
): Decision {
  const choices = rated.map(({ article, likeness }) => ({
    article,
    choice: {
      what: `goes to ${articleName(blocks, article)}`,
      score: { value: likeness, unit: 'cosine', atLeast: needed },
    } satisfies Choice,
  }));
  const own = choices.find(({ article }) => article === found);
  const short = own && own.choice.score.value < needed ? { because: 'it is too short for an article' } : {};
  const alone = { what: 'is an article of its own' };
  const next = choices.find((one) => one !== own)?.choice ?? (own ? alone : undefined);
  return {
    stage: 'arrange',
    rule: 'gather-by-subject',
    where: textsOf(blocks, indexes),
    ...(own?.choice ?? alone),
    ...short,
    ...(next && { next }),
  };
}
