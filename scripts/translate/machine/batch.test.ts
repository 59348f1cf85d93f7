import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Message } from '../../../src/model/translation/message.ts';
import { type ArticleToAsk, batchesOf, firstBlocks } from './batch.ts';

const article = (...lengths: number[]): ArticleToAsk => ({
  path: 'en/ferry/steps.po',
  from: 'zh',
  to: 'en',
  messages: lengths.map(
    (length, index): Message => ({
      context: `p${index + 1}`,
      role: 'paragraph',
      text: '渡'.repeat(length),
      comments: [],
    }),
  ),
});
const contexts = (messages: readonly Message[]) => messages.map(({ context }) => context).join(' ');

test('blocks are asked for together up to the length that is wanted, with their neighbours', () => {
  const batches = batchesOf(article(4, 4, 4, 20, 1), () => true, 10);
  expect(batches.map(({ before, blocks, after }) => [contexts(before), contexts(blocks), contexts(after)])).toEqual([
    ['', 'p1 p2', 'p3 p4'],
    ['p1 p2', 'p3', 'p4 p5'],
    ['p2 p3', 'p4', 'p5'],
    ['p3 p4', 'p5', ''],
  ]);
});

test('however many blocks are wanted, each is in one batch, and batches are cut at the same places', () => {
  const lengths = fc.array(fc.nat(30), { maxLength: 80 });
  fc.assert(
    fc.property(lengths, fc.integer({ min: 1, max: 60 }), fc.func(fc.boolean()), (some, most, isWanted) => {
      const all = batchesOf(article(...some), () => true, most);
      const batches = batchesOf(article(...some), ({ context }) => isWanted(context), most);
      const wanted = article(...some).messages.filter(({ context }) => isWanted(context));
      expect(batches.flatMap(({ blocks }) => blocks)).toEqual(wanted);
      const whole = all
        .map(({ blocks }) => blocks.filter(({ context }) => isWanted(context)))
        .filter((blocks) => blocks.length > 0);
      expect(batches.map(({ blocks }) => blocks)).toEqual(whole);
      expect(Math.max(0, ...all.map(({ blocks }) => blocks.length))).toBeLessThanOrEqual(25);
    }),
  );
});

test('a limit cuts the batch in which it falls', () => {
  const batches = batchesOf(article(4, 4, 4, 4), () => true, 8);
  expect(firstBlocks(batches, 3).map(({ blocks }) => contexts(blocks))).toEqual(['p1 p2', 'p3']);
  expect(firstBlocks(batches, Number.POSITIVE_INFINITY)).toEqual(batches);
});
