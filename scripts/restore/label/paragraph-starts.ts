/**
 * Where a new paragraph begins between two lines of hard-wrapped text.
 *
 * Some places are certain: a line that fills its column in the middle of a sentence goes on, a short line that ends a
 * sentence ends its paragraph. What the print does at those places (blank lines, indents, a first line shorter by the
 * indent) is counted, and the counts decide the rest: a naive Bayes classifier learned from each document itself, so it
 * serves extractions that put blank lines between paragraphs as well as those that put them after first lines.
 */

import { type Decision, lineByStart } from '../decision.ts';
import type { RuleName } from '../rules.ts';
import { endsSentence, endsWithColon, startsInsideSentence } from '../shapes.ts';
import { everyRule, isOn, type Watch } from '../watch.ts';
import type { ContextLine } from './context-line.ts';
import { newsOpening, signature } from './patterns.ts';

interface Feature {
  rule: RuleName;
  holds(before: ContextLine, after: ContextLine): boolean;
}

const features: readonly Feature[] = [
  { rule: 'paragraph-after-blank', holds: (before) => before.blankAfter },
  { rule: 'paragraph-indent', holds: (_, after) => after.indent.length > 0 && !after.newPage },
  { rule: 'paragraph-before-blank', holds: (_, after) => after.blankAfter && after.full },
  {
    rule: 'paragraph-short-first-line',
    holds: (_, after) =>
      after.width <= after.measure - 3 && after.width >= after.measure - 8 && !endsSentence(after.trimmed),
  },
];

/** Share of lines that end a sentence at the right edge and end their paragraph too, where nothing tells. */
const prior = 0.12;

export interface ParagraphModel {
  /** for each feature, the natural logarithm of its odds when it is there and when it is not */
  weights: readonly { present: number; absent: number }[];
}

/** @param flow running text in file order, without headings, notes and furniture */
export function learnParagraphStarts(flow: readonly ContextLine[], watch: Watch = everyRule): ParagraphModel {
  const starts: boolean[][] = [];
  const goesOn: boolean[][] = [];
  for (let index = 1; index < flow.length; index++) {
    const before = flow[index - 1] as ContextLine;
    const after = flow[index] as ContextLine;
    const certain = certainty(before, after);
    if (certain === undefined) continue;
    (certain ? starts : goesOn).push(features.map(({ holds }) => holds(before, after)));
  }
  const silent = { present: 0, absent: 0 };
  return { weights: features.map(({ rule }, at) => (isOn(watch, rule) ? weigh(starts, goesOn, at) : silent)) };
}

function weigh(starts: boolean[][], goesOn: boolean[][], feature: number) {
  const share = (rows: boolean[][]) => (rows.filter((row) => row[feature]).length + 1) / (rows.length + 2);
  const [inStarts, inOthers] = [share(starts), share(goesOn)];
  return { present: Math.log(inStarts / inOthers), absent: Math.log((1 - inStarts) / (1 - inOthers)) };
}

/** The writer's name in brackets after the last sentence. */
const signsOff = (text: string) => signature.test(text) && /[。！？”][\s　]*[（(][^（(]*$/.test(text);

/** true: a new paragraph; false: the paragraph goes on; undefined: not certain. */
function certainty(before: ContextLine, after: ContextLine): boolean | undefined {
  if (newsOpening.test(after.trimmed) || signsOff(before.trimmed)) return true;
  if (startsInsideSentence(after.trimmed)) return false;
  const closed = endsSentence(before.trimmed);
  const bracketed = /[）)]$/.test(before.trimmed) && !before.full;
  if (!closed && !bracketed && !endsWithColon(before.trimmed)) return false;
  const wellShort = before.width < before.measure - 8 || (before.measure < 50 && !before.full);
  return closed && wellShort ? true : undefined;
}

/** Whether `after` begins a paragraph, and how sure that is (natural logarithm of the odds, positive for a beginning). */
export function startsParagraph(
  model: ParagraphModel,
  before: ContextLine,
  after: ContextLine,
): { starts: boolean; odds: number } {
  const certain = certainty(before, after);
  if (certain !== undefined) return { starts: certain, odds: certain ? 9 : -9 };
  let odds = Math.log((before.full ? prior : 0.75) / (before.full ? 1 - prior : 0.25));
  model.weights.forEach((weight, index) => {
    odds += features[index]?.holds(before, after) ? weight.present : weight.absent;
  });
  if (endsWithColon(before.trimmed)) odds += before.full ? -1 : 0.5;
  return { starts: odds > 0, odds };
}

/**
 * The decision whether `after` begins a paragraph, as it is told to a reader.
 * @param before nothing where what stands before cannot be gone on with
 */
export function paragraphDecision(
  model: ParagraphModel,
  before: ContextLine | undefined,
  after: ContextLine,
): Decision {
  const told = { stage: 'label', where: [after.text] } as const;
  const begins = 'begins a paragraph';
  if (before === undefined) return { ...told, what: begins, because: 'no open paragraph stands before it' };
  const { starts, odds } = startsParagraph(model, before, after);
  const goesOn = `goes on with ${lineByStart(before.number, before.trimmed)}`;
  const [what, otherwise] = starts ? [begins, goesOn] : [goesOn, begins];
  if (certainty(before, after) !== undefined)
    return { ...told, what, because: 'certain from how the two lines end and begin', next: { what: otherwise } };
  const toward = starts ? 1 : -1;
  const spoke = features
    .map(({ rule, holds }, at) => {
      const weight = model.weights[at];
      return { rule, value: toward * ((holds(before, after) ? weight?.present : weight?.absent) ?? 0) };
    })
    .filter(({ value }) => Math.abs(value) >= 0.05)
    .sort((left, right) => right.value - left.value);
  return {
    ...told,
    ...(spoke[0] && { rule: spoke[0].rule }),
    what,
    because: spoke.map(({ rule, value }) => `${rule} ${value > 0 ? '+' : '−'}${Math.abs(value).toFixed(1)}`).join(', '),
    score: { value: toward * odds, unit: 'log odds', atLeast: 0 },
    next: { what: otherwise, score: { value: -toward * odds, unit: 'log odds' } },
  };
}
