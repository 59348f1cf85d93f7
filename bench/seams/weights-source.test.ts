import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../scripts/command-line/folders.ts';
import { usualWeights } from '../../scripts/restore/arrange/seam-odds.ts';
import { weightsSource } from './weights-source.ts';

test('weights are printed as the restorer has them', () => {
  const source = readFileSync(join(projectRoot, 'scripts', 'restore', 'arrange', 'seam-odds.ts'), 'utf8');
  expect(source).toContain(weightsSource(usualWeights));
});

test('they are rounded to three digits', () => {
  expect(weightsSource({ ...usualWeights, bias: -0.00001 })).toContain('const bias = 0;');
  expect(weightsSource({ ...usualWeights, bias: 1.23456 })).toContain('const bias = 1.235;');
});
