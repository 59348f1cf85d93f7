/** `npm run check`: verifies from the written files alone that nothing was lost and nothing invented. */
import type { Arguments, Command } from './command-line/arguments.ts';
import { articlesOption, sourcesOption, translationsOption } from './command-line/content-options.ts';
import { type ExitCode, exitCodes } from './command-line/exit-codes.ts';
import { nameFolder, wrongFile, wrongInput } from './command-line/folders.ts';
import { noteLines } from './command-line/notes.ts';
import { outputOptions, type Printer, runCommand } from './command-line/run-command.ts';

const command: Command = {
  name: 'check',
  about:
    'Verifies the articles and ledgers against the documents, from the written files alone: every character of a document stands in an article or ' +
    'is left out with a reason, every character of an article comes from its document, and the MDX says what was meant. Verifies translations too: ' +
    'their files are PO, and each block keeps the figures, footnote marks, marks of loss and table cells of its original.',
  options: { ...sourcesOption, ...articlesOption, ...translationsOption, quiet: outputOptions.quiet },
  examples: [
    { run: 'npm run check', does: 'Checks content/articles/ against content/sources/.' },
    { run: 'npm run check -- --sources ~/scans --articles /tmp/articles', does: 'The same for other folders.' },
  ],
  exitCodes: {
    [exitCodes.good]: 'Clean.',
    [exitCodes.withErrors]: 'Something was found; each finding is printed.',
    [exitCodes.wrongUsage]: 'Wrong option or no such folder.',
  },
};

await runCommand(command, check);

async function check(given: Arguments, printer: Printer): Promise<ExitCode> {
  const sources = await nameFolder('sources', given.given('sources'));
  const articles = await nameFolder('articles', given.given('articles'));
  const translations = await nameFolder('translations', given.given('translations'));
  const wrong = wrongInput(sources) ?? wrongInput(articles) ?? wrongFile(translations);
  if (wrong !== undefined) {
    printer.warn([wrong]);
    return exitCodes.wrongUsage;
  }
  printer.progress.show('Checking');
  // Loaded only here, so that help and refusals are answered at once.
  const { checkArticles } = await import('./check/check-articles.ts');
  const { checkTranslations } = await import('./check/check-translations.ts');
  const findings = [
    ...(await checkArticles({ sources: sources.path, articles: articles.path })),
    ...(await checkTranslations({ articles: articles.path, translations: translations.path })),
  ];
  printer.warn(noteLines(findings, { files: new Map(), verbose: true, folder: printer.folder }));
  if (!printer.quiet)
    printer.print([
      findings.length === 0
        ? 'Clean: every character is accounted for, and the translations agree.'
        : `${findings.length} findings.`,
    ]);
  return findings.length === 0 ? exitCodes.good : exitCodes.withErrors;
}
