import { describe, expect, test } from 'vitest';
import type { GoldArticle } from './gold.ts';
import { scoreDocument } from './score.ts';
import type { ShownArticle } from './shown-text.ts';

const ferry = [
  '渡船每天清早六点离岸，船工先把缆绳盘好，再把昨夜的露水从甲板上扫下去，客人才陆续上来。',
  '对岸的学校七点半上课，所以头一班船上多半是背书包的孩子，他们认得每一块水流打旋的地方。',
  '船票涨过一次，从五角到一元，孩子和老人仍旧不收钱，账本上把他们写成“顺路的人”。',
];
const bridge = [
  '桥梁工程师在河床里钻了二十四个孔，取出的泥芯排成一列，颜色由黄转青，最深的一段像墨。',
  '他们要等到枯水期才浇筑桥墩，因此这个冬天镇上的旅馆第一次住满，老板添了两床厚被子。',
];

const gold = (id: string, title: string, paragraphs: string[], more: Partial<GoldArticle> = {}): GoldArticle => ({
  id,
  title,
  subtitle: '',
  paragraphs,
  beside: [],
  ...more,
});
const shown = (title: string, paragraphs: string[], subtitle = ''): ShownArticle => ({ title, subtitle, paragraphs });
const twoArticles = [gold('a1', '渡船', ferry), gold('a2', '造桥', bridge)];

test('what is restored exactly scores 1, whatever the order of the articles and the width of the marks', () => {
  const halfWidth = ferry.map((text) => text.replaceAll('，', ', '));
  expect(scoreDocument(twoArticles, [shown('造桥', bridge), shown('渡 船', halfWidth)])).toEqual({
    goldArticles: 2,
    shownArticles: 2,
    articleF1: 1,
    titles: 1,
    paragraphF1: 1,
    textLost: 0,
  });
});

test('nothing restored scores nothing and loses all', () => {
  expect(scoreDocument(twoArticles, [])).toMatchObject({ articleF1: 0, titles: 0, paragraphF1: 0, textLost: 1 });
});

describe('articles', () => {
  test('two run together are one article found in part and one not found', () => {
    const { articleF1, titles, textLost } = scoreDocument(twoArticles, [shown('渡船', [...ferry, ...bridge])]);
    expect(articleF1).toBeGreaterThan(0.3);
    expect(articleF1).toBeLessThan(0.5);
    expect(titles).toBe(0.5);
    expect(textLost).toBeLessThan(0.02);
  });

  test('a caption in the text or left out makes no difference', () => {
    const caption = '清早的渡口，船工正在盘缆绳，远处的山还没有醒来';
    const annotated = [gold('a1', '渡船', ferry, { beside: [caption] })];
    expect(scoreDocument(annotated, [shown('渡船', ferry)]).articleF1).toBe(1);
    expect(scoreDocument(annotated, [shown('渡船', [...ferry, caption])]).articleF1).toBeGreaterThan(0.95);
  });

  test('one that is too short to be told by its text is not scored', () => {
    expect(scoreDocument([gold('a1', '启事', ['船停一天。'])], [])).toMatchObject({ goldArticles: 0, articleF1: 1 });
  });
});

describe('titles', () => {
  const titleScore = (title: string, subtitle = '') =>
    scoreDocument([gold('a1', '渡船：清早六点', ferry, { subtitle: '头一班船' })], [shown(title, ferry, subtitle)])
      .titles;

  test('with its subtitle on the same line it is right', () => {
    expect(titleScore('渡船:清早六点 头一班船')).toBe(1);
    expect(titleScore('渡船：', '清早六点')).toBe(1);
  });

  test('one that lacks a word is wrong', () => {
    expect(titleScore('渡船')).toBe(0);
    expect(titleScore('')).toBe(0);
  });
});

describe('paragraphs', () => {
  test('one that was cut in two is a place too many', () => {
    const [first = '', ...rest] = ferry;
    const cut = [first.slice(0, 20), first.slice(20), ...rest];
    // Two places are right; three were found.
    expect(scoreDocument([gold('a1', '渡船', ferry)], [shown('渡船', cut)]).paragraphF1).toBeCloseTo(4 / 5);
  });

  test('two that were joined are a place too few', () => {
    const [first = '', second = '', third = ''] = ferry;
    expect(
      scoreDocument([gold('a1', '渡船', ferry)], [shown('渡船', [first + second, third])]).paragraphF1,
    ).toBeCloseTo(2 / 3);
  });
});

test('text lost is the share that stands nowhere; text in the wrong article is not lost', () => {
  const [first = '', ...rest] = ferry;
  const moved = scoreDocument(twoArticles, [shown('渡船', rest), shown('造桥', [...bridge, first])]);
  const lost = scoreDocument(twoArticles, [shown('渡船', rest), shown('造桥', bridge)]);
  expect(moved.textLost).toBeLessThan(0.06);
  expect(lost.textLost).toBeGreaterThan(0.15);
});
