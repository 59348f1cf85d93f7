/** What the command prints at its end. */
import type { Glossary } from '../glossary.ts';
import type { Batch } from './batch.ts';
import { charactersIn } from './estimate.ts';
import type { Plan } from './plan.ts';
import { promptOf } from './prompt.ts';
import type { BlockResult, Outcome } from './translate-batches.ts';

export function dryLines({ batches, copies }: Plan, glossary: Glossary): string[] {
  const copied = [...copies.values()].reduce((count, answers) => count + answers.length, 0);
  const asked = batches.map((batch) =>
    promptOf(batch, batch.blocks, glossary)
      .map(({ content }) => content)
      .join(''),
  );
  return rows([
    ['Articles', count(new Set(batches.map(({ article }) => article.path)).size)],
    [
      'Blocks',
      `${count(batches.flatMap(({ blocks }) => blocks).length)}${copied > 0 ? `, and ${count(copied)} without words that need no model` : ''}`,
    ],
    ['Characters', count(sum(batches.map(charactersIn)))],
    ['Batches', count(batches.length)],
    [
      'Tokens',
      `about ${rough(sum(asked.map(tokensOf)))} to read and ${rough(sum(batches.map(answerTokens)))} to write, corrections not counted`,
    ],
    ['', 'Nothing was asked and nothing written: this was a dry run.'],
  ]);
}

/**
 * A rough count, for no two models part text alike: a token for each Han character, and one for each four of other
 * characters, of which the latter is the rule of thumb of OpenAI's help pages.
 */
function tokensOf(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han + (text.length - han) / 4;
}

/** Either language takes about as many tokens as the other; each block has its id around it. */
const answerTokens = ({ blocks }: Batch): number => sum(blocks.map(({ text }) => tokensOf(text) + 8));

export function outcomeLines(
  { blocks, requests, tokens }: Outcome,
  { batches, copies }: Plan,
  seconds: number,
): string[] {
  const number = (became: BlockResult['became']) => blocks.filter((block) => block.became === became).length;
  const copied = sum([...copies.values()].map((answers) => answers.length));
  const planned = sum(batches.map((batch) => batch.blocks.length));
  const some: [number, string][] = [
    [number('for review'), 'marked for review'],
    [number('left'), 'left without a translation'],
    [number('overtaken'), 'translated by somebody meanwhile'],
    [planned - blocks.length, 'not asked for'],
    [copied, 'without words, copied'],
  ];
  const translated = `${count(number('translated'))} translated`;
  return rows([
    ['Blocks', [translated, ...some.filter(([of]) => of > 0).map(([of, what]) => `${count(of)} ${what}`)].join(', ')],
    ['Requests', count(requests)],
    ...(tokens.written > 0
      ? [['Tokens', `${count(tokens.read)} read, ${count(tokens.written)} written`] as const]
      : []),
    ['Time', `${seconds.toFixed(1)} s`],
  ]);
}

const rows = (pairs: readonly (readonly [string, string])[]): string[] =>
  pairs.map(([name, text]) => (name === '' ? text : name.padEnd(12) + text));
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const count = (number: number): string => number.toLocaleString('en');

/** Two digits are as many as an estimate has. */
const rough = (number: number): string => Number(number.toPrecision(2)).toLocaleString('en');
