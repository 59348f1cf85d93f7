import { describe, expect, test } from 'vitest';
import { blocks, paragraphs, shown } from '../lines.testing.ts';
import { splitDecks } from './split-deck.ts';

const [first = '', second = ''] = paragraphs;
const sentence = '岸电的账最后算到船东头上，码头只是先垫着。';
const text = `${first}章柏舟在会上说：“${sentence}”会后没有人反对。`;

test('a quoted sentence of the text on the line of a heading is parted from it', () => {
  const found = splitDecks(blocks(['paragraph', second], ['heading', `谁来付费 “${sentence}”`], ['paragraph', text]));
  expect(shown(found)).toEqual([
    ['paragraph', second],
    ['heading', '谁来付费'],
    ['deck', `“${sentence}”`],
    ['paragraph', text],
  ]);
});

test('so is one on a line of its own', () => {
  const found = splitDecks(blocks(['heading', '谁来付费'], ['paragraph', sentence], ['paragraph', text]));
  expect(shown(found).map(([role]) => role)).toEqual(['heading', 'deck', 'paragraph']);
});

test('the short line above a pull quote is its heading', () => {
  const found = splitDecks(blocks(['paragraph', '谁来付费'], ['paragraph', sentence], ['paragraph', text]));
  expect(shown(found).map(([role]) => role)).toEqual(['heading', 'deck', 'paragraph']);
});

test('a whole sentence of a paragraph near it is a pull quote that lost its heading', () => {
  const found = splitDecks(blocks(['paragraph', first], ['paragraph', sentence], ['paragraph', text]));
  expect(shown(found).map(([role]) => role)).toEqual(['paragraph', 'deck', 'paragraph']);
});

test('where one heading has its quote on its line, so have the others, quoted or not', () => {
  const found = splitDecks(
    blocks(
      ['heading', `谁来付费 “${sentence}”`],
      ['paragraph', text],
      ['paragraph', '旧船新用 拖轮的舱里如今装着两排电池。'],
    ),
  );
  expect(shown(found).map(([role]) => role)).toEqual(['heading', 'deck', 'paragraph', 'heading', 'deck']);
});

test('a question right under a pull quote is the first of the text', () => {
  const question: [role: 'heading', text: string] = ['heading', '夜里停在港里的船，都去接电吗？'];
  const quote = blocks(['heading', '谁来付费'], ['paragraph', sentence], question, ['paragraph', text]);
  expect(shown(splitDecks(quote)).map(([role]) => role)).toEqual(['heading', 'deck', 'paragraph', 'paragraph']);
  const given = blocks(['paragraph', first], question, ['paragraph', text]);
  expect(shown(splitDecks(given)).map(([role]) => role)).toEqual(['paragraph', 'heading', 'paragraph']);
});

describe('what is no pull quote', () => {
  test('the first half of a paragraph that a column cut inside words which the text has again', () => {
    const given = blocks(['heading', '谁来付费'], ['paragraph', sentence.slice(0, -6)], ['paragraph', text]);
    expect(shown(splitDecks(given)).map(([role]) => role)).toEqual(['heading', 'paragraph', 'paragraph']);
  });

  test('a short paragraph under a heading that the text does not say again', () => {
    const given = blocks(['heading', '谁来付费'], ['paragraph', sentence], ['paragraph', first]);
    expect(shown(splitDecks(given)).map(([role]) => role)).toEqual(['heading', 'paragraph', 'paragraph']);
  });

  test('a heading of two halves', () => {
    const given = blocks(['heading', '谁来付费 岸电的账最后算到船东头上'], ['paragraph', text]);
    expect(shown(splitDecks(given))).toEqual(shown(given));
  });

  test('a piece of the text that was read twice, cut anywhere', () => {
    const given = blocks(
      ['paragraph', first],
      ['paragraph', text.slice(text.indexOf('最后算到'))],
      ['paragraph', text],
    );
    expect(shown(splitDecks(given))).toEqual(shown(given));
  });

  test('a whole paragraph that comes again', () => {
    const given = blocks(['paragraph', sentence], ['paragraph', first], ['paragraph', sentence]);
    expect(shown(splitDecks(given))).toEqual(shown(given));
  });
});
