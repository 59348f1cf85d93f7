import { expect, test } from 'vitest';
import { projectRoot } from '../../scripts/command-line/folders.ts';
import type { Trial, TrialResult } from './trial.ts';
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
  const empty = { id: 'empty', file: 'empty.txt', bytes: new Uint8Array(), card: '', annotation: '' };
  const [result] = await run([{ document: empty, versions: [now] }]);
  expect(result).toEqual([{ error: expect.stringContaining('empty.txt') }]);
});
