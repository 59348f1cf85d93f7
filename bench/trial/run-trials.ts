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

const shownFailures = 20;

/** The first failures, a line each, and how many more there are; empty where there are none. */
export function failureLines(failures: readonly string[]): string {
  const lines = failures.slice(0, shownFailures).map((failure) => `The restorer failed on ${failure}\n`);
  const more = failures.length - lines.length;
  return lines.join('') + (more > 0 ? `The restorer failed on ${more} more.\n` : '');
}
