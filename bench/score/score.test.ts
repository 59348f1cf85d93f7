import { describe, expect, test } from 'vitest';
import type { AnnotatedStretch, Gold, GoldArticle } from './gold.ts';
import type { MadeJoin } from './made-joins.ts';
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

const article = (id: string, title: string, paragraphs: string[], more: Partial<GoldArticle> = {}): GoldArticle => ({
  id,
  title,
  subtitle: '',
  byline: '',
  headings: [],
  paragraphs,
  beside: [],
  joins: [],
  ...more,
});
const gold = (articles: GoldArticle[], noise: string[] = [], stretches: AnnotatedStretch[] = []): Gold => ({
  articles,
  noise,
  stretches,
});
const shown = (title: string, paragraphs: string[], more: Partial<ShownArticle> = {}): ShownArticle => ({
  title,
  subtitle: '',
  authors: [],
  headings: [],
  paragraphs,
  ...more,
});
const score = (annotated: Gold, articles: ShownArticle[], made: MadeJoin[] = []) =>
  scoreDocument(annotated, articles, made);

const twoArticles = gold([article('a1', '渡船', ferry), article('a2', '造桥', bridge)]);

test('what is restored exactly scores 1, whatever the order of the articles and the width of the marks', () => {
  const halfWidth = ferry.map((text) => text.replaceAll('，', ', '));
  expect(score(twoArticles, [shown('造桥', bridge), shown('渡 船', halfWidth)])).toEqual({
    goldArticles: 2,
    shownArticles: 2,
    goldText: expect.any(Number),
    goldJoins: 0,
    judgedJoins: 0,
    articleF1: 1,
    articlesRight: 1,
    titles: 1,
    paragraphF1: 1,
    textLost: 0,
    textTwice: 0,
  });
});

test('nothing restored scores nothing and loses all', () => {
  expect(score(twoArticles, [])).toMatchObject({
    articleF1: 0,
    articlesRight: 0,
    titles: 0,
    paragraphF1: 0,
    textLost: 1,
    textTwice: 0,
  });
});

describe('articles', () => {
  test('two run together are one article found in part and one not found', () => {
    const { articleF1, articlesRight, titles, textLost } = score(twoArticles, [shown('渡船', [...ferry, ...bridge])]);
    expect(articleF1).toBeGreaterThan(0.3);
    expect(articleF1).toBeLessThan(0.5);
    expect(articlesRight).toBe(0);
    expect(titles).toBe(0.5);
    expect(textLost).toBeLessThan(0.02);
  });

  test('a caption in the text or left out makes no difference', () => {
    const caption = '清早的渡口，船工正在盘缆绳，远处的山还没有醒来';
    const annotated = gold([article('a1', '渡船', ferry, { beside: [caption] })]);
    expect(score(annotated, [shown('渡船', ferry)]).articleF1).toBe(1);
    expect(score(annotated, [shown('渡船', [...ferry, caption])]).articleF1).toBeGreaterThan(0.95);
  });

  test('one that is too short to be told by its text is not scored', () => {
    const scored = score(gold([article('a1', '启事', ['船停一天。'])]), []);
    expect(scored.goldArticles).toBe(0);
    expect(scored).not.toHaveProperty('articleF1');
  });
});

describe('titles', () => {
  const titleScore = (title: string, subtitle = '') =>
    score(gold([article('a1', '渡船：清早六点', ferry, { subtitle: '头一班船' })]), [shown(title, ferry, { subtitle })])
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

describe('bylines', () => {
  const bylineScore = (byline: string, authors: string[]) =>
    score(gold([article('a1', '渡船', ferry, { byline })]), [shown('渡船', ferry, { authors })]).bylines;

  test('all names have to stand in the printed byline', () => {
    expect(bylineScore('本报记者 林知遥 临江报道', ['林知遥'])).toBe(1);
    expect(bylineScore('本报记者 林知遥 临江报道', ['林知遥', '陆明'])).toBe(0);
    expect(bylineScore('本报记者 林知遥 临江报道', [])).toBe(0);
  });

  test('an article without a byline is not scored', () => {
    expect(bylineScore('', ['林知遥'])).toBeUndefined();
  });
});

test('headings are right letter by letter, each once', () => {
  const annotated = gold([article('a1', '渡船', ferry, { headings: ['一、离岸', '二、靠岸'] })]);
  const found = shown('渡船', ferry, { headings: ['一 离岸', '二、靠岸靠岸', '一、离岸'] });
  expect(score(annotated, [found]).headingF1).toBeCloseTo(2 / 5);
});

describe('paragraphs', () => {
  test('one that was cut in two is a place too many', () => {
    const [first = '', ...rest] = ferry;
    const cut = [first.slice(0, 20), first.slice(20), ...rest];
    // Two places are right; three were found.
    expect(score(gold([article('a1', '渡船', ferry)]), [shown('渡船', cut)]).paragraphF1).toBeCloseTo(4 / 5);
  });

  test('two that were joined are a place too few', () => {
    const [first = '', second = '', third = ''] = ferry;
    const joined = [shown('渡船', [first + second, third])];
    expect(score(gold([article('a1', '渡船', ferry)]), joined).paragraphF1).toBeCloseTo(2 / 3);
  });
});

describe('joins', () => {
  const [first = '', second = '', third = ''] = ferry;
  const cut = { left: first.slice(0, 20), right: first.slice(20) };
  // The document: first half, second paragraph, second half, each on a line, and something not annotated.
  const stretches: AnnotatedStretch[] = [
    { from: 0, to: 20, kind: 'text' },
    { from: 22, to: 60, kind: 'text' },
    { from: 62, to: 90, kind: 'text' },
    { from: 92, to: 99, kind: 'beside' },
  ];
  const annotated = gold([article('a1', '渡船', ferry, { joins: [cut] })], [], stretches);
  const right: MadeJoin = { ...cut, leftAt: 19, rightAt: 62 };
  const wrong: MadeJoin = { left: cut.left, right: second, leftAt: 19, rightAt: 22 };

  test('one that the reader sees whole is restored', () => {
    expect(score(annotated, [shown('渡船', [first, second, third])]).joins).toBe(1);
    expect(score(annotated, [shown('渡船', [cut.left, second, cut.right, third])]).joins).toBe(0);
  });

  test('of those that were made, the share that is right', () => {
    expect(score(annotated, [], [right]).joinPrecision).toBe(1);
    expect(score(annotated, [], [right, wrong, wrong]).joinPrecision).toBeCloseTo(1 / 3);
    expect(score(annotated, [], [right, wrong]).judgedJoins).toBe(2);
    expect(score(annotated, [], []).joinPrecision).toBeUndefined();
  });

  test('text joined to what stands beside it is wrong; joins outside the annotated part are not judged', () => {
    expect(score(annotated, [], [{ ...wrong, rightAt: 95 }]).joinPrecision).toBe(0);
    expect(score(annotated, [], [{ ...wrong, rightAt: 200 }]).joinPrecision).toBeUndefined();
    expect(score(annotated, [], [{ ...wrong, leftAt: 92, rightAt: 95 }]).joinPrecision).toBeUndefined();
  });
});

test('text lost is the share that stands nowhere; text in the wrong article is not lost', () => {
  const [first = '', ...rest] = ferry;
  const moved = score(twoArticles, [shown('渡船', rest), shown('造桥', [...bridge, first])]);
  const lost = score(twoArticles, [shown('渡船', rest), shown('造桥', bridge)]);
  expect(moved.textLost).toBeLessThan(0.06);
  expect(lost.textLost).toBeGreaterThan(0.15);
});

test('furniture inside an article is leaked', () => {
  const annotated = gold([article('a1', '渡船', ferry)], ['临江港航周报 第一二〇七期', '总机：55501600 发行处']);
  expect(score(annotated, [shown('渡船', ferry)]).noiseLeaked).toBe(0);
  const leaked = score(annotated, [shown('渡船', ['临江港航周报 第一二〇七期', ...ferry])]).noiseLeaked;
  expect(leaked).toBeGreaterThan(0.3);
  expect(leaked).toBeLessThan(0.7);
});

test('a paragraph that is printed again is there twice', () => {
  const [first = ''] = ferry;
  expect(score(twoArticles, [shown('渡船', [...ferry, first]), shown('造桥', bridge)]).textTwice).toBeGreaterThan(0.15);
});
