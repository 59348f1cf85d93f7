import { describe, expect, test } from 'vitest';
import { column, page, paragraphs, rolesIn } from '../../lines.testing.ts';
import { byline } from './byline.ts';

const around = (line: string) => `${page(23)}\n\n${line}\n\n${page(23)}`;

test.each([
  ['■ 本报记者 沈一'],
  ['某港务集团董事长  沈一'],
  ['本报记者 沈一帆 临江报道'],
  ['文/沈一帆'],
  ['□ 沈一帆'],
  ['☆ 沈一帆'],
  ['By Ann Lee and Tom Hale'],
  ['本报特派记者 沈一帆 发自东港'],
  ['本报驻临江记者 沈一帆'],
  ['港航记者 沈一帆'],
  ['实习生 沈一帆'],
  ['口述/沈一帆 整理/顾听澜'],
  ['本报讯（记者沈一帆 通讯员顾听澜）'],
  ['本报记者沈小帆顾二林三水'],
])('%s says who wrote it', (line) => {
  expect(rolesIn(around(line), byline)).toEqual({ [line]: 'byline' });
});

test('the writer and the photographer', () => {
  expect(rolesIn(around('文／林知遥　摄影／沈一帆'), byline)).toEqual({ '文／林知遥　摄影／沈一帆': 'byline' });
});

test('office and name on two lines', () => {
  expect(rolesIn(around('某港务集团董事长\n沈一帆'), byline)).toEqual({ 某港务集团董事长: 'byline', 沈一帆: 'byline' });
});

describe('a body signs a paper', () => {
  const under = (line: string, title = '岸电的账') => `${page(46)}\n\f${title}\n\n${line}\n\n${page(46)}`;

  test('alone under its title', () => {
    expect(rolesIn(under('某港务集团公司'), byline)).toEqual({ 某港务集团公司: 'byline' });
    expect(rolesIn(under('临江大学港口研究中心', '岸电的账：\n谁来付费'), byline)).toEqual({
      临江大学港口研究中心: 'byline',
    });
  });

  test('at the foot of a page, inside a sentence', () => {
    const [line = '', ...rest] = column(paragraphs[0] ?? '', 46).split('\n');
    const text = `${page(46)}\n\n${line}\n\n某港务集团公司\n\f${rest.join('\n')}\n\n${page(46)}`;
    expect(rolesIn(text, byline)).toEqual({ 某港务集团公司: 'byline' });
  });

  test('not in the middle of a page, and not as a part of a sentence', () => {
    expect(rolesIn(around('某港务集团公司'), byline)).toEqual({});
    expect(rolesIn(under('船停在某港务集团公司的码头'), byline)).toEqual({});
  });
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

describe('in a narrow column', () => {
  const head = (title: string, lines: string) => `${page(12)}\n\n${title}\n\n${lines}\n\n${page(12, { indent: 2 })}`;

  test('office and name run over two lines', () => {
    expect(rolesIn(head('岸电的账', '远帆航运集团亚太区\n总裁 顾听澜'), byline)).toEqual({
      远帆航运集团亚太区: 'byline',
      '总裁 顾听澜': 'byline',
    });
  });

  test('a reporter’s line is broken anywhere', () => {
    const lines = ['本报记者 沈一帆 临江报', '道'];
    expect(rolesIn(head('岸电的账', lines.join('\n')), byline)).toEqual(
      Object.fromEntries(lines.map((line) => [line, 'byline'])),
    );
  });

  test('a name alone stands between headline and text', () => {
    expect(rolesIn(head('岸电的账', '沈一帆'), byline)).toEqual({ 沈一帆: 'byline' });
  });

  test('a headline with an office in it, over a reporter’s line, is none', () => {
    expect(rolesIn(head('岸电的账', '船长先问水管\n■ 本报记者 沈一帆'), byline)).toEqual({
      '■ 本报记者 沈一帆': 'byline',
    });
  });
});

test.each(['记者离开码头时，那艘船', '记者近日走访临江、海澜、云'])(
  'a line of text that begins with the word for a reporter is none: %s',
  (line) => {
    expect(rolesIn(`${page(13)}\n\n${line}\n${page(13)}`, byline)).toEqual({});
  },
);

test('the body that issues a text, over its date', () => {
  expect(rolesIn(around('临江市港务局\n二〇二六年三月'), byline)).toEqual({
    临江市港务局: 'byline',
    二〇二六年三月: 'byline',
  });
});

test('a name in a narrow column between headline and text, without blank lines', () => {
  expect(rolesIn(`${page(14)}\n渡口账本\n沈一帆\n${page(14)}`, byline)).toEqual({ 沈一帆: 'byline' });
});

test('a reporter’s line that is longer than its column', () => {
  const lines = ['本报记者 沈一帆 通讯', '员 顾听澜'];
  expect(rolesIn(`${page(10)}\n渡口账本\n${lines.join('\n')}\n${page(10)}`, byline)).toEqual({
    [lines[0] ?? '']: 'byline',
    [lines[1] ?? '']: 'byline',
  });
});

test.each([['受访者：纪守田　访谈者：温良'], ['◎柯一帆（台中市／上班族）']])('%s names people', (line) => {
  expect(rolesIn(around(line), byline)).toEqual({ [line]: 'byline' });
});

test('an office and a name close under a title, right over the contents list', () => {
  const line = '远帆航运集团全球总裁　彼得·诺瓦克';
  expect(rolesIn(`把渡口办成名片\n${line}\n目录\n一、渡口\n${page(23)}`, byline)).toEqual({ [line]: 'byline' });
});

test('what the paper’s reporters did is no run of names', () => {
  const line = '本报记者走访了三座码头';
  expect(rolesIn(around(line), byline)).toEqual({});
});

test('a line of text that holds a foreign name fills its column, and is no byline', () => {
  const text = '　　今年夏天在临江渡口学\n船的学生阿勒泰·别克对江上风\n浪怀着很深的感情。他说等到雾散开，';
  expect(rolesIn(`${page(14)}\n${text}\n${page(14)}`, byline)).toEqual({});
});
