import { describe, expect, test } from 'vitest';
import { blocks } from '../lines.testing.ts';
import { ferry, jam } from './articles.testing.ts';
import { oneSubject, splitSubjects } from './split-subjects.ts';
import { learnTopics } from './topics.ts';

function split(texts: readonly string[], least?: number): number[][] {
  const given = blocks(...texts.map((one) => ['paragraph', one] as ['paragraph', string]));
  const indexes = given.map((_, index) => index);
  return splitSubjects(given, [{ indexes }], learnTopics(texts), [], undefined, least).map(
    (article) => article.indexes,
  );
}

test('where a long article breaks off and goes on with other words, it is two', () => {
  const open = [...ferry.slice(0, -1), '孩子们长大以后离开对岸，回来坐渡船，船工还叫得'];
  const [first = [], second = []] = split([...open, ...jam]);
  expect([first.length, second.length]).toEqual([ferry.length, jam.length]);
});

test('once columns are parted, halves that have a few words in common are two articles', () => {
  const open = [...ferry.slice(0, -1), '孩子们长大以后离开对岸，回来坐渡船，船工还叫得'];
  const given = [...open, ...jam.map((text, at) => (at === 2 ? text + ferry[0]?.slice(0, 12) : text))];
  expect(split(given)).toHaveLength(1);
  expect(split(given, oneSubject.parted)).toHaveLength(2);
});

describe('an article stays whole', () => {
  test('where the text does not break off', () => {
    expect(split([...ferry, ...jam])).toHaveLength(1);
  });

  test('where it breaks off and goes on with the same', () => {
    const open = ferry.map((text, at) => (at === 3 ? text.slice(0, -6) : text));
    expect(split([...open, ...ferry.toReversed()])).toHaveLength(1);
  });

  test('when it is short', () => {
    expect(split([ferry[0]?.slice(0, -4) ?? '', jam[0] ?? ''])).toHaveLength(1);
  });
});
