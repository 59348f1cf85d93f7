/** Two versions of the restorer on the same documents: what became better or worse, and by more than chance. */
import { faults, type ShareName, type Shares, shareNames } from '../score/score.ts';
import { shortDecimal } from '../score/score-table.ts';
import { isBeyondNoise, smallestDifference, spreadOf } from './spread.ts';

export interface Difference {
  /** mean of the differences, new less old */
  mean: number;
  verdict: 'same' | 'within noise' | 'better' | 'worse';
}

export type Differences = Readonly<Partial<Record<ShareName, Difference>>>;

/** A document without seeds is known by heart: from this difference on it counts. */
const smallestOnOneDocument = 0.005;

interface Versions {
  before: Shares;
  after: Shares;
}

/**
 * Differences between two versions on documents that chance drew: told as better or worse when they are larger than
 * the noise between seeds. Where only one of the two has a share, it is not compared.
 */
export function compareSeeds(documents: readonly Versions[]): Differences {
  return compare(documents, (differences) => isBeyondNoise(differences));
}

/** Differences on one document. */
export function compareDocument(document: Versions): Differences {
  return compare([document], ([difference = 0]) => Math.abs(difference) >= smallestOnOneDocument);
}

function compare(documents: readonly Versions[], counts: (differences: readonly number[]) => boolean): Differences {
  const compared = shareNames.map((name) => {
    const differences = documents.flatMap(({ before, after }) => {
      const [old, now] = [before[name], after[name]];
      return old === undefined || now === undefined ? [] : [now - old];
    });
    const mean = spreadOf(differences)?.mean;
    if (mean === undefined) return [name, undefined] as const;
    return [name, { mean, verdict: verdictOn(name, mean, differences, counts) }] as const;
  });
  return Object.fromEntries(compared.filter(([, difference]) => difference !== undefined));
}

function verdictOn(
  name: ShareName,
  mean: number,
  differences: readonly number[],
  counts: (differences: readonly number[]) => boolean,
): Difference['verdict'] {
  if (differences.every((difference) => difference === 0)) return 'same';
  if (!counts(differences)) return 'within noise';
  return mean > 0 === faults.has(name) ? 'worse' : 'better';
}

/** `+.012▲` is better, `-.020▼` worse beyond noise; `+.003` is neither, `·` the same, `–` not compared. */
export function differenceCell(difference: Difference | undefined): string {
  if (difference === undefined) return '– ';
  if (difference.verdict === 'same') return '· ';
  const mark = { better: '▲', worse: '▼', 'within noise': ' ' }[difference.verdict];
  const shown = Math.abs(difference.mean) < smallestDifference / 2 ? 0 : difference.mean;
  return `${shown > 0 ? '+' : ''}${shortDecimal(shown)}${mark}`;
}

/** How many scores became better and worse beyond noise. */
export function verdictCounts(all: readonly Differences[]): { better: number; worse: number } {
  const verdicts = all.flatMap((differences) => Object.values(differences).map(({ verdict }) => verdict));
  const count = (wanted: Difference['verdict']) => verdicts.filter((verdict) => verdict === wanted).length;
  return { better: count('better'), worse: count('worse') };
}
