/** `npm run bench -- NAME`: takes one of the project's measures and prints a table. */
import { parseCommand } from '../scripts/command-line/arguments.ts';
import { type ExitCode, exitCodes } from '../scripts/command-line/exit-codes.ts';
import type { Bench } from './bench.ts';
import { buildCost } from './build-cost/build-cost.ts';
import { figuresBench } from './figures/figures-bench.ts';
import { pageWeight } from './page-weight/page-weight.ts';
import { readingBench } from './reading/reading-bench.ts';
import { rulesBench } from './rules/rules-bench.ts';
import { restoreBench } from './score/restore-bench.ts';
import { seamsBench } from './seams/seams-bench.ts';
import { searchBench } from './search/search-bench.ts';
import { speedBench } from './speed/speed-bench.ts';

const benches: readonly Bench[] = [
  restoreBench,
  rulesBench,
  seamsBench,
  speedBench,
  searchBench,
  buildCost,
  figuresBench,
  pageWeight,
  readingBench,
];

process.exitCode = await main(process.argv.slice(2));

async function main([name, ...given]: readonly string[]): Promise<ExitCode> {
  if (name === undefined || name === '--help') {
    process.stdout.write(listOfBenches());
    return name === undefined ? exitCodes.wrongUsage : exitCodes.good;
  }
  const bench = benches.find((each) => each.name === name);
  if (bench === undefined) {
    process.stderr.write(`There is no bench "${name}".\n\n${listOfBenches()}`);
    return exitCodes.wrongUsage;
  }
  return runBench(bench, given);
}

function runBench(bench: Bench, given: readonly string[]): Promise<ExitCode> | ExitCode {
  // Options of a bench stand behind its name: npm has taken the "--" that other commands need.
  const written = (text: string): string => text.replaceAll(`bench -- ${bench.name} -- `, `bench -- ${bench.name} `);
  const parsed = parseCommand({ ...bench, name: `bench -- ${bench.name}` }, given);
  if (parsed.kind === 'run') return bench.run(parsed.arguments);
  if (parsed.kind === 'help') process.stdout.write(written(parsed.text));
  else process.stderr.write(`${written(parsed.message)}\n`);
  return parsed.kind === 'help' ? exitCodes.good : exitCodes.wrongUsage;
}

function listOfBenches(): string {
  const width = Math.max(...benches.map((each) => each.name.length)) + 3;
  const lines = benches.map((each) => `  ${each.name.padEnd(width)}${each.summary}`);
  return `npm run bench -- NAME [options]\n\nBenches\n${lines.join('\n')}\n\nnpm run bench -- NAME --help lists the options of one.\n`;
}
