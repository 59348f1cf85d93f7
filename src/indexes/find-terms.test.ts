import fc from 'fast-check';
import { expect, test } from 'vitest';
import { termFinder } from './find-terms.ts';

const letters = fc.string({ unit: fc.constantFrom('港', '口', '城'), maxLength: 30 });
const term = fc.string({ unit: fc.constantFrom('港', '口', '城'), minLength: 1, maxLength: 4 });

test('finds every term at every place where it stands, overlapping ones too', () => {
  fc.assert(
    fc.property(letters, fc.uniqueArray(term, { maxLength: 8 }), (text, terms) => {
      const found: string[] = [];
      termFinder(terms)(text, (each, at) => found.push(`${each} ${at}`));
      const expected = terms.flatMap((each) =>
        Array.from({ length: text.length }, (_, at) => at)
          .filter((at) => text.startsWith(each, at))
          .map((at) => `${each} ${at}`),
      );
      expect(found.toSorted()).toEqual(expected.toSorted());
    }),
  );
});
