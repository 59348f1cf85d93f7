import { describe, expect, test } from 'vitest';
import { column, labelled, page, paragraphs, rolesIn } from '../../lines.testing.ts';
import { contentsList, similarity } from './contents-list.ts';

const headings = ['一、岸电的账', '二、谁来付费', '三、怎样抄表', '四、下一步'];
const body = (names: readonly string[]) =>
  names.map((name, at) => `${name}\n\n${column(paragraphs[at] ?? '', 40)}`).join('\n\n');
const contents = (text: string) =>
  Object.entries(rolesIn(text, contentsList))
    .filter(([, role]) => role === 'contents')
    .map(([line]) => line);

test('short lines that come back as headings are the contents list', () => {
  const lines = contents(`渡口的账本\n\n目录\n${headings.join('\n')}\n\n${body(headings)}`);
  expect(lines).toEqual(['目录', ...headings]);
});

test('only the list is, not the headings themselves', () => {
  const text = `渡口的账本\n\n${headings.join('\n')}\n\n${body(headings)}`;
  const found = text.split('\n').filter((line) => headings.includes(line)).length;
  expect(found).toBe(headings.length * 2);
  expect(contents(text)).toHaveLength(headings.length);
});

test('an entry may lead to its page by dots', () => {
  expect(contents(`${body(headings)}\n\n渡口的早晨……………12\n\n${body(headings)}`)).toContain('渡口的早晨……………12');
});

test('entries may be worded a little otherwise than the headings', () => {
  const entries = ['一、岸电的账', '二、谁来付费', '三、电表应该怎么抄', '四、下一步'];
  const text = `渡口的账本\n\n${entries.join('\n')}\n\n${body(['一、岸电的账', '二、谁来付费', '三、电表应该怎样抄', '四、下一步'])}`;
  expect(contents(text)).toEqual(entries);
});

describe('short lines that are no contents list', () => {
  test('headings that come only once', () => {
    expect(contents(body(headings))).toEqual([]);
  });

  test('a list that nothing comes back to', () => {
    expect(contents(`渡口的账本\n\n橘子\n船票\n雨衣\n热水\n\n${body(headings)}`)).toEqual([]);
  });

  test('text in a narrow column that was read twice', () => {
    const text = paragraphs
      .slice(0, 2)
      .map((one) => column(one, 15))
      .join('\n');
    expect(contents(`${text}\n\n${text}`)).toEqual([]);
  });

  // The six dots that end a Chinese sentence are also what leads to a page number.
  test('a sentence that ends in dots', () => {
    expect(contents(`${column(`${paragraphs[0]}他想了很久，终于没有说……`, 40)}\n\n${body(headings)}`)).toEqual([]);
  });
});

test('likeness is that of character pairs', () => {
  expect(similarity('谁来付费', '谁来付费')).toBe(1);
  expect(similarity('谁来付费', '渡口早晨')).toBe(0);
  expect(similarity('谁来付费', '谁来付款')).toBeCloseTo(2 / 3);
  expect(similarity('谁', '谁')).toBe(1);
});

test('the word for contents goes with a list that leads to its pages by dots', () => {
  expect(contents(`渡口的账本\n\n目  录\n一、岸电 …………… 1\n二、船票 …………… 2\n\n${body(['三、抄表'])}`)).toEqual([
    '目  录',
    '一、岸电 …………… 1',
    '二、船票 …………… 2',
  ]);
});

test.each([
  ['渡口停航以后的两岸⋯⋯⋯⋯⋯⋯ 沈一帆 12'],
  ['谁来付岸电的账…………石越　顾听澜　7'],
  ['Counting lanterns ......... 31'],
])('%s: dots lead to a page number, with the author before it', (line) => {
  expect(contents(`${line}\n\n${column(paragraphs[0] ?? '', 40)}`)).toEqual([line]);
});

test('without blank lines it ends where its first entry comes back', () => {
  const names = ['摘要', ...headings, '结论'];
  const lines = `渡口的账本\n沈一帆\n目录\n${names.join('\n')}\n${names.map((name) => `${name}\n${column(paragraphs[0] ?? '', 40)}`).join('\n')}`;
  const roles = labelled(lines, contentsList).map(({ role }) => role);
  expect(roles.slice(0, 10)).toEqual([undefined, undefined, ...Array(7).fill('contents'), undefined]);
});

describe('dots whose page number was lost', () => {
  const entries = ['渡口的早晨............', '岸电的账............'];

  test('lead to pages where several lines have them', () => {
    expect(contents(`${body(headings)}\n\n${entries.join('\n')}\n\n${body(headings)}`)).toEqual(entries);
  });

  test('a sentence that breaks off ends in dots, too', () => {
    expect(contents(`${body(headings)}\n\n我走到船尾，才听见有人在水里喊 ......\n\n${body(headings)}`)).toEqual([]);
  });
});

test('names and a page number in brackets may stand behind the dots', () => {
  const entry = '渡口的早晨⋯⋯⋯⋯⋯⋯⋯安娜·贝格　沈一帆（12）';
  expect(contents(`${entry}\n\n${body(headings)}`)).toContain(entry);
  expect(contents(`他说了半天……（12）\n\n${body(headings)}`)).toEqual([]);
});

describe('the list of a volume under its own heading', () => {
  const entries = ['渡船与对岸的孩子　　沈一帆', '粮仓里的图书室：书架为什么矮　　顾听澜　林知遥 12'];
  const talks = `渡船与对岸的孩子\n沈一帆\n${page(30)}\n粮仓里的图书室：\n书架为什么矮\n顾听澜　林知遥\n${page(30)}`;

  test('may name the authors behind a gap', () => {
    expect(contents(`目　次\n${entries.join('\n')}\n${talks}`)).toEqual(['目　次', ...entries]);
  });

  test('stops where the first title comes back', () => {
    expect(contents(`目　次\n${entries.join('\n')}\n${talks}`)).not.toContain('渡船与对岸的孩子');
  });

  test('is none where next to nothing comes back', () => {
    expect(contents(`目　次\n${entries.join('\n')}\n${page(30)}`)).toEqual([]);
  });
});
