import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changesOf } from './changes.ts';

test('each change is one mistake', () => {
  expect(changesOf('1.2 million in 3 per cent[^4]').map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
    'a digit is another: 2.2 million in 3 per cent[^4]',
    'a digit is another: 1.5 million in 3 per cent[^4]',
    'a digit is another: 1.2 million in 0 per cent[^4]',
    'a large unit is another: 1.2 billion in 3 per cent[^4]',
    'per cent is left out: 1.2 million in 3[^4]',
  ]);
});

test('no change leaves the text as it was', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('1', '9', '万', '亿', 'million', ' per cent', '%', '[^1]') }),
      (text) => {
        for (const change of changesOf(text)) expect(change.text).not.toBe(text);
      },
    ),
  );
});
