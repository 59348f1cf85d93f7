/** Runs trials on all processors, with progress. */
import { createProgress } from '../../scripts/command-line/progress.ts';
import type { Trial, TrialResult } from './trial.ts';
import { runTasks } from './worker-pool.ts';

/**
 * @param what the work in words, for the progress on standard error
 * @returns results in the order of the trials
 */
export async function runTrials(trials: readonly Trial[], what: string): Promise<TrialResult[]> {
  const progress = createProgress(process.stderr, false, () => performance.now());
  progress.show(what, 0, trials.length);
  const script = new URL('./trial-worker.ts', import.meta.url);
  const results = await runTasks<Trial, TrialResult>(script, trials, (done) =>
    progress.show(what, done, trials.length),
  );
  progress.clear();
  return results;
}
