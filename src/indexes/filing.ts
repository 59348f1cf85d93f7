/** Under which letter a name or term is filed, and in which order: by pinyin in Chinese, by the alphabet in English. */
import { pinyin } from 'pinyin-pro';
import type { TextInLanguage } from '../i18n/bilingual.ts';
import type { InterfaceLanguage } from '../model/languages.ts';
import type { IndexEntry, IndexGroup } from './index-groups.ts';

/** What is filed, with the word by which it is. */
export interface Filed {
  entry: IndexEntry;
  /** the heading, or the part of it that decides: a family name */
  by: string;
  /** whether a Chinese text is a person's name, in which a family name may be read otherwise (曾, 单, 解) */
  isName: boolean;
}

const collators: Record<InterfaceLanguage, Intl.Collator> = {
  zh: new Intl.Collator('zh-u-co-pinyin'),
  en: new Intl.Collator('en'),
};
/** For what begins with neither letter nor Han. */
const otherInitial = '#';

/** @returns groups by initial, in the order of the language; in each the entries in that order */
export function fileByInitial(filed: readonly Filed[], language: InterfaceLanguage): IndexGroup[] {
  const collator = collators[language];
  const spelt = filed.map((each) => ({ ...each, spelling: spellingOf(each.by, each.isName) }));
  // By the first syllable, as a name is read, before the collator, which knows one reading of a character.
  const sorted = spelt.toSorted(
    (a, b) =>
      Number(initialOf(a.spelling) === otherInitial) - Number(initialOf(b.spelling) === otherInitial) ||
      collators.en.compare(a.spelling, b.spelling) ||
      collator.compare(a.by, b.by) ||
      collator.compare(a.entry.heading.text, b.entry.heading.text) ||
      compareQualifiers(a.entry.heading.of, b.entry.heading.of, collator),
  );
  const groups = Map.groupBy(sorted, ({ spelling }) => initialOf(spelling));
  return [...groups].map(([initial, members]) => ({
    id: initial === otherInitial ? 'other' : initial.toLowerCase(),
    label: initial,
    jump: initial,
    entries: members.map(({ entry }) => entry),
  }));
}

/** The first word in Latin letters: a syllable of pinyin, or the word itself. */
function spellingOf(text: string, isName: boolean): string {
  if (!/^\p{Script=Han}/u.test(text)) return (text.match(/[\p{L}\p{N}]+/u)?.[0] ?? text).toLowerCase();
  const [first = ''] = pinyin(text, { toneType: 'none', type: 'array', v: true, surname: isName ? 'head' : 'off' });
  return first;
}

function initialOf(spelling: string): string {
  const letter = spelling.normalize('NFD').charAt(0).toUpperCase();
  return /^[A-Z]$/.test(letter) ? letter : otherInitial;
}

function compareQualifiers(a: TextInLanguage | undefined, b: TextInLanguage | undefined, collator: Intl.Collator) {
  return collator.compare(a?.text ?? '', b?.text ?? '');
}
