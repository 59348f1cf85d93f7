import { describe, expect, test } from 'vitest';
import { englishParagraphs, labelled, page, rolesIn, wrappedWords } from '../../lines.testing.ts';
import { paperFront } from './paper-front.ts';

const chinese = [
  '文章编号：1004-2277（2019）03-0041-06',
  '渡口停航之后的老街',
  '沈一帆1，顾听澜1，2，陈 岸2',
  '（1. 临江大学 港口系，临江 430000；2. 渡口研究院，临江 430001）',
];
const summary = '摘要：渡口停航以后，两岸的人改走上游的大桥。';

test('title, authors and bodies stand over the summary without a blank line', () => {
  const roles = rolesIn([...chinese, summary, '中图分类号：U69 文献标识码：A', page(38)].join('\n'), paperFront);
  expect(roles).toEqual({
    [chinese[0] as string]: 'footnote',
    [chinese[1] as string]: 'heading',
    [chinese[2] as string]: 'byline',
    [chinese[3] as string]: 'byline',
    '中图分类号：U69 文献标识码：A': 'footnote',
  });
});

test('bodies with numbers and without brackets, in full-width figures', () => {
  const bodies = ['１临江大学港口系,临江４３００００;', '２渡口研究院水运研究中心,临江４３０００１'];
  const roles = rolesIn(
    ['渡口停航之后的老街', '沈一帆１,顾听澜１,２', ...bodies, summary, page(38)].join('\n'),
    paperFront,
  );
  expect(Object.values(roles)).toEqual(['heading', 'byline', 'byline', 'byline']);
});

test('how to cite the paper goes on in the next lines', () => {
  const cite = ['引用格式：沈一帆，顾听澜. 渡口停航之后的老街[J]. 渡口研究，2019，41（3）：41-', '46.'];
  const roles = rolesIn([...cite, ...chinese.slice(1), summary, page(30)].join('\n'), paperFront);
  expect(cite.map((line) => roles[line])).toEqual(['footnote', 'footnote']);
});

describe('in English', () => {
  const text = wrappedWords(englishParagraphs.join(' '), 84);

  test('each author over a body and an address', () => {
    const front = [
      '978-1-4444-5555-6/21 ©2021 Lantern Society',
      'Counting visitors after sunset with a',
      'second row of lanterns',
      'Ann B. Lee',
      'Faculty of Harbours and',
      'Coastal Engineering',
      'University of Port Linden',
      'Linden, Freedonia',
      'ann.lee@port.example',
      'Tom Hale',
      'Institute for Coastal Towns',
    ];
    const lines = labelled([...front, `Abstract—${text}`].join('\n'), paperFront).slice(0, front.length);
    expect(lines.map(({ role, mark }) => (mark ? `${role}, ${mark}` : role))).toEqual([
      'furniture',
      'heading',
      'heading',
      'byline, first',
      ...Array(5).fill('byline'),
      'byline, first',
      'byline',
    ]);
  });

  test('below a summary in Chinese the same in English is a note', () => {
    const english = [
      'The old street without its ferry',
      'SHEN Yifan, GU Tinglan',
      '(Linjiang University, Linjiang 430000, China)',
    ];
    const roles = rolesIn(
      [...chinese, summary, '关键词：渡口', ...english, `Abstract: ${text}`].join('\n'),
      paperFront,
    );
    expect(english.map((line) => roles[line])).toEqual(['footnote', 'footnote', 'footnote']);
  });
});

describe('at the end of a paper in Chinese', () => {
  const text = wrappedWords(englishParagraphs[0] ?? '', 60);
  const english = ['The old street without its ferry', 'SHEN Yifan1, GU Tinglan2'];
  const bodies = [
    '(1. School of Ports, Linjiang',
    'University, Linjiang 430000;',
    '2. Ferry Trust, Willow',
    '331200, China)',
  ];
  const closing = [...english, ...bodies, `Abstract: ${text}`];
  const rolesAt = (...below: string[]) => {
    const roles = rolesIn([...chinese, summary, page(38), '参考文献', ...closing, ...below].join('\n'), paperFront);
    return [...english, ...bodies].map((line) => roles[line]);
  };

  test('title, authors and bodies in English are notes', () => {
    expect(rolesAt('Key words: ferries; streets', '（责任编辑：顾念）')).toEqual(Array(6).fill('footnote'));
  });

  test('with a text in English below they head a paper of their own', () => {
    expect(rolesAt('Key words: ferries; streets', '1. Introduction', text)).toEqual([
      'heading',
      ...Array(5).fill('byline'),
    ]);
  });
});

describe('what stands over a summary and is none of it', () => {
  test('text that ends', () => {
    expect(rolesIn(`${page(38)}\n${summary}\n${page(38)}`, paperFront)).toEqual({});
  });

  test('names without a title', () => {
    expect(rolesIn(`${page(38)}\n沈一帆，顾听澜\n${summary}`, paperFront)).toEqual({});
  });
});
