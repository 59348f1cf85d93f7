/**
 * What the site holds, read from the content collections once: sources, newest first, each with its articles in print
 * order. Pages ask this and never the collections, so that a page costs the same however many articles there are.
 */
import { type CollectionEntry, getCollection } from 'astro:content';
import { type InterfaceLanguage, interfaceLanguageOf, interfaceLanguages } from '../model/languages.ts';
import type { LedgerCounts } from '../model/ledger-counts.ts';
import type { Bilingual, SourceCard } from '../model/source-card.ts';
import { newestFirst } from './order.ts';

export type Original = CollectionEntry<'articles'>;
export type Translation = CollectionEntry<'translations'>;

/** An article in all its languages. */
export interface Article {
  original: Original;
  translations: Partial<Record<InterfaceLanguage, Translation>>;
}

export interface CataloguedSource {
  card: SourceCard;
  /** how many characters were kept; absent where the articles came without a ledger */
  counts?: LedgerCounts;
  /** in print order */
  articles: Article[];
}

let catalogue: Promise<CataloguedSource[]> | undefined;

/** While pages are being written (`dev`) the collections change under us and are read again. */
export function readCatalogue(): Promise<CataloguedSource[]> {
  if (import.meta.env.DEV) return gather();
  catalogue ??= gather();
  return catalogue;
}

/** The language of the interface under which the original stands. */
export function ownLanguage({ original }: Article): InterfaceLanguage {
  return interfaceLanguageOf(original.data.lang);
}

/** The languages of the interface in which an article can be read. */
export function languagesOf(article: Article): InterfaceLanguage[] {
  const own = ownLanguage(article);
  return interfaceLanguages.filter((language) => language === own || article.translations[language]);
}

/** The language in which a list of that interface language links to an article: its own, else that of the original. */
export function linkLanguage(article: Article, language: InterfaceLanguage): InterfaceLanguage {
  return languagesOf(article).includes(language) ? language : ownLanguage(article);
}

/**
 * What a source is called above its articles. A source that is one article bears that article's title; said twice it would
 * say nothing, so the publication stands in its place.
 */
export function sourceName({ title, publication }: SourceCard, articles: readonly Article[]): Bilingual {
  const [only, ...others] = articles;
  const isSaidTwice =
    only !== undefined && others.length === 0 && Object.values(title).includes(only.original.data.title);
  return isSaidTwice ? (publication ?? title) : title;
}

/** Last part of an article's address. */
export function slugOf({ original }: Article): string {
  return original.id.slice(original.id.lastIndexOf('/') + 1);
}

async function gather(): Promise<CataloguedSource[]> {
  const [cards, originals, translations, ledgers] = await Promise.all([
    getCollection('sources'),
    getCollection('articles'),
    getCollection('translations'),
    getCollection('ledgers'),
  ]);
  const articles = withTranslations(originals, translations);
  const counts = new Map(ledgers.map((ledger) => [ledger.id, ledger.data]));
  const bySource = Map.groupBy(articles, (article) => article.original.data.source);
  const sources = cards.map(({ data: card }): CataloguedSource => {
    const ledger = counts.get(card.id);
    return { card, articles: inPrintOrder(bySource.get(card.id) ?? []), ...(ledger && { counts: ledger }) };
  });
  const known = new Set(cards.map(({ data }) => data.id));
  const strays = [...bySource.keys()].filter((source) => !known.has(source));
  if (strays.length > 0)
    throw new Error(`articles without a source.json: ${strays.join(', ')}; convert the sources again`);
  return sources.filter((source) => source.articles.length > 0).sort((a, b) => newestFirst(a.card, b.card));
}

function withTranslations(originals: readonly Original[], translations: readonly Translation[]): Article[] {
  const byOriginal = Map.groupBy(translations, (translation) => translation.data.original);
  return originals.map((original) => {
    const own = (byOriginal.get(original.id) ?? []).map((translation) => [translation.data.language, translation]);
    return { original, translations: Object.fromEntries(own) };
  });
}

function inPrintOrder(articles: Article[]): Article[] {
  return articles.toSorted(
    ({ original: a }, { original: b }) => a.data.order - b.data.order || a.id.localeCompare(b.id, 'en'),
  );
}
