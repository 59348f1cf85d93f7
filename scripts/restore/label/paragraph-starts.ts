/**
 * Where a new paragraph begins between two lines of hard-wrapped text.
 *
 * Some places are certain: a line that fills its column in the middle of a sentence goes on, a short line that ends a
 * sentence ends its paragraph. What the print does at those places (blank lines, indents, a first line shorter by the
 * indent) is counted, and the counts decide the rest: a naive Bayes classifier learned from each document itself, and
 * most from the pages around, so it serves extractions that put blank lines between paragraphs as well as those that put
 * them after first lines, and documents that do now one, now the other.
 */

import { type Decision, lineByStart } from '../decision.ts';
import type { Role } from '../document.ts';
import type { RuleName } from '../rules.ts';
import { endsSentence, endsWithColon, isHan, startsInsideSentence } from '../shapes.ts';
import { everyRule, isOn, type Watch } from '../watch.ts';
import { type ContextLine, keepsIndents, stopsShort } from './context-line.ts';
import {
  endsClassification,
  jumpLine,
  keywordsLabel,
  letterWish,
  newsOpening,
  paperLabel,
  salutation,
  signature,
} from './patterns.ts';
import { findTurns } from './speakers.ts';

/** What interrupts running text without ending its paragraph: pictures and the like, what stands at the foot of pages. */
const figures: ReadonlySet<Role | undefined> = new Set(['caption', 'credit', 'table', 'promo', 'advertisement']);
const feet: ReadonlySet<Role | undefined> = new Set(['footnote', 'furniture']);

/** Two lines of running text, one after the other, of which the second may begin a paragraph. */
interface Gap {
  before: ContextLine;
  after: ContextLine;
  /** what `before` is the first line of */
  opens: 'paragraph' | 'item' | undefined;
  /** what stands between the two */
  between: 'nothing' | 'page edge' | 'foot of a page' | 'figure';
  /** somebody begins to speak in `after` */
  turn: boolean;
  /** `before` is of a paper's keywords */
  keywords: boolean;
  /** `after` has the indent that first lines have in this document */
  indented: boolean;
  /** the line below `after`, whatever it is */
  below: ContextLine | undefined;
}

interface Feature {
  rule: RuleName;
  /** what the print does here; places with the same value are counted together */
  readValue(gap: Gap): string;
}

const features: readonly Feature[] = [
  {
    rule: 'paragraph-after-blank',
    readValue: ({ before, between, opens }) =>
      between === 'figure' || between === 'foot of a page'
        ? between
        : `${before.blankAfter ? 'blank' : 'close'}, ${between}, after ${opens === undefined ? 'a later' : 'the first'} line`,
  },
  {
    rule: 'paragraph-indent',
    readValue: ({ after }) => (after.indent.length > 0 && !after.newPage ? 'indented' : 'not indented'),
  },
  {
    rule: 'paragraph-before-blank',
    readValue: ({ after, below }) => {
      if (after.newPage) return 'head of a page';
      if (below === undefined || below.newPage || feet.has(below.role)) return 'foot of a page';
      if (below.role !== undefined) return 'above other lines';
      if (!after.blankAfter) return 'close';
      return isLong(after) ? 'long above a blank' : 'short above a blank';
    },
  },
  { rule: 'paragraph-short-first-line', readValue: ({ after }) => edgeOf(after) },
];

/** A first line is short of the edge by an indent of two characters, four half-width units, and by what its letters are narrow. */
const indent = 8;

const isLong = ({ width, measure }: ContextLine) => width >= measure - Math.min(indent, measure * 0.2);

function edgeOf(line: ContextLine): string {
  if (endsSentence(line.trimmed)) return 'ends a sentence';
  const short = line.measure - line.width;
  return short < 3 ? 'full' : short <= indent ? 'short by an indent' : 'short';
}

/**
 * Share of lines that end their paragraph among those that end a sentence, where nothing else tells: few at the right
 * edge, most before it, and most above a figure, which seldom stands just where a sentence ends inside a paragraph.
 */
const priors = { full: 0.12, short: 0.75, aboveFigure: 0.75 };

/** No single feature says more than that: they are not independent. Natural logarithm of odds. */
const mostOfOne = 5;

/** How far around a place, in lines of the file, what the print does there counts most: about a page on each side. */
const nearby = 60;
/** What the whole document does counts as much as so many places nearby. */
const wholeDocument = 8;

/** A certain place, with its value for each feature. */
interface Sample {
  line: number;
  starts: boolean;
  values: readonly string[];
}

interface ParagraphModel {
  samples: readonly Sample[];
  isOn(rule: RuleName): boolean;
  /** share of each feature's values among the document's certain beginnings, and among its certain continuations */
  shares: readonly { starts: ReadonlyMap<string, number>; others: ReadonlyMap<string, number> }[];
}

/**
 * @param lines in file order; those without a role are running text
 * @param watch receives what is decided of each line of running text
 * @returns the lines of running text that begin a paragraph
 */
export function findParagraphStarts(lines: readonly ContextLine[], watch: Watch = everyRule): ReadonlySet<ContextLine> {
  const learned = learn([], watch);
  // What a blank after a first line says can only be counted when first lines are known, so it is counted twice.
  const guessed = walk(lines, (gap) => startsParagraph(learned, gap).starts, watch);
  const first = learn(guessed.gaps, watch);
  const better = walk(lines, (gap) => startsParagraph(first, gap).starts, watch);
  const model = learn(better.gaps, watch);
  const { gaps, starts } = walk(lines, (gap) => startsParagraph(model, gap).starts, watch);
  const gapBefore = new Map(gaps.map((gap) => [gap.after, gap]));
  if (watch.decisions)
    for (const line of lines)
      if (line.role === undefined) watch.decisions.push(paragraphDecision(model, gapBefore.get(line), line));
  return starts;
}

/** Reads the lines in their order, asking at each gap whether a paragraph begins. */
function walk(lines: readonly ContextLine[], asks: (gap: Gap) => boolean, watch: Watch) {
  const gaps: Gap[] = [];
  const turns = findTurns(lines);
  const indents = keepsIndents(lines);
  const starts = new Set<ContextLine>();
  let before: ContextLine | undefined;
  let opens: Gap['opens'];
  let keywords = false;
  let interruption: 'foot of a page' | 'figure' | undefined;
  lines.forEach((line, index) => {
    if (line.role === 'item') {
      before = line;
      opens = 'item';
      interruption = undefined;
    } else if (line.role !== undefined) {
      const kind = interruptionBy(line, before, lines[index + 1]);
      const ends = kind === undefined || jumpLine.test(line.trimmed);
      if (ends || !isOn(watch, 'read-over-interruptions')) before = undefined;
      if (kind !== undefined && interruption !== 'figure') interruption = kind;
    } else {
      const between = interruption ?? (line.newPage ? 'page edge' : 'nothing');
      const turn = turns.has(line);
      const indented = indents && line.indent.length > 0;
      const gap =
        before &&
        ({ before, after: line, opens, between, turn, keywords, indented, below: lines[index + 1] } satisfies Gap);
      if (gap) gaps.push(gap);
      const begins = gap === undefined || asks(gap);
      if (begins) starts.add(line);
      if (begins) keywords = keywordsLabel.test(line.trimmed);
      opens = begins ? 'paragraph' : undefined;
      before = line;
      interruption = undefined;
    }
  });
  return { gaps, starts };
}

/** An author's line interrupts too where it stands at the foot of a page inside a sentence. */
function interruptionBy(
  line: ContextLine,
  before: ContextLine | undefined,
  next: ContextLine | undefined,
): 'foot of a page' | 'figure' | undefined {
  if (figures.has(line.role)) return 'figure';
  const cuts = before !== undefined && next?.newPage === true && !endsSentence(before.trimmed);
  return feet.has(line.role) || (line.role === 'byline' && cuts) ? 'foot of a page' : undefined;
}

function learn(gaps: readonly Gap[], watch: Watch): ParagraphModel {
  const samples = gaps.flatMap((gap): Sample[] => {
    const starts = certainty(gap);
    return starts === undefined
      ? []
      : [{ line: gap.after.number, starts, values: features.map(({ readValue }) => readValue(gap)) }];
  });
  const shares = features.map((_, feature) => {
    const values = new Set(samples.map((sample) => sample.values[feature] as string));
    const shareAmong = (starts: boolean) => {
      const rows = samples.filter((sample) => sample.starts === starts);
      const share = (value: string) =>
        (rows.filter((row) => row.values[feature] === value).length + 1) / (rows.length + values.size + 1);
      return new Map([...values].map((value) => [value, share(value)]));
    };
    return { starts: shareAmong(true), others: shareAmong(false) };
  });
  return { samples, isOn: (rule) => isOn(watch, rule), shares };
}

/** The writer's name in brackets after the last sentence. */
export const signsOff = (text: string) => signature.test(text) && /[。！？”][\s　]*[（(][^（(]*$/.test(text);

/** Lines of letters that are not justified end where the next word does not fit. */
function hasNoRoom(before: ContextLine, after: ContextLine): boolean {
  const word = /^\p{Script=Latin}[^\s-]*/u.exec(after.trimmed)?.[0];
  return word !== undefined && !isHan(before.trimmed.at(-2)) && before.width + 1 + word.length > before.measure;
}

/** A formula on a line of its own, its number far behind: `y = a + bx      (2)`. */
const isFormula = (text: string) =>
  /^[^。；]*[=＝<>≤≥≈][^。；]*(?:\s{2,}|　)[（(]\d{1,2}(?:[-.]\d{1,2})?[）)]$/.test(text);

/** What a paper sets out to test, prove or ask, under its number: `H1：`, `假设2a：`, `Q3　`. */
const labelledThesis =
  /^(?:[HQ]\d{1,2}[a-c]?|(?:研究)?(?:假设|命题|问题)\s?(?:H?\d{1,2}[a-c]?|[一二三四五六七八九十]{1,2})|(?:定理|引理|推论|定义)\s?\d{1,2}(?:\.\d{1,2})?)(?:\s?[:：]|[\s　]+\p{Script=Han})/u;

/** An entry of a chronicle: its date, and a gap before what happened. */
const entryOfYear =
  /^(?:\d{4}|[〇○零一二三四五六七八九]{4})\s?年(?:\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?)?[\s　]+\p{Script=Han}/u;

/** true: a new paragraph; false: the paragraph goes on; undefined: not certain. */
function certainty({ before, after, opens, turn, keywords, indented }: Gap): boolean | undefined {
  if (turn) return true;
  if (newsOpening.test(after.trimmed) || paperLabel.test(after.trimmed) || signsOff(before.trimmed)) return true;
  if (indented) return true;
  if (startsInsideSentence(after.trimmed) || /^\[\d{1,3}\]$/.test(after.trimmed)) return false;
  if (letterWish.test(after.trimmed) || letterWish.test(before.trimmed)) return true;
  if (opens === 'paragraph' && salutation.test(before.trimmed) && before.width < before.measure * 0.75) return true;
  const closed = endsSentence(before.trimmed);
  if (closed && entryOfYear.test(after.trimmed)) return true;
  const full = before.full || hasNoRoom(before, after);
  if (paperLabel.test(before.trimmed) && !full) return true;
  if (endsClassification(before.trimmed, after.trimmed) || isFormula(before.trimmed) || isFormula(after.trimmed))
    return true;
  if (labelledThesis.test(after.trimmed) && (closed || endsWithColon(before.trimmed))) return true;
  if (keywords && !full && before.width < before.measure - indent) return true;
  // Items of a list may end without a mark.
  if (opens === 'item' && stopsShort(before)) return true;
  const bracketed = /[）)]\s*\d{0,3}$/.test(before.trimmed) && !before.full;
  if (!closed && !bracketed && !endsWithColon(before.trimmed)) return false;
  const wellShort = !full && (before.width < before.measure - 8 || before.measure < 50);
  return closed && wellShort ? true : undefined;
}

/** What speaks for a beginning, feature by feature: natural logarithms of odds. */
function weigh({ samples, shares, isOn: isSwitchedOn }: ParagraphModel, gap: Gap): { rule: RuleName; value: number }[] {
  const around = samplesAround(samples, gap.after.number);
  return features.map(({ rule, readValue }, feature) => {
    const value = readValue(gap);
    const { starts, others } = shares[feature] as ParagraphModel['shares'][number];
    const shareAmong = (among: boolean, whole: number) => {
      const rows = around.filter((sample) => sample.starts === among);
      const count = rows.filter((row) => row.values[feature] === value).length;
      return (count + wholeDocument * whole) / (rows.length + wholeDocument);
    };
    const [whole, wholeOthers] = [starts.get(value), others.get(value)];
    if (whole === undefined || wholeOthers === undefined || !isSwitchedOn(rule)) return { rule, value: 0 };
    const odds = Math.log(shareAmong(true, whole) / shareAmong(false, wholeOthers));
    return { rule, value: Math.max(-mostOfOne, Math.min(mostOfOne, odds)) };
  });
}

function samplesAround(samples: readonly Sample[], line: number): Sample[] {
  const from = firstAtLeast(samples, line - nearby);
  return samples.slice(from, firstAtLeast(samples, line + nearby + 1));
}

function firstAtLeast(samples: readonly Sample[], line: number): number {
  let low = 0;
  let high = samples.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((samples[middle] as Sample).line < line) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a paragraph begins, and how sure that is (natural logarithm of the odds, positive for a beginning). */
function startsParagraph(model: ParagraphModel, gap: Gap): { starts: boolean; odds: number } {
  const certain = certainty(gap);
  if (certain !== undefined) return { starts: certain, odds: certain ? 9 : -9 };
  const { before, between } = gap;
  const full = before.full || hasNoRoom(before, gap.after);
  const prior = between === 'figure' ? priors.aboveFigure : full ? priors.full : priors.short;
  let odds = Math.log(prior / (1 - prior));
  for (const { value } of weigh(model, gap)) odds += value;
  if (endsWithColon(before.trimmed)) odds += before.full ? -1 : 0.5;
  return { starts: odds > 0, odds };
}

/** The decision whether a line begins a paragraph, as it is told to a reader. */
function paragraphDecision(model: ParagraphModel, gap: Gap | undefined, line: ContextLine): Decision {
  const told = { stage: 'label', where: [line.text] } as const;
  const begins = 'begins a paragraph';
  if (gap === undefined) return { ...told, what: begins, because: 'no open paragraph stands before it' };
  const { starts, odds } = startsParagraph(model, gap);
  const goesOn = `goes on with ${lineByStart(gap.before.number, gap.before.trimmed)}`;
  const [what, otherwise] = starts ? [begins, goesOn] : [goesOn, begins];
  if (certainty(gap) !== undefined)
    return { ...told, what, because: 'certain from how the two lines end and begin', next: { what: otherwise } };
  const toward = starts ? 1 : -1;
  const spoke = weigh(model, gap)
    .map(({ rule, value }) => ({ rule, value: toward * value }))
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
