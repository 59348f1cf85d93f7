/** A copy of the checkout as it stands, with what is not committed yet and without what git ignores. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from './run-command.ts';

export async function copyCheckout(target: string): Promise<void> {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    cwd: projectRoot,
    encoding: 'utf8',
  });
  const files = listed.split('\0').filter((file) => file !== '' && existsSync(join(projectRoot, file)));
  for (const file of files) await cp(join(projectRoot, file), join(target, file), { recursive: true });
}

/** Gives the copy the packages that are installed here. */
export async function linkPackages(target: string): Promise<void> {
  await symlink(join(projectRoot, 'node_modules'), join(target, 'node_modules'), 'dir');
}
