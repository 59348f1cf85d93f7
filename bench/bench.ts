import type { Arguments, Command } from '../scripts/command-line/arguments.ts';
import { type ExitCode, exitCodes } from '../scripts/command-line/exit-codes.ts';

/** A measure that `npm run bench -- NAME` takes. */
export interface Bench extends Command {
  /** what it measures and how long it takes, for the list of benches */
  summary: string;
  /** Prints its tables; progress goes to standard error. */
  run(given: Arguments): Promise<ExitCode>;
}

/** Says what is wrong with what was given. */
export function refuse(wrong: string): ExitCode {
  process.stderr.write(`${wrong}\n`);
  return exitCodes.wrongUsage;
}
