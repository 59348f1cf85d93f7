import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { copyOfCommit } from './commit-copy.ts';

let repository: string;

const git = (...given: string[]) =>
  execFileSync('git', ['-c', 'user.name=reader', '-c', 'user.email=reader@example.org', ...given], { cwd: repository });

beforeEach(() => {
  repository = mkdtempSync(join(tmpdir(), 'commit-copy-'));
  for (const folder of ['scripts', 'src', 'node_modules']) mkdirSync(join(repository, folder));
  for (const file of ['scripts/restore.ts', 'src/model.ts', 'package.json']) writeFileSync(join(repository, file), '1');
  writeFileSync(join(repository, 'node_modules', 'package.js'), '');
});
afterEach(() => rmSync(repository, { recursive: true, force: true }));

const hasGit = spawnSync('git', ['--version']).status === 0;

test.skipIf(!hasGit)('the copy is the commit, not the folder as it is now, with the packages beside it', () => {
  git('init', '--quiet');
  git('add', 'scripts', 'src', 'package.json');
  git('commit', '--quiet', '-m', 'first');
  writeFileSync(join(repository, 'scripts/restore.ts'), '2');
  const copy = copyOfCommit(repository, 'HEAD');
  if ('wrong' in copy) throw new Error(copy.wrong);
  expect(readFileSync(join(copy.folder, 'scripts/restore.ts'), 'utf8')).toBe('1');
  expect(existsSync(join(copy.folder, 'node_modules/package.js'))).toBe(true);
  copy.remove();
  expect(existsSync(copy.folder)).toBe(false);
  expect(existsSync(join(repository, 'node_modules/package.js'))).toBe(true);
});

test('a commit that does not exist is refused', () => {
  expect(copyOfCommit(repository, 'nowhere')).toEqual({ wrong: expect.stringContaining('"nowhere"') });
});
