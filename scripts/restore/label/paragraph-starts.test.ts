import { describe, expect, test } from 'vitest';
import { column, page, paragraphs, placed } from '../lines.testing.ts';
import { learnParagraphStarts, startsParagraph } from './paragraph-starts.ts';

/** The lines that begin paragraphs, by what is learned from the text itself. */
function starts(text: string): string[] {
  const lines = placed(text);
  const model = learnParagraphStarts(lines);
  return lines
    .filter((line, at) => at === 0 || startsParagraph(model, lines[at - 1] ?? line, line).starts)
    .map((line) => line.trimmed);
}

const firstLines = (characters: number, indent = 0) =>
  paragraphs.map((text) => column(text, characters, indent).split('\n')[0]);

describe('paragraphs begin', () => {
  test.each([15, 23, 46])('after blank lines, in columns of %d characters', (characters) => {
    expect(starts(page(characters))).toEqual(firstLines(characters));
  });

  test('where the extraction keeps no blank lines', () => {
    const found = starts(page(23, { indent: 2, blank: false }));
    expect(found.filter((line) => !firstLines(23, 2).includes(line))).toEqual([]);
    expect(found.length).toBeGreaterThanOrEqual(paragraphs.length - 1);
  });

  test('not at blank lines that stand inside sentences', () => {
    const damaged = paragraphs
      .map((text) => column(text, 15).replace(/^((?:.+\n){2}.*[^。，]\n)/, '$1\n'))
      .join('\n\n');
    expect(damaged.split('\n\n').length).toBeGreaterThan(paragraphs.length + 3);
    const found = starts(damaged);
    expect(found.filter((line) => !firstLines(15).includes(line))).toEqual([]);
    expect(found.length).toBeGreaterThanOrEqual(paragraphs.length - 1);
  });
});

describe('what is certain', () => {
  const model = learnParagraphStarts([]);
  const between = (before: string, after: string) => {
    const lines = placed(`${page(23)}\n${before}\n${after}\n\n${page(23)}`);
    const at = lines.findIndex((line) => line.trimmed === after);
    const [last, next] = [lines[at - 1], lines[at]];
    if (!last || !next) throw new Error('the two lines stand in the page');
    return startsParagraph(model, last, next).starts;
  };

  test('a line that begins with a comma goes on', () => {
    expect(between('船开了。', '，客人才陆续上来')).toBe(false);
  });

  test('a line that stops inside a sentence is gone on with, however short it is', () => {
    expect(between('他等着的那条', '船终于来了，学生先上')).toBe(false);
  });

  test('a new report begins a paragraph', () => {
    expect(between('这一天船工们从清早一直忙到夜里十点钟才回家去了', '本报讯 临江的老船坞收到一张订单')).toBe(true);
  });

  test('a short line that ends a sentence ends its paragraph', () => {
    expect(between('船开了。', '气象站只有一间屋和一个人')).toBe(true);
  });
});
