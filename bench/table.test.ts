import { expect, test } from 'vitest';
import { textTable } from './table.ts';

test('names stand to the left, figures to the right', () => {
  const rows = [
    ['渡口', '.987', '12'],
    ['桥', '1.000', '3'],
  ];
  expect(textTable(['name', 'F1', 'n'], rows)).toBe('name     F1   n\n渡口     .987  12\n桥     1.000   3');
});
