/**
 * The index of authors. The same printed name in two publications may be two people, and nothing here can tell: each name
 * is one entry a publication, which is named beside it where the name stands more than once.
 */
import type { CataloguedSource } from '../catalogue/catalogue.ts';
import { versionIn } from '../catalogue/versions.ts';
import type { InterfaceLanguage } from '../model/languages.ts';
import { fileByInitial } from './filing.ts';
import { type ArticleRow, articleRows, type IndexGroup, type IndexHeading } from './index-groups.ts';
import { type Publication, publicationOf } from './publication.ts';

interface Signature extends ArticleRow {
  /** as printed in the original */
  printed: string;
  publication: Publication;
  heading: IndexHeading;
}

export function authorsIndex(sources: readonly CataloguedSource[], language: InterfaceLanguage): IndexGroup[] {
  const signatures = articleRows(sources).flatMap((row) => signaturesOf(row, language));
  const people = [
    ...Map.groupBy(signatures, ({ printed, publication }) => JSON.stringify([printed, publication.key])).values(),
  ];
  const timesNamed = countsOf(people.map(([first]) => first?.heading.text ?? ''));
  const filed = people.flatMap((signed) => {
    const [first] = signed;
    if (!first) return [];
    const { heading, publication, printed } = first;
    const isShared = (timesNamed.get(heading.text) ?? 0) > 1;
    const rows = signed.map(({ article, source }) => ({ article, source }));
    const entry = { heading: isShared ? { ...heading, of: publication.name } : heading, rows };
    return [{ entry, by: wordToFileBy(heading.text, printed), isName: true }];
  });
  return fileByInitial(filed, language);
}

function signaturesOf({ article, source }: ArticleRow, language: InterfaceLanguage): Signature[] {
  const { authors } = versionIn(article, language).head;
  const publication = publicationOf(source, language);
  return authors.map(({ text, lang }, at) => {
    const printed = article.original.data.authors[at] ?? text;
    return { article, source, printed, publication, heading: { text, lang } };
  });
}

function countsOf(texts: readonly string[]): Map<string, number> {
  return new Map([...Map.groupBy(texts, (text) => text)].map(([text, all]) => [text, all.length]));
}

/** Words of which one in a name tells that it is that of a body, not of a person. */
const bodies =
  /\b(?:academy|agency|associat\w*|bank|bureau|centre|center|college|commission|committee|company|co|corporation|corp|council|department|fund|group|holdings?|inc|institut\w*|laboratory|limited|ltd|ministry|office|organi[sz]ation|society|staff|studio|team|trust|university)\b/i;

/**
 * The family name, which stands first in Chinese and Japanese names, also where they are translated, and last in Western
 * ones. A name in Han is filed as it is printed, and so is that of a body.
 * @param printed the name in the original
 */
function wordToFileBy(name: string, printed: string): string {
  if (/\p{Script=Han}/u.test(name) || bodies.test(name)) return name;
  const isFamilyFirst = /^\p{Script=Han}[\p{Script=Han} ]*$/u.test(printed);
  return isFamilyFirst ? name : (name.split(/\s+/).at(-1) ?? name);
}
