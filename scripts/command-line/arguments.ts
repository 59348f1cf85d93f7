/**
 * Arguments of the commands. A command describes its options once; parsing, defaults, refusals and the help text all
 * follow from that description.
 */
import { parseArgs } from 'node:util';
import { helpText } from './help.ts';

export interface Option {
  /** what stands for the value in the help text; an option without it is a switch */
  value?: string;
  about: string;
  /** used when the option is not given; of a switch the default is always off */
  default?: string;
}

export interface Command {
  /** as in `npm run NAME` */
  name: string;
  /** what follows the name where one command does several things, as `sync` in `npm run translate -- sync` */
  action?: string;
  /** what it does: one sentence, then more where needed */
  about: string;
  options: Readonly<Record<string, Option>>;
  /** what may stand without `--`, such as `NAME`; a command without it takes options only */
  operand?: { value: string; about: string; several?: true };
  examples: readonly { run: string; does: string }[];
  exitCodes: Readonly<Record<number, string>>;
}

export interface Arguments {
  /** value of an option, where the user gave one */
  given(option: string): string | undefined;
  /** value of an option that has a default, given or by default */
  required(option: string): string;
  isOn(option: string): boolean;
  operands: readonly string[];
}

export type Parsed =
  | { kind: 'run'; arguments: Arguments }
  | { kind: 'help'; text: string }
  | { kind: 'wrong'; message: string };

/** Switches that every command has. */
const commonOptions: Readonly<Record<string, Option>> = { help: { about: 'Print this help and stop.' } };

/**
 * @param given the arguments after the name of the script
 * @returns the arguments, the help text where `--help` was given, or what is wrong with the first wrong argument and
 * what to write instead
 */
export function parseCommand(command: Command, given: readonly string[]): Parsed {
  const options = { ...command.options, ...commonOptions };
  const { values, positionals, tokens } = parseLoosely(options, given);
  if (values.help === true) return { kind: 'help', text: helpText(command, commonOptions) };
  const wrong = firstWrong(command, options, tokens, positionals);
  if (wrong !== undefined)
    return { kind: 'wrong', message: `${wrong}\n  ${callOf(command)} --help lists all options.` };
  return { kind: 'run', arguments: argumentsFrom(options, values, positionals) };
}

/** How a command is called, up to its operands and options. */
export function callOf({ name, action }: Command): string {
  return action === undefined ? `npm run ${name} --` : `npm run ${name} -- ${action}`;
}

function parseLoosely(options: Readonly<Record<string, Option>>, given: readonly string[]) {
  const forNode = Object.entries(options).map(([name, option]) => [name, { type: typeOf(option) }] as const);
  return parseArgs({
    args: [...given],
    options: Object.fromEntries(forNode),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
}

function typeOf(option: Option): 'string' | 'boolean' {
  return option.value === undefined ? 'boolean' : 'string';
}

type Token = ReturnType<typeof parseLoosely>['tokens'][number];

function firstWrong(
  command: Command,
  options: Readonly<Record<string, Option>>,
  tokens: readonly Token[],
  operands: readonly string[],
): string | undefined {
  const seen = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const wrong = wrongOption(options, token) ?? wrongRepeat(seen, token.name);
    if (wrong !== undefined) return wrong;
  }
  const allowed = command.operand === undefined ? 0 : 1;
  if (command.operand?.several === true) return undefined;
  const surplus = operands[allowed];
  if (surplus === undefined) return undefined;
  return `"${surplus}" stands without an option before it. ${whatToWrite(command, options)}`;
}

function wrongOption(options: Readonly<Record<string, Option>>, token: Token & { kind: 'option' }): string | undefined {
  const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
  if (option === undefined) return `${token.rawName} is not an option. ${nearest(token.name, Object.keys(options))}`;
  if (option.value === undefined && token.value !== undefined)
    return `--${token.name} takes no value. Leave "=${token.value}" out.`;
  if (option.value === undefined) return undefined;
  const missing =
    token.value === undefined || token.value === '' || (!token.inlineValue && token.value.startsWith('-'));
  return missing ? `--${token.name} needs a value. Write --${token.name} ${option.value}.` : undefined;
}

function wrongRepeat(seen: Set<string>, name: string): string | undefined {
  if (seen.has(name)) return `--${name} is given twice. Give it once.`;
  seen.add(name);
  return undefined;
}

function whatToWrite(command: Command, options: Readonly<Record<string, Option>>): string {
  if (command.operand !== undefined) return `Give one ${command.operand.value}.`;
  const names = Object.keys(options).filter((name) => options[name]?.value !== undefined);
  return `Write it after one of ${names.map((name) => `--${name}`).join(', ')}.`;
}

function nearest(name: string, known: readonly string[]): string {
  const near = known.find((other) => other.startsWith(name) || name.startsWith(other) || sharedStart(other, name) >= 3);
  return near === undefined ? `Known are ${known.map((other) => `--${other}`).join(', ')}.` : `Did you mean --${near}?`;
}

function sharedStart(left: string, right: string): number {
  let length = 0;
  while (length < left.length && left[length] === right[length]) length++;
  return length;
}

function argumentsFrom(
  options: Readonly<Record<string, Option>>,
  values: Readonly<Record<string, unknown>>,
  operands: readonly string[],
): Arguments {
  const given = (name: string) => {
    const value = values[name];
    return typeof value === 'string' ? value : undefined;
  };
  const required = (name: string) => {
    const found = given(name) ?? options[name]?.default;
    if (found === undefined) throw new Error(`--${name} has no default`);
    return found;
  };
  return { given, required, isOn: (name) => values[name] === true, operands };
}
