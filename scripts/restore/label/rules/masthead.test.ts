import { describe, expect, test } from 'vitest';
import { page, rolesIn } from '../../lines.testing.ts';
import { masthead } from './masthead.ts';

const head = '港口与航运\n临江早报\n2026年3月18日 星期三';
const furniture = { 港口与航运: 'furniture', 临江早报: 'furniture', '2026年3月18日 星期三': 'furniture' };

test('name, section and date at the head of a file', () => {
  expect(rolesIn(`${head}\n谁来付岸电的账\n${page(12)}`, masthead)).toEqual(furniture);
});

test('with the number of the issue, the organ and the registration', () => {
  const lines = ['临江早报', 'LINJIANG ZAOBAO', '第1024期', '二〇二六年三月十八日', '国内统一连续出版物号 CN 99—0123'];
  expect(Object.keys(rolesIn(`${lines.join('\n')}\n谁来付岸电的账\n${page(12)}`, masthead))).toEqual(lines);
});

test.each(['临江早报', '港口与航运', '临江早报 A7', '第七版 港口', '临江早报 2026年3月18日', '临江早报 · 港口与航运'])(
  'what comes back further down: %s',
  (line) => {
    const text = `${head}\n谁来付岸电的账\n${page(12)}\n${line}\n${page(12)}`;
    expect(rolesIn(text, masthead)).toEqual({ ...furniture, [line]: 'furniture' });
  },
);

describe('no masthead', () => {
  test.each([
    ['a paper with its author and date', '岸电的账\n沈一帆\n2026年3月18日'],
    ['a name without a date', '临江早报\n谁来付岸电的账'],
    ['a report with its reporter', '岸电出海\n本报记者 沈一帆\n2026年3月18日'],
    ['a sentence that names the paper', '临江早报2026年3月18日说，岸电的账没有人付。'],
  ])('%s', (_, text) => {
    expect(rolesIn(`${text}\n${page(12)}`, masthead)).toEqual({});
  });
});

test('teasers with their page in brackets right below it', () => {
  const text = `${head}\n渡口两边的早市\n（第五版）\n老灯塔又亮了（A3版）\n谁来付岸电的账\n${page(12)}`;
  expect(rolesIn(text, masthead)).toEqual({
    ...furniture,
    渡口两边的早市: 'promo',
    '（第五版）': 'promo',
    '老灯塔又亮了（A3版）': 'promo',
  });
});

test('news in brief is the title of what stands below, not a paper', () => {
  expect(rolesIn(`${head}\n要闻简报\n${page(12)}`, masthead)).toEqual(furniture);
});

test('a paper’s name in capitals over its date', () => {
  const text = 'The ferry was tied up for the night, and nobody came to ask when it would run again.';
  expect(rolesIn(`THE HARBOUR POST\nSunday, June 2, 2013 A3\n\n${text}`, masthead)).toEqual({
    'THE HARBOUR POST': 'furniture',
  });
  expect(rolesIn(`THE HARBOUR POST\n\n${text}`, masthead)).toEqual({});
});

test('a long line with date, issue and price', () => {
  const line = '2026年3月18日  星期三  丙午年正月三十  今日16版  定价：2.00元';
  const text = `临江早报\n${line}\n谁来付岸电的账\n${page(12)}`;
  expect(rolesIn(text, masthead)).toEqual({ 临江早报: 'furniture', [line]: 'furniture' });
});

test('a teaser whose page stands below it without brackets', () => {
  expect(rolesIn(`${head}\n渡口两边的早市又要搬了\n05版\n谁来付岸电的账\n${page(12)}`, masthead)).toEqual({
    ...furniture,
    渡口两边的早市又要搬了: 'promo',
    '05版': 'promo',
  });
});
