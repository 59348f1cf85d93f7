import { describe, expect, test } from 'vitest';
import { readGold } from '../../score/gold.ts';
import { scoreDocument } from '../../score/score.ts';
import type { ShownArticle } from '../../score/shown-text.ts';
import { damageKinds } from '../kinds.ts';
import type { Role } from '../original.ts';
import { drawPage, drawPageKind, readChineseOriginals } from '../originals-on-disk.ts';
import type { ArticlePassages } from '../passages.ts';
import { newsOriginal, paperOriginal, tinyLayout } from '../tiny-originals.ts';
import { formatTruth } from '../truth.ts';
import { type PlainPage, plainPage } from './plain-page.ts';

const originals = [newsOriginal, paperOriginal];
const seeds = [1, 2, 3, 4, 5, 6];

/** What somebody makes of the page who reads it without a mistake. */
function readRightly({ head, body, signature }: ArticlePassages): ShownArticle {
  const textsOf = (...roles: Role[]) =>
    [...head, ...body].filter((passage) => roles.includes(passage.role)).map((passage) => passage.text);
  const byline = signature?.text ?? textsOf('byline').join('');
  return {
    title: textsOf('title').join(''),
    subtitle: textsOf('subtitle').join(''),
    authors: /\p{Script=Han}+(?=）?$)/u.exec(byline.replace(/\s\S*报道$/u, '')) ?? [],
    headings: textsOf('h1', 'h2', 'h3'),
    paragraphs: textsOf('deck', 'body', 'list', 'quote', 'question', 'editor'),
  };
}

function scoreOf(page: PlainPage) {
  const gold = readGold(formatTruth(page.truth), page.text);
  return scoreDocument(gold, page.articles.map(readRightly), []);
}

describe.each(damageKinds)('$name', ({ strengthsAt }) => {
  const set = (seed: number, strength: number): PlainPage =>
    plainPage(originals, tinyLayout, { seed, strengths: strengthsAt(strength, seed) });

  test.each([0, 0.5, 1])('at strength %s the truth is what a perfect reader says', (strength) => {
    for (const seed of seeds) {
      const { joins = 1, noiseLeaked = 0, titles = 1, bylines = 1, ...shares } = scoreOf(set(seed, strength));
      expect({ ...shares, joins, noiseLeaked, titles, bylines }).toMatchObject({
        articleF1: 1,
        articlesRight: 1,
        titles: 1,
        bylines: 1,
        headingF1: 1,
        paragraphF1: 1,
        joins: 1,
        textLost: 0,
        noiseLeaked: 0,
        textTwice: 0,
      });
    }
  });

  test('is not there at strength 0', () => {
    expect(set(9, 0).text).toBe(plainPage(originals, tinyLayout, { seed: 9, strengths: {} }).text);
  });

  test('is there at strength 1', () => {
    const damaged = seeds.filter((seed) => set(seed, 1).text !== set(seed, 0).text);
    expect(damaged.length).toBeGreaterThanOrEqual(seeds.length / 2);
  });

  test('comes out the same for the same seed', () => {
    expect(set(11, 0.75).text).toBe(set(11, 0.75).text);
  });
});

test('a drawn page holds different articles, each with an id of its own, and the same ones for the same seed', () => {
  const sources = readChineseOriginals();
  const drawn = seeds.map((seed) => drawPage(sources, seed));
  expect(seeds.map((seed) => drawPage(sources, seed))).toEqual(drawn);
  for (const page of drawn) {
    expect(new Set(page.originals.map(({ id }) => id)).size).toBe(page.originals.length);
    expect(new Set(page.originals.map(({ title }) => title)).size).toBe(page.originals.length);
    expect(page.layout.runningHead).not.toBe('');
  }
  expect(new Set(drawn.map((page) => page.originals[0]?.title)).size).toBeGreaterThan(3);
});

test('a page may be drawn of one kind', () => {
  const sources = readChineseOriginals();
  for (const seed of seeds) {
    expect(drawPage(sources, seed, drawPageKind(seed))).toEqual(drawPage(sources, seed));
    expect(drawPage(sources, seed, 'newspaper').originals).toHaveLength(5);
    expect(drawPage(sources, seed, 'proceedings').originals).toHaveLength(2);
  }
});
