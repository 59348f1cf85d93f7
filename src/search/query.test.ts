import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldWith } from '../model/search-words.ts';
import { pagefindQuery, parseQuery, wordsInQuery } from './query.ts';

const fold = foldWith(['氣', '气']);
const asked = (typed: string) => {
  const { phrases, excluded } = parseQuery(typed, fold);
  const written = (words: string[], isOpen: boolean) => words.join(' ') + (isOpen ? '…' : '');
  return [
    phrases.map(({ words, isOpen }) => written(words, isOpen)),
    excluded.map(({ words, isOpen }) => written(words, isOpen)),
  ];
};

test.each([
  ['a run of Han is a phrase of characters', '上市', ['上 市'], []],
  ['Latin and digits in a run stay in their place', 'N7上市50天', ['n 7 上 市 50 天'], []],
  ['parts between blanks are asked one by one', '上市　３亿', ['上 市', '3 亿'], []],
  ['a Latin word may go on, also behind Han', 'Factor 汽车Fact', ['factor…', '汽 车 fact…'], []],
  ['a number is whole', '2048 70.5%', ['2048', '70.5 %'], []],
  ['quotation marks force a phrase', '"quiet Channel"', ['quiet channel'], []],
  ['Chinese ones too, where they hold a blank', '“quiet channel”', ['quiet channel'], []],
  ['Chinese ones around a run are marks', '“安静”', ['“ 安 静 ”'], []],
  ['a quotation that does not close', '"quiet channel', ['quiet channel'], []],
  ['traditional characters', '天氣', ['天 气'], []],
  ['a part that must not be there', '上市 -汽车 -"quiet channel"', ['上 市'], ['汽 车', 'quiet channel']],
  ['nothing but such a part is looked for as it stands', '-5%', ['- 5 %'], []],
  ['a dash alone is a mark', '上市 - 汽车', ['上 市', '-', '汽 车'], []],
  ['nothing to ask for', ' "" ', [], []],
])('%s', (_, typed, phrases, excluded) => {
  expect(asked(typed)).toEqual([phrases, excluded]);
});

test('any run of Han, Latin and digits is one phrase with all its words', () => {
  const characters = fc.string({ unit: fc.constantFrom(...'上市亿7.5%N，。氣a'), minLength: 1 });
  fc.assert(
    fc.property(characters, (run) => {
      const { phrases, excluded } = parseQuery(run, fold);
      expect(phrases.map((phrase) => phrase.words.join(''))).toEqual([fold(run)]);
      expect(excluded).toEqual([]);
    }),
  );
});

test('is told to Pagefind in quotation marks, each word by its name in the index', () => {
  const [phrase] = parseQuery('“N7增70.5%', fold).phrases;
  expect(pagefindQuery(phrase?.words ?? [])).toBe('"0m201c n 7 增 70p5 0m25"');
});

describe('the words of a query', () => {
  test('are those of its language, once each', () => {
    const words = wordsInQuery(parseQuery('新能源汽车出口 汽车', fold), fold).map((word) => word.text);
    expect(words).toEqual(expect.arrayContaining(['汽车', '出口']));
    expect(new Set(words).size).toBe(words.length);
  });

  test('are none where the query is one word', () => {
    expect(wordsInQuery(parseQuery('汽车', fold), fold)).toEqual([]);
  });
});
