/** The seams of documents as the restorer sees them, with what annotations say of each, and how often it is right. */
import { contentOf } from '../../scripts/restore/arrange/arrange.ts';
import {
  findSeams,
  type JoinMeasure,
  joinSeams,
  type Seams,
} from '../../scripts/restore/arrange/join-cut-paragraphs.ts';
import { type Evidence, looks, type SeamReader } from '../../scripts/restore/arrange/seam-evidence.ts';
import type { Part, Source } from '../../scripts/restore/document.ts';
import { label } from '../../scripts/restore/label/label.ts';
import { lineNumbers } from '../../scripts/restore/read/line-numbers.ts';
import { repair } from '../../scripts/restore/repair/repair.ts';
import type { Annotation } from '../score/bench-document.ts';
import { readGold } from '../score/gold.ts';
import { type TrueJoins, trueJoins } from './true-joins.ts';

/** What one annotation says of the seams of its document. */
export interface AnnotatedSeams {
  /** that of the annotation */
  name: string;
  /** of each part of the document that has open ends */
  parts: readonly AnnotatedPart[];
}

export interface AnnotatedPart {
  seams: Seams;
  truth: TrueJoins;
}

/** How the open ends of annotated text were joined; ends in second copies of text are not counted. */
export interface SeamCount {
  openEnds: number;
  /** open ends that go on elsewhere by the annotation */
  trueJoins: number;
  /** open ends that were joined, but to second copies of text, of which annotations say nothing */
  made: number;
  /** those that were joined to the block with which they go on */
  right: number;
}

/** @returns for each annotation of a document its seams, in their order */
export function annotatedSeams(source: Source, annotations: readonly Annotation[]): AnnotatedSeams[] {
  const parts = source.parts.map((part) => seamsOf(source, part)).filter((seams) => seams !== undefined);
  return annotations.map(({ name, text }) => {
    const { stretches } = readGold(text, source.text);
    return { name, parts: parts.map((seams) => ({ seams, truth: trueJoins(seams.blocks, stretches, source.text) })) };
  });
}

/** By the stages that come before the joins. */
function seamsOf(source: Source, part: Part): Seams | undefined {
  const { lines } = repair(part, lineNumbers(source.text));
  const { blocks, hardWrapped } = label(lines);
  const seams = findSeams(contentOf(blocks, hardWrapped).blocks);
  return seams && { ...seams, reader: remembering(seams.reader, seams.blocks.length) };
}

/** Reads each pair once, for the same seams are joined by several measures. */
function remembering(reader: SeamReader, blocks: number): SeamReader {
  const seen = new Map<number, Evidence>();
  return {
    ...reader,
    between(tail, head, look, before) {
      const pair = looks.length * (tail * blocks + head) + looks.indexOf(look);
      const evidence = seen.get(pair) ?? reader.between(tail, head, look, before);
      seen.set(pair, evidence);
      return evidence;
    },
  };
}

/** Joins whole documents and counts what lies in their annotated text. */
export function countJoins({ parts }: AnnotatedSeams, measure: JoinMeasure): SeamCount {
  return totalOf(parts.map((part) => countPart(part, measure)));
}

function countPart({ seams, truth }: AnnotatedPart, measure: JoinMeasure): SeamCount {
  const headOf = new Map(joinSeams(seams, measure).map(({ tail, head }) => [tail, head]));
  const count: SeamCount = { openEnds: 0, trueJoins: 0, made: 0, right: 0 };
  for (const tail of seams.groups.flat()) {
    const end = truth.endOf(tail);
    if (end === undefined) continue;
    count.openEnds++;
    if (end.goesOn) count.trueJoins++;
    const head = headOf.get(tail);
    if (head === undefined || truth.isCopy(head)) continue;
    count.made++;
    if (end.goesOn && end.head === head) count.right++;
  }
  return count;
}

export function totalOf(counts: readonly SeamCount[]): SeamCount {
  const sum = (key: keyof SeamCount) => counts.reduce((total, count) => total + count[key], 0);
  return { openEnds: sum('openEnds'), trueJoins: sum('trueJoins'), made: sum('made'), right: sum('right') };
}
