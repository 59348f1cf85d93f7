/** The folders that a user names: refused before anything is read or written when work in them would do harm. */

import { join, resolve, sep } from 'node:path';
import { interfaceLanguages } from '../../src/model/languages.ts';
import { folderNames, folderState, realPath } from '../disk/site-folder.ts';

export const projectRoot = resolve(import.meta.dirname, '../..');

/** Where things are when no option says otherwise, relative to the folder of the project. */
export const defaultFolders = {
  sources: 'content/sources',
  articles: 'content/articles',
  corrections: 'content/corrections',
  translations: 'content/translations',
  out: 'dist',
} as const;

export interface NamedFolder {
  option: string;
  /** as the user wrote it, for messages */
  given: string;
  /** absolute */
  path: string;
  /** absolute and without symbolic links, to compare with others */
  real: string;
}

/** @param given relative to the folder in which the command runs; the default is relative to the project */
export async function nameFolder(option: keyof typeof defaultFolders, given: string | undefined): Promise<NamedFolder> {
  const path = given === undefined ? join(projectRoot, defaultFolders[option]) : resolve(given);
  return { option: `--${option}`, given: given ?? defaultFolders[option], path, real: await realPath(path) };
}

/** The corrections of the project are of its own documents; for others there are none unless their folder is named. */
export async function nameCorrections(
  named: string | undefined,
  sources: string | undefined,
): Promise<NamedFolder | undefined> {
  return named === undefined && sources !== undefined ? undefined : nameFolder('corrections', named);
}

/** Of a folder that need not exist unless it is named. @returns what is wrong with it, with the remedy, or nothing */
export function wrongIfNamed(folder: NamedFolder | undefined, named: string | undefined): string | undefined {
  return folder === undefined || named === undefined ? undefined : wrongInput(folder);
}

/** @returns what is wrong, with the remedy, or nothing */
export function wrongInput(folder: NamedFolder): string | undefined {
  const state = folderState(folder.path);
  if (state === 'absent')
    return `${folder.option} ${folder.given}: there is no such folder. ${remedyForAbsent[folder.option] ?? ''}`.trim();
  if (state === 'not-a-folder') return `${folder.option} ${folder.given} is a file. Give the folder that holds it.`;
  return undefined;
}

/** Of a folder that need not exist. @returns what is wrong with it, with the remedy, or nothing */
export function wrongFile(folder: NamedFolder): string | undefined {
  return folderState(folder.path) === 'absent' ? undefined : wrongInput(folder);
}

const remedyForAbsent: Readonly<Record<string, string>> = {
  '--sources': 'Create it and put the documents in, or give the folder in which they lie.',
  '--articles': 'Run "npm run convert" first, or give the folder that it wrote.',
  '--out': 'Run "npm run build" first, or give the folder that it wrote.',
};

/** Refuses a folder to publish in that holds somebody's files. */
export function wrongOut(folder: NamedFolder): string | undefined {
  const state = folderState(folder.path);
  if (state === 'not-a-folder')
    return `${folder.option} ${folder.given} is a file. Give a folder that is empty, new, or an earlier build.`;
  if (state !== 'other') return undefined;
  return (
    `${folder.option} ${folder.given} is not empty and was not built by Reading Room (it holds ${someOf(folderNames(folder.path))}); ` +
    'a build would delete what is in it. Give a new or empty folder, or empty this one yourself.'
  );
}

const articleFolderNames = new RegExp(`^(?:${interfaceLanguages.join('|')}|\\..*)$`);

/** Refuses a folder for articles that holds anything but articles: converting removes what no longer belongs there. */
export function wrongArticles(folder: NamedFolder): string | undefined {
  const state = folderState(folder.path);
  if (state === 'not-a-folder')
    return `${folder.option} ${folder.given} is a file. Give a folder that is empty, new, or an earlier conversion.`;
  if (state === 'absent' || state === 'empty') return undefined;
  const strange = folderNames(folder.path).filter((name) => !isArticleFolder(folder.path, name));
  if (strange.length === 0) return undefined;
  return (
    `${folder.option} ${folder.given} holds something else than articles (${someOf(strange)}); ` +
    'converting removes what does not belong there. Give a new or empty folder.'
  );
}

function isArticleFolder(parent: string, name: string): boolean {
  const path = join(parent, name);
  if (folderState(path) === 'not-a-folder') return name.startsWith('.');
  return (
    articleFolderNames.test(name) || folderNames(path).some((file) => file === 'ledger.json' || file === 'source.json')
  );
}

function someOf(names: readonly string[]): string {
  const shown = names.slice(0, 3).map((name) => `"${name}"`);
  return names.length > shown.length ? `${shown.join(', ')} and ${names.length - shown.length} more` : shown.join(', ');
}

/** Refuses folders that lie in each other: what one holds would be read, replaced or deleted as part of the other. */
export function wrongNesting(folders: readonly NamedFolder[]): string | undefined {
  for (const inner of folders) {
    for (const outer of folders) {
      if (inner !== outer && isWithin(inner.real, outer.real)) return nestingMessage(inner, outer);
    }
    const written = inner.option !== '--sources';
    if (written && isWithin(projectRoot, inner.real))
      return `${inner.option} ${inner.given} holds Reading Room itself. Give a folder of its own.`;
  }
  return undefined;
}

function nestingMessage(inner: NamedFolder, outer: NamedFolder): string {
  const what = inner.real === outer.real ? 'is the same folder as' : 'lies in';
  return `${inner.option} ${inner.given} ${what} ${outer.option} ${outer.given}. Give folders that do not hold each other.`;
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
