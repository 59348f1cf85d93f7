import fc from 'fast-check';
import { expect, test } from 'vitest';
import { choices, parseSettings } from './choices.ts';

test('takes what it knows and nothing else', () => {
  const kept = '{"theme":"night","size":"enormous","measure":"wide","colour":"red"}';
  expect(parseSettings(kept)).toEqual({ theme: 'night', measure: 'wide' });
});

test('anything else that a device kept is no choice', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      for (const [name, choice] of Object.entries(parseSettings(text))) {
        expect(choices[name as keyof typeof choices]).toContain(choice);
      }
    }),
  );
});
