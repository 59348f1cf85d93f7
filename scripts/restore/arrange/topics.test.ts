import { expect, test } from 'vitest';
import { paragraphs } from '../lines.testing.ts';
import { answers, cosine, countTerms, learnTopics, termsOf } from './topics.ts';

const topics = learnTopics(paragraphs);
const [ferry = '', library = '', bridge = ''] = paragraphs;

test('terms are pairs of Han characters and Latin words, whatever their width and capitals', () => {
  expect(termsOf('渡船口，Ferry ＦＥＲＲＹ of 2024')).toEqual(['渡船', '船口', 'ferry', 'ferry', '2024']);
});

test('a text is most like itself and like what speaks of the same', () => {
  const topic = topics.topicOf(ferry);
  expect(cosine(topic, topic)).toBeCloseTo(1);
  const same = topics.topicOf('船工把缆绳盘好，孩子们上了头一班渡船');
  expect(cosine(topic, same)).toBeGreaterThan(cosine(topics.topicOf(bridge), same));
});

test('texts without a word in common have nothing in common', () => {
  expect(cosine(topics.topicOf('渡船离岸'), topics.topicOf('书架梁上'))).toBe(0);
  expect(cosine(topics.topicOf(''), topics.topicOf('渡船'))).toBe(0);
});

test('words that all of the document has tell less than rare ones', () => {
  const common = learnTopics(['渡口清早有雾', '渡口夜里有灯', '渡口中午有风']);
  const share = (left: string, right: string) => cosine(common.topicOf(left), common.topicOf(right));
  expect(share('渡口清早', '清早开船')).toBeGreaterThan(share('渡口清早', '渡口开船'));
});

test('a headline is answered by the text that has its words', () => {
  const [[first = 0, second = 0] = []] = answers(['粮仓里的图书室'], [ferry, library].map(countTerms));
  expect(second).toBeGreaterThan(first);
  expect(second).toBeLessThanOrEqual(1);
});

test('a headline of which no text has a word is answered by none', () => {
  expect(answers(['量子'], [ferry, library].map(countTerms))).toEqual([[0, 0]]);
  expect(answers(['渡船'], [])).toEqual([[]]);
});

test('by a common measure a word weighs the same in a headline of few known words as in one of many', () => {
  const headlines = ['渡船', '渡船、粮仓、图书室'];
  const texts = [ferry, library].map(countTerms);
  const [[few = 0] = [], [many = 0] = []] = answers(headlines, texts);
  expect(few).toBeGreaterThan(many);
  const [[fewInCommon = 0] = [], [manyInCommon = 0] = []] = answers(headlines, texts, 'common');
  expect(fewInCommon).toBeCloseTo(manyInCommon);
});
