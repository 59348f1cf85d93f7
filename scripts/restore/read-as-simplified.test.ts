import { expect, test } from 'vitest';
import { sourceOf } from './lines.testing.ts';
import { restoreSource } from './restore.ts';

const page = `稻田改種茶樹的第三年

【本報記者周念慈專題報導】

山腰上的二十戶人家花了三年，把水田變成茶園，頭一年沒有收入，第二年採了不到兩百斤。

茶農說，改種的理由不是錢，是水；上游的圳溝壞了，水田等於旱田，種什麼都要看天。

碼頭換燈 老人家上下船不必再扶欄杆

碼頭的燈太暗，老人家上下船要扶著欄杆，請管理處換成亮一點的。（北岸／顧聽瀾）

責任編輯／沈一帆　美術編輯／林知遙
`;

test('bylines, signatures and editors in traditional characters are told, and keep their characters', () => {
  const { articles, leftOut } = restoreSource(sourceOf(page));
  expect(articles[0]?.authors).toEqual(['周念慈']);
  expect(articles[0]?.head.map(({ role, text }) => [role, text.text])).toEqual([
    ['title', '稻田改種茶樹的第三年'],
    ['byline', '【本報記者周念慈專題報導】'],
  ]);
  expect(articles.at(-1)?.authors).toEqual(['顧聽瀾']);
  expect(leftOut.map(({ reason, text }) => [reason, text.text])).toEqual([
    ['furniture', '責任編輯／沈一帆　美術編輯／林知遙'],
  ]);
});

test('every character is the one that stands in the document', () => {
  const source = sourceOf(page);
  const { articles, leftOut } = restoreSource(source);
  const texts = [...articles.flatMap(({ head, blocks }) => [...head, ...blocks]), ...leftOut].map(({ text }) => text);
  for (const { text, origins } of texts) expect(text).toBe(origins.map((origin) => source.text[origin]).join(''));
  expect(texts.length).toBeGreaterThan(5);
});
