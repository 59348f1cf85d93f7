import type { Decision } from '../decision.ts';
import type { LabelledBlock } from '../label/labelled-block.ts';
import { everyRule, type Watch } from '../watch.ts';
import { endOf, textsOf } from './decided.ts';
import type { Headline } from './headlines.ts';
import { type Cuts, isOpen } from './join-cut-paragraphs.ts';
import { findQuotedUnits } from './quoted-units.ts';
import {
  type ColumnOrder,
  findUnitSeams,
  joinsInOrder,
  type Unit,
  type UnitSeams,
  unitsOf,
  worthBeside,
} from './reading-units.ts';

/**
 * What it costs, in log odds, to go up to a section that has begun before, as at a column's foot: behind a text that
 * breaks off, and behind any other; for each section that is left out above it; and right behind a heading.
 */
const goingUp = { broken: 0.25, closed: 2.4, left: 0.3, underHeading: 1.3 };
/** What it costs to leave a section for the one below it: behind a text that breaks off, and behind any other. */
const goingDown = { broken: 1.6, closed: 1.3 };
/** What it costs that a section begins without a heading, behind a text that breaks off. */
const noHeadingAbove = 1;
/** Where it is worth more than this, in log odds, that a text goes on right behind, no section begins there. */
const goesOn = 4;
/** What it costs that text stands right under a heading above the byline, and that a heading has no text at all. */
const misplaced = 3;
/** The beginning of an article above its first heading is of so many texts, mostly; what each further one costs. */
const beginning = { texts: 3, further: 0.5 };
/** The new order is worth more than that of the file by this much, in log odds, or it is not taken. */
const least = 0.5;
/** What it counts that a text speaks of the same as the two before it in its section, at a cosine of 1. */
const sameSubject = 12;
/** What it costs that a heading is not one, but part of a text that a column cut. */
const noHeading = 1;
/** What it costs that the text of which a pull quote repeats a sentence stands under another heading below the quote's. */
const otherHeading = 1.4;
/** Sections that may still go on, and readings that are followed at once: the best ones. */
const most = { sections: 6, readings: 16 };

/** What the units of an article tell of how they go together, by their places. */
interface Told {
  count: number;
  isHeading: readonly boolean[];
  /** the heading stands above the byline, so the text below is not its own */
  aboveByline: readonly boolean[];
  /** the text breaks off at its end */
  endsOpen: readonly boolean[];
  seams: UnitSeams;
  /** the heading under which a unit stands, as a pull quote there shows */
  headingOf: ReadonlyMap<number, number>;
  /** what it is worth that one unit stands right behind another, in log odds, 0 or more */
  worth(tail: number, head: number): number;
  /** what it counts besides that a unit speaks of the same as others */
  subject(others: readonly number[], unit: number): number;
}

/** One way to read the units up to some place. */
interface Reading {
  /** log odds */
  score: number;
  /** what subjects count, which tells between readings, but not for one against the order of the file */
  subjects: number;
  /** how many sections have begun, and the last units, two at most, of each that may go on: the last ones */
  begun: number;
  tails: readonly (readonly number[])[];
  /** sections of the units, the last first */
  sections: Sections | undefined;
}

interface Sections {
  section: number;
  before: Sections | undefined;
}

/**
 * A heading that runs over several columns has the text of its section under it in all of them, and the section before
 * stands above it in all of them. Where each column was read from its head to its foot, every section is in pieces: what
 * breaks off above a heading goes on after the text below it. The blocks are divided among the sections anew, by the
 * division that reads best for the fewest changes from one section to another (beam search): a column begins in some
 * section and goes down from each to the one right below. A picture may part the columns as a heading does, so that a
 * section begins without one. What a pull quote repeats does not stand above its heading. Where a heading was read before
 * the byline, the text below the byline is not its own, but the beginning of the article.
 *
 *     （first column）   岸电的箱子装好了,船东还       → section 1
 *                       谁来付账                    → section 2 begins
 *                       电费单每月寄两               → section 2
 *     （second column）  要看一看价钱。              → section 1
 *                       份,码头和船各一份。           → section 2
 *
 * @param headline first and last block of the article's headline, bylines included
 */
export function gatherSections(
  blocks: readonly LabelledBlock[],
  { order, joins }: Pick<ColumnOrder, 'order' | 'joins'>,
  cuts: Pick<Cuts, 'oddsBeside' | 'weighBeside' | 'alike'>,
  headline?: Pick<Headline, 'first' | 'last'>,
  watch: Watch = everyRule,
): ColumnOrder {
  const units = unitsOf(blocks, order);
  const told = lookAt(blocks, units, cuts, headline);
  const best = told && bestSections(told);
  if (!best) return { order: [...order], joins: [...joins], gain: 0 };
  const { sections, gain } = best;
  const inOrder = units.map((_, at) => at).sort((a, b) => sectionAt(sections, a) - sectionAt(sections, b) || a - b);
  watch.decisions?.push(...passages(blocks, units, sections));
  // What stands in two sections does not go on from one to the other.
  const parted = new Set(
    units.flatMap(({ text }, at) =>
      at > 0 && sections[at - 1] !== sections[at] ? [`${units[at - 1]?.text} ${text}`] : [],
    ),
  );
  const kept = joins.filter(({ tail, head }) => !parted.has(`${tail} ${head}`));
  return {
    order: inOrder.flatMap((unit) => (units[unit] as Unit).indexes),
    joins: joinsInOrder(units, cuts.oddsBeside, inOrder, kept),
    gain,
  };
}

const sectionAt = (sections: readonly number[], unit: number) => sections[unit] as number;

/** @returns nothing where no text goes on elsewhere than in the next block */
function lookAt(
  blocks: readonly LabelledBlock[],
  units: readonly Unit[],
  { oddsBeside, weighBeside, alike }: Pick<Cuts, 'oddsBeside' | 'weighBeside' | 'alike'>,
  headline: Pick<Headline, 'first' | 'last'> | undefined,
): Told | undefined {
  const seams = findUnitSeams(units, oddsBeside);
  const textOf = (unit: number) => (units[unit] as Unit).text;
  const blockAt = ({ text }: Unit) => blocks[text] as LabelledBlock;
  const isHeading = units.map((unit) => blockAt(unit).role === 'heading');
  const aboveByline = units.map(
    ({ text }, at) => isHeading[at] === true && headline !== undefined && text > headline.first && text < headline.last,
  );
  const leaps = seams.some((heads, tail) => [...heads.keys()].some((head) => head > tail + 1));
  if (!leaps && !aboveByline.includes(true)) return undefined;
  return {
    count: units.length,
    isHeading,
    aboveByline,
    endsOpen: units.map((unit, at) => isHeading[at] !== true && isOpen(blockAt(unit).text.text)),
    seams,
    headingOf: findQuotedUnits(blocks, units),
    worth: (tail, head) => worthBeside(weighBeside(textOf(tail), textOf(head))),
    subject: (others, unit) =>
      others.reduce((sum, other) => sum + alike(textOf(other), textOf(unit)), 0) *
      (sameSubject / Math.max(1, others.length)),
  };
}

/** @returns the section of each unit, or nothing where the order of the file is as good */
function bestSections(told: Told): { sections: number[]; gain: number } | undefined {
  let readings: Reading[] = [{ score: 0, subjects: 0, begun: 1, tails: [[]], sections: undefined }];
  let asInFile = 0;
  for (let unit = 0; unit < told.count; unit++) {
    const worth = unit === 0 ? 0 : told.worth(unit - 1, unit);
    asInFile += told.isHeading[unit] ? Math.max(0, worth - noHeading) : worth;
    if (isTextBelow(unit, told)) asInFile -= misplaced;
    readings = bestOf(readings.flatMap((reading) => waysOn(reading, unit, told)));
  }
  const ended = readings.map((reading) => ({
    ...reading,
    score: reading.score - misplaced * bareHeadings(reading, told),
  }));
  const best = ended.reduce((best, reading) => (sumOf(reading) > sumOf(best) ? reading : best));
  if (best.score <= asInFile + least) return undefined;
  const sections: number[] = [];
  for (let chain = best.sections; chain; chain = chain.before) sections.push(chain.section);
  return { sections: sections.reverse(), gain: best.score - asInFile };
}

/** Right under a heading that stands above the byline. */
const isTextBelow = (unit: number, { aboveByline, isHeading }: Told) =>
  aboveByline[unit - 1] === true && isHeading[unit] !== true;

const bareHeadings = ({ tails }: Reading, { aboveByline }: Told) =>
  tails.filter(([first, ...rest]) => rest.length === 0 && first !== undefined && aboveByline[first]).length;

const sumOf = ({ score, subjects }: Reading) => score + subjects;

/** The best readings, and of those that have come to the same the best one. */
function bestOf(readings: readonly Reading[]): Reading[] {
  const best = new Map<string, Reading>();
  for (const reading of readings) {
    const state = `${reading.sections?.section} ${reading.begun} ${reading.tails.map((tail) => tail.at(-1)).join(' ')}`;
    const known = best.get(state);
    if (known === undefined || sumOf(reading) > sumOf(known)) best.set(state, reading);
  }
  return [...best.values()].sort((a, b) => sumOf(b) - sumOf(a)).slice(0, most.readings);
}

/** The unit begins a section, or stands in one that has begun; a heading only where it may be part of a cut text. */
function waysOn(reading: Reading, unit: number, told: Told): Reading[] {
  const ways: Reading[] = [];
  const first = reading.begun - reading.tails.length;
  for (const place of reading.tails.keys()) {
    const way = goOn(reading, unit, first + place, told);
    if (way) ways.push(way);
  }
  const begins = told.isHeading[unit] === true || mayBeginSection(unit, told);
  if (begins) ways.push(begin(reading, unit, told));
  return ways;
}

/** A picture, too, cuts the texts above it off. */
const mayBeginSection = (unit: number, { endsOpen, worth }: Told) =>
  endsOpen[unit - 1] === true && worth(unit - 1, unit) <= goesOn;

/** @returns nothing where the unit cannot stand in the section */
function goOn(reading: Reading, unit: number, section: number, told: Told): Reading | undefined {
  const current = reading.sections?.section ?? 0;
  if (section > current + 1) return undefined;
  const place = section - (reading.begun - reading.tails.length);
  const others = reading.tails[place] ?? [];
  const tail = others.at(-1);
  const isHeading = told.isHeading[unit] === true;
  if (isHeading && (tail === undefined || (!told.seams[tail]?.has(unit) && told.seams[unit]?.size === 0)))
    return undefined;
  const quoted = costOfQuote(reading, unit, section, told);
  if (quoted === undefined) return undefined;
  const costs =
    quoted +
    (isHeading ? noHeading : 0) +
    costOfPassing(unit, current, section, told) +
    costOfBeginning(reading, section, told);
  return {
    score: reading.score + (tail === undefined ? 0 : told.worth(tail, unit)) - costs,
    subjects: reading.subjects + told.subject(others, unit),
    begun: reading.begun,
    tails: reading.tails.with(place, [...others, unit].slice(-2)),
    sections: { section, before: reading.sections },
  };
}

function begin(reading: Reading, unit: number, told: Told): Reading {
  const isInLast = (reading.sections?.section ?? 0) === reading.begun - 1;
  const leaving = isInLast ? 0 : costByEnd(goingDown, unit, told);
  return {
    score: reading.score - leaving - (told.isHeading[unit] ? 0 : noHeadingAbove),
    subjects: reading.subjects,
    begun: reading.begun + 1,
    tails: [...reading.tails, [unit]].slice(-most.sections),
    sections: { section: reading.begun, before: reading.sections },
  };
}

const costByEnd = (costs: { broken: number; closed: number }, unit: number, { endsOpen }: Told) =>
  endsOpen[unit - 1] ? costs.broken : costs.closed;

function costOfPassing(unit: number, current: number, section: number, told: Told): number {
  const isBelow = isTextBelow(unit, told);
  if (section === current) return isBelow ? misplaced : 0;
  if (isBelow) return 0;
  if (section > current) return costByEnd(goingDown, unit, told);
  const underHeading = told.isHeading[unit - 1] ? goingUp.underHeading : 0;
  return costByEnd(goingUp, unit, told) + goingUp.left * section + underHeading;
}

/** Where a heading stands above the byline, nothing but the text tells where the beginning ends. */
function costOfBeginning({ sections }: Reading, section: number, { aboveByline }: Told): number {
  if (section > 0 || !aboveByline[0]) return 0;
  let chain = sections;
  for (let texts = 0; texts < beginning.texts; texts++) {
    if (chain?.section !== 0) return 0;
    chain = chain.before;
  }
  return beginning.further;
}

/** @returns nothing where the unit, of which a pull quote repeats a sentence, would stand above the quote's heading */
function costOfQuote(reading: Reading, unit: number, section: number, told: Told): number | undefined {
  const heading = told.headingOf.get(unit);
  if (heading === undefined) return 0;
  const own = sectionOf(reading, unit - 1 - heading);
  if (section === own) return 0;
  return section < own ? undefined : otherHeading;
}

/** @param back how many units before the last one */
function sectionOf({ sections }: Reading, back: number): number {
  let chain = sections;
  for (let step = 0; step < back; step++) chain = chain?.before;
  return chain?.section ?? 0;
}

/** Where the reading passes on to a section that has begun before. */
function passages(blocks: readonly LabelledBlock[], units: readonly Unit[], sections: readonly number[]): Decision[] {
  return units.flatMap((unit, at): Decision[] => {
    const section = sectionAt(sections, at);
    const tail = sections.lastIndexOf(section, at - 1);
    if (at === 0 || tail < 0 || tail === at - 1) return [];
    return [
      {
        stage: 'arrange',
        rule: 'gather-sections',
        where: textsOf(blocks, unit.indexes),
        what: `comes after ${endOf(blocks, (units[tail] as Unit).text)}, in the section that the column before began`,
        next: { what: `comes after ${endOf(blocks, (units[at - 1] as Unit).text)}` },
      },
    ];
  });
}
