import { expect, test } from 'vitest';
import { traceText } from '../traced-text.ts';
import { splitSideBySide } from './split-side-by-side.ts';

const split = (text: string, role: 'caption' | 'credit' | 'paragraph') =>
  splitSideBySide(traceText(text), role).map((part) => part.text);

test('captions of pictures side by side are two', () => {
  expect(split('图 1：东港的早晨 图 2：西港的夜', 'caption')).toEqual(['图 1：东港的早晨', '图 2：西港的夜']);
  expect(split('图1东港的早晨 图2西港的夜', 'caption')).toEqual(['图1东港的早晨', '图2西港的夜']);
  expect(split('表3 船期　表4 船价', 'caption')).toEqual(['表3 船期', '表4 船价']);
});

test('so are their sources', () => {
  expect(split('来源：港务年报 来源：船期手记', 'credit')).toEqual(['来源：港务年报', '来源：船期手记']);
});

test('a note mark between the sources does not hide the second', () => {
  expect(split('来源：港务年报3来源：船期手记4', 'credit')).toEqual(['来源：港务年报3', '来源：船期手记4']);
});

test.each([
  ['图 1：见图 2 的说明', 'caption'],
  ['图 1：东港 图 4 的放大', 'caption'],
  ['图 1：东港，即 图2的放大', 'caption'],
  ['图 3 东港与表 4 的港口', 'caption'],
  ['来源：港务年报', 'credit'],
  ['图 1：东港 图 2：西港', 'paragraph'],
] as const)('%s stays one', (text, role) => {
  expect(split(text, role)).toEqual([text]);
});

test('no character is lost', () => {
  const text = '图 1：东港的早晨 图 2：西港的夜';
  const origins = splitSideBySide(traceText(text), 'caption').flatMap((part) => part.origins);
  expect(origins).toEqual([...text].flatMap((character, at) => (at === 9 && character === ' ' ? [] : [at])));
});
