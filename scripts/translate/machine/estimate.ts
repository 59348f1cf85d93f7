/** How far the work is, and how long the rest will take at the pace so far. */
import type { Batch } from './batch.ts';

export interface Estimate {
  /** of all batches */
  blocks: number;
  add(batch: Batch): void;
  blocksDone(): number;
  /** such as `, about 3 min left`; empty before the first batch is done */
  left(): string;
}

/** @param now a clock in milliseconds */
export function createEstimate(batches: readonly Batch[], now: () => number): Estimate {
  const began = now();
  const [blocks, characters] = [sum(batches, blocksIn), sum(batches, charactersIn)];
  let [blocksDone, charactersDone] = [0, 0];
  return {
    blocks,
    add(batch) {
      blocksDone += blocksIn(batch);
      charactersDone += charactersIn(batch);
    },
    blocksDone: () => blocksDone,
    left() {
      if (charactersDone === 0) return '';
      return `, about ${durationText(((now() - began) * (characters - charactersDone)) / charactersDone / 1000)} left`;
    },
  };
}

export const charactersIn = ({ blocks }: Batch): number => blocks.reduce((length, { text }) => length + text.length, 0);
const blocksIn = ({ blocks }: Batch): number => blocks.length;

const sum = (batches: readonly Batch[], count: (batch: Batch) => number): number =>
  batches.reduce((all, batch) => all + count(batch), 0);

function durationText(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
