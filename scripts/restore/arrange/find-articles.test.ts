import { describe, expect, test } from 'vitest';
import { blocks, type GivenBlock } from '../lines.testing.ts';
import { ferry, jam } from './articles.testing.ts';
import { findArticles } from './find-articles.ts';

const texts = (list: readonly string[]): GivenBlock[] => list.map((one) => ['paragraph', one]);
const ferryHead: GivenBlock[] = [
  ['heading', '渡船与对岸的孩子：一条缆绳的三十年'],
  ['byline', '本报记者 沈一帆'],
];
const jamHead: GivenBlock[] = [
  ['heading', '柑橘果酱的四口铜锅'],
  ['byline', '本报记者 林知遥'],
];

/** Articles as title and texts. */
function articles(given: GivenBlock[], inOrder = false) {
  const made = blocks(...given);
  const shown = (indexes: readonly number[] = []) => indexes.map((index) => made[index]?.text.text ?? '');
  return findArticles(made, [], inOrder).map((article) => ({
    title: shown(article.headline?.title).join(''),
    texts: shown(article.indexes),
  }));
}

describe('headline and text are matched', () => {
  const both = [
    { title: ferryHead[0]?.[1], texts: [...ferry] },
    { title: jamHead[0]?.[1], texts: [...jam] },
  ];

  test('each headline before its text', () => {
    expect(articles([...ferryHead, ...texts(ferry), ...jamHead, ...texts(jam)])).toEqual(both);
  });

  test('the same in print that was read in order', () => {
    expect(articles([...ferryHead, ...texts(ferry), ...jamHead, ...texts(jam)], true)).toEqual(both);
  });

  test('each headline after its signed text', () => {
    const signed = (list: readonly string[], name: string) =>
      list.map((one, at) => (at === list.length - 1 ? `${one}（${name}）` : one));
    const found = articles([
      ...texts(signed(ferry, '沈一帆')),
      ['heading', '渡船与对岸的孩子：一条缆绳的三十年'],
      ...texts(signed(jam, '林知遥')),
      ['heading', '柑橘果酱的四口铜锅'],
    ]);
    expect(found.map(({ title, texts: own }) => [title, own.length])).toEqual([
      ['渡船与对岸的孩子：一条缆绳的三十年', ferry.length],
      ['柑橘果酱的四口铜锅', jam.length],
    ]);
  });
});

test('text without any headline is one article', () => {
  expect(articles(texts(ferry))).toEqual([{ title: '', texts: [...ferry] }]);
});

test('section headings divide nothing', () => {
  const [found, ...more] = articles([
    ...ferryHead,
    ...texts(ferry.slice(0, 4)),
    ['heading', '缆绳'],
    ...texts(ferry.slice(4)),
  ]);
  expect(more).toEqual([]);
  expect(found?.texts).toContain('缆绳');
});

test('furniture is in no article, captions are in the one they stand in', () => {
  const [found] = articles([
    ...ferryHead,
    ...texts(ferry.slice(0, 4)),
    ['furniture', '江岸周报'],
    ['caption', '图1 渡口'],
    ...texts(ferry.slice(4)),
  ]);
  expect(found?.texts).toContain('图1 渡口');
  expect(found?.texts).not.toContain('江岸周报');
});

test('every block that is no furniture is in one article', () => {
  const given = blocks(...jamHead, ...texts(ferry), ['heading', '谁来付费'], ...texts(jam), ...ferryHead, [
    'byline',
    '（沈一帆）',
    { closing: true },
  ]);
  const found = findArticles(given, [], false).flatMap(({ headline, indexes }) => [
    ...indexes,
    ...(headline ? [...headline.title, ...headline.subtitle, ...headline.kicker, ...headline.bylines] : []),
  ]);
  expect(found.toSorted((a, b) => a - b)).toEqual(given.map((_, index) => index));
});

test('text after a line that takes a report up goes to the article that sent the reader on', () => {
  const [start = '', ...rest] = ferry;
  const found = articles(
    [
      ...ferryHead,
      ['paragraph', start],
      ['furniture', '（下转第三版）'],
      ...jamHead,
      ...texts(jam),
      ['furniture', '（上接第一版）'],
      ...texts(rest),
    ],
    true,
  );
  expect(found).toEqual([
    { title: ferryHead[0]?.[1], texts: [...ferry] },
    { title: jamHead[0]?.[1], texts: [...jam] },
  ]);
});

test('the only heading inside a signed text without a title is its title', () => {
  const [start = '', ...rest] = ferry;
  const [title, signed] = ferryHead as [GivenBlock, GivenBlock];
  const found = articles([signed, ['paragraph', start], title, ...texts(rest)], true);
  expect(found).toEqual([{ title: title[1], texts: [...ferry] }]);
});

test('what goes on from a page whose last text is signed goes on with another text of that page', () => {
  const [start, rest] = [ferry.slice(0, 4), ferry.slice(4)];
  const other = ['气象站只有一间屋和一个人，他每隔三小时抄一次表。', '新装的传感器每分钟上传一次，他仍旧照抄。'];
  const found = articles([
    ...ferryHead,
    ...texts(start),
    ...jamHead,
    ...texts(jam),
    ['editor', '本版文章均由本报记者林知遥采写'],
    ['furniture', '（下转第三版）'],
    ['heading', '气象站的两本账和一个人'],
    ['byline', '本报记者 顾听澜'],
    ...texts(other),
    ['furniture', '（上接第一版）'],
    ...texts(rest),
  ]);
  expect(found.map(({ texts: own }) => own)).toEqual([[...ferry], [...jam, '本版文章均由本报记者林知遥采写'], other]);
});

test('what stands above a note of the editors is its title', () => {
  const note =
    '编者按/沿江七镇各有各的手艺，也各有各的难处。从今春起，几位同事分头住进镇上的旅馆，每处一周，回来把见闻写成手记，自本期起陆续刊出，供读者一同思量。';
  const noted: GivenBlock[] = [
    ['heading', '沿江七镇走访手记'],
    ['paragraph', note],
  ];
  expect(articles([...ferryHead, ...texts(ferry), ...noted, ...jamHead, ...texts(jam)])).toEqual([
    { title: ferryHead[0]?.[1], texts: [...ferry] },
    { title: '沿江七镇走访手记', texts: [note] },
    { title: jamHead[0]?.[1], texts: [...jam] },
  ]);
});

test('what an earlier page left over, behind a line that takes it up, is no part of the article above', () => {
  const leftOver: GivenBlock[] = [['furniture', '（上接第51页）'], ...texts(jam)];
  expect(articles([...ferryHead, ...texts(ferry), ...leftOver], true).map((article) => article.texts)).toEqual([
    [...ferry],
    [...jam],
  ]);
});

test('a report in English begins with where and when it was filed', () => {
  const opening = 'OLD HARBOUR, Me., Sept. 16. The ferry was tied up for the night.';
  const found = articles([...ferryHead, ...texts(ferry), ['paragraph', opening], ...texts(jam)]);
  expect(found.map(({ texts }) => texts[0])).toEqual([ferry[0], opening]);
});

test('a heading right behind the line that takes an article up goes with the text below it', () => {
  const [head = ferryHead[0], ...rest] = ferryHead;
  const given: GivenBlock[] = [
    head as GivenBlock,
    ...rest,
    ...texts(ferry.slice(0, 4)),
    ['furniture', '（下转第 210 页）'],
    ...jamHead,
    ...texts(jam),
    ['furniture', '（上接第 191 页）'],
    ['heading', '5.4 缆绳'],
    ...texts(ferry.slice(4)),
  ];
  const [first, second] = articles(given, true);
  expect(first?.texts).toContain('5.4 缆绳');
  expect(second?.texts).toEqual([...jam]);
});

test('the contents list over the first title goes with that article', () => {
  const list: GivenBlock[] = [
    ['contents', '目录'],
    ['contents', '渡船与对岸的孩子………沈一帆 1'],
  ];
  const found = articles([...list, ...ferryHead, ...texts(ferry), ...jamHead, ...texts(jam)], true);
  expect(found.map(({ title }) => title)).toEqual([ferryHead[0]?.[1], jamHead[0]?.[1]]);
});

test('so is the only heading in a text that its reporter signs in brackets', () => {
  const [start = '', ...rest] = ferry;
  const title = ferryHead[0] as GivenBlock;
  const signed: GivenBlock = ['byline', '（记者 沈一帆 通讯员 江禾）', { closing: true }];
  const found = articles([['paragraph', start], title, ...texts(rest), signed], true);
  expect(found.map(({ title: own }) => own)).toEqual([title[1]]);
});
