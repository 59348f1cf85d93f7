/** `npm run convert`: restores the documents into articles and ledgers, without the site. */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import type { Arguments, Command } from './command-line/arguments.ts';
import {
  articlesOption,
  conversionLines,
  correctionsOption,
  exitCodeOf,
  nothingConverted,
  printNotes,
  sourcesOption,
} from './command-line/content-options.ts';
import { type ExitCode, exitCodes } from './command-line/exit-codes.ts';
import { explanationLines } from './command-line/explanation.ts';
import {
  type NamedFolder,
  nameCorrections,
  nameFolder,
  projectRoot,
  wrongArticles,
  wrongIfNamed,
  wrongInput,
  wrongNesting,
} from './command-line/folders.ts';
import { onInterrupt } from './command-line/interrupt.ts';
import { findNamedLine } from './command-line/named-line.ts';
import { outputOptions, type Printer, runCommand, usage } from './command-line/run-command.ts';
import { usageSummary } from './command-line/summary.ts';

const explainOption = {
  explain: {
    value: 'SOURCE:LINE',
    about:
      'Write nothing; print what became of a line of a document: by which rules, with what scores, and the next best choices. ' +
      'SOURCE is the name of the document or a beginning that no other has.',
  },
} as const;

const command: Command = {
  name: 'convert',
  about:
    'Restores damaged documents into sectioned MDX, one file an article, and a ledger for each document that accounts for every character. ' +
    'It does not make the site: "npm run build" does both.',
  options: { ...sourcesOption, ...correctionsOption, ...articlesOption, ...explainOption, ...outputOptions },
  examples: [
    { run: 'npm run convert', does: 'Restores content/sources/ into content/articles/.' },
    {
      run: 'npm run convert -- --sources ~/scans --articles /tmp/articles --verbose',
      does: 'Another folder, with every doubt listed.',
    },
    {
      run: 'npm run convert -- --explain harbour:52',
      does: 'Tells where line 52 of the document harbour-cities-2025 went, and why.',
    },
  ],
  exitCodes: {
    [exitCodes.good]: 'Every document was converted.',
    [exitCodes.withErrors]: 'Converted, but some documents failed; the errors name them.',
    [exitCodes.wrongUsage]: 'Wrong option or folder, or no such line to explain.',
    [exitCodes.nothingBuilt]: 'No document could be converted; the articles folder is untouched.',
  },
};

await runCommand(command, convert);

async function convert(given: Arguments, printer: Printer): Promise<ExitCode> {
  const sources = await nameFolder('sources', given.given('sources'));
  const articles = await nameFolder('articles', given.given('articles'));
  const corrections = await nameCorrections(given.given('corrections'), given.given('sources'));
  const wrong =
    wrongInput(sources) ??
    wrongIfNamed(corrections, given.given('corrections')) ??
    wrongNesting([sources, articles]) ??
    wrongArticles(articles);
  if (wrong !== undefined) {
    printer.warn([wrong]);
    return exitCodes.wrongUsage;
  }
  const line = given.given('explain');
  if (line !== undefined) return explain(line, { sources, corrections, articles }, printer);
  keepCompiledCode();
  // Loaded only here, so that help and refusals are answered at once.
  const { convertFolder } = await import('./convert-folder.ts');
  const result = await convertFolder({
    sources: sources.path,
    corrections: corrections?.path,
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

/**
 * Node keeps what is imported from here on in compiled form, so that the next run starts faster; where the folder
 * cannot be written it compiles everything anew. Not for a build, which imports pages under new names each time.
 */
function keepCompiledCode(): void {
  enableCompileCache(join(projectRoot, 'node_modules', '.cache', 'reading-room', 'compiled'));
}

async function explain(
  given: string,
  {
    sources,
    corrections,
    articles,
  }: { sources: NamedFolder; corrections: NamedFolder | undefined; articles: NamedFolder },
  printer: Printer,
): Promise<ExitCode> {
  const { readSources } = await import('./restore/read/read-sources.ts');
  const { explainLine, recordDecisions } = await import('./explain-line.ts');
  const read = await readSources(sources.path, corrections?.path);
  const named = findNamedLine(given, read.sources, read.notes);
  if ('wrong' in named) {
    printer.warn([named.wrong]);
    return exitCodes.wrongUsage;
  }
  const explanation = explainLine(recordDecisions(named.source), named.line);
  printer.print(explanationLines(explanation, articles.given.replace(/\/+$/, '')));
  return exitCodes.good;
}
