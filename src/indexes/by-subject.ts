/**
 * The index of subjects: first the columns that papers print over their articles themselves, then the subjects that are
 * found in the texts of the language, by initial.
 */
import { type CataloguedSource, languagesOf } from '../catalogue/catalogue.ts';
import { versionIn } from '../catalogue/versions.ts';
import { type InterfaceLanguage, ownTextLanguage } from '../model/languages.ts';
import { textToIndex } from './article-text.ts';
import { chineseSubjects } from './chinese-terms.ts';
import { englishSubjects } from './english-terms.ts';
import { fileByInitial } from './filing.ts';
import { type ArticleRow, articleRows, type IndexEntry, type IndexGroup } from './index-groups.ts';
import { publicationOf } from './publication.ts';
import type { Subject, TextToIndex } from './salient-terms.ts';
import { indexWords } from './words.ts';

/** A kicker over one article alone may be anything; a column comes again. */
const leastInColumn = 2;

const subjectsOf: Record<InterfaceLanguage, (texts: readonly TextToIndex[]) => Subject[]> = {
  zh: chineseSubjects,
  en: englishSubjects,
};

export function subjectsIndex(sources: readonly CataloguedSource[], language: InterfaceLanguage): IndexGroup[] {
  const rows = articleRows(sources);
  return [...columnsIn(rows, language), ...subjectsIn(rows, language)];
}

function columnsIn(rows: readonly ArticleRow[], language: InterfaceLanguage): IndexGroup[] {
  const withColumn = rows
    .map((row) => ({ row, column: columnOf(row.article.original.data.kicker) }))
    .filter(({ column }) => column !== '');
  const keyOf = ({ row, column }: (typeof withColumn)[number]) =>
    JSON.stringify([column, publicationOf(row.source, language).key]);
  const columns = [...Map.groupBy(withColumn, keyOf).values()].filter((members) => members.length >= leastInColumn);
  const filed = columns.flatMap((members) => {
    const [first] = members;
    const kicker = first && versionIn(first.row.article, language).head.kicker;
    if (!first || !kicker) return [];
    const heading = {
      text: columnOf(kicker.text),
      lang: kicker.lang,
      of: publicationOf(first.row.source, language).name,
    };
    return [{ entry: { heading, rows: members.map(({ row }) => row) }, by: heading.text, isName: false }];
  });
  const entries = fileByInitial(filed, language).flatMap((group) => group.entries);
  const { columns: label } = indexWords[language];
  return entries.length === 0 ? [] : [{ id: 'columns', label, jump: label, entries }];
}

/** The name of a column without ornaments around it and the blanks by which it is spaced out. */
function columnOf(kicker: string): string {
  return kicker
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');
}

function subjectsIn(rows: readonly ArticleRow[], language: InterfaceLanguage): IndexGroup[] {
  const lang = ownTextLanguage(language);
  const readable = rows.filter(
    ({ article }) => languagesOf(article).includes(language) && versionIn(article, language).lang === lang,
  );
  const byId = new Map(readable.map((row) => [row.article.original.id, row]));
  const subjects = subjectsOf[language](readable.map(({ article }) => textToIndex(article, language)));
  const filed = subjects.map(({ term, ids }) => {
    const found = ids.map((id) => byId.get(id)).filter((row) => row !== undefined);
    const entry: IndexEntry = { heading: { text: term, lang }, rows: found };
    return { entry, by: term, isName: false };
  });
  return fileByInitial(filed, language);
}
