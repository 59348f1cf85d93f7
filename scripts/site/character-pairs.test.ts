import { expect, test } from 'vitest';
import { foldWith } from '../../src/model/search-words.ts';
import { characterPairs } from './character-pairs.ts';

test.each([
  ['several traditional characters for one', '頭髮發展', '头发发展'],
  ['one that simplified text has too', '乾燥的樹幹', '干燥的树干'],
  ['the forms of Taiwan', '看著，裡面，臺灣，為什麼', '看着，里面，台湾，为什么'],
  ['the forms of Hong Kong', '説話，衞生，臺灣', '说话，卫生，台湾'],
])('%s', (_, traditional, simplified) => {
  const fold = foldWith(characterPairs(new Set(simplified)));
  expect(fold(traditional)).toBe(fold(simplified));
});

test('only characters that can meet one of the index are given', () => {
  expect(characterPairs(new Set('abc，'))).toEqual(['', '']);
  const [traditional] = characterPairs(new Set('髮'));
  expect([...traditional].sort()).toEqual([...'發髮'].sort());
});

test('no pair leads to a character that is replaced itself, and each keeps its length', () => {
  const every = new Set(Array.from({ length: 0x5200 }, (_, at) => String.fromCodePoint(0x4e00 + at)));
  const [traditional, simplified] = characterPairs(every);
  expect(traditional.length).toBe(simplified.length);
  const replaced = new Set(traditional);
  expect([...simplified].filter((character) => replaced.has(character))).toEqual([]);
});
