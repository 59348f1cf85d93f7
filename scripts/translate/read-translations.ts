/** PO files from the disk. One that cannot be read is told of and left as it is. */
import { join } from 'node:path';
import { type InterfaceLanguage, interfaceLanguages } from '../../src/model/languages.ts';
import { type Catalogue, parseTranslation } from '../../src/model/translation/po.ts';
import { listFolder, readBytes } from '../disk/read.ts';
import type { Note } from '../restore/document.ts';

export interface TranslationFile {
  /** in the translations folder: `LANG/SOURCE/SLUG.po` */
  path: string;
  language: InterfaceLanguage;
  source: string;
  slug: string;
  /** nothing where it cannot be read; the notes say why */
  catalogue: Catalogue | undefined;
}

/** Ids of the documents that have a folder of translations, sorted. */
export async function translatedSources(translations: string): Promise<string[]> {
  const folders = await Promise.all(interfaceLanguages.map((language) => listFolder(join(translations, language))));
  return [...new Set(folders.flatMap((listing) => listing?.folders ?? []))].sort();
}

/** All PO files of one document, by language and name. */
export async function readTranslations(
  translations: string,
  source: string,
): Promise<{ files: TranslationFile[]; notes: Note[] }> {
  const files: TranslationFile[] = [];
  const notes: Note[] = [];
  for (const language of interfaceLanguages) {
    const listing = await listFolder(join(translations, language, source));
    for (const name of listing?.files.filter((file) => file.endsWith('.po') && !file.startsWith('.')) ?? []) {
      const path = `${language}/${source}/${name}`;
      const read = await readCatalogue(join(translations, path));
      if (Array.isArray(read)) notes.push(...read);
      files.push({
        path,
        language,
        source,
        slug: name.slice(0, -3),
        catalogue: Array.isArray(read) ? undefined : read,
      });
    }
  }
  return { files, notes };
}

/** What is wrong with the PO files of these documents. */
export async function translationNotes(translations: string, sources: readonly string[]): Promise<Note[]> {
  const notes: Note[] = [];
  for (const source of sources) notes.push(...(await readTranslations(translations, source)).notes);
  return notes;
}

async function readCatalogue(path: string): Promise<Catalogue | Note[]> {
  const bytes = await readBytes(path);
  if ('refused' in bytes)
    return [
      {
        level: 'error',
        rule: 'po',
        source: path,
        message: `The system does not let the file be read (${bytes.refused}).`,
      },
    ];
  const parsed = parseTranslation(bytes);
  if ('catalogue' in parsed) return parsed.catalogue;
  return parsed.problems.map(({ line, message }) => ({ level: 'error', rule: 'po', source: path, line, message }));
}
