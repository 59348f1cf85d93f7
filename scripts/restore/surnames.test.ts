import { expect, test } from 'vitest';
import { looksLikeName, mergeSingles, namesRunTogether, partNames } from './surnames.ts';

test.each([['沈一'], ['沈一帆'], ['欧阳青'], ['欧阳青云'], ['阿勒泰·别克'], ['司徒静']])(
  '%s looks like a name',
  (text) => {
    expect(looksLikeName(text)).toBe(true);
  },
);

test.each([['见图'], ['三'], ['续前页'], ['沈'], ['沈一帆说船'], ['船工们'], ['欧阳'], ['Ann Lee'], ['沈 一帆'], ['']])(
  '%j does not',
  (text) => expect(looksLikeName(text)).toBe(false),
);

test('names of two characters set with a space are put together', () => {
  expect(mergeSingles(['沈', '一', '顾听澜'])).toEqual(['沈一', '顾听澜']);
});

test.each([
  ['沈小帆顾二林三水', ['沈小帆', '顾二', '林三水']],
  ['王小明李强', ['王小明', '李强']],
  ['沈一帆', undefined],
  ['走访了三座码头', undefined],
  ['沈一 帆', undefined],
])('%s as names that run together', (text, names) => expect(namesRunTogether(text)).toEqual(names));

test.each([
  ['沈一顾念①', '沈一 顾念①'],
  ['欧阳青云1', '欧阳青云1'],
  ['沈一顾念', '沈一顾念'],
  ['渡口停航①', '渡口停航①'],
])('%s → %s', (text, names) => expect(partNames(text)).toBe(names));
