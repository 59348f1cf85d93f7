/** Weights as `scripts/restore/arrange/seam-odds.ts` has them. */
import { kindsOfBeginning, kindsOfEvidence, kindsOfOpenEnd } from '../../scripts/restore/arrange/seam-evidence.ts';
import type { SeamWeights } from '../../scripts/restore/arrange/seam-odds.ts';
import { given } from './fit-seams.ts';

/** The tables and the bias in TypeScript, rounded to three digits, to take the place of those that are there. */
export function weightsSource({ bias, between, staysOpen, begins }: SeamWeights): string {
  const ofPairs = kindsOfEvidence.map((kind) => {
    const reason = given[kind]?.because;
    return `${reason === undefined ? '' : `  // ${reason}\n`}${line(kind, between[kind])}`;
  });
  return [
    '/** Natural logarithms of odds for each unit of evidence. */',
    table('weights', 'KindOfEvidence', ofPairs),
    '',
    `const bias = ${rounded(bias)};`,
    '',
    table(
      'staysOpen',
      'KindOfOpenEnd',
      kindsOfOpenEnd.map((kind) => line(kind, staysOpen[kind])),
    ),
    '',
    table(
      'begins',
      'KindOfBeginning',
      kindsOfBeginning.map((kind) => line(kind, begins[kind])),
    ),
    '',
  ].join('\n');
}

function table(name: string, kinds: string, lines: readonly string[]): string {
  return [`const ${name}: Readonly<Record<${kinds}, number>> = {`, ...lines, '};'].join('\n');
}

const line = (kind: string, weight: number) => `  ${kind}: ${rounded(weight)},`;

/** Without -0, which is another number than 0 when written. */
const rounded = (weight: number) => Number(weight.toFixed(3)) + 0;
