import { expect, test } from 'vitest';
import type { Batch } from './batch.ts';
import { createEstimate } from './estimate.ts';

const batch = (...lengths: number[]): Batch => ({
  article: { path: 'en/ferry/steps.po', from: 'zh', to: 'en', messages: [] },
  blocks: lengths.map((length, index) => ({
    context: `p${index}`,
    role: 'paragraph',
    text: '渡'.repeat(length),
    comments: [],
  })),
  before: [],
  after: [],
});

test('what is left is told from the characters that are done, not from the blocks', () => {
  let seconds = 0;
  const batches = [batch(10, 10), batch(20), batch(60)];
  const estimate = createEstimate(batches, () => seconds * 1000);
  expect(estimate.blocks).toBe(4);
  expect(estimate.left()).toBe('');
  seconds = 10;
  estimate.add(batches[0] as Batch);
  expect([estimate.blocksDone(), estimate.left()]).toEqual([2, ', about 40 s left']);
  seconds = 4000;
  estimate.add(batches[1] as Batch);
  expect([estimate.blocksDone(), estimate.left()]).toEqual([3, ', about 1 h 40 min left']);
});
