import { expect, test } from 'vitest';
import { projectRoot } from '../../scripts/command-line/folders.ts';
import { failureLines } from './run-trials.ts';
import { failuresIn, type Trial, type TrialResult } from './trial.ts';
import { runTasks } from './worker-pool.ts';

const script = new URL('./trial-worker.ts', import.meta.url);
const run = (trials: Trial[]) => runTasks<Trial, TrialResult>(script, trials, () => {});

const now = { root: projectRoot, without: [] };

test('workers set pages and score every version, in the order of the trials', async () => {
  const page = (strength: number) => ({ kind: 'all together', strength, seed: 2 });
  const results = await run([0, 1].map((strength) => ({ document: page(strength), versions: [now, now] })));
  const [clean, damaged] = results.map(([first, second]) => {
    expect(second).toEqual(first);
    if (first === undefined || 'error' in first) throw new Error(first?.error);
    return first.score;
  });
  expect(clean?.textLost).toBeLessThan(damaged?.textLost ?? 0);
});

test('a document that cannot be read fails by itself', async () => {
  const empty = { id: 'empty', file: 'empty.txt', bytes: new Uint8Array(), card: '', annotations: [] };
  const [result] = await run([{ document: empty, versions: [now] }]);
  expect(result).toEqual([{ error: expect.stringContaining('empty.txt') }]);
});

test('what went wrong is told once a document: of the restorer as it is, else of another version', () => {
  const score = { goldArticles: 0, shownArticles: 0, goldText: 0, goldJoins: 0, judgedJoins: 0 };
  const outcome = (...faults: string[]) => ({ score, changed: false, faults });
  const results: TrialResult[] = [
    [outcome(), outcome()],
    [outcome('a: lost'), outcome('a: lost')],
    [outcome(), { error: 'b' }],
  ];
  expect(failuresIn(results)).toEqual(['a: lost', 'b']);
  expect(failureLines(['a: lost'])).toBe('The restorer failed on a: lost\n');
  expect(failureLines(Array.from({ length: 23 }, () => 'a'))).toMatch(/on 3 more\.\n$/);
});
