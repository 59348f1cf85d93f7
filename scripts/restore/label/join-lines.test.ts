import { describe, expect, test } from 'vitest';
import type { LeftOut } from '../document.ts';
import { sliceTraced, traceText } from '../traced-text.ts';
import { joinLines, needsSpace, tidySpaces } from './join-lines.ts';

function join(...lines: string[]): { text: string; leftOut: LeftOut[]; origins: readonly number[] } {
  const source = traceText(lines.join('\n'));
  let from = 0;
  const traced = lines.map((line) => {
    const text = sliceTraced(source, from, from + line.length);
    from += line.length + 1;
    return text;
  });
  const leftOut: LeftOut[] = [];
  const { text, origins } = joinLines(traced, leftOut);
  return { text, leftOut, origins };
}

describe('where lines meet', () => {
  test.each([
    ['Chinese gets no space', ['船工先把缆绳', '盘好'], '船工先把缆绳盘好'],
    ['nor do Chinese marks', ['船开了。”', 'N7上市'], '船开了。”N7上市'],
    ['nor Latin beside Han', ['这款 N7', '上市'], '这款N7上市'],
    ['Latin words get one', ['the ferry', 'left'], 'the ferry left'],
    ['so do sentences', ['The ferry left.', 'It was late.'], 'The ferry left. It was late.'],
    ['and what opens a bracket', ['the ferry', '(late again)'], 'the ferry (late again)'],
    ['blank lines do not count', ['the ferry', '  ', 'left'], 'the ferry left'],
  ])('%s', (_, lines, expected) => {
    expect(join(...lines).text).toBe(expected);
  });

  test('a space between words comes from the line end', () => {
    expect(join('the ferry', 'left').origins[9]).toBe(9);
  });
});

describe('hyphens at line ends', () => {
  test('of a word that was broken go, and are accounted for', () => {
    const { text, leftOut } = join('the esti-', 'mate was low');
    expect(text).toBe('the estimate was low');
    expect(leftOut).toMatchObject([{ reason: 'hyphen', text: { text: '-', origins: [8] } }]);
  });

  test.each([
    ['the year 2023-', '2024', 'the year 2023-2024'],
    ['the N-', 'Type of ship', 'the N-Type of ship'],
    ['款式为 A-', '12 型', '款式为A-12型'],
    ['he waited -', 'and left', 'he waited - and left'],
    ['他等着——', '船来了', '他等着——船来了'],
  ])('%s / %s stays', (before, after, expected) => {
    const { text, leftOut } = join(before, after);
    expect(text.replace(/\s+/g, '')).toBe(expected.replace(/\s+/g, ''));
    expect(leftOut).toEqual([]);
  });

  test('a hyphen inside the line is of the word', () => {
    expect(join('a state-of-the-art', 'ferry').text).toBe('a state-of-the-art ferry');
  });
});

describe('spaces that justification left', () => {
  const tidy = (text: string) => tidySpaces(traceText(text)).text;

  test.each([
    ['船 工 先 把 缆 绳 盘 好', '船工先把缆绳盘好'],
    ['今年 3 月他们接到 12 条旧船', '今年3月他们接到12条旧船'],
    ['船开了 ，客人还没有来', '船开了，客人还没有来'],
    ['客运量下降了\u2007 个百分点', '客运量下降了\u2007个百分点'],
    ['这条新船的名字叫 Open Sea 很好记', '这条新船的名字叫Open Sea很好记'],
  ])('%s', (text, expected) => {
    expect(tidy(text)).toBe(expected);
  });

  test.each([['渡口边的修船人 沈一帆'], ['The ferry left at six'], ['渡口']])('words stay apart: %s', (text) => {
    expect(tidy(text)).toBe(text);
  });
});

describe('an address over two lines', () => {
  test.each([
    [
      '见 https://harbour.example/notes/two-ferries-',
      'one-pier.html',
      'https://harbour.example/notes/two-ferries-one-pier.html',
    ],
    ['港务局 https://harbour.example/find?w', 'harf=2&pier=3', 'https://harbour.example/find?wharf=2&pier=3'],
    ['www.harbour.example/', '2024/pier', 'www.harbour.example/2024/pier'],
  ])('%s / %s', (before, after, address) => {
    const { text, leftOut } = join(before, after);
    expect(text).toContain(address);
    expect(leftOut).toEqual([]);
  });

  test('a word below an address that has ended is a word of its own', () => {
    expect(join('see https://harbour.example/pier', 'for the timetable').text).toMatch(/pier for/);
  });
});

test.each([
  ['ferry', 'left', true],
  ['ferry,', 'left', true],
  ['', 'left', false],
  ['渡', 'left', false],
  ['ferry', '，', false],
  ['ferry', ')', false],
])('between %j and %j a space: %s', (before, after, expected) => {
  expect(needsSpace(before, after)).toBe(expected);
});
