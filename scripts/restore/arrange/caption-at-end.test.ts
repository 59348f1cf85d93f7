import { expect, test } from 'vitest';
import { blocks, type GivenBlock } from '../lines.testing.ts';
import { captionAtEnd } from './caption-at-end.ts';

const text: GivenBlock = ['paragraph', '渡船八点离岸，孩子们背着书包去对岸上学。'];
const line = '孩子们在东港码头等候早班渡船';
const roles = (...given: GivenBlock[]) => captionAtEnd(blocks(...given)).map(({ role }) => role);

test('a heading with no text below it is the words of a picture', () => {
  expect(roles(text, ['heading', line])).toEqual(['paragraph', 'caption']);
  expect(roles(text, ['heading', line], ['credit', '沈一帆/摄'])).toEqual(['paragraph', 'caption', 'credit']);
});

test('a heading stays one above text, with a number, when it is short, and where it is all', () => {
  expect(roles(text, ['heading', line], text)).toEqual(['paragraph', 'heading', 'paragraph']);
  expect(roles(text, ['heading', '三、渡船的票价与班次的安排'])).toEqual(['paragraph', 'heading']);
  expect(roles(text, ['heading', '本版责编'])).toEqual(['paragraph', 'heading']);
  expect(roles(['heading', line])).toEqual(['heading']);
});
