/** `npm run translate -- ACTION`: translations as PO files, for translators and their tools. */
import type { Arguments, Command } from './command-line/arguments.ts';
import { articlesOption, translationsOption } from './command-line/content-options.ts';
import { type ExitCode, exitCodes } from './command-line/exit-codes.ts';
import { type Printer, runCommand } from './command-line/run-command.ts';
import { machine, machineCommand } from './translate/machine-action.ts';
import { status, statusCommand } from './translate/status-action.ts';
import { sync, syncCommand } from './translate/sync-action.ts';

interface Action {
  command: Command;
  run: (given: Arguments, printer: Printer) => Promise<ExitCode>;
  /** in a few words, for the list of actions */
  does: string;
}

const actions: ReadonlyMap<string, Action> = new Map([
  ['status', { command: statusCommand, run: status, does: 'tells how far each document is translated' }],
  ['sync', { command: syncCommand, run: sync, does: 'brings the PO files up to date with the articles' }],
  ['machine', { command: machineCommand, run: machine, does: 'has a language model translate what is missing' }],
]);

const overview: Command = {
  name: 'translate',
  about:
    'Keeps the translations of the articles as gettext PO files, one a file an article, which translators edit with their own tools (Poedit, Weblate and ' +
    'others). The site shows what is translated, and in what state.',
  operand: {
    value: 'ACTION',
    about: `${[...actions].map(([name, { does }]) => `${name} ${does}`).join('; ')}. Each has its own options: npm run translate -- sync --help.`,
  },
  options: { ...articlesOption, ...translationsOption },
  examples: [...actions.values()].flatMap(({ command }) => command.examples.slice(0, 1)),
  exitCodes: {
    [exitCodes.good]: 'Done.',
    [exitCodes.withErrors]: 'Done, but some files could not be read; the errors name them.',
    [exitCodes.wrongUsage]: 'Wrong action, option or folder.',
  },
};

const [name = '', ...words] = process.argv.slice(2);
const action = actions.get(name);
if (action === undefined) await runCommand(overview, refuse);
else await runCommand(action.command, action.run, words);

async function refuse(given: Arguments, printer: Printer): Promise<ExitCode> {
  const [operand] = given.operands;
  const seen =
    operand === undefined ? 'No action is given.' : `"${operand}" is not an action, or does not stand first.`;
  printer.warn([
    `${seen} Known are ${[...actions.keys()].join(', ')}.\n  npm run translate -- --help tells what they do.`,
  ]);
  return exitCodes.wrongUsage;
}
