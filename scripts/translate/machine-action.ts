/** `npm run translate -- machine`: has a language model translate the blocks that have no translation. */
import { join } from 'node:path';
import type { Arguments, Command } from '../command-line/arguments.ts';
import { articlesOption, sourcesOption, translationsOption } from '../command-line/content-options.ts';
import { type ExitCode, exitCodes } from '../command-line/exit-codes.ts';
import { onFirstInterrupt } from '../command-line/interrupt.ts';
import { noteLines } from '../command-line/notes.ts';
import { outputOptions, type Printer, usage } from '../command-line/run-command.ts';
import type { Note } from '../restore/document.ts';
import { claimTranslations } from './claim-translations.ts';
import type { Glossary } from './glossary.ts';
import { glossaryOption, openGlossary } from './glossary-file.ts';
import type { Endpoint } from './machine/ask.ts';
import { askPatiently, usualPatience } from './machine/ask-patiently.ts';
import type { Batch } from './machine/batch.ts';
import { createEstimate } from './machine/estimate.ts';
import { type MachineOptions, numberDefaults, readMachineOptions, variables } from './machine/options.ts';
import { type Plan, planOf } from './machine/plan.ts';
import { storeAnswers } from './machine/store-answers.ts';
import { dryLines, outcomeLines } from './machine/summary.ts';
import { type Outcome, translateBatches } from './machine/translate-batches.ts';
import { chooseSources, type TranslationFolders } from './translation-folders.ts';

export const machineCommand: Command = {
  name: 'translate',
  action: 'machine',
  about:
    'Has a language model translate the blocks that have no translation, through any server that speaks the OpenAI chat-completions protocol, such as ' +
    'Ollama or vLLM on this machine. It begins with what "sync" does. Each answer is checked (numbers, footnote marks, tables, markup, language, ' +
    'glossary) and is in its PO file as soon as it has arrived, marked fuzzy, so that the pages show it as machine-made until somebody has reviewed it; ' +
    'where something is wrong with it, a comment says what. What a person wrote is never touched. When it is stopped at any moment, the next run goes ' +
    'on where it was; only questions whose answers had not arrived are asked again. ' +
    `The key is taken from ${variables.key} alone, and never printed.`,
  operand: {
    value: 'SOURCE[/SLUG]',
    about: 'Name of a document, or of one article of it as in its address. Without it, all documents.',
    several: true,
  },
  options: {
    url: {
      value: 'URL',
      about: `Base URL of the server, such as http://localhost:11434/v1. Default: ${variables.url} of the environment.`,
    },
    model: {
      value: 'NAME',
      about: `The model, as the server calls it. Default: ${variables.model} of the environment.`,
    },
    languages: { value: 'LANG[,LANG]', about: 'Languages to translate into.', default: 'zh,en' },
    limit: { value: 'N', about: 'Ask for no more than N blocks.' },
    'dry-run': { about: 'Ask nothing and write nothing; count what would be asked.' },
    batch: {
      value: 'CHARACTERS',
      about: 'Characters of the original that are asked for together.',
      default: numberDefaults.batch ?? '',
    },
    concurrency: { value: 'N', about: 'Requests under way at once.', default: numberDefaults.concurrency ?? '' },
    timeout: {
      value: 'SECONDS',
      about: 'How long one answer may take, at most 300. A slow model needs smaller batches.',
      default: numberDefaults.timeout ?? '',
    },
    temperature: { value: 'T', about: 'Sent to the server where given, from 0 to 2.' },
    ...glossaryOption,
    ...sourcesOption,
    ...articlesOption,
    ...translationsOption,
    quiet: outputOptions.quiet,
    verbose: { about: 'List what is marked for review too, not only what was left without a translation.' },
  },
  examples: [
    { run: 'npm run translate -- machine --dry-run', does: 'Counts articles, blocks, characters, batches and tokens.' },
    {
      run: 'npm run translate -- machine --url http://localhost:11434/v1 --model qwen3:14b',
      does: 'Translates what is missing with a model of Ollama on this machine.',
    },
    {
      run: 'npm run translate -- machine harbour-cities-2025 --languages zh --limit 20',
      does: 'Twenty blocks of one document, to see how well the model does.',
    },
  ],
  exitCodes: {
    [exitCodes.good]: 'Every block that was asked for has a translation.',
    [exitCodes.withErrors]:
      'Some blocks were left without one, some files could not be read, or the server stopped answering; what was answered is kept.',
    [exitCodes.wrongUsage]:
      'Wrong option, folder or glossary, no such document, no server named, or another run is at work.',
    [exitCodes.nothingBuilt]: 'The server could not be reached or refused, and nothing was translated.',
    [exitCodes.interrupted]: 'Stopped by Ctrl-C; what was answered is kept.',
  },
};

export async function machine(given: Arguments, printer: Printer): Promise<ExitCode> {
  const options = readMachineOptions(given, process.env);
  const chosen = await chooseSources(
    given,
    given.operands.map((operand) => operand.split('/')[0] ?? ''),
  );
  const glossary = await openGlossary(given);
  for (const part of [options, chosen, glossary]) {
    if (!('wrong' in part)) continue;
    printer.warn(
      typeof part.wrong === 'string'
        ? [part.wrong]
        : noteLines(part.wrong, { files: new Map(), verbose: true, folder: printer.folder }),
    );
    return exitCodes.wrongUsage;
  }
  if ('wrong' in options || 'wrong' in chosen || 'wrong' in glossary) return exitCodes.wrongUsage;
  const claim = options.isDry ? () => {} : claimTranslations(chosen.folders, 'machine');
  if (typeof claim !== 'function') {
    printer.warn([claim.wrong]);
    return exitCodes.wrongUsage;
  }
  try {
    return await translate({ given, printer, options, glossary, ...chosen });
  } finally {
    claim();
  }
}

interface Work {
  given: Arguments;
  printer: Printer;
  options: MachineOptions;
  glossary: Glossary;
  folders: TranslationFolders;
  sources: string[];
}

async function translate({ given, printer, options, glossary, folders, sources }: Work): Promise<ExitCode> {
  printer.progress.show('Looking for what is missing');
  const plan = await planOf(folders, { ...options, sources, isMeant: isMeantBy(given.operands) });
  const show = (notes: readonly Note[]) =>
    printer.warn(noteLines(notes, { files: new Map(), verbose: printer.verbose, folder: printer.folder }));
  show(plan.notes);
  const unknown = given.operands.find((operand) => operand.includes('/') && !plan.articles.has(operand));
  if (unknown !== undefined) {
    printer.warn([`There is no article "${unknown}". Give SOURCE/SLUG as in its address: ${someOf(plan.articles)}.`]);
    return exitCodes.wrongUsage;
  }
  const hasErrors = plan.notes.some(({ level }) => level === 'error');
  const { endpoint, isDry } = options;
  if (isDry || endpoint === undefined) {
    if (!printer.quiet) printer.print(dryLines(plan, glossary));
    return hasErrors ? exitCodes.withErrors : exitCodes.good;
  }
  const stop = new AbortController();
  let isInterrupted = false;
  const stopListening = onFirstInterrupt(() => {
    isInterrupted = true;
    stop.abort();
    printer.warn([
      'Stopping: the answers under way are waited for, so that none is paid for in vain. Ctrl-C again stops at once.',
    ]);
  });
  const outcome = await run(plan, { endpoint, options, glossary, folders, printer, stop });
  stopListening();
  show(blockNotes(outcome, folders));
  if (outcome.failure !== undefined)
    printer.warn([`Stopped: ${outcome.failure}. What was answered is kept; the next run goes on from there.`]);
  if (!printer.quiet) printer.print(outcomeLines(outcome, plan, usage().seconds));
  if (isInterrupted) return exitCodes.interrupted;
  return exitCodeFor(outcome, hasErrors);
}

/** Names in a message: enough to see what is meant. */
function someOf(names: ReadonlySet<string>): string {
  const shown = [...names].slice(0, 4).join(', ');
  return names.size > 4 ? `${shown}, …` : shown;
}

/** @param operands `SOURCE` or `SOURCE/SLUG`; none of them means everything */
function isMeantBy(operands: readonly string[]): (source: string, slug: string) => boolean {
  return (source, slug) => operands.length === 0 || operands.includes(source) || operands.includes(`${source}/${slug}`);
}

interface Running {
  endpoint: Endpoint;
  options: MachineOptions;
  glossary: Glossary;
  folders: TranslationFolders;
  printer: Printer;
  stop: AbortController;
}

async function run(
  { batches, copies }: Plan,
  { endpoint, options, glossary, folders, printer, stop }: Running,
): Promise<Outcome> {
  const store = (maker: string) => (path: string, answers: Parameters<typeof storeAnswers>[1]) =>
    storeAnswers(join(folders.translations, path), answers, maker);
  for (const [path, answers] of copies) store('none, the text has no words')(path, answers);
  const estimate = createEstimate(batches, () => performance.now());
  const show = () => printer.progress.show(`Translating${estimate.left()}`, estimate.blocksDone(), estimate.blocks);
  show();
  const patience = {
    ...usualPatience,
    random: Math.random,
    now: Date.now,
    stop: stop.signal,
    onPause: (reason: string, pause: number) => {
      if (printer.verbose) printer.warn([`Again in ${(pause / 1000).toFixed(1)} s: ${reason}.`]);
    },
  };
  return translateBatches(batches, {
    ask: (messages) => askPatiently(endpoint, messages, patience),
    store: store(endpoint.model),
    glossary,
    concurrency: options.concurrency,
    stop,
    onDone: (batch: Batch) => {
      estimate.add(batch);
      show();
    },
  });
}

function blockNotes({ blocks }: Outcome, { translations }: TranslationFolders): Note[] {
  const told = blocks.filter(({ became }) => became === 'left' || became === 'for review');
  return told.map(({ path, message, became, reasons }) => ({
    level: became === 'left' ? 'error' : 'doubt',
    rule: became === 'left' ? 'not-translated' : 'to-check',
    source: join(translations, path),
    message: `${message.context}: ${reasons.join(' ')}`,
  }));
}

function exitCodeFor({ blocks, failure }: Outcome, hasErrors: boolean): ExitCode {
  if (failure !== undefined && !blocks.some(({ became }) => became !== 'left')) return exitCodes.nothingBuilt;
  const isWhole = failure === undefined && !hasErrors && !blocks.some(({ became }) => became === 'left');
  return isWhole ? exitCodes.good : exitCodes.withErrors;
}
