/** The restorer of a commit, laid out in a temporary folder in which it runs. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface CommitCopy {
  folder: string;
  /** short hash */
  commit: string;
  remove(): void;
}

const restorerPaths = ['scripts', 'src', 'package.json'];

/**
 * @param root the project, a git repository
 * @param ref what git takes for a commit
 * @returns what is wrong with the ref, where git has no such commit
 */
export function copyOfCommit(root: string, ref: string): CommitCopy | { wrong: string } {
  const commit = hashOf(root, ref);
  if (commit === undefined)
    return { wrong: `git knows no commit "${ref}" in ${root}. Give a commit, such as HEAD~1, a branch or a tag.` };
  const folder = mkdtempSync(join(tmpdir(), 'reading-room-restorer-'));
  const archive = execFileSync('git', ['archive', '--format=tar', commit, ...restorerPaths], {
    cwd: root,
    maxBuffer: 2 ** 30,
  });
  execFileSync('tar', ['-x', '-f', '-', '-C', folder], { input: archive });
  // Packages are found by walking up from the importing file; a junction needs no rights on Windows.
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return { folder, commit, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function hashOf(root: string, ref: string): string | undefined {
  try {
    const given = ['rev-parse', '--verify', '--quiet', '--short', '--end-of-options', `${ref}^{commit}`];
    return execFileSync('git', given, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return undefined; // git says so by its exit code; it prints nothing with --quiet
  }
}
