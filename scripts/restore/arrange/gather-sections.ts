import type { Decision } from '../decision.ts';
import type { LabelledBlock } from '../label/labelled-block.ts';
import { closesFirst } from '../seam.ts';
import { startsInsideSentence } from '../shapes.ts';
import { everyRule, type Watch } from '../watch.ts';
import { endOf, textsOf } from './decided.ts';
import { type Cuts, isOpen } from './join-cut-paragraphs.ts';
import { type ColumnOrder, findUnitSeams, joinsInOrder, type Unit, type UnitSeams, unitsOf } from './reading-units.ts';

/**
 * What it costs, in log odds, to pass to a section that has begun before: from a text that breaks off and does not go on
 * in the next block, as at a column's end, and from any other.
 */
const passing = { broken: 0.5, closed: 2 };
/** The new order is worth more than that of the file by this much, in log odds, or it is not taken. */
const least = 1;
/** What counts besides the odds of two halves: that an open end is open no more. */
const closed = 0.5;
/** What counts where the halves are not known to belong together, but one is open at its end, the other at its start. */
const bothOpen = 0.7;
/** What it counts that a text speaks of the same as the one before it in its section, at a cosine of 1. */
const sameSubject = 2;
/** What it costs that a heading is not one, but part of a text that a column cut. */
const noHeading = 1;
/** Sections that may still go on, and readings that are followed at once: the best ones. */
const most = { sections: 6, readings: 64 };

/** What the units of an article tell of how they go together, by their places. */
interface Told {
  count: number;
  isHeading: readonly boolean[];
  seams: UnitSeams;
  /** what it is worth that one unit stands right behind another, in log odds */
  worth(tail: number, head: number): number;
  /** what it counts besides that both speak of the same */
  subject(tail: number, head: number): number;
  /** what it costs to pass to another section behind a unit */
  costBehind(unit: number): number;
}

/** One way to read the units up to some place. */
interface Reading {
  /** log odds */
  score: number;
  /** what subjects count, which tells between readings, but not for one against the order of the file */
  subjects: number;
  /** how many sections have begun, and the last unit of each that may go on: the last ones */
  begun: number;
  tails: readonly number[];
  /** sections of the units, the last first */
  sections: Sections;
}

interface Sections {
  section: number;
  before?: Sections;
}

/**
 * A heading that runs over several columns has the text of its section under it in all of them, and the section before
 * stands above it in all of them. Where each column was read from its head to its foot, every section is in pieces: what
 * breaks off above a heading goes on after the text below it. The blocks are divided among the sections anew, by the
 * division that reads best for the fewest changes from one section to another (beam search).
 *
 *     （first column）   岸电的箱子装好了,船东还       → section 1
 *                       谁来付账                    → section 2 begins
 *                       电费单每月寄两               → section 2
 *     （second column）  要看一看价钱。              → section 1
 *                       份,码头和船各一份。           → section 2
 */
export function gatherSections(
  blocks: readonly LabelledBlock[],
  { order, joins }: Pick<ColumnOrder, 'order' | 'joins'>,
  cuts: Pick<Cuts, 'oddsBeside' | 'alike'>,
  watch: Watch = everyRule,
): ColumnOrder {
  const units = unitsOf(blocks, order);
  const told = lookAt(blocks, units, cuts);
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
    joins: joinsInOrder(units, told.seams, inOrder, kept),
    gain,
  };
}

const sectionAt = (sections: readonly number[], unit: number) => sections[unit] as number;

/** @returns nothing where no text can go on over a heading */
function lookAt(
  blocks: readonly LabelledBlock[],
  units: readonly Unit[],
  { oddsBeside, alike }: Pick<Cuts, 'oddsBeside' | 'alike'>,
): Told | undefined {
  const blockAt = ({ text }: Unit) => blocks[text] as LabelledBlock;
  const isHeading = units.map((unit) => blockAt(unit).role === 'heading');
  if (!isHeading.includes(true)) return undefined;
  const seams = findUnitSeams(units, oddsBeside);
  if (!seams.some((heads, tail) => [...heads.keys()].some((head) => head > tail + 1))) return undefined;
  const texts = units.map((unit) => blockAt(unit).text.text);
  const startsOpen = texts.map((text) => closesFirst(text) || startsInsideSentence(text));
  const endsOpen = texts.map((text, at) => isHeading[at] !== true && isOpen(text));
  return {
    count: units.length,
    isHeading,
    seams,
    worth(tail, head) {
      const odds = seams[tail]?.get(head);
      return (odds === undefined ? 0 : odds + closed) + (startsOpen[head] && endsOpen[tail] ? bothOpen : 0);
    },
    subject: (tail, head) => sameSubject * alike((units[tail] as Unit).text, (units[head] as Unit).text),
    costBehind: (unit) => (endsOpen[unit] && !seams[unit]?.has(unit + 1) ? passing.broken : passing.closed),
  };
}

/** @returns the section of each unit, or nothing where the order of the file is as good */
function bestSections(told: Told): { sections: number[]; gain: number } | undefined {
  let readings: Reading[] = [{ score: 0, subjects: 0, begun: 1, tails: [0], sections: { section: 0 } }];
  let asInFile = 0;
  for (let unit = 1; unit < told.count; unit++) {
    asInFile += told.worth(unit - 1, unit);
    readings = bestOf(readings.flatMap((reading) => waysOn(reading, unit, told)));
  }
  // The last column ends with the last section.
  const ended = readings.map((reading) =>
    isInLast(reading) ? reading : { ...reading, score: reading.score - passing.closed },
  );
  const best = ended.reduce((best, reading) => (sumOf(reading) > sumOf(best) ? reading : best));
  if (best.score <= asInFile + least) return undefined;
  const sections: number[] = [];
  for (let chain: Sections | undefined = best.sections; chain; chain = chain.before) sections.unshift(chain.section);
  return { sections, gain: best.score - asInFile };
}

const sumOf = ({ score, subjects }: Reading) => score + subjects;

const isInLast = ({ sections, begun }: Reading) => sections.section === begun - 1;

/** The best readings, and of those that have come to the same the best one. */
function bestOf(readings: readonly Reading[]): Reading[] {
  const best = new Map<string, Reading>();
  for (const reading of readings) {
    const state = `${reading.sections.section} ${reading.tails.join(' ')}`;
    const known = best.get(state);
    if (known === undefined || sumOf(reading) > sumOf(known)) best.set(state, reading);
  }
  return [...best.values()].sort((a, b) => sumOf(b) - sumOf(a)).slice(0, most.readings);
}

/** The unit begins a section, or stands in one that has begun; a heading only where it may be part of a cut text. */
function waysOn(reading: Reading, unit: number, told: Told): Reading[] {
  const { begun, tails, sections } = reading;
  const isHeading = told.isHeading[unit] === true;
  const cost = told.costBehind(unit - 1);
  const behind = (tail: number, costs: number): Pick<Reading, 'score' | 'subjects'> => ({
    score: reading.score + told.worth(tail, unit) - costs,
    subjects: reading.subjects + told.subject(tail, unit),
  });
  const ways: Reading[] = [];
  for (const [place, tail] of tails.entries()) {
    const section = begun - tails.length + place;
    const asText = isHeading && !told.seams[tail]?.has(unit);
    if (asText && told.seams[unit]?.size === 0) continue;
    const costs = (section === sections.section ? 0 : cost) + (asText ? noHeading : 0);
    ways.push({
      ...behind(tail, costs),
      begun,
      tails: tails.with(place, unit),
      sections: { section, before: sections },
    });
  }
  if (isHeading)
    ways.push({
      ...behind(tails.at(-1) as number, isInLast(reading) ? 0 : cost),
      begun: begun + 1,
      tails: [...tails, unit].slice(-most.sections),
      sections: { section: begun, before: sections },
    });
  return ways;
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
