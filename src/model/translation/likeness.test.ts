import fc from 'fast-check';
import { expect, test } from 'vitest';
import { likeness } from './likeness.ts';

test.each([
  ['渡船每天往返十八趟', '渡船每天往返十九趟', 0.75],
  ['abcd', 'abcdabcd', 0.6],
  ['渡船', '石阶', 0],
  ['一', '二', 0],
  ['一', '一', 1],
])('%s, %s', (left, right, expected) => {
  expect(likeness(left, right)).toBe(expected);
});

test('is symmetric, and between 0 and 1', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '一') });
  fc.assert(
    fc.property(text, text, (left, right) => {
      const value = likeness(left, right);
      expect(value).toBe(likeness(right, left));
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
    }),
  );
});
