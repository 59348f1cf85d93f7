/**
 * Text without end for measures of time: characters that follow each other as they do in the built-in originals, so that
 * words, marks and figures are as frequent as there, but hardly any run of them stands twice. It means nothing.
 */
import type { Random } from '../damager/random.ts';

/** What follows each character, and each pair of characters, in a text; as often as it does. */
export interface TextModel {
  readonly afterOne: ReadonlyMap<string, readonly string[]>;
  readonly afterTwo: ReadonlyMap<string, readonly string[]>;
}

/** The model of some texts: a Markov chain of order 2 (Shannon 1948), with order 1 beside it. */
export function modelOf(texts: readonly string[]): TextModel {
  const afterOne = new Map<string, string[]>();
  const afterTwo = new Map<string, string[]>();
  for (const text of texts) {
    const characters = [...text];
    for (let at = 0; at + 1 < characters.length; at++) {
      const [before = '', one = '', next = ''] = [characters[at - 1], characters[at], characters[at + 1]];
      add(afterOne, one, next);
      if (at > 0) add(afterTwo, before + one, next);
    }
  }
  return { afterOne, afterTwo };
}

function add(followers: Map<string, string[]>, context: string, next: string): void {
  const known = followers.get(context);
  if (known === undefined) followers.set(context, [next]);
  else known.push(next);
}

/** How often one character alone says what follows: without it long runs of the originals come out again and again. */
const shareOfOrderOne = 0.35;
const sentenceEnd = /[。？！]/;

/** A paragraph of at least `length` characters, to the end of its last sentence; at most twice as long. */
export function generateParagraph(model: TextModel, length: number, random: Random): string {
  const text = [
    ...generateRun(model, 2 * length, (character, at) => at >= length && sentenceEnd.test(character), random),
  ];
  if (!sentenceEnd.test(text.at(-1) ?? '')) text.push('。');
  return text.join('');
}

/** A line without marks, such as a headline, of at most `length` characters. */
export function generateHeadline(model: TextModel, length: number, random: Random): string {
  const text = generateRun(model, 4 * length, () => false, random);
  return text
    .filter((character) => /\p{Script=Han}/u.test(character))
    .slice(0, length)
    .join('');
}

function generateRun(
  model: TextModel,
  longest: number,
  isEnd: (character: string, at: number) => boolean,
  random: Random,
): string[] {
  const starts = model.afterOne.get('。') ?? [...model.afterOne.keys()];
  const text = [random.pick(starts)];
  while (text.length < longest && !isEnd(text.at(-1) ?? '', text.length)) {
    const [before = '', one = ''] = [text.at(-2), text.at(-1)];
    const pairs = random.chance(shareOfOrderOne) ? undefined : model.afterTwo.get(before + one);
    text.push(random.pick(pairs ?? model.afterOne.get(one) ?? starts));
  }
  return text;
}
