import { describe, expect, test } from 'vitest';
import { arranged, blocks, type GivenBlock, paragraphs, shown } from '../lines.testing.ts';
import { ferry, jam } from './articles.testing.ts';

const [first = '', second = '', third = ''] = paragraphs;
const texts = (list: readonly string[]): GivenBlock[] => list.map((one) => ['paragraph', one]);
const head: GivenBlock[] = [
  ['heading', '临江老船坞最后的两名木工和一张订单'],
  ['byline', '本报记者 沈一帆 临江报道'],
];
const arrange = (...given: GivenBlock[]) => arranged(blocks(...given));

test('an article: head, authors and text', () => {
  const { articles } = arrange(...head, ...texts([first, second]));
  expect(articles).toHaveLength(1);
  expect(shown(articles[0]?.head ?? [])).toEqual([
    ['title', head[0]?.[1]],
    ['byline', '本报记者 沈一帆 临江报道'],
  ]);
  expect(shown(articles[0]?.blocks ?? [])).toEqual(texts([first, second]));
  expect(articles[0]).toMatchObject({ authors: ['沈一帆'], lang: 'zh-Hans' });
});

test('furniture, teasers, advertisements and contents lists are left out, each with its reason', () => {
  const { articles, leftOut } = arrange(
    ['furniture', '江岸周报'],
    ['promo', '小港口的大账本 A2'],
    ...head,
    ['contents', '一、渡口'],
    ...texts([first, second]),
    ['advertisement', '广告'],
  );
  expect(leftOut.map(({ reason, text }) => [reason, text.text]).toSorted()).toEqual([
    ['advertisement', '广告'],
    ['contents', '一、渡口'],
    ['furniture', '江岸周报'],
    ['promo', '小港口的大账本 A2'],
  ]);
  expect(articles).toHaveLength(1);
});

test('a signature behind the last word makes an author', () => {
  const { articles } = arrange(['heading', head[0]?.[1] ?? ''], ...texts([first, `${second}（沈一帆）`]));
  expect(articles[0]?.authors).toEqual(['沈一帆']);
  expect(shown(articles[0]?.blocks ?? [])).toEqual(texts([first, second]));
});

describe('the halves of a cut paragraph', () => {
  const [tail, rest] = [second.slice(0, 30), second.slice(30)];
  const more = texts(['图书室的管理员夜里也来帮忙，另一位管理员留在渡口。', ...ferry, ...jam]);
  /** The first blocks of the only article. */
  const start = (articles: ReturnType<typeof arrange>['articles'], count: number) =>
    shown(articles[0]?.blocks ?? []).slice(0, count);

  const parted = () =>
    arrange(...head, ...texts([first, tail]), ['caption', '图1 渡口'], ...texts([rest, third]), ...more);

  test('become one, and the picture between them stays in the article', () => {
    const { articles } = parted();
    expect(start(articles, 2)).toEqual(texts([first, second]));
    expect(shown(articles[0]?.blocks ?? [])).toContainEqual(['caption', '图1 渡口']);
  });

  // It goes behind all that follows instead.
  test('the picture stands right after the paragraph that it cut', () => {
    expect(start(parted().articles, 4)).toEqual([
      ['paragraph', first],
      ['paragraph', second],
      ['caption', '图1 渡口'],
      ['paragraph', third],
    ]);
  });

  test('lose the characters that were read twice at the cut', () => {
    const given = texts([first, '章柏舟在船坞里把书架拆了，改成', '，改成沿着船舷的矮柜。', third]);
    const { articles, leftOut } = arrange(...head, ...given, ...more);
    expect(start(articles, 2)).toEqual(texts([first, '章柏舟在船坞里把书架拆了，改成沿着船舷的矮柜。']));
    expect(leftOut).toMatchObject([{ reason: 'overlap', text: { text: '，改成' } }]);
  });

  // That the same eight characters stand on both sides of the cut is not taken as evidence.
  test('are known by the characters that were read twice', () => {
    const overlap = second.slice(22, 30);
    const { articles } = arrange(...head, ...texts([first, tail, overlap + rest, third]), ...more);
    expect(start(articles, 2)).toEqual(texts([first, second]));
  });

  test('are joined in an article of four blocks too', () => {
    const { articles } = arrange(...head, ...texts([first, tail, rest, third]));
    expect(shown(articles[0]?.blocks ?? [])).toEqual(texts([first, second, third]));
  });

  test('in English are parted by a space', () => {
    const sentence =
      'The lantern count was forty per cent lower than the published figure, and considerably more interesting.';
    const given = [sentence.slice(0, 42).trimEnd(), sentence.slice(42).trimStart()];
    const { articles } = arrange(['heading', 'Lanterns on the Breakwater'], ...texts(given));
    expect(articles[0]?.blocks[0]?.text.text).toBe(sentence);
  });
});

test('an end that nothing goes on with is kept and told', () => {
  const { articles } = arrange(
    ...head,
    ...texts([first, '章柏舟在船坞里把书架拆了又']),
    ['heading', '谁来付费'],
    ...texts([second]),
  );
  expect(shown(articles.flatMap((article) => article.blocks)).map(([, text]) => text)).toContain(
    '章柏舟在船坞里把书架拆了又',
  );
});

test('under the heading of references the list is one of references', () => {
  const { articles } = arrange(
    ...head,
    ...texts([first]),
    ['heading', '参考文献'],
    ['item', '[1] 《港口年报》'],
    ['item', '[2] 《船期手记》'],
  );
  expect(articles[0]?.blocks.slice(1).map((block) => block.role)).toEqual(['heading', 'reference', 'reference']);
});

test('notes come last, linked to their marks', () => {
  const { articles } = arrange(
    ...head,
    ['paragraph', '岸电占全市四成。1发展岸电要靠价格。'],
    ['footnote', '1 《港口年报》', { mark: '1' }],
    ...texts([second]),
  );
  expect(articles[0]?.blocks.map((block) => block.role)).toEqual(['paragraph', 'paragraph', 'footnote']);
  expect(articles[0]?.blocks[0]?.marks).toHaveLength(1);
});

test('articles that stand mixed are all there, each character once', () => {
  const given = blocks(
    ...head,
    ...texts(ferry.slice(0, 4)),
    ['heading', '柑橘果酱的四口铜锅'],
    ['byline', '本报记者 林知遥'],
    ...texts(jam),
    ...texts(ferry.slice(4)),
  );
  for (const inOrder of [true, false]) {
    const { articles, leftOut } = arranged(given, inOrder);
    const placed = [...articles.flatMap((article) => [...article.head, ...article.blocks]), ...leftOut];
    const origins = placed.flatMap(({ text }) => text.origins.filter((_, at) => text.text[at]?.trim() !== ''));
    const filled = given.flatMap(({ text }) => text.origins.filter((_, at) => text.text[at]?.trim() !== ''));
    expect(origins.toSorted((a, b) => a - b)).toEqual(filled.toSorted((a, b) => a - b));
  }
});

test('no blocks make no articles', () => {
  expect(arrange().articles).toEqual([]);
});
