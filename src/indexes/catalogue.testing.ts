/** Sources and articles for the tests of the indexes, with what these look at. */
import type { Article, CataloguedSource } from '../catalogue/catalogue.ts';
import type { InterfaceLanguage, TextLanguage } from '../model/languages.ts';
import type { SourceCard } from '../model/source-card.ts';

interface Given {
  title: string;
  authors?: string[];
  kicker?: string;
  html?: string;
  /** texts of the head in the other language */
  translated?: Record<string, string>;
}

const readingData = { metadata: { frontmatter: { reading: { contents: [], opening: '', lostPlaces: 0 } } } };

export function sourceOf(card: Partial<SourceCard> & { id: string }, given: readonly Given[]): CataloguedSource {
  const lang = card.lang ?? 'zh-Hans';
  const titled = { title: { zh: card.id }, articles: given.map((_, at) => `a${at + 1}`), ...card, lang };
  return { card: titled, articles: given.map((each, at) => articleOf(each, { source: card.id, lang, order: at + 1 })) };
}

function articleOf(
  given: Given,
  { source, lang, order }: { source: string; lang: TextLanguage; order: number },
): Article {
  const { title, authors = [], kicker = '', html = '', translated } = given;
  const own = lang === 'en' ? 'en' : 'zh';
  const id = `${own}/${source}/a${order}`;
  const data = { title, subtitle: '', kicker, authors, byline: '', deck: '', lang, source, order, untitled: false };
  const other: InterfaceLanguage = own === 'zh' ? 'en' : 'zh';
  const article = {
    original: { id, data: { ...data, lines: '1' }, rendered: { html, ...readingData } },
    translations: translated ? { [other]: translationOf(id, other, translated) } : {},
  };
  // The store's own fields, such as digests, are of no use here.
  return article as unknown as Article;
}

function translationOf(original: string, language: InterfaceLanguage, texts: Record<string, string>) {
  const lang = language === 'zh' ? 'zh-Hans' : 'en';
  const head = Object.entries(texts).map(([context, text]) => [context, { text, lang, state: 'reviewed' }]);
  const data = { language, lang, original, head: Object.fromEntries(head), counts: {} };
  return { data, rendered: { html: '', ...readingData } };
}
