/** Options and printing that the commands over documents share. */
import type { ConversionResult } from '../convert-folder.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { defaultFolders } from './folders.ts';
import { noteLines } from './notes.ts';
import type { Printer } from './run-command.ts';
import { conversionSummary } from './summary.ts';

export const sourcesOption = {
  sources: {
    value: 'DIR',
    about: 'Folder of the documents: NAME.txt or NAME.json, each with an optional card NAME.yaml.',
    default: defaultFolders.sources,
  },
} as const;

export const correctionsOption = {
  corrections: {
    value: 'DIR',
    about:
      'Folder of what was put right by hand: NAME.yaml for the document NAME. Where --sources names other documents than ' +
      'those of the project, there is none unless it is named too.',
    default: defaultFolders.corrections,
  },
} as const;

export const articlesOption = {
  articles: { value: 'DIR', about: 'Folder of the restored articles and ledgers.', default: defaultFolders.articles },
} as const;

export const translationsOption = {
  translations: {
    value: 'DIR',
    about: 'Folder of the translations: LANG/SOURCE/SLUG.po.',
    default: defaultFolders.translations,
  },
} as const;

/** Prints the notes of a conversion; the errors always, the rest when asked for. */
export function printNotes(result: ConversionResult, printer: Printer): void {
  printer.warn(noteLines(result.notes, { files: result.files, verbose: printer.verbose, folder: printer.folder }));
}

export function conversionLines(result: ConversionResult, printer: Printer): string[] {
  return printer.quiet ? [] : conversionSummary(result.figures, printer.verbose);
}

/**
 * Says why there is nothing to build from, where that is so.
 * @param sources the folder as the user wrote it
 */
export function nothingConverted(result: ConversionResult, sources: string): string | undefined {
  const { documents, failedDocuments, articles } = result.figures;
  if (documents + failedDocuments === 0) {
    return `--sources ${sources} holds no documents, so there is nothing to build. Put NAME.txt or NAME.json files in it.`;
  }
  if (documents === 0)
    return `None of the ${failedDocuments} documents could be read; the errors above say why. Nothing was written.`;
  if (articles === 0) return 'No document holds an article; the notes above say what was seen. Nothing was written.';
  return undefined;
}

export function exitCodeOf(result: ConversionResult): ExitCode {
  return result.figures.errors > 0 ? exitCodes.withErrors : exitCodes.good;
}
