import { expect, test } from 'vitest';
import { likelihoodOf, readAsWords, wordsOf } from './words.ts';

const likelihoodOfWords = (run: string) => likelihoodOf(readAsWords(run));

test('words of a sentence, with their parts of speech', () => {
  expect(wordsOf('船长在码头。')).toEqual([
    { text: '船长', tag: 'n' },
    { text: '在', tag: 'p' },
    { text: '码头', tag: 'n' },
    { text: '。', tag: 'x' },
  ]);
});

test('the words are the text', () => {
  const text = '渡船 2 点 in the harbour 开，缆绳盘好�了';
  expect(
    wordsOf(text)
      .map((word) => word.text)
      .join(''),
  ).toBe(text);
});

test('a word is likelier whole than in halves, and unknown characters are unlikely but possible', () => {
  expect(likelihoodOfWords('码头')).toBeGreaterThan(likelihoodOfWords('码') + likelihoodOfWords('头'));
  expect(likelihoodOfWords('')).toBe(0);
  expect(Number.isFinite(likelihoodOfWords('𠀀𠀁'))).toBe(true);
});

test('a run that goes on with another is read as if the two stood together', () => {
  const [tail, head] = ['船工把缆', '绳盘在码头'];
  expect(readAsWords(head, readAsWords(tail))).toEqual(readAsWords(tail + head));
});
