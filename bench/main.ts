/** `npm run bench -- NAME`: takes one of the project's measures and prints a table. */
import { exitCodes } from '../scripts/command-line/exit-codes.ts';
import type { Bench } from './bench.ts';
import { buildCost } from './build-cost/build-cost.ts';
import { restoreBench } from './score/restore-bench.ts';

const benches: readonly Bench[] = [buildCost, restoreBench];

const [name, ...given] = process.argv.slice(2);
if (name === undefined || name === '--help') {
  process.stdout.write(listOfBenches());
  process.exit(name === undefined ? exitCodes.wrongUsage : exitCodes.good);
}
const bench = benches.find((each) => each.name === name);
if (bench === undefined) {
  process.stderr.write(`There is no bench "${name}".\n\n${listOfBenches()}`);
  process.exit(exitCodes.wrongUsage);
}
await bench.run(given);

function listOfBenches(): string {
  const width = Math.max(...benches.map((each) => each.name.length)) + 3;
  const lines = benches.map((each) => `  ${each.name.padEnd(width)}${each.about}`);
  return `npm run bench -- NAME [options]\n\nBenches\n${lines.join('\n')}\n\nnpm run bench -- NAME --help lists the options of one.\n`;
}
