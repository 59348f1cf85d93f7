import fc from 'fast-check';
import type { PhrasingContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { footnoteLabels, inlineOf, markedText, tableCells, tableText } from './message-text.ts';

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const note = (label: string): PhrasingContent => ({
  type: 'footnoteReference',
  identifier: label.toLowerCase(),
  label,
});

describe('footnote marks', () => {
  test.each<[string, PhrasingContent[], string]>([
    ['a mark', [text('水位'), note('1'), text('。')], '水位[^1]。'],
    ['text that looks like a mark', [text('see [^1] there')], 'see \\[^1] there'],
    ['a backslash before a mark', [text('a\\'), note('1')], 'a\\\\[^1]'],
    ['a backslash before text like a mark', [text('a\\[^1]')], 'a\\\\\\[^1]'],
    ['a backslash elsewhere', [text('C:\\n')], 'C:\\n'],
    ['Markdown and MDX', [text('**a** {1+1} <b>')], '**a** {1+1} <b>'],
    ['a bracket that no label follows', [text('[^ ] [^]')], '[^ ] [^]'],
  ])('%s', (_, nodes, expected) => {
    expect(markedText(nodes)).toBe(expected);
    expect(inlineOf(expected)).toEqual(nodes);
  });

  test('any text with any marks comes back', () => {
    const piece = fc.oneof(
      fc.string({ unit: fc.constantFrom('\\', '[', '^', '1', ']', 'a', '|', '一', '\n') }),
      fc.string({ unit: 'binary' }),
    );
    const label = fc.stringMatching(/^[a-z0-9一][a-z0-9._-]{0,3}$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, label)), piece, (pieces, end) => {
        const nodes = [...pieces.flatMap(([plain, mark]) => [text(plain), note(mark)]), text(end)];
        const whole = nodes.filter((node) => node.type !== 'text' || node.value !== '');
        expect(inlineOf(markedText(whole))).toEqual(whole);
      }),
    );
  });

  test('labels are told in order', () => {
    expect(footnoteLabels('a[^2] b\\[^3] c[^A]')).toEqual(['2', 'A']);
  });
});

describe('tables', () => {
  test('rows are lines and cells are parted by bars', () => {
    const cells = [
      ['年', '产量 | 万吨'],
      ['2024', ''],
      ['', '3\\'],
    ];
    expect(tableText(cells)).toBe('年 | 产量 \\| 万吨\n2024 |\n| 3\\');
    expect(tableCells(tableText(cells))).toEqual(cells);
  });

  test('any cells come back, blanks at their ends aside', () => {
    const cell = fc
      .string({ unit: fc.constantFrom('\\', '|', ' ', 'a', '一', '\u2007') })
      .map((some) => some.replace(/^ +| +$/g, ''));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (cells) => {
        expect(tableCells(tableText(cells))).toEqual(cells);
      }),
    );
  });
});
