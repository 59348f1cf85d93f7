import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const command = join(import.meta.dirname, 'typeset.ts');

test('the built-in documents are what their originals give', () => {
  const check = spawnSync(process.execPath, [command, '--check'], { encoding: 'utf8' });
  expect(check.stdout + check.stderr).toBe('');
  expect(check.status).toBe(0);
});
