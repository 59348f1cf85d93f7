import { expect, test } from 'vitest';
import { foldWith } from '../../src/model/search-words.ts';
import { Truth } from './truth.ts';

const texts = ['港口在3 亿吨以上，N7型。', '港口\n吞吐13亿吨', '170.5%', '70.5％的 Factory, face book', '發展'];
const articles = texts.map((text, at) => ({
  address: String(at),
  lang: 'zh-Hans',
  authors: [],
  blocks: [text, '末段'],
}));
const truth = new Truth(articles, foldWith(['發', '发']));

test.each([
  ['港口', ['0', '1']],
  ['港口吞吐', ['1']],
  ['3亿', ['0']],
  ['13亿', ['1']],
  ['70.5%', ['3']],
  ['的fact', ['3']],
  ['的actory', []],
  ['facebook', []],
  ['N7型', ['0']],
  ['发展', ['4']],
  ['吨末段', []],
])('%s', (query, addresses) => {
  expect([...truth.articlesWith(query)]).toEqual(addresses);
});
