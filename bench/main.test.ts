import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

function bench(...given: string[]) {
  return spawnSync(process.execPath, [join(import.meta.dirname, 'main.ts'), ...given], { encoding: 'utf8' });
}

test('the help of a bench shows how it is called', () => {
  const { status, stdout } = bench('rules', '--help');
  expect(status).toBe(0);
  expect(stdout).toMatch(/^npm run bench -- rules \[options\]$/m);
  expect(stdout).toContain('npm run bench -- rules --rules folio,running-head');
});

test.each([
  [['rules', '--rules', 'no-such-rule'], /"no-such-rule"/],
  [['restore', '--sedes', '3'], /--seeds/],
  [['restore', 'HEAD~1'], /--compare HEAD~1/],
  [['restore', '--gold', 'x'], /--sources and --gold need each other/],
])('%s is refused with what to write instead', (given, message) => {
  const { status, stdout, stderr } = bench(...given);
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toMatch(message);
});
