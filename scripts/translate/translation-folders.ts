/** What every action of `npm run translate` is told: folders, and documents by name. */
import type { Arguments } from '../command-line/arguments.ts';
import { nameFolder, wrongFile, wrongInput, wrongNesting } from '../command-line/folders.ts';
import { convertedSources } from './read-articles.ts';

export interface TranslationFolders {
  /** absolute */
  articles: string;
  /** absolute; need not exist */
  translations: string;
  /** folder of the documents as it is named in references: as the user wrote it */
  documents: string;
  /** as the user wrote them, for messages */
  given: { articles: string; translations: string };
}

export const sourceOperand = {
  value: 'SOURCE',
  about: 'Name of a document: its file name without the ending. Without it, all documents.',
  several: true,
} as const;

/**
 * @param names ids of documents; none of them means all
 * @returns the folders and the ids of the documents that are meant, sorted, or what is wrong with the arguments
 */
export async function chooseSources(
  given: Arguments,
  names: readonly string[] = given.operands,
): Promise<{ folders: TranslationFolders; sources: string[] } | { wrong: string }> {
  const articles = await nameFolder('articles', given.given('articles'));
  const translations = await nameFolder('translations', given.given('translations'));
  const wrong = wrongInput(articles) ?? wrongFile(translations) ?? wrongNesting([articles, translations]);
  if (wrong !== undefined) return { wrong };
  const all = await convertedSources(articles.path);
  const unknown = names.find((name) => !all.includes(name));
  if (all.length === 0)
    return { wrong: `--articles ${articles.given} holds no articles. Run "npm run convert" first.` };
  if (unknown !== undefined) return { wrong: unknownSource(unknown, all) };
  const folders = {
    articles: articles.path,
    translations: translations.path,
    documents: given.required('sources'),
    given: { articles: articles.given, translations: translations.given },
  };
  return {
    folders,
    sources: names.length === 0 ? all : all.filter((source) => names.includes(source)),
  };
}

/** Names in a message: enough to see what is meant. */
const shownNames = 8;

function unknownSource(name: string, all: readonly string[]): string {
  const shown = all.slice(0, shownNames).join(', ') + (all.length > shownNames ? ', …' : '');
  return `There is no converted document "${name}". Known are ${shown}. Run "npm run convert" if it is new.`;
}
