import { describe, expect, test } from 'vitest';
import { column, page, paragraphs, rolesIn } from '../../lines.testing.ts';
import { listItem } from './list-item.ts';

const around = (line: string) => `${page(23)}\n\n${line}\n\n${page(23)}`;

test.each([
  ['◎ 在内河港，船舶先靠泊后接电'],
  ['（2）建立按用量收费的办法。船东只付用量。'],
  ['① 统一编号'],
  ['3. 按小时计价'],
  ['• the ferry timetable was moved'],
  ['a) the harbour'],
])('%s begins an item', (line) => {
  expect(rolesIn(around(line), listItem)).toEqual({ [line]: 'item' });
});

describe('weak marks count where several stand near each other', () => {
  const list = (mark: string) => `${page(23)}\n\n${mark}泊位：三个。\n${mark}船期：每天十八趟。\n\n${page(23)}`;

  test.each([['-'], ['- '], ['\ufffd. '], ['\ufffd\ufffd、']])('%j', (mark) => {
    expect(Object.values(rolesIn(list(mark), listItem))).toEqual(['item', 'item']);
  });

  test.each([['- 泊位：三个。'], ['——船工的话'], ['-3 度的早晨']])('alone they do not: %s', (line) => {
    expect(rolesIn(around(line), listItem)).toEqual({});
  });
});

test('the dot inside a foreign name that came to a line’s start is no bullet', () => {
  const lines = column(`${'渡口上等了一夜的人里有一位叫阿勒'.repeat(2)}·别克的船工，他说雾散了就开船。`, 16).split(
    '\n',
  );
  expect(lines.some((line) => line.startsWith('·'))).toBe(true);
  expect(rolesIn(`${page(16)}\n${lines.join('\n')}`, listItem)).toEqual({});
});

test('initials are no letters of items', () => {
  expect(rolesIn(around('T. J. HALE KEEPS THE FERRY'), listItem)).toEqual({});
});

test('a rough figure is no number of an item', () => {
  expect(rolesIn(around('三、四十年前，渡口只有一条木船。'), listItem)).toEqual({});
  expect(rolesIn(around('三、四十八个泊位。另设一处锚地。'), listItem)).toEqual({});
  expect(rolesIn(around('三、泊位：共四十八个。'), listItem)).not.toEqual({});
});

describe('raised numbers on lines of their own', () => {
  const [first = '', second = ''] = page(23).split('\n');

  test.each([['[3]，船工说'], ['[3] 指出，渡口']])('%s goes on with a sentence that stops behind a word', (line) => {
    expect(rolesIn(`${page(23)}\n${first}\n顾听澜等\n${line}\n${second}`, listItem)).toEqual({});
  });

  test('behind a figure an entry begins', () => {
    const line = '[3] 渡口的船期与票价';
    expect(rolesIn(`${page(23)}\n[2] 岸线年报，2019（4）：31\n${line}\n`, listItem)).toHaveProperty([line]);
  });
});

describe('numbers inside sentences', () => {
  const [one = '', two = ''] = paragraphs.map((text) => text.slice(0, 60));

  test('a number that only came to the start of a line goes on with those before it', () => {
    const text = column(`船坞做三件事：（1）${one}；（2）${two}。`, 23);
    const third = '（3）按小时计价，占用即计费。';
    expect(rolesIn(`${page(23)}\n\n${text}\n${third}\n\n${page(23)}`, listItem)).not.toHaveProperty([third]);
  });

  test('so does one below a line that is full and stops inside a sentence', () => {
    const [line = ''] = column(one, 23).split('\n');
    const below = '2）号船坞的书架';
    expect(rolesIn(`${page(23)}\n\n${line}\n${below}\n\n${page(23)}`, listItem)).not.toHaveProperty([below]);
  });

  test('where the numbers before it begin lines, it begins an item', () => {
    const lines = ['（1）统一编号。', '（2）按小时计价。', '（3）按季度公布。'];
    const found = rolesIn(`${page(23)}\n\n${lines.join('\n')}\n\n${page(23)}`, listItem);
    expect(Object.keys(found)).toEqual(lines);
  });
});

describe('numbers that count no items', () => {
  test.each([['2024年的船票'], ['12.5%的客人'], ['3天后船开了'], ['1.9吨书装上了船'], ['333本书'], ['7点半上课']])(
    '%s',
    (line) => {
      expect(rolesIn(around(line), listItem)).toEqual({});
    },
  );
});

test('a note’s mark alone on its line is none', () => {
  expect(rolesIn(`${page(22)}\n[1]\n${page(22)}`, listItem)).toEqual({});
});
