/** `npm run translate -- sync`: brings the PO files up to date with the articles. */
import { join } from 'node:path';
import type { Arguments, Command } from '../command-line/arguments.ts';
import { articlesOption, sourcesOption, translationsOption } from '../command-line/content-options.ts';
import { type ExitCode, exitCodes } from '../command-line/exit-codes.ts';
import { noteLines } from '../command-line/notes.ts';
import { outputOptions, type Printer } from '../command-line/run-command.ts';
import { readOwnText } from '../disk/read.ts';
import type { Note } from '../restore/document.ts';
import { claimTranslations } from './claim-translations.ts';
import { placeSynced } from './place-synced.ts';
import { readArticles } from './read-articles.ts';
import { readTranslations } from './read-translations.ts';
import { type SyncCounts, type SyncedSource, syncSource } from './sync.ts';
import { chooseSources, sourceOperand, type TranslationFolders } from './translation-folders.ts';

export const syncCommand: Command = {
  name: 'translate',
  action: 'sync',
  about:
    'Brings the PO files up to date with the articles, and makes those that do not exist yet. New blocks are added. A block whose original changed keeps ' +
    'its translation, marked as outdated, with the former original beside it. What no block needs any more stays in the file as obsolete. Nothing that ' +
    'somebody wrote is dropped, and a second run changes nothing.',
  operand: sourceOperand,
  options: {
    ...sourcesOption,
    ...articlesOption,
    ...translationsOption,
    'dry-run': { about: 'Write nothing; say what would be written.' },
    quiet: outputOptions.quiet,
  },
  examples: [
    { run: 'npm run translate -- sync', does: 'Brings all files in content/translations/ up to date.' },
    { run: 'npm run translate -- sync harbour-cities-2025', does: 'Those of one document.' },
    { run: 'npm run translate -- sync --dry-run', does: 'Counts what would change.' },
  ],
  exitCodes: {
    [exitCodes.good]: 'All files are up to date.',
    [exitCodes.withErrors]: 'Some files could not be read and were left as they are; the others are up to date.',
    [exitCodes.wrongUsage]: 'Wrong option or folder, no such document, or another run is at work in the folder.',
  },
};

interface Totals extends SyncCounts {
  created: number;
  updated: number;
  unchanged: number;
}

export async function sync(given: Arguments, printer: Printer): Promise<ExitCode> {
  const chosen = await chooseSources(given);
  if ('wrong' in chosen) {
    printer.warn([chosen.wrong]);
    return exitCodes.wrongUsage;
  }
  const isDry = given.isOn('dry-run');
  const claim = isDry ? () => {} : claimTranslations(chosen.folders, 'sync');
  if (typeof claim !== 'function') {
    printer.warn([claim.wrong]);
    return exitCodes.wrongUsage;
  }
  try {
    return await syncSources(chosen, isDry, printer);
  } finally {
    claim();
  }
}

interface Chosen {
  folders: TranslationFolders;
  sources: string[];
}

async function syncSources({ folders, sources }: Chosen, isDry: boolean, printer: Printer): Promise<ExitCode> {
  const notes: Note[] = [];
  const totals: Totals = {
    created: 0,
    updated: 0,
    unchanged: 0,
    added: 0,
    outdated: 0,
    revived: 0,
    copied: 0,
    obsolete: 0,
  };
  for (const [at, source] of sources.entries()) {
    printer.progress.show('Bringing translations up to date', at, sources.length);
    const articles = await readArticles(folders.articles, source, folders.documents);
    const translations = await readTranslations(folders.translations, source);
    notes.push(...articles.notes, ...translations.notes);
    // An article that could not be read has not gone.
    if (articles.notes.length > 0) continue;
    const synced = syncSource(articles.articles, translations.files);
    await countFiles(synced, folders.translations, totals);
    if (!isDry) placeSynced(synced, folders.translations);
    notes.push(...strayNotes(synced, folders, isDry));
    for (const name of ['added', 'outdated', 'revived', 'copied', 'obsolete'] as const)
      totals[name] += synced.counts[name];
  }
  const errors = notes.filter(({ level }) => level === 'error');
  printer.warn(noteLines(printer.quiet ? errors : notes, { files: new Map(), verbose: true, folder: printer.folder }));
  if (!printer.quiet) printer.print(summary(totals, folders, isDry));
  return errors.length > 0 ? exitCodes.withErrors : exitCodes.good;
}

async function countFiles({ files }: SyncedSource, translations: string, totals: Totals): Promise<void> {
  for (const [path, text] of files) {
    const before = await readOwnText(join(translations, path));
    if (before === undefined) totals.created++;
    else if (before === text) totals.unchanged++;
    else totals.updated++;
  }
}

function strayNotes(
  { moved, empty, orphans }: SyncedSource,
  { translations }: TranslationFolders,
  isDry: boolean,
): Note[] {
  const note = (path: string, rule: string, message: string): Note => ({
    level: 'doubt',
    rule,
    source: join(translations, path),
    message,
  });
  const would = isDry ? 'would be ' : '';
  return [
    ...moved.map(({ from, to }) =>
      note(from, 'moved', `The article has another address now; the file ${would || 'was '}moved to ${to}.`),
    ),
    ...empty.map((path) =>
      note(
        path,
        'no-article',
        `There is no such article any more, and nothing was translated; the file ${would || 'was '}removed.`,
      ),
    ),
    ...orphans.map((path) =>
      note(
        path,
        'no-article',
        'There is no such article any more. The file stays as it is; if another article has its text now, rename the file to its name and run this again, else delete it.',
      ),
    ),
  ];
}

function summary(totals: Totals, folders: TranslationFolders, isDry: boolean): string[] {
  const changes: [number, string][] = [
    [totals.added, 'new'],
    [totals.outdated, 'outdated'],
    [totals.revived, 'back with their translation'],
    [totals.copied, 'taken over from another article'],
    [totals.obsolete, 'obsolete'],
  ];
  const changed = changes
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${count.toLocaleString('en')} ${what}`);
  return [
    `Files     ${totals.created} new, ${totals.updated} updated, ${totals.unchanged} unchanged`,
    `Blocks    ${changed.length === 0 ? 'nothing changed' : changed.join(', ')}`,
    isDry ? 'Nothing was written: this was a dry run.' : `Folder    ${folders.given.translations}`,
  ];
}
