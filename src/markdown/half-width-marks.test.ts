import fc from 'fast-check';
import { expect, test } from 'vitest';
import { halfWidthRuns } from './half-width-marks.ts';

/** The text with its half-width marks in brackets. */
const shown = (text: string) =>
  halfWidthRuns(text)
    .map((run) => (run.isHalfWidthMark ? `[${run.text}]` : run.text))
    .join('');

test.each([
  ['渡口修好,票价两元:照旧', '渡口修好[,]票价两元[:]照旧'],
  ['创办于河口,2019年停航', '创办于河口[,]2019年停航'],
  ['往返 18,每日如此', '往返 18[,]每日如此'],
  ['“慢一点”,他说', '“慢一点”[,]他说'],
  ['谁来付钱?', '谁来付钱[?]'],
])('of %s the marks are told', (text, marked) => {
  expect(shown(text)).toBe(marked);
});

test.each(['共1,284元', '上午9:30开船', '渡口, 票价', '渡口，票价', 'A quay, repaired: why?', 'https://example.org/'])(
  '%s stays whole',
  (text) => {
    expect(shown(text)).toBe(text);
  },
);

test('runs put together are the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('河', '口', ',', ':', '?', '1', 'a', ' ', '”', '《') }), (text) => {
      const runs = halfWidthRuns(text);
      expect(runs.map((run) => run.text).join('')).toBe(text);
      expect(runs.every((run) => !run.isHalfWidthMark || run.text.length === 1)).toBe(true);
    }),
  );
});
