import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePlaces, withPlace } from './places.ts';

test('the newest place comes first, each article once, and only so many are kept', () => {
  let places = withPlace([], { path: '/zh/a/b/', block: 'p4' });
  places = withPlace(places, { path: '/zh/a/c/', block: 'p2' });
  places = withPlace(places, { path: '/zh/a/b/', block: 'p9' });
  expect(places).toEqual([
    { path: '/zh/a/b/', block: 'p9' },
    { path: '/zh/a/c/', block: 'p2' },
  ]);
  for (let at = 0; at < 500; at++) places = withPlace(places, { path: `/zh/a/${at}/`, block: 'p1' });
  expect(places.length).toBe(100);
});

test('who is at the head or the end of an article has no place in it', () => {
  const places = withPlace([], { path: '/zh/a/b/', block: 'p4' });
  expect(withPlace(places, { path: '/zh/a/b/', block: '' })).toEqual([]);
});

test('takes nothing else that a device kept', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      for (const { path, block } of parsePlaces(text)) {
        expect(typeof path).toBe('string');
        expect(block).toMatch(/^p\d+$/);
      }
    }),
  );
});
