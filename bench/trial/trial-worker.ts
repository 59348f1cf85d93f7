/** The worker of `runTrials`: restores the document of a trial with each version and scores what comes out. */
import { type Originals, readChineseOriginals } from '../damager/originals-on-disk.ts';
import type { BenchDocument } from '../score/bench-document.ts';
import { loadRestorer, type Restorer, scoreRestoration } from '../score/restorer.ts';
import type { Score } from '../score/score.ts';
import { documentOf, type Trial, type TrialResult } from './trial.ts';
import { serveTasks } from './worker-pool.ts';

const originals: readonly Originals[] = readChineseOriginals();
const restorers = new Map<string, Promise<Restorer>>();

function restorerOf(root: string): Promise<Restorer> {
  const restorer = restorers.get(root) ?? loadRestorer(root);
  restorers.set(root, restorer);
  return restorer;
}

/** Articles that come out the same are scored once. */
interface Seen {
  articles: string;
  score: Score;
}

serveTasks(async ({ document, versions }: Trial): Promise<TrialResult> => {
  const set = documentOf(document, originals);
  const seen: Seen[] = [];
  const results: TrialResult[number][] = [];
  for (const { root, without } of versions) {
    const restorer = await restorerOf(root);
    results.push(outcomeOf(restorer, set, without, seen));
  }
  return results;
});

function outcomeOf(
  restorer: Restorer,
  document: BenchDocument,
  without: readonly string[],
  seen: Seen[],
): TrialResult[number] {
  try {
    const restoration = restorer.restore(document, without);
    const articles = JSON.stringify(restoration.pages);
    const known = seen.find((one) => one.articles === articles);
    const score = known?.score ?? scoreRestoration(restoration, document.annotations);
    if (known === undefined) seen.push({ articles, score });
    const faults = restoration.faults.map((fault) => `${document.id}: ${fault}`);
    return { score, changed: articles !== seen[0]?.articles, faults };
  } catch (error) {
    return { error: `${document.id}: ${error instanceof Error ? error.message : String(error)}` };
  }
}
