import { expect, test } from 'vitest';
import { languageOf } from './language.ts';

test.each([
  ['zh-Hans', '这家工厂的机器人会说话，产业链上的企业都来参观。'],
  ['zh-Hant', '這家工廠的機器人會說話，產業鏈上的企業都來參觀。'],
  ['zh-Hans', '2026 年，APEC 论坛在 Lisbon 举行，BCG 与会。'],
  ['en', 'The harbour board met on Tuesday. Its chair, Lin Qiao (林桥), opened the meeting.'],
  ['zh-Hans', '12345'],
])('%s', (lang, text) => {
  expect(languageOf(text)).toBe(lang);
});
