/** `npm run convert`: restores the documents into articles and ledgers, without the site. */
import type { Arguments, Command } from './command-line/arguments.ts';
import {
  articlesOption,
  conversionLines,
  exitCodeOf,
  nothingConverted,
  printNotes,
  sourcesOption,
} from './command-line/content-options.ts';
import { type ExitCode, exitCodes } from './command-line/exit-codes.ts';
import { nameFolder, wrongArticles, wrongInput, wrongNesting } from './command-line/folders.ts';
import { onInterrupt } from './command-line/interrupt.ts';
import { outputOptions, type Printer, runCommand, usage } from './command-line/run-command.ts';
import { usageSummary } from './command-line/summary.ts';

const command: Command = {
  name: 'convert',
  about:
    'Restores damaged documents into sectioned MDX, one file an article, and a ledger for each document that accounts for every character. ' +
    'It does not make the site: "npm run build" does both.',
  options: { ...sourcesOption, ...articlesOption, ...outputOptions },
  examples: [
    { run: 'npm run convert', does: 'Restores content/sources/ into content/articles/.' },
    {
      run: 'npm run convert -- --sources ~/scans --articles /tmp/articles --verbose',
      does: 'Another folder, with every doubt listed.',
    },
  ],
  exitCodes: {
    [exitCodes.good]: 'Every document was converted.',
    [exitCodes.withErrors]: 'Converted, but some documents failed; the errors name them.',
    [exitCodes.wrongUsage]: 'Wrong option or folder.',
    [exitCodes.nothingBuilt]: 'No document could be converted; the articles folder is untouched.',
  },
};

await runCommand(command, convert);

async function convert(given: Arguments, printer: Printer): Promise<ExitCode> {
  const sources = await nameFolder('sources', given.given('sources'));
  const articles = await nameFolder('articles', given.given('articles'));
  const wrong = wrongInput(sources) ?? wrongNesting([sources, articles]) ?? wrongArticles(articles);
  if (wrong !== undefined) {
    printer.warn([wrong]);
    return exitCodes.wrongUsage;
  }
  // Loaded only here, so that help and refusals are answered at once.
  const { convertFolder } = await import('./convert-folder.ts');
  const result = await convertFolder({
    sources: sources.path,
    articles: articles.path,
    onProgress: printer.progress.show,
    onInterrupt,
  });
  printNotes(result, printer);
  const nothing = nothingConverted(result, sources.given);
  if (nothing !== undefined) {
    printer.warn([nothing]);
    return exitCodes.nothingBuilt;
  }
  if (!printer.quiet)
    printer.print([
      ...conversionLines(result, printer),
      `Articles in         ${articles.given}`,
      ...usageSummary(usage()),
    ]);
  return exitCodeOf(result);
}
