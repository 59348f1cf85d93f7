import { expect, test } from 'vitest';
import { parseCommand } from '../../scripts/command-line/arguments.ts';
import { damageRunOf, runOptions } from './trial-options.ts';

const defaults = { seeds: 24, strengths: '0.25,0.5', quickSeeds: 2, quickStrengths: '1' };
const command = { name: 'bench', about: '', options: runOptions(defaults), examples: [], exitCodes: {} };

function runOf(...given: string[]) {
  const parsed = parseCommand(command, given);
  if (parsed.kind !== 'run') throw new Error('the options are wrong');
  return damageRunOf(parsed.arguments, defaults);
}

test('defaults, a quick run, and what is given', () => {
  expect(runOf()).toMatchObject({ strengths: [0.25, 0.5], seeds: { length: 24 } });
  expect(runOf('--quick')).toMatchObject({ strengths: [1], seeds: [1, 2] });
  expect(runOf('--quick', '--seeds', '3', '--kinds', 'swaps, wide lines')).toMatchObject({
    kinds: ['swaps', 'wide lines'],
    seeds: [1, 2, 3],
  });
});

test.each([
  [['--seeds', '0'], /--seeds 0.*from 1 on/],
  [['--seeds', 'many'], /whole number/],
  [['--strengths', '0.5,2'], /up to 1/],
  [['--strengths', '0'], /above 0/],
  [['--kinds', 'swops'], /"swops".*swaps/],
])('%s is refused with what to write instead', (given, message) => {
  expect(runOf(...given)).toEqual({ wrong: expect.stringMatching(message) });
});
