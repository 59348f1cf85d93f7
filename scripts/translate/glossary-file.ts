/** The glossary from the disk. */
import { join, resolve } from 'node:path';
import type { Arguments } from '../command-line/arguments.ts';
import { projectRoot } from '../command-line/folders.ts';
import { readBytes } from '../disk/read.ts';
import type { Note } from '../restore/document.ts';
import { type Glossary, glossaryOf, readGlossary } from './glossary.ts';

const defaultGlossary = 'content/glossary.yaml';

export const glossaryOption = {
  glossary: {
    value: 'FILE',
    about: 'The glossary that translations are given and checked against.',
    default: defaultGlossary,
  },
} as const;

/** @returns an empty glossary where none is named and there is none in the usual place */
export async function openGlossary(given: Arguments): Promise<Glossary | { wrong: string | Note[] }> {
  const named = given.given('glossary');
  const path = named === undefined ? join(projectRoot, defaultGlossary) : resolve(named);
  const bytes = await readBytes(path);
  if ('refused' in bytes && bytes.refused === 'ENOENT' && named === undefined) return glossaryOf([]);
  if ('refused' in bytes)
    return {
      wrong: `--glossary ${named ?? defaultGlossary} cannot be read (${bytes.refused}). Give the path of a file.`,
    };
  const glossary = readGlossary(new TextDecoder().decode(bytes));
  if (!Array.isArray(glossary)) return glossary;
  return { wrong: glossary.map((problem) => ({ ...problem, level: 'error', source: path })) };
}
