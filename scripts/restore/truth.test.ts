/** The built-in collection, restored, against what its damage was made from (tests/originals/SOURCE/truth.tsv). */
import { beforeAll, describe, expect, test } from 'vitest';
import { type ScoredDocument, scoreCollection } from '../../bench/score/restore-bench.ts';

const collection = [
  'foreign-trade-herald-2025-11-20',
  'harbour-cities-2025',
  'industry-daily-2026-06-18-p10',
  'jianghai-weekly-2026-03-16',
  'storage-goes-abroad',
  'yunzhou-advisers-2025',
];

let scored: ScoredDocument[];

beforeAll(async () => {
  scored = await scoreCollection();
});

test('every document of the collection has an annotation', () => {
  expect(scored.map(({ id }) => id)).toEqual(collection);
});

describe.each(collection)('%s', (id) => {
  const scoreOf = () => {
    const document = scored.find((one) => one.id === id);
    if (document === undefined) throw new Error(`${id} was not scored`);
    return document.score;
  };

  test('its articles are found, whole and apart', () => {
    expect(scoreOf().articleF1).toBeGreaterThanOrEqual(0.9);
  });

  test('under their titles', () => {
    expect(scoreOf().titles).toBeGreaterThanOrEqual(0.95);
  });

  test('in their paragraphs', () => {
    expect(scoreOf().paragraphF1).toBeGreaterThanOrEqual(0.85);
  });

  test('with next to nothing lost', () => {
    expect(scoreOf().textLost).toBeLessThanOrEqual(0.01);
  });
});
