import { describe, expect, test } from 'vitest';
import { blocks, type GivenBlock, paragraphs } from '../lines.testing.ts';
import { findCuts, isOpen, joinCutParagraphs } from './join-cut-paragraphs.ts';

/** What a page is like without damage, from which seams are learned: each sentence of the town a few times. */
const usual = Array.from({ length: 4 }, () => paragraphs.flatMap((one) => one.match(/[^。]+。/g) ?? [])).flat();
const joins = (...given: GivenBlock[]) =>
  joinCutParagraphs(blocks(...given, ...usual.map(text))).map(({ tail, head }) => [tail, head]);
const text = (one: string): GivenBlock => ['paragraph', one];
const [first = '', second = '', third = '', fourth = '', fifth = '', sixth = ''] = paragraphs;

/** A paragraph cut inside a sentence. */
function cut(one: string, at: number): [GivenBlock, GivenBlock] {
  return [text(one.slice(0, at)), text(one.slice(at))];
}

test('a picture does not part the two halves of a paragraph', () => {
  const given: GivenBlock[] = [
    text('岸电的价格由港口和供电所商'),
    ['caption', '图为东港码头。'],
    text('定，船东只付用量。'),
    text('水价也由两家商定。'),
  ];
  expect(joins(...given)).toEqual([[0, 2]]);
});

test('a paragraph cut between two blocks goes on in the next', () => {
  const [tail, head] = cut(second, 30);
  expect(joins(text(first), tail, head, text(third))).toEqual([[1, 2]]);
});

test('its other half may stand before it in the file', () => {
  const [tail, head] = cut(first, first.indexOf('绳盘好'));
  expect(joins(head, text(second), text(third), tail)).toEqual([[3, 0]]);
});

test('halves of several paragraphs that stand mixed find each other', () => {
  // Cut inside words, so that words tell which goes with which.
  const [ferryTail, ferryHead] = cut(first, first.indexOf('绳盘好'));
  const [potTail, potHead] = cut(fourth, fourth.indexOf('厂借来'));
  expect(joins(text(second), ferryTail, potTail, text(third), potHead, ferryHead, text(fifth), text(sixth))).toEqual([
    [1, 5],
    [2, 4],
  ]);
});

test('an item that stops before the edge of its page is whole, whatever follows', () => {
  const item = '与渡口附近的船坞保持七成以上的书架';
  const given: GivenBlock[] = [['item', item, { stopsShort: true }], text('，改成沿着船舷的矮柜。'), text(third)];
  expect(joins(...given)).toEqual([]);
});

test('a numbered heading is no paragraph’s beginning', () => {
  const given: GivenBlock[] = [['heading', '2.2.3 把书架改成沿着船舷'], text('的矮柜以后，书少了一半。'), text(third)];
  expect(joins(...given)).toEqual([]);
});

test.each([
  ['quoted speech, but no quoted term', '“缆绳三年换一次，换的那天孩子们停课。”船工说。', '“对岸三绳”。'],
  ['a point of a list, but no other ordinal', '第二，渡船的缆绳三年换一次。', '第二条缆绳。'],
  ['somebody or something that there is, but no verb with 有所', '有乘客记得那年的水位。', '有所回落以后水位又升了。'],
])('%s opens a paragraph', (_, opening, other) => {
  const tail = text('船工把三条缆绳换成了他们所说的');
  const { opensParagraph } = findCuts(blocks(tail, text(opening), text(other), text(second)));
  expect([1, 2].map(opensParagraph)).toEqual([true, false]);
});

test('a comma at its head sends a text to the one that was left open', () => {
  const given = [text('章柏舟在船坞里把书架拆了'), text(second), text('，改成沿着船舷的矮柜。'), text(third)];
  expect(joins(...given)).toEqual([[0, 2]]);
});

test('so does a quotation that closes without being opened', () => {
  const given = [
    text('章柏舟在船坞里说：“这条船的重量'),
    text(second),
    text('，一半在书里，一半在人心里。”'),
    text(third),
  ];
  expect(joins(...given)).toEqual([[0, 2]]);
});

describe('nothing is joined', () => {
  test('where every paragraph is whole', () => {
    expect(joins(...paragraphs.map(text))).toEqual([]);
  });

  test('where no other half is there', () => {
    expect(joins(text('章柏舟在船坞里把书架拆了又'), text(second), text(third))).toEqual([]);
  });

  test('to what ends in a colon or a bracket', () => {
    expect(joins(text('船期从今天起改成下面这样：'), text(first), text(second))).toEqual([]);
    expect(joins(text('头一班船在清早六点离岸（冬天）'), text(first), text(second))).toEqual([]);
  });

  test('to a heading, a caption or a note', () => {
    const tail = cut(first, 30)[0];
    for (const role of ['heading', 'caption', 'footnote', 'table', 'byline'] as const)
      expect(joins(text(second), tail, [role, first.slice(30)])).not.toContainEqual([1, 2]);
  });
});

test('a paragraph is gone on with once, and goes on once', () => {
  const halves = paragraphs.flatMap((one) => cut(one, 25));
  const found = joins(...halves.toSorted((a, b) => a[1].length - b[1].length));
  expect(new Set(found.map(([tail]) => tail)).size).toBe(found.length);
  expect(new Set(found.map(([, head]) => head)).size).toBe(found.length);
});

test.each([
  ['船工先把缆绳盘好，再把夜里的', true],
  ['船工先把缆绳盘好，客人才上来，', true],
  ['船工先把缆绳盘好，客人才上来。', false],
  ['船工先把缆绳盘好，客人才上来。”', false],
  ['船期从今天起改成下面这样：', false],
  ['船开了', false],
])('%s is open: %s', (one, open) => {
  expect(isOpen(one)).toBe(open);
});

test.each([
  ['船东把账单寄给了东港船务公司（以下称“东港船务”）', true],
  ['船东把账单寄给了东港船务公司。（沈一帆）', false],
  ['（图中右起第二人是汪渡生）', false],
  ['船东把账单寄给了东港船务公司，汪渡生）', false],
])('%s ends inside its sentence: %s', (text, open) => {
  expect(isOpen(text)).toBe(open);
});

test('keywords go on in nothing, and what has a label goes on with nothing', () => {
  const [tail] = cut(second, 30);
  expect(joins(text('关键词：渡口；岸电；书架做矮了'), text('一半，理由是孩子们够得着。'), text(third))).toEqual([]);
  expect(joins(tail, text('摘要：理由是孩子们够得着，老人也不用仰头。'), text(third))).toEqual([]);
});
