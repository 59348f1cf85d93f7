import { expect, test } from 'vitest';
import { looksLikeName } from './surnames.ts';

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
