import { expect, test } from 'vitest';
import { paragraphs, rolesIn } from '../../lines.testing.ts';
import { strayMarks } from './stray-marks.ts';

const [first = '', second = ''] = paragraphs;

test.each(['. ·', '*', '* * *', '—'])('a line of %j between paragraphs is no text', (line) => {
  expect(rolesIn(`${first}\n\n${line}\n\n${second}`, strayMarks)).toEqual({ [line]: 'furniture' });
});

test.each(['……', '7', '？！', '甲'])('%j is text', (line) => {
  expect(rolesIn(`${first}\n\n${line}\n\n${second}`, strayMarks)).toEqual({});
});

test('a mark that was broken off its line stays with it', () => {
  expect(rolesIn(`${first}\n—\n${second}`, strayMarks)).toEqual({});
});
