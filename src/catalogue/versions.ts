/** An article as it reads in one language: the original as restored, or a translation block by block. */

import type { Reading } from '../markdown/article-data.ts';
import { readingOf } from '../markdown/article-data.ts';
import type { InterfaceLanguage, TextLanguage } from '../model/languages.ts';
import type { StateCounts } from '../model/translation/progress.ts';
import { type UnreviewedState, unreviewedStates } from '../model/translation/state.ts';
import { type Article, linkLanguage, type Original, ownLanguage, type Translation } from './catalogue.ts';

/** A text of an article's head. */
export interface HeadText {
  text: string;
  lang: TextLanguage;
  /** of a translation that is not reviewed */
  state?: UnreviewedState;
}

export interface Head {
  title: HeadText;
  kicker?: HeadText;
  subtitle?: HeadText;
  /** the byline as printed, with office and place */
  byline?: HeadText;
  /** names alone */
  authors: HeadText[];
  deck?: HeadText;
}

export interface Version {
  /** of the address */
  language: InterfaceLanguage;
  /** of the text */
  lang: TextLanguage;
  head: Head;
  html: string;
  reading: Reading;
  /** of a translation */
  counts?: StateCounts;
}

/** The version that a list of that language links to: the translation, where there is one, else the original. */
export function versionIn(article: Article, language: InterfaceLanguage): Version {
  const readIn = linkLanguage(article, language);
  const translation = article.translations[readIn];
  return translation && readIn !== ownLanguage(article)
    ? translated(article, translation)
    : originalVersion(article, readIn);
}

function originalVersion({ original }: Article, language: InterfaceLanguage): Version {
  const { lang } = original.data;
  return {
    language,
    lang,
    head: headOf(original, (_, text) => ({ text, lang })),
    html: original.rendered?.html ?? '',
    reading: readingOf(original.rendered),
  };
}

function translated({ original }: Article, { data, rendered }: Translation): Version {
  const { language, lang, head, counts } = data;
  return {
    language,
    lang,
    head: headOf(original, (context, text) => headText(head[context], { text, lang: original.data.lang })),
    html: rendered?.html ?? '',
    reading: readingOf(rendered),
    counts,
  };
}

function headText(field: Translation['data']['head'][string] | undefined, original: HeadText): HeadText {
  if (!field) return original;
  const state = unreviewedStates.find((each) => each === field.state);
  return { text: field.text, lang: field.lang, ...(state && { state }) };
}

/** @param textOf finds what stands for a text of the original, by the context of its message */
function headOf({ data }: Original, textOf: (context: string, text: string) => HeadText): Head {
  const field = (name: 'kicker' | 'subtitle' | 'byline' | 'deck') =>
    data[name] === '' ? {} : { [name]: textOf(name, data[name]) };
  return {
    title: textOf('title', data.title),
    ...field('kicker'),
    ...field('subtitle'),
    ...field('byline'),
    authors: data.authors.map((name, at) => textOf(`author:${at + 1}`, name)),
    ...field('deck'),
  };
}

/** Whether a translation is not wholly reviewed, which readers are told. */
export function isUnreviewed(counts: StateCounts | undefined): counts is StateCounts {
  return counts !== undefined && unreviewedStates.some((state) => counts[state] > 0);
}

/** The two languages that are shown side by side under the address of one of them, that one first. */
export interface ParallelVersions {
  first: Version;
  second: Version;
  html: string;
}

/** @returns nothing where the article has no translation to stand beside it */
export function parallelIn(article: Article, language: InterfaceLanguage): ParallelVersions | undefined {
  const own = ownLanguage(article);
  const [other] = language === own ? (Object.keys(article.translations) as InterfaceLanguage[]) : [own];
  const translation = article.translations[language === own ? (other ?? own) : language];
  if (!other || !translation) return undefined;
  const { parallel } = translation.data;
  return {
    first: versionIn(article, language),
    second: versionIn(article, other),
    html: language === own ? parallel.originalFirst : parallel.translationFirst,
  };
}
