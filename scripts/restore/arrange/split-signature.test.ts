import { describe, expect, test } from 'vitest';
import { blocks, shown } from '../lines.testing.ts';
import { splitSignatures } from './split-signature.ts';

const split = (text: string) => shown(splitSignatures(blocks(['paragraph', text])));

test.each([
  ['岸电从明年起按量收费。 （沈一帆）', '岸电从明年起按量收费。', '（沈一帆）'],
  ['他说：“船不会停。”（记者 沈一帆 林知遥）', '他说：“船不会停。”', '（记者 沈一帆 林知遥）'],
  ['船开了。(本报记者沈一帆 整理)', '船开了。', '(本报记者沈一帆 整理)'],
  ['船开了。（沈 帆）', '船开了。', '（沈 帆）'],
])('%s', (text, paragraph, signature) => {
  expect(split(text)).toEqual([
    ['paragraph', paragraph],
    ['byline', signature],
  ]);
});

test('what the editors say of who wrote the page becomes a note', () => {
  expect(split('岸电从明年起按量收费。本版文章均由本报记者沈一帆采写')).toEqual([
    ['paragraph', '岸电从明年起按量收费。'],
    ['editor', '本版文章均由本报记者沈一帆采写'],
  ]);
});

test('it closes the article', () => {
  expect(splitSignatures(blocks(['paragraph', '船开了。（沈一帆）']))[1]?.closing).toBe(true);
});

test('a signature on a line of its own leaves no empty paragraph', () => {
  expect(split('（沈一帆）')).toEqual([['byline', '（沈一帆）']]);
});

describe('brackets that sign nothing', () => {
  test.each([
    ['三个港口（见图）'],
    ['船工里年纪最大的是他的叔父（沈一帆）'],
    ['老船坞的木工（章柏舟、沈一帆）接到一张订单。'],
    ['第一件事是修路。（三）'],
    ['船停一天。（雾大）'],
    ['船停一天。以上数据由港务局整理。'],
    ['渡口的故事，本篇由船工采写'],
    ['他念出名字（沈一帆'],
  ])('%s', (text) => {
    expect(split(text)).toEqual([['paragraph', text]]);
  });

  test('in a heading', () => {
    expect(shown(splitSignatures(blocks(['heading', '渡口（沈一帆）'])))).toEqual([['heading', '渡口（沈一帆）']]);
  });
});

test.each([['他说别写成经验，写成经验就要开会。（全场笑）'], ['谢谢大家。（台下鼓掌）']])(
  '%s ends with no name',
  (text) => {
    expect(split(text)).toEqual([['paragraph', text]]);
  },
);
