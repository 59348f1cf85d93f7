import { describe, expect, test } from 'vitest';
import { column, englishParagraphs, paragraphs, repaired, wrappedWords } from '../lines.testing.ts';
import { widthOf } from '../shapes.ts';

const text = paragraphs.join('').repeat(2);
const left = column(text.slice(0, 150), 15).split('\n');
const right = column(text.slice(150, 300), 15).split('\n');
const rows = 8;

/** Lines of columns side by side, the blanks between them so many half-width units at least. */
const beside = (columns: readonly (readonly string[])[], gap = 4) =>
  Array.from({ length: rows }, (_, row) =>
    columns
      .map((lines) => lines[row] ?? '')
      .map((text, at) => (at === columns.length - 1 ? text : text + ' '.repeat(30 + gap - widthOf(text))))
      .join(''),
  ).join('\n');

const lines = (text: string) => repaired(text).lines.map((line) => line.text.text.trim());

describe('columns side by side', () => {
  test('are put one below the other', () => {
    expect(lines(beside([left, right]))).toEqual([...left.slice(0, rows), '', ...right.slice(0, rows)]);
  });

  test('of three, too, and what stands around them stays', () => {
    const third = [...left].reverse();
    expect(lines(`渡口的账本\n\n${beside([left, right, third])}\n\n责任编辑 沈一帆`)).toEqual([
      '渡口的账本',
      '',
      ...left.slice(0, rows),
      '',
      ...right.slice(0, rows),
      '',
      ...third.slice(0, rows),
      '',
      '责任编辑 沈一帆',
    ]);
  });

  test('of English, whose lines end where the next word does not fit', () => {
    const words = englishParagraphs.join(' ').repeat(3);
    const [one, two] = [words.slice(0, 300), words.slice(300, 600)].map((part) => wrappedWords(part, 30).split('\n'));
    const parted = lines(beside([one ?? [], two ?? []]));
    expect(parted).toEqual([...(one ?? []).slice(0, rows), '', ...(two ?? []).slice(0, rows)]);
  });

  test('a line may have text in one of them alone', () => {
    const short = right.map((line, at) => (at === 3 ? '' : line));
    expect(lines(beside([left, short]))).toEqual([...left.slice(0, rows), '', ...short.slice(0, rows)]);
  });

  test('keep the indents of their first lines', () => {
    const indented = right.map((line, at) => (at === 2 ? `　　${line.slice(0, 13)}` : line));
    expect(repaired(beside([left, indented])).lines[rows + 3]?.indent).toBe('　　');
  });

  test('nothing is lost and nothing stands twice', () => {
    const both = beside([left, right]);
    const origins = repaired(both).lines.flatMap((line) =>
      line.text.origins.filter((_, at) => line.text.text[at]?.trim() !== ''),
    );
    expect(origins.sort((a, b) => a - b)).toEqual([...both].flatMap((c, at) => (c.trim() === '' ? [] : [at])));
  });
});

describe('lines that are no columns', () => {
  test('rows of a table', () => {
    const table = [
      '东港     四百二十吨',
      '西港     三百吨',
      '南渡     八十吨',
      '北渡     六十五吨',
      '旧码头   十吨',
      '新码头   九吨',
    ];
    expect(lines(table.join('\n'))).toEqual(table);
  });

  test('fewer of them than show a column', () => {
    const few = beside([left, right]).split('\n').slice(0, 4);
    expect(lines(few.join('\n'))).toEqual(few);
  });

  test('a line that marks of Markdown tell from text', () => {
    expect(lines('# 渡口的账本     岸电的账\n\n船开了。')).toContain('渡口的账本     岸电的账');
  });
});
