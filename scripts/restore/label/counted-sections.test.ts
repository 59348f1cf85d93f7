import { describe, expect, test } from 'vitest';
import { page, placed } from '../lines.testing.ts';
import { countedSections } from './counted-sections.ts';

const text = page(23, { blank: false });
const found = (...heads: string[]) => {
  const lines = placed(heads.map((head) => `${head}\n${text}`).join('\n'));
  return [...countedSections(lines)].map((index) => lines[index]?.trimmed);
};

describe('sections that count on from 1', () => {
  test.each([
    [['1缆绳与船坞', '2岸电的价格', '3账单']],
    [['1 缆绳与船坞', '2 岸电的价格', '3分析与讨论', '4.结语']],
    [['1渡口', '2岸电', '3账单', '1缆绳', '2船坞', '3冷库']],
  ])('%j', (heads) => expect(found(...heads)).toEqual(heads));
});

describe('are none', () => {
  test.each([
    ['two alone', ['1缆绳与船坞', '2岸电的价格']],
    ['dates and measures', ['1月的渡口', '2艘渡船停航', '3年的账单']],
    ['numbers that leave one out', ['1缆绳与船坞', '3岸电的价格', '4账单']],
    ['sentences', ['1缆绳断了。', '2岸电贵了。', '3账单到了。']],
  ])('%s', (_, heads) => expect(found(...heads)).toEqual([]));

  test('lines inside a sentence', () => {
    const cut = `${text}\n${'渡船每天清早离岸船工先把缆绳盘好再把露水扫下去客'.slice(0, 23)}\n`;
    const lines = placed(['1号船上的缆绳', '2根船缆', '3条'].map((line) => `${cut}${line}`).join('\n'));
    expect(countedSections(lines).size).toBe(0);
  });
});

test('a row of a table above, as wide as the page, does not hide a section', () => {
  const wide = page(40, { blank: false });
  const row = `第三组 ${'ferry quay harbour lantern '.repeat(3)}`.slice(0, 80);
  const lines = placed(`1 缆绳\n${wide}\n2 岸电\n${wide}\n${row}\n3账单与结语\n${wide}`);
  expect(countedSections(lines).size).toBe(3);
});
