/** What an article is, told to machines: JSON-LD in the vocabulary of schema.org. */

import type { TextLanguage } from '../model/languages.ts';
import type { SourceCard } from '../model/source-card.ts';

export interface ArticleFacts {
  title: string;
  subtitle?: string | undefined;
  description: string;
  authors: readonly string[];
  lang: TextLanguage;
  issue: string;
  publication?: string | undefined;
  card: Pick<SourceCard, 'date'>;
  siteName: string;
  /** whole address of the page */
  address: string;
  /** whole address of the title picture */
  picture: string;
  /** whole address of the original, where this is a translation */
  translationOf?: string | undefined;
}

/** A newspaper appears on a day; proceedings and reports are of a month or a year. */
export function isOfNewspaper({ date }: Pick<SourceCard, 'date'>): boolean {
  return date?.length === 10;
}

/** https://schema.org/NewsArticle and https://schema.org/ScholarlyArticle */
export function articleData(facts: ArticleFacts): Record<string, unknown> {
  const { card, authors } = facts;
  return {
    '@context': 'https://schema.org',
    '@type': isOfNewspaper(card) ? 'NewsArticle' : 'ScholarlyArticle',
    headline: facts.title,
    ...(facts.subtitle && { alternativeHeadline: facts.subtitle }),
    description: facts.description,
    ...(authors.length > 0 && { author: authors.map((name) => ({ '@type': 'Person', name })) }),
    ...(card.date && { datePublished: card.date }),
    inLanguage: facts.lang,
    isPartOf: {
      '@type': 'PublicationIssue',
      name: facts.issue,
      ...(facts.publication && { isPartOf: { '@type': 'Periodical', name: facts.publication } }),
    },
    publisher: { '@type': 'Organization', name: facts.siteName },
    url: facts.address,
    mainEntityOfPage: facts.address,
    image: facts.picture,
    ...(facts.translationOf && { translationOfWork: { '@id': facts.translationOf } }),
    isAccessibleForFree: true,
  };
}

/** JSON that can stand inside a `script` element: nothing in it can end the element or begin a comment. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
