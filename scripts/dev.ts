/** `npm run dev`: the site while documents, cards, corrections, translations and pages are being worked on. */
import { once } from 'node:events';
import type { Arguments, Command } from './command-line/arguments.ts';
import {
  articlesOption,
  correctionsOption,
  nothingConverted,
  printNotes,
  sourcesOption,
  translationsOption,
} from './command-line/content-options.ts';
import { type ExitCode, exitCodes } from './command-line/exit-codes.ts';
import {
  type NamedFolder,
  nameCorrections,
  nameFolder,
  wrongArticles,
  wrongIfNamed,
  wrongInput,
  wrongNesting,
} from './command-line/folders.ts';
import { outputOptions, type Printer, runCommand } from './command-line/run-command.ts';
import { portOf, waitForStop } from './command-line/server.ts';
import type { Kept } from './convert-folder.ts';

const command: Command = {
  name: 'dev',
  about:
    'Serves the site on this machine while you work on it. A document, card or correction that changes is converted again, alone, ' +
    'and open pages show it; changed translations, pages and styles of the site show at once. Search needs a build and is not there. ' +
    'A change of the restorer itself needs a new start.',
  options: {
    ...sourcesOption,
    ...correctionsOption,
    ...articlesOption,
    ...translationsOption,
    port: { value: 'NUMBER', about: 'Port to listen on; the next free one when it is taken.', default: '4321' },
    host: { value: 'HOST', about: 'Address to listen on; 0.0.0.0 lets other machines in.', default: 'localhost' },
    verbose: outputOptions.verbose,
  },
  examples: [
    { run: 'npm run dev', does: 'Shows content/sources/ at http://localhost:4321/.' },
    { run: 'npm run dev -- --sources ~/scans --articles /tmp/articles', does: 'The same for another folder.' },
  ],
  exitCodes: {
    [exitCodes.good]: 'Stopped by Ctrl-C.',
    [exitCodes.wrongUsage]: 'Wrong option or folder.',
    [exitCodes.nothingBuilt]: 'No document could be converted, or the server did not start.',
  },
};

await runCommand(command, dev);

interface Watched {
  sources: NamedFolder;
  articles: NamedFolder;
  /** read by the site itself */
  translations: NamedFolder;
  corrections: NamedFolder | undefined;
}

async function dev(given: Arguments, printer: Printer): Promise<ExitCode> {
  const folders: Watched = {
    sources: await nameFolder('sources', given.given('sources')),
    articles: await nameFolder('articles', given.given('articles')),
    translations: await nameFolder('translations', given.given('translations')),
    corrections: await nameCorrections(given.given('corrections'), given.given('sources')),
  };
  const { sources, articles, translations, corrections } = folders;
  const port = portOf(given.required('port'));
  const wrong =
    wrongInput(sources) ??
    wrongIfNamed(corrections, given.given('corrections')) ??
    wrongIfNamed(translations, given.given('translations')) ??
    wrongNesting([sources, articles, translations]) ??
    wrongArticles(articles) ??
    port.wrong;
  if (wrong !== undefined) {
    printer.warn([wrong]);
    return exitCodes.wrongUsage;
  }
  const kept = new Map<string, Kept>();
  const nothing = await convert(folders, kept, printer);
  if (nothing !== undefined) {
    printer.warn([nothing]);
    return exitCodes.nothingBuilt;
  }
  return serve(folders, kept, { port: port.number, host: given.required('host') }, printer);
}

async function serve(
  folders: Watched,
  kept: Map<string, Kept>,
  place: { port: number; host: string },
  printer: Printer,
): Promise<ExitCode> {
  const stopped = waitForStop();
  printer.progress.show('Starting the server');
  const { startDevelopmentServer } = await import('./site/development-server.ts');
  const server = await startDevelopmentServer(
    { articles: folders.articles.path, translations: folders.translations.path },
    place,
  );
  const watcher = await watchFolders(folders, kept, printer);
  printer.print([...server.addresses, 'Ctrl-C stops it.']);
  await stopped;
  await Promise.all([watcher.close(), server.stop()]);
  return exitCodes.good;
}

/** @returns why nothing was converted, where nothing was */
async function convert(
  { sources, corrections, articles }: Watched,
  kept: Map<string, Kept>,
  printer: Printer,
): Promise<string | undefined> {
  // Loaded only here, so that help and refusals are answered at once.
  const { convertFolder } = await import('./convert-folder.ts');
  const result = await convertFolder({
    sources: sources.path,
    corrections: corrections?.path,
    articles: articles.path,
    onProgress: printer.progress.show,
    onInterrupt: () => () => {},
    kept,
  });
  printNotes(result, printer);
  const nothing = nothingConverted(result, sources.given);
  if (nothing !== undefined) return nothing;
  const { restored, figures } = result;
  const names = restored.length > 5 ? `${restored.length} documents` : restored.join(', ');
  printer.print([
    `${restored.length === 0 ? 'Nothing new' : `Converted ${names}`}; ${figures.articles} articles in all.`,
  ]);
  return undefined;
}

/** Converts again after changes: those of one moment together, and never twice at a time. */
async function watchFolders(folders: Watched, kept: Map<string, Kept>, printer: Printer) {
  const { watch } = await import('chokidar');
  const { sources, corrections } = folders;
  const watched = [sources.path, ...(corrections ? [corrections.path] : [])];
  const watcher = watch(watched, {
    ignoreInitial: true,
    awaitWriteFinish: { stabilityThreshold: 150, pollInterval: 50 },
  });
  let changed = false;
  let running = false;
  const run = async () => {
    running = true;
    while (changed) {
      changed = false;
      await convertAgain(folders, kept, printer);
    }
    running = false;
  };
  watcher.on('all', (event) => {
    if (event === 'addDir') return;
    changed = true;
    if (!running) void run();
  });
  // What changes before would not be told.
  await once(watcher, 'ready');
  return watcher;
}

async function convertAgain(folders: Watched, kept: Map<string, Kept>, printer: Printer): Promise<void> {
  try {
    const nothing = await convert(folders, kept, printer);
    if (nothing !== undefined) printer.warn([nothing]);
  } catch (error) {
    // The server goes on: the next change may put it right.
    printer.warn([`This is an error of Reading Room itself: ${error instanceof Error ? error.stack : String(error)}`]);
  }
}
