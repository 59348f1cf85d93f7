import { describe, expect, test } from 'vitest';
import { paragraphs } from './lines.testing.ts';
import { closesFirst, learnSeams } from './seam.ts';

const seams = learnSeams(paragraphs);

test('a word of the dictionary across the seam speaks for it', () => {
  expect(seams.score('新来的工程', '师在河床里钻孔')).toBeGreaterThan(seams.score('新来的工程', '合作社把柑橘分级'));
});

test('words that the document has used together speak for it', () => {
  expect(seams.score('最小的那一', '级不进城')).toBeGreaterThan(seams.score('最小的那一', '镇上的旅馆'));
});

describe('quotes and brackets', () => {
  test('what one side opens the other has to close', () => {
    const tail = '他合上账本说：“今年的水位';
    expect(seams.score(tail, '比去年低。”')).toBeGreaterThan(seams.score(tail, '比去年低。'));
  });

  test('what closes without being opened speaks against it', () => {
    expect(seams.score('今年的水位', '比去年低。')).toBeGreaterThan(seams.score('今年的水位', '比去年低。”'));
  });

  test.each([
    ['低。”他说', true],
    ['“低。”他说', false],
    ['（见图）', false],
    ['见图）', true],
    ['没有引号', false],
  ])('%s closes first: %s', (text, expected) => expect(closesFirst(text)).toBe(expected));
});

test('a head that begins with a comma must go on with something', () => {
  expect(seams.score('船工先把缆绳盘好', '，再把甲板扫净')).toBeGreaterThan(
    seams.score('船工先把缆绳盘好', '气象站只有一间屋'),
  );
});

test('digits count alike, so that a number seen elsewhere tells nothing', () => {
  expect(seams.score('水位降了2', '7厘米')).toBe(seams.score('水位降了9', '1厘米'));
});

test('nothing on one side gives no odds, and no text at all gives finite ones', () => {
  expect(seams.score('', '渡船')).toBe(0);
  expect(seams.score('渡船', ' ')).toBe(0);
  expect(Number.isFinite(learnSeams([]).score('渡船', '离岸'))).toBe(true);
});
