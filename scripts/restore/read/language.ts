/**
 * The language of a text, from its characters. Chinese where there are as many Han characters as Latin words.
 * Traditional where more characters stand that only traditional writing has than such that only simplified has, counted
 * over 46 frequent pairs (Unihan Database, kSimplifiedVariant and kTraditionalVariant) of which neither is used in
 * the other's writing; pairs such as 后/後 or 里/裡, in which one is, do not count.
 */
import type { TextLanguage } from '../../../src/model/languages.ts';

const simplified = '国们来时会说对发学动这还过开关经东车业产门问见长电为实现进报员质网数级应义无样头气机权区战将';
const traditional = '國們來時會說對發學動這還過開關經東車業產門問見長電為實現進報員質網數級應義無樣頭氣機權區戰將';

const onlySimplified = onlyIn(simplified, traditional);
const onlyTraditional = onlyIn(traditional, simplified);
const decidingLength = 100_000;

/** @param text the whole text; its first 100,000 code units decide */
export function languageOf(text: string): TextLanguage {
  const sample = text.slice(0, decidingLength);
  const han = sample.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latinWords = sample.match(/\p{Script=Latin}{2,}/gu)?.length ?? 0;
  if (latinWords > han) return 'en';
  return chineseOf(sample);
}

/** Simplified or traditional, for a text that is Chinese. */
export function chineseOf(text: string): TextLanguage {
  let balance = 0;
  for (const character of text.slice(0, decidingLength)) {
    if (onlyTraditional.has(character)) balance++;
    else if (onlySimplified.has(character)) balance--;
  }
  return balance > 0 ? 'zh-Hant' : 'zh-Hans';
}

function onlyIn(these: string, those: string): ReadonlySet<string> {
  return new Set([...these].filter((character) => !those.includes(character)));
}
