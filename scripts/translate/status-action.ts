/** `npm run translate -- status`: how far each document is translated. */
import { blockStates } from '../../src/model/translation/state.ts';
import type { Arguments, Command } from '../command-line/arguments.ts';
import { articlesOption, sourcesOption, translationsOption } from '../command-line/content-options.ts';
import { type ExitCode, exitCodes } from '../command-line/exit-codes.ts';
import { noteLines } from '../command-line/notes.ts';
import { outputOptions, type Printer } from '../command-line/run-command.ts';
import type { Note } from '../restore/document.ts';
import { readArticles } from './read-articles.ts';
import { readTranslations } from './read-translations.ts';
import { type SourceStatus, statusOf, sumStatus } from './status.ts';
import { chooseSources, sourceOperand } from './translation-folders.ts';

export const statusCommand: Command = {
  name: 'translate',
  action: 'status',
  about:
    'Tells how far each document is translated: articles that have a page in the other language, and blocks by state. Words are those of the originals: ' +
    'in Chinese each character counts, and each word or number in other letters; in English words as Intl.Segmenter parts them. What changed in the ' +
    'articles since the last sync is counted as it is now.',
  operand: sourceOperand,
  options: {
    ...sourcesOption,
    ...articlesOption,
    ...translationsOption,
    json: { about: 'Print the figures as JSON, a list of one object a document and language.' },
    quiet: outputOptions.quiet,
  },
  examples: [
    { run: 'npm run translate -- status', does: 'A table of all documents.' },
    { run: 'npm run translate -- status harbour-cities-2025', does: 'That of one document.' },
    { run: 'npm run --silent translate -- status --json', does: 'The same for programs.' },
  ],
  exitCodes: {
    [exitCodes.good]: 'Every file was read.',
    [exitCodes.withErrors]: 'Some files could not be read; the errors name them, and their articles are not counted.',
    [exitCodes.wrongUsage]: 'Wrong option or folder, or no such document.',
  },
};

export async function status(given: Arguments, printer: Printer): Promise<ExitCode> {
  const chosen = await chooseSources(given);
  if ('wrong' in chosen) {
    printer.warn([chosen.wrong]);
    return exitCodes.wrongUsage;
  }
  const { folders, sources } = chosen;
  const notes: Note[] = [];
  const statuses: SourceStatus[] = [];
  for (const [at, source] of sources.entries()) {
    printer.progress.show('Reading translations', at, sources.length);
    const articles = await readArticles(folders.articles, source, folders.documents);
    const translations = await readTranslations(folders.translations, source);
    notes.push(...articles.notes, ...translations.notes);
    statuses.push(...statusOf(source, articles.articles, translations.files));
  }
  printer.warn(noteLines(notes, { files: new Map(), verbose: true, folder: printer.folder }));
  if (given.isOn('json')) printer.print([JSON.stringify(statuses, null, 2)]);
  else printer.print(tableLines([...statuses, ...(statuses.length > 1 ? sumStatus(statuses) : [])]));
  return notes.length > 0 ? exitCodes.withErrors : exitCodes.good;
}

const header = ['Document', 'To', 'Articles', 'Unit', 'Reviewed', 'Machine', 'Outdated', 'Missing'];
const leftColumns = 4;

/** Two rows a document and language: blocks, and words or characters. */
function tableLines(statuses: readonly SourceStatus[]): string[] {
  const rows = statuses.flatMap(({ source, to, articles, translatedArticles, unit, blocks, size }) => [
    [source, to, `${translatedArticles} of ${articles}`, 'blocks', ...blockStates.map((state) => count(blocks[state]))],
    ['', '', '', unit, ...blockStates.map((state) => count(size[state]))],
  ]);
  const widths = header.map((_, column) =>
    Math.max(...[header, ...rows].map((row) => [...(row[column] ?? '')].length)),
  );
  return [header, ...rows].map((row) =>
    row
      .map((cell, column) =>
        column < leftColumns ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}

const count = (number: number): string => number.toLocaleString('en');
