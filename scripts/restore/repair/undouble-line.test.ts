import { describe, expect, test } from 'vitest';
import { traceText } from '../traced-text.ts';
import { undoubleLine } from './undouble-line.ts';

const kept = (text: string) => undoubleLine(traceText(text))?.kept.text;

test.each([
  ['1.2 港口的用电1.2 港口的用电', '1.2 港口的用电'],
  ['◎ 在内河港，在内河港，船舶先靠泊后接电', '◎ 在内河港，船舶先靠泊后接电'],
  ['项目名称项目名称 投资额投资额', '项目名称 投资额'],
  ['●●岸电', '●岸电'],
  ['二、谁来付费 二、谁来付费', '二、谁来付费'],
  ['2 What changed2 What changed', '2 What changed'],
  ['●●统一编号：统一编号：七座码头使用同一套编码', '●统一编号：七座码头使用同一套编码'],
  ['1.3 谁来付费，谁受益1.3 谁来付费，谁受益 [4][4]', '1.3 谁来付费，谁受益 [4]'],
  ['渡口改建：三年之后渡口改建：三年之后 [2][5][2][5]', '渡口改建：三年之后 [2][5]'],
  ['港口的用电港口的用电77', '港口的用电7'],
  ['3.3.\t 岸电的价格\t 岸电的价格', '3.\t 岸电的价格'],
  ['4.\t4.\t 小结小结', '4.\t 小结'],
  ['电价：电价：夜里最低', '电价：夜里最低'],
  ['◎ \ufffd其次，接电。\ufffd其次，接电。船东只付用量', '◎ \ufffd其次，接电。船东只付用量'],
  ['◎ \ufffd其次，先靠泊后接电\ufffd其次，先靠泊后接电', '◎ \ufffd其次，先靠泊后接电'],
  ['结语结语', '结语'],
  ['渡船停了，谁来送信谁来送信', '渡船停了，谁来送信'],
  ['（二）夜里的电价 夜里的电价', '（二）夜里的电价'],
])('%s is printed twice', (line, once) => {
  expect(kept(line)?.trim()).toBe(once);
});

describe('what the language doubles stays', () => {
  test.each([
    ['天天'],
    ['天天向上'],
    ['研究研究'],
    ['商量商量再说'],
    ['这件事要研究研究，再定下来'],
    ['开开心心过大年'],
    ['一个一个地数，一步一步地走'],
    ['333'],
    ['4444'],
    ['1212'],
    ['88888888元的码头没有人买'],
    ['2020'],
    ['…………'],
    ['——————'],
    ['----------'],
    ['。。。。。。'],
    ['好的，好的，我们这就来'],
    ['不，不，船还没有来'],
    ['哈哈哈哈哈哈'],
    ['11.11.'],
    ['2.2. 岸电的价格'],
    ['1111111111111111111111111111111111111111111111111111111111111111111111111111111111111112号'],
    ['港口的电价和港口的水价'],
  ])('%s', (line) => {
    expect(undoubleLine(traceText(line))).toBeUndefined();
  });
});

describe('words and numbers that are right twice', () => {
  test.each([
    // A name, a word before itself, a post code.
    ['Bora Bora is an island where the ferry calls on Fridays'],
    ['that that was the reason why the ferry did not sail'],
    ['100100'],
  ])('%s', (line) => {
    expect(undoubleLine(traceText(line))).toBeUndefined();
  });
});

test('a doubled run goes on below a line that is doubled as a whole', () => {
  const rest = (text: string) => undoubleLine(traceText(text), true)?.kept.text;
  expect(rest('潜能潜能——船东只付用量')).toBe('潜能——船东只付用量');
  expect(rest('潜能潜能')).toBe('潜能');
  expect(rest('他等着的那条船')).toBeUndefined();
});

test('what is kept and what is dropped are all of the line', () => {
  const line = '●●统一编号：统一编号：七座码头';
  const undoubled = undoubleLine(traceText(line));
  const origins = [undoubled?.kept, ...(undoubled?.dropped ?? [])].flatMap((text) => text?.origins ?? []);
  expect(origins.sort((a, b) => a - b)).toEqual([...line].map((_, at) => at));
});

test('bold ends where the doubling ended', () => {
  const undoubled = undoubleLine(traceText('在内河港，在内河港，船舶先靠泊'));
  expect(undoubled?.boldLength).toBe('在内河港，'.length);
});
