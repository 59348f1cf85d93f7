import { expect, test } from 'vitest';
import type { LeftOut } from '../document.ts';
import { traceText } from '../traced-text.ts';
import { dropLostTab } from './drop-lost-tab.ts';

function dropped(text: string): [string, string[]] {
  const leftOut: LeftOut[] = [];
  const kept = dropLostTab(traceText(text), leftOut).text;
  return [kept, leftOut.map((one) => `${one.reason} ${one.text.origins[0]}`)];
}

test.each([
  ['◎ \ufffd先靠泊后接电', '◎ 先靠泊后接电', 2],
  ['b)\t \ufffd谁来付费', 'b)\t 谁来付费', 4],
  ['12.\ufffd《港口年报》', '12.《港口年报》', 3],
  ['\ufffd在渡口以南', '在渡口以南', 0],
])('%j loses the tab', (text, kept, at) => {
  expect(dropped(text)).toEqual([kept, [`mark ${at}`]]);
});

test.each([
  ['\ufffd月的早晨'],
  ['◎ \ufffd\ufffd\ufffd年的账'],
  ['\ufffd. 谁来付费'],
  ['CO\ufffd的账'],
  ['先靠泊\ufffd后接电'],
])('%j keeps what was lost', (text) => {
  expect(dropped(text)).toEqual([text, []]);
});
