/** What all commands share from their arguments to their exit code. */
import { type Arguments, type Command, parseCommand } from './arguments.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { createProgress, type Progress } from './progress.ts';

/** Options of the commands that do long work. */
export const outputOptions = {
  quiet: { about: 'No progress and no summary; errors are printed all the same.' },
  verbose: { about: 'List every doubt and every change of the restorer, not only the errors.' },
} as const;

/** Where a command prints; nothing else in the project does. */
export interface Printer {
  quiet: boolean;
  verbose: boolean;
  progress: Progress;
  /** the folder in which the command was called; a build leaves it for the project's */
  folder: string;
  /** results, to standard output */
  print(lines: readonly string[]): void;
  /** errors, to standard error */
  warn(lines: readonly string[]): void;
}

/**
 * Runs a command and ends the process with its exit code.
 * @param main gets the arguments as they were given; what it gives back is told to the shell
 * @param words what the user wrote after the name of the command and of its action
 */
export async function runCommand(
  command: Command,
  main: (given: Arguments, printer: Printer) => Promise<ExitCode>,
  words: readonly string[] = process.argv.slice(2),
): Promise<void> {
  // `npm run check | head` closes the pipe early; that is no error of ours.
  process.stdout.on('error', () => process.exit(exitCodes.good));
  const parsed = parseCommand(command, words);
  if (parsed.kind === 'help') process.stdout.write(parsed.text);
  if (parsed.kind === 'wrong') process.stderr.write(`${parsed.message}\n`);
  if (parsed.kind === 'help') process.exit(exitCodes.good);
  if (parsed.kind === 'wrong') process.exit(exitCodes.wrongUsage);
  process.exit(await runMain(parsed.arguments, main));
}

async function runMain(
  given: Arguments,
  main: (given: Arguments, printer: Printer) => Promise<ExitCode>,
): Promise<ExitCode> {
  const printer = createPrinter(given.isOn('quiet'), given.isOn('verbose'));
  try {
    return await main(given, printer);
  } catch (error) {
    const stack = error instanceof Error ? error.stack : String(error);
    printer.warn([`This is an error of Reading Room itself, not of your documents: ${stack}`]);
    return exitCodes.nothingBuilt;
  }
}

function createPrinter(quiet: boolean, verbose: boolean): Printer {
  const progress = createProgress(process.stderr, quiet, () => performance.now());
  const write = (stream: NodeJS.WriteStream, lines: readonly string[]) => {
    if (lines.length === 0) return;
    progress.clear();
    stream.write(`${lines.join('\n')}\n`);
  };
  return {
    quiet,
    verbose,
    progress,
    folder: process.cwd(),
    print: (lines) => write(process.stdout, lines),
    warn: (lines) => write(process.stderr, lines),
  };
}

/** Time since the process began and the most memory that it held. */
export function usage(): { seconds: number; peakMemory: number } {
  return { seconds: process.uptime(), peakMemory: process.resourceUsage().maxRSS * 1024 };
}
