/** The tables of `npm run bench -- restore`. */
import type { BenchDocument } from '../score/bench-document.ts';
import { type Score, type Shares, shareNames } from '../score/score.ts';
import { shareCell, shareLegend, shareTitles, shortDecimal } from '../score/score-table.ts';
import { textTable } from '../table.ts';
import { compareDocument, compareSeeds, type Differences, differenceCell, verdictCounts } from './comparison.ts';
import { type DamageGroup, scoresOf, spreadsOf } from './damage-groups.ts';
import type { TrialResult } from './trial.ts';

interface DocumentRow {
  id: string;
  score: Score;
}

/** A line a document, and the mean weighted by their annotated text. */
export function collectionTable(rows: readonly DocumentRow[]): string {
  const head = ['document', 'articles', 'made', ...shareTitles];
  const cells = rows.map(({ id, score }) => [
    id,
    String(score.goldArticles),
    String(score.shownArticles),
    ...shareNames.map((name) => shareCell(score[name])),
  ]);
  const means = weightedMean(rows.map(({ score }) => score));
  const foot = ['mean by length', '', '', ...shareNames.map((name) => shareCell(means[name]))];
  return `${textTable(head, [...cells, foot])}\n\n${shareLegend}`;
}

/** Means of each share over the documents that have it, weighted by the length of their annotated text. */
export function weightedMean(scores: readonly Score[]): Shares {
  const means = shareNames.map((name) => {
    const having = scores.filter((score) => score[name] !== undefined);
    const weight = having.reduce((sum, score) => sum + score.goldText, 0);
    const total = having.reduce((sum, score) => sum + score.goldText * (score[name] ?? 0), 0);
    return [name, weight === 0 ? undefined : total / weight] as const;
  });
  return Object.fromEntries(means.filter(([, mean]) => mean !== undefined));
}

/** A line a kind of damage and strength: means, and how far one page lies from them. */
export function damageTable(groups: readonly DamageGroup[], seeds: number): string {
  const cells = groups.map(({ name, strength, results }, at) => {
    const spreads = spreadsOf(scoresOf(results));
    const shown = shareNames.map((share) => {
      const spread = spreads[share];
      return spread === undefined ? '–' : `${shareCell(spread.mean)} ±${shortDecimal(spread.deviation).slice(0, 3)}`;
    });
    return [nameCell(groups, at, name), strength.toFixed(2), ...shown];
  });
  const note = `Means over ${seeds} damaged pages ± the standard deviation of one page; strength 0.5 is as dense as in real documents.`;
  return `${textTable(['damage', 'strength', ...shareTitles], cells)}\n\n${note}`;
}

/** The name of a kind stands on its first line alone. */
function nameCell(groups: readonly { name: string }[], at: number, name: string): string {
  return groups[at - 1]?.name === name ? '' : name;
}

export interface ComparedRow {
  name: string;
  /** of damaged pages */
  strength: number | undefined;
  differences: Differences;
}

/** What each document and each group of pages gained and lost from the second version to the first. */
export function comparedWithin(
  documents: readonly BenchDocument[],
  ofDocuments: readonly TrialResult[],
  groups: readonly DamageGroup[],
): ComparedRow[] {
  const rows = documents.flatMap(({ id }, at): ComparedRow[] => {
    const versions = versionsOf(ofDocuments[at] ?? []);
    return versions === undefined ? [] : [{ name: id, strength: undefined, differences: compareDocument(versions) }];
  });
  const ofGroups = groups.map(({ name, strength, results }): ComparedRow => {
    const versions = results.map(versionsOf).filter((pair) => pair !== undefined);
    return { name, strength, differences: compareSeeds(versions) };
  });
  return [...rows, ...ofGroups];
}

function versionsOf([now, before]: TrialResult): { before: Score; after: Score } | undefined {
  if (now === undefined || before === undefined || 'error' in now || 'error' in before) return undefined;
  return { before: before.score, after: now.score };
}

/** Tables of what differs; lines on which nothing does are left out. */
export function comparisonTables(all: readonly ComparedRow[], commit: string): string[] {
  const rows = all.filter(({ differences }) => Object.values(differences).some(({ verdict }) => verdict !== 'same'));
  if (rows.length === 0) return [`Nothing differs from ${commit}.`];
  const heads = shareTitles.map((title) => `${title} `);
  const cellsOf = ({ differences }: ComparedRow) => shareNames.map((name) => differenceCell(differences[name]));
  const documents = rows.filter((row) => row.strength === undefined);
  const groups = rows.filter((row) => row.strength !== undefined);
  const documentCells = documents.map((row) => [row.name, ...cellsOf(row)]);
  const groupCells = groups.map((row, at) => [
    nameCell(groups, at, row.name),
    row.strength?.toFixed(2) ?? '',
    ...cellsOf(row),
  ]);
  return [
    `Differences from ${commit}: + is more, ▲ better and ▼ worse by more than noise, · the same. Lines without any are left out.`,
    ...(documents.length > 0 ? [textTable(['document', ...heads], documentCells)] : []),
    ...(groups.length > 0 ? [textTable(['damage', 'strength', ...heads], groupCells)] : []),
  ];
}

export function verdictLine(rows: readonly ComparedRow[]): string {
  const { better, worse } = verdictCounts(rows.map(({ differences }) => differences));
  return `${better} scores better, ${worse} worse beyond noise.`;
}
