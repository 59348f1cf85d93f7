import { expect, test } from 'vitest';
import { chooseLanguage } from './choose-language.ts';

test.each([
  ['the language read in before', 'en', ['zh-CN'], 'en'],
  ['the first of the browser’s languages that there is', null, ['fr-FR', 'en-GB', 'zh'], 'en'],
  ['Chinese of any kind', null, ['zh-Hant-HK'], 'zh'],
  ['not a kept word that is no language', 'klingon', ['en'], 'en'],
  ['Chinese when none fits', null, ['fr'], 'zh'],
  ['Chinese when nothing is known', null, [], 'zh'],
])('chooses %s', (_, kept, preferred, language) => {
  expect(chooseLanguage(kept, preferred)).toBe(language);
});
