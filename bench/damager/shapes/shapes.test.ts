import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { damageKinds } from '../kinds.ts';
import { type Layout, type Original, parseLayout, parseOriginal } from '../original.ts';
import { passagesOf } from '../passages.ts';
import { englishOriginal, newsOriginal, noLayout, paperOriginal, tinyLayout } from '../tiny-originals.ts';
import type { Damaged, TruthRow } from '../truth.ts';
import { jsonFeature } from './json-feature.ts';
import { narrowPage } from './narrow-page.ts';
import { pageOutOfOrder } from './page-out-of-order.ts';
import { plainPage } from './plain-page.ts';
import { proceedings } from './proceedings.ts';
import type { Shape } from './shape.ts';
import { wholeIssue } from './whole-issue.ts';

interface Sample {
  readonly name: string;
  readonly shape: Shape;
  readonly originals: readonly Original[];
  readonly layout: Layout;
}

const pair = [newsOriginal, paperOriginal];
const tiny: readonly Sample[] = [
  { name: 'narrow page', shape: narrowPage, originals: pair, layout: tinyLayout },
  { name: 'page out of order', shape: pageOutOfOrder, originals: pair, layout: tinyLayout },
  { name: 'proceedings', shape: proceedings, originals: pair, layout: tinyLayout },
  { name: 'English proceedings', shape: proceedings, originals: [englishOriginal], layout: tinyLayout },
  { name: 'whole issue', shape: wholeIssue, originals: pair, layout: tinyLayout },
];

/** Plain pages with one kind of damage; those with confused characters do not say what the originals say. */
const plainPages: readonly Sample[] = damageKinds
  .filter((kind) => (kind.strengthsAt(1, 1).noise ?? 0) === 0)
  .map((kind) => ({
    name: `plain page: ${kind.name}`,
    shape: (originals, layout, { seed, strength }) =>
      plainPage(originals, layout, { seed, strengths: kind.strengthsAt(strength, seed) }),
    originals: pair,
    layout: tinyLayout,
  }));

const folder = join(import.meta.dirname, '..', '..', '..', 'tests', 'originals');
const collection: readonly Sample[] = [
  builtIn('foreign-trade-herald-2025-11-20', narrowPage),
  builtIn('harbour-cities-2025', proceedings),
  builtIn('industry-daily-2026-06-18-p10', pageOutOfOrder),
  builtIn('jianghai-weekly-2026-03-16', wholeIssue),
  builtIn('yunzhou-advisers-2025', proceedings),
];

function builtIn(name: string, shape: Shape): Sample {
  const names = readdirSync(join(folder, name)).filter((file) => file.endsWith('.md'));
  const read = (file: string): string => readFileSync(join(folder, name, file), 'utf8');
  const originals = names.sort().map((file) => parseOriginal(file.slice(0, -3), read(file)));
  return { name, shape, originals, layout: parseLayout(read('layout.yaml')) };
}

const place = (value: string): { line: number; column: number | undefined } => {
  const [line, column] = value.split(':').map(Number);
  return { line: line ?? 0, column };
};

/** The characters that a row names, as `[line, column]` pairs with the character. */
function charactersOf(lines: readonly string[], row: TruthRow): { key: string; character: string }[] {
  const [from, to] = [place(row.from), place(row.to)];
  const out: { key: string; character: string }[] = [];
  for (let line = from.line; line <= to.line; line += 1) {
    const characters = [...(lines[line - 1] ?? '')];
    const first = line === from.line ? (from.column ?? 1) : 1;
    const last = line === to.line ? (to.column ?? characters.length) : characters.length;
    for (let column = first; column <= last; column += 1) {
      const character = characters[column - 1] ?? '';
      if (character.trim() !== '') out.push({ key: `${line}:${column}`, character });
    }
  }
  return out;
}

/** Width of marks and spaces are what damages may change; bullets are what they add. */
const plain = (text: string): string => text.normalize('NFKC').replace(/[\s\u2022\u25ce\u25cb\ufffd]+/gu, '');
const shown = (lines: readonly string[], row: TruthRow): string =>
  charactersOf(lines, row)
    .map(({ character }) => character)
    .join('');

/** What the rows of an article say, in their order; pull quotes, which say a sentence again, left out. */
function restored(damaged: Damaged, article: string): string {
  const lines = damaged.text.split('\n');
  const rows = damaged.truth.filter((row) => row.article === article);
  const texts = rows.map((row) => ({ row, text: plain(row.text === '' ? shown(lines, row) : row.text) }));
  const all = texts.map(({ text }) => text).join('');
  return texts
    .filter(({ row, text }) => row.role !== 'deck' || !all.replace(text, '').includes(text))
    .map(({ text }) => text)
    .join('');
}

/** What the original says in reading order, less what the damage handed back as lost. */
function expected(original: Original, { shape, layout }: Sample, damaged: Damaged): string {
  const article = passagesOf(original, layout, (text) => text);
  const contents = shape === proceedings ? article.contents : [];
  const signature = article.signature ? [article.signature] : [];
  const notes = article.footnotes.map((note) => note.passage);
  const passages = [...article.head, ...contents, ...article.body, ...notes, ...signature];
  passages.sort((left, right) => left.order - right.order);
  let text = passages.map((passage) => plain(passage.text)).join('');
  for (const gap of damaged.dropped.filter(({ article: id }) => id === original.id)) {
    const [before, lost] = [plain(gap.before), plain(gap.text)];
    const at = text.indexOf(before + lost);
    expect(at, `lost ${gap.text} stands behind ${gap.before}`).toBeGreaterThanOrEqual(0);
    text = text.slice(0, at) + before + text.slice(at + before.length + lost.length);
  }
  return text;
}

function expectNothingLost(sample: Sample, damaged: Damaged): void {
  for (const original of sample.originals) {
    expect(restored(damaged, original.id)).toBe(expected(original, sample, damaged));
  }
}

/** The right text of a row has to stand in the file in its order, whatever was doubled or divided around it. */
function expectTextIsThere(damaged: Damaged): void {
  const lines = damaged.text.split('\n');
  for (const row of damaged.truth.filter(({ text }) => text !== '')) {
    const there = [...plain(shown(lines, row))];
    let at = 0;
    for (const character of plain(row.text)) at = there.indexOf(character, at) + 1 || Number.NaN;
    expect(at, row.text).not.toBeNaN();
  }
}

function expectEachCharacterOnce(damaged: Damaged): void {
  const lines = damaged.text.split('\n');
  const named = damaged.truth.flatMap((row) => charactersOf(lines, row).map(({ key }) => key));
  const printed = lines.flatMap((line, index) =>
    [...line].flatMap((character, column) => (character.trim() === '' ? [] : [`${index + 1}:${column + 1}`])),
  );
  const once = new Set(named);
  expect(once.size).toBe(named.length);
  expect(printed.filter((key) => !once.has(key))).toEqual([]);
}

const seeds = Array.from({ length: 12 }, (_, index) => index * 7919 + 1);

describe.each([...tiny, ...plainPages, ...collection])('$name', (sample) => {
  const set = (seed: number, strength: number): Damaged =>
    sample.shape(sample.originals, sample.layout, { seed, strength });

  test('keeps every character of the originals, less what it hands back as lost', () => {
    for (const seed of collection.includes(sample) ? seeds.slice(0, 2) : seeds) {
      for (const strength of [0, 0.5, 1]) {
        const damaged = set(seed, strength);
        expectNothingLost(sample, damaged);
        expectTextIsThere(damaged);
      }
    }
  });

  test('says of each printed character once what it is', () => {
    for (const strength of [0, 0.5, 1]) expectEachCharacterOnce(set(5, strength));
  });

  test('gives the same bytes for the same seed', () => {
    expect(set(11, 0.5)).toEqual(set(11, 0.5));
  });

  test('leaves clean type at strength 0', () => {
    const clean = set(3, 0);
    expect(clean.dropped).toEqual([]);
    expect(clean.truth.filter((row) => row.role === 'repeat' || row.text !== '')).toEqual([]);
  });
});

test('another seed damages in other places', () => {
  const set = (seed: number): string => wholeIssue(pair, tinyLayout, { seed, strength: 1 }).text;
  expect(new Set(seeds.map(set)).size).toBeGreaterThan(8);
});

test('more strength cuts more sentences', () => {
  const cuts = (strength: number): number =>
    seeds.reduce(
      (sum, seed) => sum + wholeIssue(pair, tinyLayout, { seed, strength }).truth.filter((row) => row.continues).length,
      0,
    );
  expect(cuts(0.25)).toBeLessThan(cuts(0.5));
  expect(cuts(0.5)).toBeLessThan(cuts(1));
});

test('the JSON object holds the article, and each row names its characters', () => {
  const { text, truth } = jsonFeature([newsOriginal], noLayout, { seed: 1, strength: 0.5 });
  const feature: unknown = JSON.parse(text);
  const body = passagesOf(newsOriginal, noLayout, (words) => words).body.map((passage) => passage.text);
  expect(feature).toEqual({
    title: '渡口边的修船人',
    content: `深度\n${body.join('\n')}（本报记者 林知遥 临江报道）`,
  });
  const lines = text.split('\n');
  for (const row of truth) expect(shown(lines, row)).toBe(row.text.replace(/\s/gu, ''));
});
