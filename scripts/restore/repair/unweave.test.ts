import { describe, expect, test } from 'vitest';
import { column, page, paragraphs, repaired, sourceOf } from '../lines.testing.ts';
import { restoreSource } from '../restore.ts';
import type { RuleName } from '../rules.ts';

const columnsOf = (characters: number) =>
  [paragraphs.slice(0, 2), paragraphs.slice(2, 4)].map((texts) =>
    texts.flatMap((text) => column(text, characters).split('\n')),
  ) as [string[], string[]];

const inTurns = ([left, right]: [string[], string[]]) =>
  Array.from({ length: Math.max(left.length, right.length) }, (_, at) => [left[at], right[at]])
    .flat()
    .filter((line) => line !== undefined)
    .join('\n');

const linesOf = (text: string) =>
  repaired(text)
    .lines.map(({ text: { text: line } }) => line)
    .filter((line) => line !== '');

describe('two columns that were read in turns', () => {
  test.each([13, 17, 21])('are read one after the other, in columns of %d characters', (characters) => {
    const [left, right] = columnsOf(characters);
    const length = Math.min(left.length, right.length);
    const even: [string[], string[]] = [left.slice(0, length), right.slice(0, length)];
    expect(linesOf(inTurns(even))).toEqual([...even[0], ...even[1]]);
  });

  test('where one is longer, too', () => {
    const set = (texts: readonly string[]) => texts.flatMap((text) => column(text, 15).split('\n'));
    const [long, short] = [set(paragraphs.slice(3)), set(paragraphs.slice(0, 2))];
    expect(linesOf(inTurns([long, short]))).toEqual([...long, ...short]);
    expect(linesOf(inTurns([short, long]))).toEqual([...short, ...long]);
  });

  test('have their own heads, where both begin a report', () => {
    const [left, right] = columnsOf(17).map((lines, at) => {
      const text = `本报讯（记者 沈一帆）${lines.join('')}`;
      return [['渡船清早离岸', '桥墩冬天浇筑'][at] as string, ...column(text, 17).split('\n')].slice(0, 11);
    }) as [string[], string[]];
    expect(linesOf(inTurns([left, right]))).toEqual([...left, ...right]);
  });

  test('stand below one head, where they go on with it', () => {
    const [left, right] = columnsOf(17).map((lines) => lines.slice(0, 10)) as [string[], string[]];
    const head = ['渡船与桥墩', '船工说账两清', '本报记者 沈一帆'];
    expect(linesOf(`${head.join('\n')}\n${inTurns([left, right])}`)).toEqual([...head, ...left, ...right]);
  });

  test('stay so where the rule is off', () => {
    const source = sourceOf(inTurns(columnsOf(17)));
    const without = new Set<RuleName>(['unweave']);
    expect(restoreSource(source, { without }).articles).not.toEqual(restoreSource(source).articles);
  });
});

describe('lines in their order stay', () => {
  test.each([12, 15, 17, 23])('columns of %d characters', (characters) => {
    for (const blank of [true, false])
      for (const indent of [0, 2]) {
        const text = page(characters, { blank, indent });
        expect(linesOf(text)).toEqual(text.split('\n').filter((line) => line !== ''));
      }
  });

  test('lists of names, whose lines break no word', () => {
    const names = Array.from(
      { length: 24 },
      (_, at) => `${'沈林江施顾许'[at % 6]}一帆，${'渡口码头船坞'[at % 6]}第${at}号`,
    );
    expect(linesOf(names.join('\n'))).toEqual(names);
  });
});
