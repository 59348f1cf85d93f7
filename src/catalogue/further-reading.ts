/** What a reader of an article may want to read next, besides the rest of the issue. */
import { plainText } from '../markdown/plain-text.ts';
import { type Article, type CataloguedSource, readCatalogue } from './catalogue.ts';
import { relatedTexts } from './related.ts';

export interface FurtherReading {
  /** about the same, the likest first */
  related: Article[];
  /** others by any of its authors in the same publication, newest first */
  byAuthor: Article[];
}

/**
 * Of 52 articles listed at this likeness in 101 real ones, all but two or three were about the same (cars abroad, one
 * company's technique, the same bank business); lower, places and phrases in common bring strangers together.
 */
const leastLikeness = 0.05;
const mostRelated = 3;
const mostByAuthor = 4;

let further: Promise<Map<string, FurtherReading>> | undefined;

/** @param id of the article's original, as the catalogue has it */
export async function furtherReading({ original: { id } }: Article): Promise<FurtherReading> {
  if (import.meta.env.DEV || further === undefined) further = readCatalogue().then(findAll);
  return (await further).get(id) ?? { related: [], byAuthor: [] };
}

function findAll(sources: readonly CataloguedSource[]): Map<string, FurtherReading> {
  const articles = sources.flatMap((source) => source.articles);
  const byId = new Map(articles.map((article) => [article.original.id, article]));
  const related = relatedIds(articles);
  const publications = new Map(
    sources.map(({ card }) => [card.id, Object.values(card.publication ?? { id: card.id }).join(' ')]),
  );
  const authorsOf = ({ original: { data } }: Article) =>
    // The same name in two publications may be two people.
    data.authors.map((name) => `${name}\n${publications.get(data.source)}`);
  const byAuthor = Map.groupBy(
    articles.flatMap((article) => authorsOf(article).map((author) => ({ author, article }))),
    ({ author }) => author,
  );
  return new Map(
    articles.map((article) => {
      const { id } = article.original;
      const alike = (related.get(id) ?? []).flatMap((other) => byId.get(other) ?? []);
      const others = new Set(
        authorsOf(article)
          .flatMap((author) => byAuthor.get(author) ?? [])
          .map((entry) => entry.article),
      );
      others.delete(article);
      return [id, { related: alike, byAuthor: [...others].slice(0, mostByAuthor) }];
    }),
  );
}

/** Only texts of one language can be compared: two articles in different ones have few terms in common. */
function relatedIds(articles: readonly Article[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const group of Map.groupBy(articles, ({ original }) => original.data.lang).values()) {
    const texts = group.map(({ original }) => ({ id: original.id, text: textOf(original) }));
    for (const [id, list] of relatedTexts(texts, { least: leastLikeness, most: mostRelated })) {
      found.set(
        id,
        list.map((other) => other.id),
      );
    }
  }
  return found;
}

function textOf({ data, rendered }: Article['original']): string {
  return `${data.title}。${data.subtitle}。${data.deck}。${plainText(rendered?.html ?? '')}`;
}
