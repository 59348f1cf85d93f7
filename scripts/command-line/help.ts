/** The help text of a command: what it does, options, defaults, examples, exit codes. */
import { type Command, callOf, type Option } from './arguments.ts';

const width = 96;
const indent = 2;

export function helpText(command: Command, commonOptions: Readonly<Record<string, Option>>): string {
  const operand =
    command.operand === undefined ? '' : ` [${command.operand.value}${command.operand.several === true ? ' …' : ''}]`;
  const options = Object.entries({ ...command.options, ...commonOptions });
  const sections = [
    `${callOf(command)}${operand} [options]`,
    wrap(command.about, 0).join('\n'),
    ...(command.operand === undefined ? [] : [section(command.operand.value, wrap(command.operand.about, indent))]),
    section('Options', columns(options.map(([name, option]) => [optionName(name, option), aboutOption(option)]))),
    section(
      'Examples',
      command.examples.flatMap(({ run, does }) => [`  ${run}`, ...wrap(does, 6)]),
    ),
    section('Exit codes', columns(Object.entries(command.exitCodes))),
  ];
  return `${sections.join('\n\n')}\n`;
}

function section(title: string, lines: readonly string[]): string {
  return [title, ...lines].join('\n');
}

function optionName(name: string, option: Option): string {
  return option.value === undefined ? `--${name}` : `--${name} ${option.value}`;
}

function aboutOption(option: Option): string {
  return option.default === undefined ? option.about : `${option.about} Default: ${option.default}`;
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const left = indent + Math.max(...rows.map(([name]) => name.length)) + 3;
  return rows.flatMap(([name, about]) => {
    const [first = '', ...rest] = wrap(about, left);
    return [`${' '.repeat(indent)}${name}`.padEnd(left) + first.trimStart(), ...rest];
  });
}

/** Lines of whole words, each after `margin` blanks. */
function wrap(text: string, margin: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && margin + longer.length > width) lines.push(line);
    line = line !== '' && margin + longer.length > width ? word : longer;
  }
  return [...lines, line].map((each) => ' '.repeat(margin) + each);
}
