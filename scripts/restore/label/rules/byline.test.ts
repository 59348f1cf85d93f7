import { describe, expect, test } from 'vitest';
import { page, rolesIn } from '../../lines.testing.ts';
import { byline } from './byline.ts';

const around = (line: string) => `${page(23)}\n\n${line}\n\n${page(23)}`;

test.each([
  ['■ 本报记者 沈一'],
  ['某港务集团董事长  沈一'],
  ['本报记者 沈一帆 临江报道'],
  ['文/沈一帆'],
  ['□ 沈一帆'],
  ['By Ann Lee and Tom Hale'],
])('%s says who wrote it', (line) => {
  expect(rolesIn(around(line), byline)).toEqual({ [line]: 'byline' });
});

test('the place under the reporter belongs to it', () => {
  expect(rolesIn(around('本报记者 沈一帆\n临江 石渡报道'), byline)).toEqual({
    '本报记者 沈一帆': 'byline',
    '临江 石渡报道': 'byline',
  });
});

describe('text stays text', () => {
  test.each([
    ['记者问他船什么时候开。'],
    ['董事长昨天说，船不会停；他没有解释'],
    ['他当过三年船长'],
    ['By the harbour they waited'],
    ['临江报道'],
    ['校长说  船先让学生上。'],
    ['渡口与桥  谁先到'],
  ])('%s', (line) => {
    expect(rolesIn(around(line), byline)).toEqual({});
  });
});
