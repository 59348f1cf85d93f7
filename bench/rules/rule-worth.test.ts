import { expect, test } from 'vitest';
import type { Score } from '../score/score.ts';
import { shareNames } from '../score/score.ts';
import { type RuleTrial, remarkOn, ruleTrials, worthOf } from './rule-worth.ts';

const score = (shares: Partial<Score>, goldText = 1000): Score => ({
  goldArticles: 5,
  shownArticles: 5,
  goldJoins: 0,
  judgedJoins: 0,
  goldText,
  ...shares,
});
const trial = (whole: Partial<Score>, without: Partial<Score>, goldText?: number): RuleTrial => ({
  whole: score(whole, goldText),
  without: score(without, goldText),
  changed: JSON.stringify(whole) !== JSON.stringify(without),
});

test('what the scores lose without a rule is its worth, of faults what they gain', () => {
  const worth = worthOf([trial({ titles: 0.9, textLost: 0.01 }, { titles: 0.7, textLost: 0.03 })]);
  expect(worth.changes.titles).toBeCloseTo(-0.2);
  expect(worth.changes.textLost).toBeCloseTo(0.02);
  expect(worth.worth).toBeCloseTo((0.2 + 0.02) / shareNames.length);
  expect(worth).toMatchObject({ documents: 1, changed: 1, helped: 1, harmed: 0 });
});

test('a long document weighs more than a short one; one without a share does not count for it', () => {
  const worth = worthOf([
    trial({ titles: 1, joins: 1 }, { titles: 0.5, joins: 0 }, 3000),
    trial({ titles: 0.5 }, { titles: 0.7 }, 1000),
  ]);
  expect(worth.changes.titles).toBeCloseTo((-0.5 * 3 + 0.2) / 4);
  expect(worth.changes.joins).toBeCloseTo(-1);
  expect(worth).toMatchObject({ helped: 1, harmed: 1 });
});

test('rules that earn nothing are marked', () => {
  const remark = (...trials: RuleTrial[]) => remarkOn(worthOf(trials));
  const helped = trial({ titles: 1 }, { titles: 0.5 });
  const same = trial({ titles: 1 }, { titles: 1 });
  expect(remark(helped, helped, same)).toBe('');
  expect(remark(helped, same)).toBe('helps one document');
  expect(remark(same, same)).toBe('never used');
  expect(remark({ ...same, changed: true })).toBe('earns nothing');
  expect(remark(trial({ titles: 0.5 }, { titles: 1 }))).toBe('harms');
});

test('trials pair the restorer with all rules and the one without; documents on which one failed are left out', () => {
  const outcome = (titles: number) => ({ score: score({ titles }), changed: titles < 1, faults: [] });
  const results = [[outcome(1), outcome(1), outcome(0.4)], [outcome(1), outcome(1), { error: 'no text' }], []];
  expect(ruleTrials(results, 2)).toEqual([
    { whole: score({ titles: 1 }), without: score({ titles: 0.4 }), changed: true },
  ]);
});
