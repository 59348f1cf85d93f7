/** How far the articles of a document are translated. */
import type { InterfaceLanguage } from '../../src/model/languages.ts';
import { isTranslatedArticle, type StateCounts } from '../../src/model/translation/progress.ts';
import { reconcile } from '../../src/model/translation/reconcile.ts';
import { type ArticleToTranslate, translationPath } from './read-articles.ts';
import type { TranslationFile } from './read-translations.ts';
import { countedIn, textSize } from './text-size.ts';

/** Of all articles of one document that are in one language. */
export interface SourceStatus {
  source: string;
  from: InterfaceLanguage;
  to: InterfaceLanguage;
  articles: number;
  /** articles whose title and some of whose text is translated: those that have a page in the other language */
  translatedArticles: number;
  blocks: StateCounts;
  /** of the originals, in the unit of their language */
  size: StateCounts;
  unit: string;
}

/** @returns a status for each language that the document has articles in; articles whose PO file cannot be read are left out */
export function statusOf(
  source: string,
  articles: readonly ArticleToTranslate[],
  files: readonly TranslationFile[],
): SourceStatus[] {
  const byLanguage = Map.groupBy(articles, ({ from }) => from);
  return [...byLanguage].map(([from, some]) => {
    const status = emptyStatus(source, from, some[0]?.to ?? from);
    for (const article of some) addArticle(status, article, files);
    return status;
  });
}

export function emptyStatus(source: string, from: InterfaceLanguage, to: InterfaceLanguage): SourceStatus {
  const none = (): StateCounts => ({ reviewed: 0, machine: 0, outdated: 0, missing: 0 });
  return { source, from, to, articles: 0, translatedArticles: 0, blocks: none(), size: none(), unit: countedIn[from] };
}

function addArticle(status: SourceStatus, article: ArticleToTranslate, files: readonly TranslationFile[]): void {
  const file = files.find(({ path }) => path === translationPath(article));
  if (file !== undefined && file.catalogue === undefined) return;
  const { blocks } = reconcile(article.messages, file?.catalogue?.entries ?? []);
  status.articles++;
  if (isTranslatedArticle(blocks)) status.translatedArticles++;
  for (const { state, message } of blocks) {
    status.blocks[state]++;
    status.size[state] += textSize(message.text, article.from);
  }
}

/** All of one direction together, as the last row of a table. */
export function sumStatus(statuses: readonly SourceStatus[]): SourceStatus[] {
  const byLanguage = Map.groupBy(statuses, ({ from }) => from);
  return [...byLanguage.values()].flatMap((some) => {
    const [first] = some;
    if (first === undefined) return [];
    const sum = emptyStatus('all', first.from, first.to);
    for (const status of some) addStatus(sum, status);
    return [sum];
  });
}

function addStatus(sum: SourceStatus, status: SourceStatus): void {
  sum.articles += status.articles;
  sum.translatedArticles += status.translatedArticles;
  for (const state of ['reviewed', 'machine', 'outdated', 'missing'] as const) {
    sum.blocks[state] += status.blocks[state];
    sum.size[state] += status.size[state];
  }
}
