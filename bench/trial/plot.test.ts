import { expect, test } from 'vitest';
import type { Score } from '../score/score.ts';
import { cleanName, type DamageGroup } from './damage-groups.ts';
import { plotScores } from './plot.ts';

const score = (articleF1: number, more: Partial<Score> = {}): Score => ({
  goldArticles: 5,
  shownArticles: 5,
  goldText: 8000,
  goldJoins: 0,
  judgedJoins: 0,
  articleF1,
  ...more,
});
const group = (name: string, strength: number, ...scores: Score[]): DamageGroup => ({
  name,
  strength,
  results: scores.map((each) => [{ score: each, changed: false, faults: [] }]),
});
const kinds = [
  { name: 'swaps', about: 'blocks & "headlines" < moved >' },
  { name: 'noise', about: 'specks' },
];
const groups = [
  group(cleanName, 0, score(1), score(0.9)),
  group('swaps', 0.5, score(0.8, { joinPrecision: 0, judgedJoins: 1 }), score(0.6)),
  group('swaps', 1, score(0.5), score(0.3)),
];

/** Names of the elements of a document; throws where it is not well-formed. */
function elementsOf(xml: string): string[] {
  const open: string[] = [];
  const names: string[] = [];
  const rest = xml.replace(/^<\?xml [^<>]*\?>/, '').replace(/<(\/?)([a-z]+)((?: [\w:-]+="[^"<]*")*)(\/?)>/g, tag);
  function tag(_: string, closing: string, name: string, __: string, empty: string): string {
    names.push(name);
    if (closing === '/' && open.pop() !== name) throw new Error(`</${name}> closes nothing`);
    if (closing === '' && empty === '') open.push(name);
    return '';
  }
  if (open.length > 0) throw new Error(`not closed: ${open}`);
  if (/[<>]|&(?!amp;|lt;|gt;|quot;)/.test(rest)) throw new Error(`stray mark in: ${rest}`);
  return names;
}

test('the plot is well-formed XML, whatever the words', () => {
  expect(elementsOf(plotScores(kinds, groups, 'Means & <bands>'))).toContain('svg');
});

test('there is a plot for each kind, and a line begins with the clean pages', () => {
  const svg = plotScores(kinds, groups, '');
  expect(svg.match(/<g transform/g)).toHaveLength(2);
  const lines = [...svg.matchAll(/<polyline points="([^"]+)"/g)].map(([, points]) => points?.split(' ').length);
  // Swaps: clean and two strengths; noise: the clean pages alone.
  expect(lines).toEqual([3, 1]);
});

test('a higher score stands higher', () => {
  const [points = ''] = [...plotScores(kinds, groups, '').matchAll(/<polyline points="([^"]+)"/g)].map(
    ([, all]) => all,
  );
  const heights = points.split(' ').map((point) => Number(point.split(',')[1]));
  expect(heights).toEqual([...heights].sort((left, right) => left - right));
});

test('the precision of a single join is not drawn', () => {
  const many = [...groups, group('swaps', 0.75, score(0.4, { joinPrecision: 0.9, judgedJoins: 12 }))];
  const lines = (all: DamageGroup[]) => plotScores(kinds, all, '').match(/<polyline/g)?.length ?? 0;
  expect(lines(many)).toBe(lines(groups) + 1);
});
