import { describe, expect, test } from 'vitest';
import { labelled, rolesIn } from '../../lines.testing.ts';
import { newspaperByline } from './newspaper-byline.ts';

test('the reporters and the places on the next line are a byline', () => {
  expect(rolesIn('本报记者 沈一 顾二\n临江 海澜报道', newspaperByline)).toEqual({
    '本报记者 沈一 顾二': 'byline',
    '临江 海澜报道': 'byline',
  });
});

test('a name alone under a headline is one', () => {
  expect(rolesIn('零碳渡口要算清一笔账\n\n沈一帆', newspaperByline)).toEqual({ 沈一帆: 'byline' });
});

test('a note of who the author is closes the article', () => {
  const note = '（作者系临江大学港口研究所研究员）';
  expect(labelled(note, newspaperByline)[0]).toMatchObject({ role: 'byline', closing: true });
});

test.each([['本报记者在渡口等了三个钟头，没有一条船靠岸。'], ['临江报道了这件事'], ['他说得很慢。\n\n沈一帆']])(
  '%j holds no byline',
  (text) => {
    expect(rolesIn(text, newspaperByline)).toEqual({});
  },
);

test('the body that issues a text, and the date below it', () => {
  const text = '去年全市港口接了岸电的船有四成，比前一年多了一成，电费却没有少。';
  const roles = rolesIn(`临江市2025年港口用电公报\n\n临江市统计局\n\n2026年3月18日\n\n${text}`, newspaperByline);
  expect(roles).toEqual({ 临江市统计局: 'byline', '2026年3月18日': 'byline' });
  expect(rolesIn(`临江市2025年港口用电公报\n\n临江市统计局\n\n${text}`, newspaperByline)).toEqual({});
});

test('a reporter’s line in brackets opens a report under a headline and closes one after a sentence', () => {
  const line = '（本报记者 沈一帆 通讯员 顾听澜 摄影报道）';
  expect(labelled(`零碳渡口要算清一笔账\n\n${line}`, newspaperByline)[1]?.closing).toBeUndefined();
  expect(labelled(`零碳渡口要算清一笔账\n\n${line}`, newspaperByline)[1]?.role).toBe('byline');
  expect(labelled(`他说得很慢。\n\n${line}`, newspaperByline)[1]?.closing).toBe(true);
});

describe('who signs a notice or a letter, below its last sentence', () => {
  const closing = (text: string) =>
    labelled(text, newspaperByline)
      .filter(({ role, closing }) => role === 'byline' && closing === true)
      .map(({ trimmed }) => trimmed);

  test.each([
    ['岸电今晚停供。\n\n临江供电公司\n\n2026年3月18日', ['临江供电公司', '2026年3月18日']],
    ['请失主前来认领。\n\n渡口派出所\n\n渡口的老灯塔', ['渡口派出所']],
    ['夜里的渡船能不能多开一班？\n\n江北船厂 沈一帆\n\n渡口的老灯塔', ['江北船厂 沈一帆']],
    ['给老人行个方便。\n\n读者 沈一帆', ['读者 沈一帆']],
    ['船一到岸，箱子就亮了。\n\n（据《港航通讯》 编译：沈一帆）', ['（据《港航通讯》 编译：沈一帆）']],
  ])('%j', (text, signed) => {
    expect(closing(text)).toEqual(signed);
  });

  test.each([
    ['岸电今晚停供。\n\n临江供电公司\n\n去年全市港口接了岸电的船有四成，比前一年多了一成，电费却没有少。'],
    ['岸电涨价 谁来付\n\n临江供电公司'],
  ])('a heading that names a body is none: %j', (text) => {
    expect(closing(text)).toEqual([]);
  });
});

test('a name under a very short headline, over text', () => {
  const text = '去年全市港口接了岸电的船有四成，比前一年多了一成，电费却没有少。';
  expect(rolesIn(`渡口账本\n\n沈一帆\n\n${text}`, newspaperByline)).toEqual({ 沈一帆: 'byline' });
});
