import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placesWithoutOverlap } from './side-note-places.ts';

test('notes stand at their marks, and give way downwards where they would cover each other', () => {
  const notes = [
    { top: 10, height: 40 },
    { top: 30, height: 20 },
    { top: 200, height: 20 },
  ];
  expect(placesWithoutOverlap(notes, 5)).toEqual([10, 55, 200]);
});

test('none stands above its mark, and none covers another', () => {
  const note = fc.record({ top: fc.integer({ min: 0, max: 2000 }), height: fc.integer({ min: 1, max: 300 }) });
  fc.assert(
    fc.property(fc.array(note), (notes) => {
      const places = placesWithoutOverlap(notes, 8);
      places.forEach((place, at) => {
        const { top = 0 } = notes[at] ?? {};
        expect(place).toBeGreaterThanOrEqual(top);
        if (at > 0) expect(place).toBeGreaterThanOrEqual((places[at - 1] ?? 0) + (notes[at - 1]?.height ?? 0));
      });
    }),
  );
});
