import type { Choice, Decision, Score } from '../decision.ts';
import { startsInsideSentence } from '../shapes.ts';
import { type Blocks, endOf, ranked, startOf } from './decided.ts';

/** Open ends, what each may go on in, and how well, as they were solved together. */
export interface JoinGroup {
  /** index of the block of each row */
  tails: readonly number[];
  /** index of the block of each column */
  heads: readonly number[];
  /** log odds by row and column; minus infinity where a pair cannot be */
  odds: readonly (readonly number[])[];
  /** odds less what is needed for the pair */
  margins: readonly (readonly number[])[];
  /** column of each row, -1 for none */
  solution: readonly number[];
}

/** What became of each open end, and of each block that was taken for the other half or begins inside a sentence. */
export function joinDecisions(blocks: Blocks, group: JoinGroup): Decision[] {
  const ofTails = group.tails.flatMap((_, row) => tailDecision(blocks, group, row));
  const ofHeads = group.heads.flatMap((_, column) => headDecision(blocks, group, column));
  return [...ofTails, ...ofHeads];
}

const rule = 'join-cut-paragraphs';

function tailDecision(blocks: Blocks, group: JoinGroup, row: number): Decision[] {
  const tail = blocks[group.tails[row] as number] as Blocks[number];
  const chosen = group.solution[row] as number;
  const other = ranked(group.margins[row] ?? []).find(({ index }) => index !== chosen);
  const next = other && headChoice(blocks, group, row, other.index);
  const told = { stage: 'arrange', rule, where: [tail.text] } as const;
  if (chosen >= 0) {
    const ends: Choice = { what: tail.role === 'heading' ? 'is a heading' : 'ends there, inside its sentence' };
    return [{ ...told, ...headChoice(blocks, group, row, chosen), next: next ?? ends }];
  }
  // A heading ends no sentence by right, so there is nothing to tell.
  if (tail.role === 'heading') return [];
  const what = 'ends inside a sentence and is left open: nothing was found that goes on with it';
  return [{ ...told, what, ...(next && { next }) }];
}

function headChoice(blocks: Blocks, group: JoinGroup, row: number, column: number): Choice {
  const taker = group.solution.indexOf(column);
  const taken =
    taker >= 0 && taker !== row ? `, which was taken by ${endOf(blocks, group.tails[taker] as number)}` : '';
  return {
    what: `goes on in ${startOf(blocks, group.heads[column] as number)}${taken}`,
    score: scoreOf(group, row, column),
  };
}

function headDecision(blocks: Blocks, group: JoinGroup, column: number): Decision[] {
  const head = group.heads[column] as number;
  const { text } = blocks[head] as Blocks[number];
  const chosen = group.solution.indexOf(column);
  const other = ranked(group.margins.map((row) => row[column] ?? Number.NEGATIVE_INFINITY)).find(
    ({ index }) => index !== chosen,
  );
  const next = other && tailChoice(blocks, group, other.index, column);
  if (chosen >= 0) {
    const begins = { what: 'begins a paragraph' };
    return [
      { stage: 'arrange', rule, where: [text], ...tailChoice(blocks, group, chosen, column), next: next ?? begins },
    ];
  }
  if (!startsInsideSentence(text.text)) return [];
  const what = 'begins inside a sentence: no beginning was found for it near here';
  return [{ stage: 'arrange', rule, where: [text], what, ...(next && { next }) }];
}

function tailChoice(blocks: Blocks, group: JoinGroup, row: number, column: number): Choice {
  return {
    what: `goes on with the text of ${endOf(blocks, group.tails[row] as number)}`,
    score: scoreOf(group, row, column),
  };
}

function scoreOf({ odds, margins }: JoinGroup, row: number, column: number): Score {
  const value = odds[row]?.[column] ?? 0;
  return { value, unit: 'log odds', atLeast: value - (margins[row]?.[column] ?? 0) };
}
