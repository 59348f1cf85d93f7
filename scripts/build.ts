/** `npm run build`: documents in, finished and searchable site out. */
import type { Arguments, Command } from './command-line/arguments.ts';
import {
  articlesOption,
  conversionLines,
  correctionsOption,
  exitCodeOf,
  nothingConverted,
  printNotes,
  sourcesOption,
  translationsOption,
} from './command-line/content-options.ts';
import { type ExitCode, exitCodes } from './command-line/exit-codes.ts';
import {
  defaultFolders,
  nameCorrections,
  nameFolder,
  wrongArticles,
  wrongIfNamed,
  wrongInput,
  wrongNesting,
  wrongOut,
} from './command-line/folders.ts';
import { onInterrupt } from './command-line/interrupt.ts';
import { noteLines } from './command-line/notes.ts';
import { outputOptions, type Printer, runCommand, usage } from './command-line/run-command.ts';
import { siteSummary, usageSummary } from './command-line/summary.ts';

const command: Command = {
  name: 'build',
  about:
    'Restores damaged documents and makes of them a bilingual, searchable site of static files that any host, an intranet or a memory stick can carry. ' +
    'A document that fails is named and left out; the others are built. When nothing can be built, the last site stays as it is.',
  options: {
    ...sourcesOption,
    ...correctionsOption,
    out: {
      value: 'DIR',
      about: 'Folder to publish in: new, empty or an earlier build, which is replaced whole.',
      default: defaultFolders.out,
    },
    ...articlesOption,
    ...translationsOption,
    site: {
      value: 'URL',
      about:
        'Address at which the site will stand, such as https://example.org/, for what needs a full address. Links work without it.',
    },
    ...outputOptions,
  },
  examples: [
    { run: 'npm run build', does: 'Builds content/sources/ into dist/.' },
    {
      run: 'npm run build -- --sources ~/scans --out /tmp/site --articles /tmp/articles',
      does: 'The same for any folder of documents.',
    },
  ],
  exitCodes: {
    [exitCodes.good]: 'Built.',
    [exitCodes.withErrors]: 'Built, but some documents or translations failed; the errors name them.',
    [exitCodes.wrongUsage]: 'Wrong option or folder.',
    [exitCodes.nothingBuilt]: 'Nothing was built; the last site is untouched.',
  },
};

await runCommand(command, build);

async function build(given: Arguments, printer: Printer): Promise<ExitCode> {
  const folders = {
    sources: await nameFolder('sources', given.given('sources')),
    articles: await nameFolder('articles', given.given('articles')),
    translations: await nameFolder('translations', given.given('translations')),
    out: await nameFolder('out', given.given('out')),
  };
  const { sources, articles, translations, out } = folders;
  const corrections = await nameCorrections(given.given('corrections'), given.given('sources'));
  const site = given.given('site');
  const wrong =
    wrongInput(sources) ??
    wrongIfNamed(corrections, given.given('corrections')) ??
    wrongIfNamed(translations, given.given('translations')) ??
    wrongNesting([sources, articles, translations, out]) ??
    wrongArticles(articles) ??
    wrongOut(out) ??
    wrongSite(site);
  if (wrong !== undefined) {
    printer.warn([wrong]);
    return exitCodes.wrongUsage;
  }
  // Loaded only here, so that help and refusals are answered at once.
  const { convertFolder } = await import('./convert-folder.ts');
  const { buildSite } = await import('./site/build-site.ts');
  const { translationNotes } = await import('./translate/read-translations.ts');
  const onProgress = printer.progress.show;
  const converted = await convertFolder({
    sources: sources.path,
    corrections: corrections?.path,
    articles: articles.path,
    onProgress,
    onInterrupt,
  });
  printNotes(converted, printer);
  const nothing = nothingConverted(converted, sources.given);
  if (nothing !== undefined) {
    printer.warn([nothing]);
    return exitCodes.nothingBuilt;
  }
  const unread = await translationNotes(translations.path, [...converted.files.keys()]);
  printer.warn(noteLines(unread, { files: converted.files, verbose: printer.verbose, folder: printer.folder }));
  const address = site === undefined ? {} : { site };
  const built = await buildSite({
    articles: articles.path,
    translations: translations.path,
    out: out.path,
    ...address,
    onProgress,
    onInterrupt,
    now: () => performance.now(),
  });
  if (!built.built) {
    const detail = printer.verbose ? [built.stack] : ['  --verbose shows where it happened.'];
    printer.warn([`The site could not be built: ${built.message}`, ...detail, `${out.given} is as it was before.`]);
    return exitCodes.nothingBuilt;
  }
  const summary = siteSummary({ ...built, out: out.given }, converted.figures.articles);
  if (!printer.quiet) printer.print([...conversionLines(converted, printer), ...summary, ...usageSummary(usage())]);
  return unread.length > 0 ? exitCodes.withErrors : exitCodeOf(converted);
}

function wrongSite(site: string | undefined): string | undefined {
  if (site === undefined) return undefined;
  const protocol = URL.canParse(site) ? new URL(site).protocol : '';
  if (protocol === 'https:' || protocol === 'http:') return undefined;
  return `--site ${site} is no web address. Write it whole, such as https://example.org/.`;
}
