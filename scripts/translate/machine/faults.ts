/**
 * What is wrong with a translation, as far as its form tells. The reasons are read by the model, when it is asked again,
 * and by translators, in the comment of the entry.
 */
import type { InterfaceLanguage } from '../../../src/model/languages.ts';
import type { Message } from '../../../src/model/translation/message.ts';
import { compareFigures } from '../../check/figures/compare-figures.ts';
import { figureSentence, formRules } from '../../check/translation-rules.ts';
import type { BrokenTerm, Glossary } from '../glossary.ts';

export interface Fault {
  reason: string;
  /** not even a draft: it is not to be written into the file */
  isUnusable: boolean;
}

export interface Languages {
  from: InterfaceLanguage;
  to: InterfaceLanguage;
}

/** @returns nothing where all is well */
export function faultsOf(message: Message, translation: string, { from, to }: Languages, glossary: Glossary): Fault[] {
  const { text: original, role } = message;
  const unusable = unusableReasons(original, translation, { from, to });
  if (unusable.length > 0) return unusable.map((reason) => ({ reason, isUnusable: true }));
  const pair = { role, original, translation, from, to };
  const reasons = [
    ...formRules.flatMap((rule) => rule(pair)).map(({ message: sentence }) => sentence),
    ...(role === 'table' ? [] : lineFaults(original, translation)),
    ...lostMarkup(original, translation),
    ...mixtureFaults(original, translation, to),
    ...compareFigures(original, translation, from, to).map(figureSentence),
    ...glossary.broken(original, translation, from).map((broken) => glossaryReason(broken, from)),
  ];
  return reasons.map((reason) => ({ reason, isUnusable: false }));
}

/** Whether a text has words of its language; a row of figures or an address has none, and is the same in both languages. */
export function hasWords(text: string, language: InterfaceLanguage): boolean {
  const plain = text.replace(/\[\^[^\]]*\]|(?:https?:\/\/|www\.)\S+/g, '');
  return language === 'zh' ? /\p{Script=Han}/u.test(plain) : /\p{L}{2}/u.test(plain);
}

function unusableReasons(original: string, translation: string, { from, to }: Languages): string[] {
  if (translation.trim() === '') return ['It is empty.'];
  if (hasWords(original, from) && sameText(original, translation)) return ['It is the original and not a translation.'];
  const gained = gainedMarkup(original, translation);
  if (gained.length > 0) return gained.map((mark) => `It has markup that the original has not: ${mark}`);
  return hasWords(original, from) && !isIn(translation, to)
    ? [`It is not in ${to === 'zh' ? 'Chinese' : 'English'}.`]
    : [];
}

const sameText = (one: string, other: string): boolean => onlyText(one) === onlyText(other);
const onlyText = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{P}]+/gu, '')
    .toLowerCase();

// Language

/** Names and quotations may stand in another script, but not nearly everything. */
function isIn(translation: string, to: InterfaceLanguage): boolean {
  const { han, words, other } = lettersOf(translation);
  if (other > han + words) return false;
  return to === 'zh' ? han > 0 && 3 * han >= words : words > 0 && words >= han;
}

/** Words of the original left standing among the translated ones. */
function mixtureFaults(original: string, translation: string, to: InterfaceLanguage): string[] {
  const { han, words, other } = lettersOf(translation);
  if (other > 0 && lettersOf(original).other === 0) return ['It has letters of a third script.'];
  if (to === 'en') return han * 5 > words ? ['Chinese was left in it.'] : [];
  return words > han ? ['Much of it is not Chinese.'] : [];
}

function lettersOf(text: string): { han: number; words: number; other: number } {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return {
    han: count(/\p{Script=Han}/gu),
    words: count(/\p{Script=Latin}+/gu),
    // µ, Ω, α and the like are signs in reports.
    other: count(/(?![\p{Script=Han}\p{Script=Latin}\p{Script=Greek}\p{Script=Common}\p{Script=Inherited}])\p{L}/gu),
  };
}

// Marks

function lineFaults(original: string, translation: string): string[] {
  const [expected, found] = [original.split('\n').length, translation.split('\n').length];
  return expected === found ? [] : [`It has ${found} lines, and the original has ${expected}.`];
}

/** What would mean something to HTML, MDX or Markdown. On the pages none of it does: it would be printed as it stands. */
const markup: readonly RegExp[] = [
  /<[/!?]?[a-zA-Z][^<>]*>?/g,
  /<!--/g,
  /[{}]/g,
  /^\s*(?:import|export)\s+(?=[\w{*'"])[^\n]*(?:from|['"={(])[^\n]*/gm,
  /^\s*#{1,6}(?= )/gm,
  /^\s*(?:[-*+]|>)(?= )/gm,
  /\*\*|__|~~|`+/g,
  /!?\[[^\]\n]*\]\([^)\n]*\)/g,
  /&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]{1,20});/gi,
];

const markupIn = (text: string): string[] => markup.flatMap((pattern) => text.match(pattern) ?? []);

const gainedMarkup = (original: string, translation: string): string[] => [
  ...new Set(missingFrom(markupIn(translation).map(brief), markupIn(original).map(brief))),
];

const lostMarkup = (original: string, translation: string): string[] =>
  [...new Set(missingFrom(markupIn(original).map(brief), markupIn(translation).map(brief)))].map(
    (mark) => `The original has ${mark}, which is missing.`,
  );

const brief = (mark: string): string => mark.trim().slice(0, 40).toWellFormed();

/** Those of the first that the second has not as often. */
function missingFrom(expected: readonly string[] = [], found: readonly string[] = []): string[] {
  const left = [...found];
  return expected.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function glossaryReason({ term, accepted }: BrokenTerm, from: InterfaceLanguage): string {
  const quoted = (text: string, isEnglish: boolean) => (isEnglish ? `“${text}”` : text);
  const shown = accepted.slice(0, 3).map((word) => quoted(word, from === 'zh'));
  return `The glossary has ${shown.join(' or ')} for ${quoted(term, from === 'en')}.`;
}
