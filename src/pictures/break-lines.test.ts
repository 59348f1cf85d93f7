import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakLines } from './break-lines.ts';

const inCharacters = (text: string) => [...text].length;

test.each([
  ['灯塔还亮着，谁来守夜', 8, ['灯塔还亮着，', '谁来守夜']],
  ['短题', 8, ['短题']],
  ['Boats at Night: Lamps in Old Docks', 22, ['Boats at Night:', 'Lamps in Old Docks']],
  ['从码头到货架 一条鱼的十二个小时', 12, ['从码头到货架', '一条鱼的十二个小时']],
])('%s', (title, width, lines) => {
  expect(breakLines(title, width, inCharacters)).toEqual(lines);
});

test('a piece that is wider than a line cannot be set', () => {
  expect(breakLines('Donaudampfschifffahrt', 10, inCharacters)).toBeUndefined();
});

test('no line is too long and no character is lost', () => {
  const title = fc.string({ unit: fc.constantFrom('港', '口', '的', '，', '：', ' ', 'a', 'b', '7'), maxLength: 40 });
  fc.assert(
    fc.property(title, fc.integer({ min: 4, max: 20 }), (text, width) => {
      const lines = breakLines(text, width, inCharacters);
      if (lines === undefined) return;
      for (const line of lines) expect(inCharacters(line)).toBeLessThanOrEqual(width);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    }),
  );
});
